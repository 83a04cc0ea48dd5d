"""`onrecord backup`: the case in another file."""

from __future__ import annotations

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import open_case_file
from onrecord.workflow.copying import backup


@click.command("backup", short_help=_("Copy a case into another file."))
@opens_case
@click.argument("to", metavar="COPY")
def command(opener: Opener, to: str) -> None:
    """Copy CASE into the new file COPY, opened by the same passphrase. Nobody can change the case meanwhile."""
    with open_case_file(opener.case, opener.passphrase()) as store:
        backup(store, to, who=opener.who)
    click.echo(_("{to} holds all of {case}. Try it: onrecord verify {to}").format(to=to, case=opener.case))
