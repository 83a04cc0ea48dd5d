"""`onrecord show`: what a case says."""

from __future__ import annotations

import click

from onrecord.cli.outputs import STDOUT, check_outputs, write_output
from onrecord.cli.secret import Opener, opens_case
from onrecord.cli.terminal import terminal_width
from onrecord.publish import case_json, chronology, page
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import open_case
from onrecord.workflow.showing import case_of


@click.command("show", short_help=_("Show the chronology of a case."))
@opens_case
@click.option("--json", "json_out", metavar="OUT", help=_("Write the case as JSON; - for standard output."))
@click.option("--html", "html_out", metavar="OUT", help=_("Write the case as one HTML page."))
@click.option("--as-of", metavar="YYYY-MM-DD", help=_("Count only what had been said by this day."))
def command(opener: Opener, json_out: str | None, html_out: str | None, as_of: str | None) -> None:
    """Print the chronology of CASE, as `onrecord build` does of reports.

    What is written with --json or --html is no longer encrypted.
    """
    check_outputs(json_out, html_out)
    outputs = [out for out in (json_out, html_out) if out]
    with open_case(opener.case, opener.passphrase()) as store:
        case = case_of(store, who=opener.who, as_of=as_of, exported=outputs)
    if json_out:
        write_output(json_out, case_json(case))
    if html_out:
        write_output(html_out, page(case))
    if json_out != STDOUT:
        click.echo(chronology(case, width=terminal_width()))
    for output in outputs:
        if output != STDOUT:
            click.echo(_("Written, not encrypted: {file}").format(file=output), err=True)
