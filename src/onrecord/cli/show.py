"""`onrecord show`: what a case says."""

from __future__ import annotations

from typing import Any, get_args

import click

from onrecord.cli.outputs import STDOUT, check_outputs, write_output
from onrecord.cli.secret import Opener, opens_case
from onrecord.cli.terminal import terminal_width
from onrecord.model.consent import Use
from onrecord.publish import case_json, chronology, page
from onrecord.review.release import Purpose
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import now, open_case
from onrecord.workflow.leaving import withheld_lines
from onrecord.workflow.releasing import release
from onrecord.workflow.showing import case_of


@click.command("show", short_help=_("Show the chronology of a case."))
@opens_case
@click.option("--json", "json_out", metavar="OUT", help=_("Write the case as JSON; - for standard output."))
@click.option("--html", "html_out", metavar="OUT", help=_("Write the case as one HTML page."))
@click.option("--for", "use", type=click.Choice(get_args(Use)), help=_("What for: who agreed to that is named."))
@click.option("--with-names", is_flag=True, help=_("Name all who are not protected, whatever they agreed to."))
@click.option("--as-of", metavar="YYYY-MM-DD", help=_("Count only what had been said by this day."))
def command(opener: Opener, json_out: str | None, html_out: str | None, as_of: str | None, **what: Any) -> None:
    """Print the chronology of CASE, as `onrecord build` does of reports.

    What is written with --json or --html is no longer encrypted. People stand there under a code, but for those who
    agreed (`onrecord consent`) to be named for the use that --for tells. The screen then shows what the file does.
    """
    check_outputs(json_out, html_out)
    outputs = {out: form for out, form in ((json_out, case_json), (html_out, page)) if out}
    with open_case(opener.case, opener.passphrase()) as store:
        if not (outputs or what["use"]):
            click.echo(chronology(case_of(store, who=opener.who, as_of=as_of), width=terminal_width()))
            return
        purpose = Purpose(use=what["use"], names=what["with_names"], today=now()[:10])
        released = release(store, purpose, who=opener.who, as_of=as_of, to=list(outputs))
    written = {out: released.written(out, form) for out, form in outputs.items()}
    for out, content in written.items():
        write_output(out, content)
    if STDOUT not in outputs:
        click.echo(chronology(released.case, width=terminal_width()))
    for out in outputs:
        if out != STDOUT:
            click.echo(_("Written, not encrypted: {file}").format(file=out), err=True)
    for line in withheld_lines(released):
        click.echo(line, err=True)
