"""`onrecord approve`: a draft that was read becomes the version that leaves."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.outputs import STDOUT, check_outputs, write_output
from onrecord.cli.secret import Opener, opens_case
from onrecord.errors import NotApproved
from onrecord.publish.notice import day_words
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import open_case
from onrecord.workflow.publishing import Approval, approve, publications_of


@click.command("approve", short_help=_("Approve a draft that you have read."))
@opens_case
@click.argument("draft", metavar="DRAFT", type=click.Path(dir_okay=False))
@click.option("--out", metavar="OUT", required=True, help=_("Where to write the approved version."))
@click.option("--why", metavar="WORDS", default="", help=_("Why it replaces the version approved before."))
def command(opener: Opener, draft: str, out: str, why: str) -> None:
    """Approve DRAFT, a file that `onrecord publish` wrote from CASE, and write it again without the word draft.

    Say who you are with --as. The version is made anew and only if the case still gives DRAFT byte for byte, so that
    what leaves is what you read. CASE keeps its bytes with their hash and what the case said (`onrecord publications`).

    Where a version of this form, for this use, was approved before, the new one says on every page which one it
    replaces, and why: --why.
    """
    check_outputs(out)
    try:
        content = Path(draft).read_bytes()
    except OSError as error:
        raise NotApproved(draft, _("it cannot be read ({why}).").format(why=error.strerror)) from error
    with open_case(opener.case, opener.passphrase()) as store:
        made, approved = approve(store, draft, content, Approval(who=opener.who, why=why, to=out))
        earlier = {one.number: one for one in publications_of(store, who=opener.who)}
    write_output(out, approved)
    if out != STDOUT:
        click.echo(_("Written, not encrypted: {file}").format(file=out), err=True)
    words = _("Version {n}, approved by {who}. SHA-256: {sha256}")
    click.echo(words.format(n=made.number, who=made.who, sha256=made.sha256), err=True)
    if made.replaces:
        day = day_words(earlier[made.replaces].at)
        click.echo(_("It replaces version {n} of {day}.").format(n=made.replaces, day=day), err=True)
    if made.setting.names and made.who.casefold() == made.drafted_by.casefold():
        click.echo(
            _("Names leave with it, and one person drafted and approved it. Let a second one read it."), err=True
        )
