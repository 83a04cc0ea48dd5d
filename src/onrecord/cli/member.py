"""`onrecord member`: who of a team may do what with a case on a server."""

from __future__ import annotations

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.store.members import ROLES, Role
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import open_case
from onrecord.workflow.membering import give, members_of


@click.command("member", short_help=_("Say who of a team may do what."))
@opens_case
@click.argument("user", metavar="[USER]", required=False)
@click.argument("role", metavar="[ROLE]", required=False, type=click.Choice(ROLES))
def command(opener: Opener, user: str | None, role: Role | None) -> None:
    """Give a USER of the database a ROLE in CASE (postgresql://...); without them, tell who has which.

    \b
    reader      sees everything and leaves lines in the log
    editor      also puts in reports, notes and steps
    reviewer    also decides, grades, and enters what people allowed
    none        sees nothing, not even that there is such a case

    The server holds everybody to it. Only who made the case gives roles.
    """  # noqa: D301  click's own mark for lines that it shall leave as they are
    if (user is None) != (role is None):
        raise click.UsageError(_("Give both: the user and the role."))
    with open_case(opener.case, opener.passphrase()) as store:
        if user is not None and role is not None:
            give(store, user, role, who=opener.who)
        for name, theirs in members_of(store, who=opener.who).items():
            click.echo(f"{name}  {theirs}")
