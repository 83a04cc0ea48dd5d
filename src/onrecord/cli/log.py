"""`onrecord log`: who did what with a case, and when."""

from __future__ import annotations

from typing import Any

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import open_case
from onrecord.workflow.verifying import log_of

_FEW = 3
_HASHES = frozenset({"digest", "leaves", "records", "custody"})  # of what was entered; the line's own hash covers them


@click.command("log", short_help=_("Tell who did what with a case."))
@opens_case
def command(opener: Opener) -> None:
    """Print every change, reading and export of CASE: number, time (UTC), who, what, and the hash that chains it."""
    with open_case(opener.case, opener.passphrase()) as store:
        entries = log_of(store, who=opener.who)
    for entry in entries:
        who = entry.who or _("(no name given)")
        told = ((name, _short(value)) for name, value in sorted(entry.what.items()) if name not in _HASHES)
        details = "; ".join(f"{name} {value}" for name, value in told if value)
        click.echo(f"{entry.number}  {entry.at}  {who}  {entry.action}  {details}  {entry.hash[:16]}")


def _short(value: Any) -> str:
    """A detail in a word or two: few names in full, much else by its number."""
    if isinstance(value, list) and len(value) <= _FEW and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    return str(len(value)) if isinstance(value, (list, dict)) else str(value)
