"""`onrecord build`: reports in, a case out."""

from __future__ import annotations

import click

from onrecord.cli.outputs import STDOUT, check_outputs, write_output
from onrecord.cli.progress import progress_bar
from onrecord.cli.terminal import terminal_width
from onrecord.errors import NothingToRead
from onrecord.model import Case, Problem
from onrecord.publish import case_json, chronology, page
from onrecord.translate import gettext as _
from onrecord.translate import ngettext
from onrecord.workflow import build


@click.command("build", short_help=_("Read reports and build the case."))
@click.argument("reports", metavar="REPORT_OR_FOLDER...", nargs=-1, required=True)
@click.option("--json", "json_out", metavar="OUT", help=_("Write the case as JSON; - for standard output."))
@click.option("--html", "html_out", metavar="OUT", help=_("Write the case as one HTML page."))
@click.option("--as-of", metavar="YYYY-MM-DD", help=_("Count only what had been said by this day."))
@click.option("--backend", default="onnx", show_default=True, help=_("Language model: onnx, or spacy:NAME."))
def command(
    reports: tuple[str, ...], json_out: str | None, html_out: str | None, as_of: str | None, backend: str
) -> None:
    """Read reports (.txt .md .html .pdf .docx .eml, or folders of them) and print the chronology."""
    check_outputs(json_out, html_out)
    try:
        with progress_bar() as progress:
            case = build(reports, backend=backend, as_of=as_of, progress=progress)
    except NothingToRead as error:
        _tell([problem for problem in error.problems if isinstance(problem, Problem)])
        raise
    if json_out:
        write_output(json_out, case_json(case))
    if html_out:
        write_output(html_out, page(case))
    if json_out != STDOUT:
        click.echo(chronology(case, width=terminal_width()))
    click.echo(_summary(case, [out for out in (json_out, html_out) if out and out != STDOUT]), err=True)


def _tell(problems: list[Problem]) -> None:
    for problem in problems:
        click.echo(problem.message, err=True)


def _summary(case: Case, outputs: list[str]) -> str:
    reports, events = len(case.readings), len(case.events)
    parts = [
        ngettext("{n} report read", "{n} reports read", reports).format(n=reports),
        ngettext("{n} claim", "{n} claims", len(case.claims)).format(n=len(case.claims)),
        ngettext("{n} event", "{n} events", events).format(n=events),
        ngettext("{n} problem", "{n} problems", len(case.problems)).format(n=len(case.problems)),
    ]
    lines = [", ".join(parts) + "."]
    lines += [_("Written: {file}").format(file=output) for output in outputs]
    return "\n".join(lines)
