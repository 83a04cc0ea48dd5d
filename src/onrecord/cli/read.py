"""`onrecord read`: what is written where in each report."""

from __future__ import annotations

import click

from onrecord.cli.outputs import STDOUT, check_outputs, write_output
from onrecord.cli.progress import progress_bar
from onrecord.errors import NothingToRead
from onrecord.model import Analysis, Problem
from onrecord.publish import analysis_json
from onrecord.translate import gettext as _
from onrecord.workflow import read


@click.command("read", short_help=_("Tell what is written where in each report."))
@click.argument("reports", metavar="REPORT_OR_FOLDER...", nargs=-1, required=True)
@click.option(
    "--json",
    "json_out",
    metavar="[OUT]",
    is_flag=False,
    flag_value=STDOUT,
    help=_("One line of JSON per report, printed or written to OUT; give it after the reports."),
)
@click.option("--backend", default="onnx", show_default=True, help=_("Language model: onnx, or spacy:NAME."))
def command(reports: tuple[str, ...], json_out: str | None, backend: str) -> None:
    """Print the analysis of each report: sentences, names, time expressions, attributions."""
    check_outputs(json_out)
    problems: list[Problem] = []
    lines: list[bytes] = []
    with progress_bar() as progress:
        for found in read(reports, backend=backend, progress=progress):
            problems += found.problems
            lines += [
                analysis_json(analysis, found.problems) if json_out else _outline(analysis) for analysis in found.values
            ]
    for problem in problems:
        click.echo(problem.message, err=True)
    if not lines:
        raise NothingToRead(reports, tuple(problems))
    write_output(json_out or STDOUT, b"".join(lines))


def _outline(analysis: Analysis) -> bytes:
    text = analysis.text
    content = text.content
    rows = [
        f"# {text.file}",
        _("{publisher}, {date}, {language}").format(
            publisher=text.publisher or _("publisher not stated"),
            date=text.published.edtf if text.published else _("undated"),
            language=text.language or _("language unknown"),
        ),
        _("Names: {names}").format(names="; ".join(dict.fromkeys(name.span.of(content) for name in analysis.names))),
        _("Times:"),
        *(f"  {time.span.of(content)} -> {time.value}" for time in analysis.times),
        _("Who says so:"),
        *(
            f"  {' … '.join(span.of(content) for span in said.source) or '?'}"
            f" | {' … '.join(span.of(content) for span in said.cue)}"
            f" | {' … '.join(span.of(content) for span in said.content)}"
            for said in analysis.attributions
        ),
    ]
    return ("\n".join(rows) + "\n\n").encode("utf-8", "backslashreplace")
