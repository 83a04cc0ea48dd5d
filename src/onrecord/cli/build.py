"""`onrecord build`: reports in, a case out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import click

from onrecord.cli.outputs import STDOUT, check_outputs, write_output
from onrecord.cli.progress import progress_bar
from onrecord.cli.terminal import terminal_width
from onrecord.errors import NothingToRead
from onrecord.model import Case, Problem
from onrecord.publish import case_json_parts, chronology, coverage_json, page
from onrecord.translate import gettext as _
from onrecord.translate import ngettext
from onrecord.workflow import build

_FORMS: dict[str, Callable[[Case], bytes | Iterable[bytes]]] = {
    "json": case_json_parts,
    "html": page,
    "coverage": coverage_json,
}


@click.command("build", short_help=_("Read reports and build the case."))
@click.argument("reports", metavar="REPORT_OR_FOLDER...", nargs=-1, required=True)
@click.option("--json", metavar="OUT", help=_("Write the case as JSON; - for standard output."))
@click.option("--html", metavar="OUT", help=_("Write the case as one HTML page."))
@click.option("--coverage", metavar="OUT", help=_("Write what became of every sentence, a line of JSON per report."))
@click.option("--as-of", metavar="YYYY-MM-DD", help=_("Count only what had been said by this day."))
@click.option("--backend", default="onnx", show_default=True, help=_("Language model: onnx, or spacy:NAME."))
def command(reports: tuple[str, ...], as_of: str | None, backend: str, **outputs: str | None) -> None:
    """Read reports (.txt .md .html .pdf .docx .eml, or folders of them) and print the chronology."""
    wanted = {form: output for form, output in outputs.items() if output}
    check_outputs(*wanted.values())
    try:
        with progress_bar() as progress:
            case = build(reports, backend=backend, as_of=as_of, progress=progress)
    except NothingToRead as error:
        _tell([problem for problem in error.problems if isinstance(problem, Problem)])
        raise
    for form, output in wanted.items():
        write_output(output, _FORMS[form](case))
    if STDOUT not in wanted.values():
        click.echo(chronology(case, width=terminal_width()))
    click.echo(_summary(case, [output for output in wanted.values() if output != STDOUT]), err=True)


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
