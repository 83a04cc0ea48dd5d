"""`onrecord add`: reports into a case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import click

from onrecord.cli.progress import progress_bar
from onrecord.cli.secret import Opener, opens_case
from onrecord.errors import NothingToRead
from onrecord.model import Problem
from onrecord.translate import gettext as _
from onrecord.translate import ngettext
from onrecord.workflow.adding import Added, Means, add
from onrecord.workflow.casefile import open_case
from onrecord.workflow.intake import GENERATIONS, WAYS


@click.command("add", short_help=_("Add reports to a case."))
@opens_case
@click.argument("reports", metavar="REPORT_OR_FOLDER...", nargs=-1, required=True)
@click.option("--how", "acquired", type=click.Choice(WAYS), help=_("How they were come by."))
@click.option("--from", "acquired_from", metavar="WHOM", help=_("From whom."))
@click.option("--url", "source_url", metavar="ADDRESS", help=_("Where they were found, as it was given."))
@click.option("--final-url", metavar="ADDRESS", help=_("Where that address led."))
@click.option("--archive-url", metavar="ADDRESS", help=_("Where an archive keeps them."))
@click.option("--generation", type=click.Choice(GENERATIONS), help=_("Whether they are originals or copies."))
@click.option("--original-at", metavar="WHERE", help=_("Where the originals are."))
@click.option("--edited", metavar="HOW", help=_("What was done to them before they came."))
@click.option("--rights", metavar="WHOSE", help=_("Who has a right to them."))
@click.option("--confidentiality", metavar="WHOM", help=_("Who may see them."))
@click.option("--consent", type=int, metavar="NUMBER", help=_("The entry on consent that covers them."))
@click.option("--backend", default="onnx", show_default=True, help=_("Language model: onnx, or spacy:NAME."))
def command(opener: Opener, reports: tuple[str, ...], backend: str, **how: Any) -> None:
    """Add reports (.txt .md .html .pdf .docx .eml, or folders of them) to CASE.

    A report that is in the case already is noted and not read again. All of them go in, or, if anything stops the run,
    none. What you say of how they were come by goes into the record of each (`onrecord custody CASE` shows it).
    """
    with open_case(opener.case, opener.passphrase()) as store:
        try:
            with progress_bar() as progress:
                known = {name: value for name, value in how.items() if value is not None}
                means = Means(backend=backend, progress=progress)
                added = add(store, reports, who=opener.who, how=known, means=means)
        except NothingToRead as error:
            _tell(problem for problem in error.problems if isinstance(problem, Problem))
            raise
    _tell(added.problems)
    click.echo(_summary(added))


def _tell(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(problem.message, err=True)


def _summary(added: Added) -> str:
    ways = Counter(intake.found for intake in added.intakes)
    fresh = ways["new"] + ways["newer version"]
    parts = [
        ngettext("{n} report added", "{n} reports added", fresh).format(n=fresh),
        ngettext("{n} claim", "{n} claims", added.claims).format(n=added.claims),
    ]
    there = ways["same bytes"] + ways["same text"]
    if there:
        parts.append(ngettext("{n} was there already", "{n} were there already", there).format(n=there))
    lines = [", ".join(parts) + "."]
    for file, intake in zip(added.files, added.intakes, strict=True):
        if intake.found == "newer version":
            lines.append(_("{file} is another version of a report of this case; both are kept.").format(file=file))
        elif intake.found == "same text":
            lines.append(_("{file} has the text of a report of this case; its bytes are kept too.").format(file=file))
    return "\n".join(lines)
