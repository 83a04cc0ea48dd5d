"""`onrecord note`: a call or a visit, as it comes."""

from __future__ import annotations

from datetime import datetime
from typing import TextIO

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.errors import NameNeeded, NoteUnreadable
from onrecord.translate import gettext as _
from onrecord.translate import ngettext
from onrecord.workflow.casefile import open_case
from onrecord.workflow.stepping import Heard, note_call


@click.command("note", short_help=_("Put the note of a call or visit into a case."))
@opens_case
@click.argument("words", type=click.File("r", encoding="utf-8"), metavar="[FILE]", default="-")
@click.option("--with", "spoke", metavar="WHO", required=True, help=_("Who spoke: a name, a code, a neighbour."))
@click.option("--at", metavar="TIME", help=_("When it was heard, like 2021-02-04T15:00; now if not given."))
@click.option("--visit", is_flag=True, help=_("Heard in person and not by phone."))
@click.option("--own-words", is_flag=True, help=_("The words are as they were said; else they are retold."))
def command(opener: Opener, words: TextIO, spoke: str, at: str | None, **how: bool) -> None:
    """Put a note into CASE: the words come from FILE, or are typed and ended with Ctrl-D.

    It becomes a report of its own and is read like any other. Nothing is written outside the case.
    """
    if not opener.who:
        raise NameNeeded
    secret = opener.passphrase()
    if words.isatty():
        click.echo(_("What was heard (end with Ctrl-D):"), err=True)
    heard = Heard(
        spoke=spoke,
        at=at or datetime.now().astimezone().isoformat(timespec="minutes"),
        by="in person" if how["visit"] else "by phone",
        own_words=how["own_words"],
        words=_read(words),
    )
    with open_case(opener.case, secret) as store:
        added = note_call(store, heard, who=opener.who)
    for problem in added.problems:
        click.echo(problem.message, err=True)
    if added.intakes[0].found == "same bytes":
        click.echo(_("{file} was in the case already, word for word.").format(file=added.files[0]))
        return
    claims = ngettext("{n} claim", "{n} claims", added.claims).format(n=added.claims)
    click.echo(_("{file} is in the case: {claims}.").format(file=added.files[0], claims=claims))


def _read(words: TextIO) -> str:
    try:
        found = words.read()
    except UnicodeDecodeError as error:
        raise NoteUnreadable(_("its letters are not UTF-8. Save it as UTF-8 and give it again.")) from error
    if not found.strip():
        raise NoteUnreadable(_("it is empty. Write down what was heard."))
    return found
