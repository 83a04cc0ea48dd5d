"""`onrecord search`: words, people, acts, places, times, speakers and status."""

from __future__ import annotations

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.cli.terminal import terminal_width
from onrecord.publish.lines import wrapped
from onrecord.publish.who import one_line
from onrecord.publish.wording import act as act_word
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import open_case
from onrecord.workflow.searching import MOST, Asked, Hit, search


@click.command("search", short_help=_("Search a case."))
@opens_case
@click.argument("words", metavar="[WORD]...", nargs=-1)
@click.option("--person", metavar="NAME", help=_("Who did it or whom it befell, in any spelling."))
@click.option("--says", metavar="NAME", help=_("Who says so."))
@click.option("--act", metavar="ACT", help=_("What was done: arrest, abduction, torture ..."))
@click.option("--place", metavar="NAME", help=_("A place; what lies in it is found too."))
@click.option("--since", metavar="DAY", help=_("On this day (month, year) or later, as far as can be told."))
@click.option("--until", metavar="DAY", help=_("On this day (month, year) or earlier."))
@click.option("--status", metavar="WORD", help=_("A status word, e.g. corroborated, disputed."))
@click.option("--most", type=click.IntRange(min=1), default=MOST, show_default=True, help=_("Hits at most."))
def command(opener: Opener, words: tuple[str, ...], most: int, **asked: str | None) -> None:
    """Find reports of CASE with all the WORDs; with any option, claims that fit in everything asked."""
    if not words and not any(asked.values()):
        raise click.UsageError(_("Say what to look for: words, or one of the options."))
    with open_case(opener.case, opener.passphrase()) as store:
        hits = search(store, Asked(words=" ".join(words), **asked), who=opener.who, most=most)
    for hit in hits:
        for line in wrapped(_line(hit), terminal_width(), rest="  "):
            click.echo(line)
    if not hits:
        click.echo(_("Nothing fits."))


def _line(hit: Hit) -> str:
    file, words = one_line(hit.file), one_line(hit.words)
    if hit.claim is None:
        return f"{file}: {words}"
    event = _("event {n}").format(n=hit.event) if hit.event else _("in no event")
    return f"{event}, {act_word(hit.claim.act)}, {hit.claim.id}: “{words}” ({file})"
