"""`onrecord custody`: originals, how each came, and the log, with a program that checks them."""

from __future__ import annotations

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import open_case
from onrecord.workflow.custody import export_custody, take_stamp


@click.command("custody", short_help=_("Hand over originals and the log, with a program that checks them."))
@opens_case
@click.argument("folder", metavar="FOLDER|ANSWER")
@click.option("--hashes-only", is_flag=True, help=_("Leave the original bytes out."))
@click.option("--stamp-of", metavar="HASH", help=_("Take in ANSWER (.tsr, .ots), a time stamp of this hash."))
def command(opener: Opener, folder: str, stamp_of: str | None, *, hashes_only: bool) -> None:
    """Write the originals of CASE, how each came in, and the log into the new FOLDER, not encrypted.

    `verify.py` in it needs nothing but Python to check them; `hashes.txt` is for a time-stamping service. What the
    service answers is taken in with --stamp-of.
    """
    with open_case(opener.case, opener.passphrase()) as store:
        if stamp_of:
            number = take_stamp(store, folder, stamp_of, who=opener.who)
            click.echo(_("The answer is in the case, as stamp {n}.").format(n=number))
            return
        head = export_custody(store, folder, who=opener.who, with_originals=not hashes_only)
    click.echo(_("Written, not encrypted: {folder}. Check it with: python3 {folder}/verify.py").format(folder=folder))
    click.echo(_("Hash of the log, to be stamped or noted: {head}").format(head=head))
