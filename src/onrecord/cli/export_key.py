"""`onrecord export-key`: the key on paper."""

from __future__ import annotations

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import open_case_file
from onrecord.workflow.copying import export_key


@click.command("export-key", short_help=_("Print the key of a case, to be kept on paper."))
@opens_case
def command(opener: Opener) -> None:
    """Print the key of CASE. Whoever has it can open the case without the passphrase: write it down, lock it away."""
    with open_case_file(opener.case, opener.passphrase()) as store:
        key = export_key(store, who=opener.who)
    click.echo(key)
    click.echo(_("It is typed in place of the passphrase, until the passphrase is changed."), err=True)
