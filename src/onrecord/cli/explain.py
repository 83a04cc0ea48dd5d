"""`onrecord explain`: why the case says what it says of an event, a claim or somebody."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.progress import progress_bar
from onrecord.cli.secret import Opener, opening_options
from onrecord.cli.terminal import terminal_width
from onrecord.model import Case
from onrecord.publish import explain
from onrecord.translate import gettext as _
from onrecord.workflow import build


@click.command("explain", short_help=_("Say why the case says what it says."))
@click.argument("asked", metavar="EVENT|CLAIM|NAME")
@click.argument("reports", metavar="CASE|REPORT_OR_FOLDER...", nargs=-1, required=True)
@opening_options
@click.option("--as-of", metavar="YYYY-MM-DD", help=_("Count only what had been said by this day."))
@click.option("--all", "everything", is_flag=True, help=_("Say everything, not only what fits a screen."))
@click.option("--backend", default="onnx", show_default=True, help=_("Language model: onnx, or spacy:NAME."))
def command(
    asked: str, reports: tuple[str, ...], as_of: str | None, backend: str, *, everything: bool, **opening: object
) -> None:
    """Say why the case of REPORTs, or CASE that is kept, says what it says.

    Give the number of an event in the chronology, an id, or part of a name. `onrecord explain CASE NAME` will do too.
    """
    if len(reports) == 1 and _is_case(asked):
        asked, reports = reports[0], (asked,)
    if len(reports) == 1 and (opening["server"] or _is_case(reports[0])):
        case, remarks = _kept(Opener.of(reports[0], opening), as_of)
    else:
        with progress_bar() as progress:
            case, remarks = build(reports, backend=backend, as_of=as_of, progress=progress), {}
    click.echo(explain(case, asked, width=terminal_width(), remarks=remarks, everything=everything), nl=False)


def _is_case(name: str) -> bool:
    """Whether a name is that of a case that is kept; nothing but the file's mark is looked at."""
    path = Path(name)
    if not path.is_file():
        return "://" in name
    with path.open("rb") as file:
        return file.read(2) == b"oR"


def _kept(opener: Opener, as_of: str | None) -> tuple[Case, dict[str, list[str]]]:
    from onrecord.workflow.casefile import open_case  # noqa: PLC0415  databases and ciphers, for cases that are kept
    from onrecord.workflow.remarking import remarks_on  # noqa: PLC0415
    from onrecord.workflow.showing import case_of  # noqa: PLC0415

    with open_case(opener.case, opener.passphrase()) as store:
        case = case_of(store, who=opener.who, as_of=as_of)
        return case, remarks_on(store, case)
