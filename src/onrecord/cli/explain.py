"""`onrecord explain`: why the case says what it says of an event, a claim or somebody."""

from __future__ import annotations

import click

from onrecord.cli.progress import progress_bar
from onrecord.cli.terminal import terminal_width
from onrecord.publish import explain
from onrecord.translate import gettext as _
from onrecord.workflow import build


@click.command("explain", short_help=_("Say why the case says what it says."))
@click.argument("asked", metavar="EVENT|CLAIM|NAME")
@click.argument("reports", metavar="REPORT_OR_FOLDER...", nargs=-1, required=True)
@click.option("--as-of", metavar="YYYY-MM-DD", help=_("Count only what had been said by this day."))
@click.option("--backend", default="onnx", show_default=True, help=_("Language model: onnx, or spacy:NAME."))
def command(asked: str, reports: tuple[str, ...], as_of: str | None, backend: str) -> None:
    """Build the case of REPORTs and say why it says what it says.

    Give the number of an event in the chronology, an id, or part of a name.
    """
    with progress_bar() as progress:
        case = build(reports, backend=backend, as_of=as_of, progress=progress)
    click.echo(explain(case, asked, width=terminal_width()), nl=False)
