"""`onrecord verify`: is the case what it was?"""

from __future__ import annotations

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.translate import gettext as _
from onrecord.translate import ngettext
from onrecord.workflow.casefile import open_case
from onrecord.workflow.verifying import verify


@click.command("verify", short_help=_("Compute every hash again."))
@opens_case
@click.option("--head", metavar="HASH", help=_("A hash of the log, noted down before, that must be in it still."))
@click.pass_context
def command(context: click.Context, opener: Opener, head: str | None) -> None:
    """Look at every page, original, text, quotation and line of the log of CASE; exit code 1 if anything is amiss."""
    with open_case(opener.case, opener.passphrase()) as store:
        verdict = verify(store, who=opener.who, head=head)
    for trouble in verdict.troubles:
        click.echo(trouble)
    if verdict.troubles:
        context.exit(1)
    reports = ngettext("{n} report", "{n} reports", verdict.reports).format(n=verdict.reports)
    lines = ngettext("{n} line", "{n} lines", verdict.entries).format(n=verdict.entries)
    click.echo(_("All is as it was: {reports}, {lines} of the log.").format(reports=reports, lines=lines))
    click.echo(_("Note this hash of the log elsewhere: {head}").format(head=verdict.head))
