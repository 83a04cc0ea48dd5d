"""`onrecord split`: who is who in a file of its own."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.translate import gettext as _
from onrecord.translate import ngettext
from onrecord.workflow.casefile import open_case_file, refuse_existing
from onrecord.workflow.splitting import Half, identities_of, split


@click.command("split", short_help=_("Part a case in two files under two keys."))
@opens_case
@click.argument("working", metavar="[WORKING]", required=False)
@click.argument("identities", metavar="[IDENTITIES]", required=False)
@click.option("--person", "people", multiple=True, metavar="NAME", help=_("Only them; repeat. Else all who are named."))
@click.option("--working-fd", type=int, metavar="N", help=_("Read the passphrase of WORKING from file descriptor N."))
@click.option("--identities-fd", type=int, metavar="N", help=_("Read that of IDENTITIES from file descriptor N."))
def command(
    opener: Opener,
    working: str | None,
    identities: str | None,
    people: tuple[str, ...],
    **given: int | None,
) -> None:
    """Part CASE in two new files under two keys: WORKING, in which people stand under codes, and IDENTITIES.

    IDENTITIES holds who stands behind each code and the originals that name them; give it to somebody else. WORKING
    goes on as a case of its own. CASE stays as it is: move it to a safe place when you have tried both. With a single
    file of identities for CASE, tell who is who.
    """
    if working is None:
        with open_case_file(opener.case, opener.passphrase()) as store:
            known = identities_of(store, who=opener.who)
        for one in known:
            click.echo(f"{one.code}  {one.name}")
        if not known:
            words = _(
                "{case} is no file of identities. To part it in two, name both new files: WORKING and IDENTITIES."
            )
            click.echo(words.format(case=opener.case))
        return
    if identities is None:
        raise click.UsageError(_("Name both new files: WORKING and IDENTITIES."))
    for path in (working, identities):
        refuse_existing(path)
    with open_case_file(opener.case, opener.passphrase()) as store:
        halves = [_half(working, given["working_fd"]), _half(identities, given["identities_fd"])]
        done = split(store, halves[0], halves[1], who=opener.who, people=people)
    stand = ngettext("{n} person stands under a code", "{n} people stand under codes", done.people)
    written = ngettext("{n} report was written anew", "{n} reports were written anew", done.coded)
    click.echo(f"{stand.format(n=done.people)}; {written.format(n=done.coded)}.")
    if done.sealed:
        sealed = _("{n} that could not be read are in {file} only: who is named there is not known.")
        click.echo(sealed.format(n=done.sealed, file=identities))
    click.echo(_("Try both, then move {case} to a safe place.").format(case=opener.case))


def _half(path: str, descriptor: int | None) -> Half:
    chosen = Opener(case=path, who="", descriptor=descriptor, keyring=False)
    return Half(path=Path(path), passphrase=chosen.passphrase(new=True))
