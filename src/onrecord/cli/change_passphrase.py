"""`onrecord change-passphrase`: another passphrase for a case."""

from __future__ import annotations

import click

from onrecord.cli.secret import Opener, keyring_command, opens_case
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import open_case_file
from onrecord.workflow.copying import change_passphrase


@click.command("change-passphrase", short_help=_("Give a case another passphrase."))
@opens_case
@click.option("--new-passphrase-fd", type=int, metavar="N", help=_("Read the new passphrase from file descriptor N."))
def command(opener: Opener, new_passphrase_fd: int | None) -> None:
    """Write CASE anew under another passphrase. A key on paper and backups that were made before keep the old one."""
    with open_case_file(opener.case, opener.passphrase()) as store:
        chosen = Opener(case=opener.case, who=opener.who, descriptor=new_passphrase_fd, keyring=False)
        change_passphrase(store, chosen.passphrase(new=True), who=opener.who)
    click.echo(_("{case} opens with the new passphrase now. Make a backup.").format(case=opener.case))
    if opener.keyring:
        words = _("The key store still has the old one; put the new one there with: {command}")
        click.echo(words.format(command=keyring_command(opener.case)))
