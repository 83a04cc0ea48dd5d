"""`onrecord new`: an empty case file."""

from __future__ import annotations

from shlex import quote

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import new_case, refuse_existing


@click.command("new", short_help=_("Make an empty case file."))
@opens_case
def command(opener: Opener) -> None:
    """Make an empty case: one encrypted file, opened with a passphrase.

    Choose a passphrase that you can keep: without it nobody can open the case, the makers of onrecord included.
    """
    refuse_existing(opener.case)
    new_case(opener.case, opener.passphrase(new=True), who=opener.who)
    case = quote(opener.case)
    click.echo(_("{case} is ready. Add reports: onrecord add {case} REPORT_OR_FOLDER...").format(case=case))
