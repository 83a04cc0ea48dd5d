"""`onrecord log`: who did what with a case, and when."""

from __future__ import annotations

from typing import Any

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import open_case
from onrecord.workflow.verifying import log_of


@click.command("log", short_help=_("Tell who did what with a case."))
@opens_case
def command(opener: Opener) -> None:
    """Print every change, reading and export of CASE: number, time (UTC), who, what, and the hash that chains it."""
    with open_case(opener.case, opener.passphrase()) as store:
        entries = log_of(store, who=opener.who)
    for entry in entries:
        who = entry.who or _("(no name given)")
        details = "; ".join(f"{name} {_short(value)}" for name, value in sorted(entry.what.items()))
        click.echo(f"{entry.number}  {entry.at}  {who}  {entry.action}  {details}  {entry.hash[:16]}")


def _short(value: Any) -> str:
    return str(len(value)) if isinstance(value, (list, dict)) else str(value)
