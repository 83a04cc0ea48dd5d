"""`onrecord restore`: a backup becomes the case."""

from __future__ import annotations

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import refuse_existing
from onrecord.workflow.copying import restore


@click.command("restore", short_help=_("Put a backup in the place of a case that is gone."))
@click.argument("backup", metavar="BACKUP")
@opens_case
def command(opener: Opener, backup: str) -> None:
    """Verify BACKUP and copy it to CASE, where nothing may be: move a damaged case away first, and keep it."""
    refuse_existing(opener.case)
    restore(backup, opener.case, opener.passphrase(), who=opener.who)
    click.echo(_("{case} is as it was when {backup} was made.").format(case=opener.case, backup=backup))
