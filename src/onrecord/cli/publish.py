"""`onrecord publish`: a case in the form in which it leaves."""

from __future__ import annotations

from typing import Any, get_args

import click

from onrecord.cli.outputs import STDOUT, check_outputs, write_output
from onrecord.cli.secret import Opener, opens_case
from onrecord.cli.show import withheld_lines
from onrecord.model.consent import Use
from onrecord.publish.forms import FORMS
from onrecord.review.release import Purpose
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import now, open_case
from onrecord.workflow.releasing import release


@click.command("publish", short_help=_("Write a case as Word, PDF, tables, a page or data."))
@opens_case
@click.option("--form", type=click.Choice(list(FORMS)), required=True, help=_("In which form."))
@click.option("--out", metavar="OUT", required=True, help=_("Where to write it; - for standard output."))
@click.option("--for", "use", type=click.Choice(get_args(Use)), help=_("What for: who agreed to that is named."))
@click.option("--with-names", is_flag=True, help=_("Name all who are not protected, whatever they agreed to."))
@click.option("--as-of", metavar="YYYY-MM-DD", help=_("Count only what had been said by this day."))
def command(opener: Opener, form: str, out: str, as_of: str | None, **what: Any) -> None:
    """Write CASE in a form that can be handed over: html, docx, pdf, xlsx, csv or huridocs (in a .zip) or json.

    What is written is no longer encrypted. People stand there under a code, but for those who agreed
    (`onrecord consent`) to be named for the use that --for tells. The finished file is searched once more for names
    that must not leave, in its text, its markup and its metadata; if one is found, nothing is written.
    """
    check_outputs(out)
    with open_case(opener.case, opener.passphrase()) as store:
        purpose = Purpose(use=what["use"], names=what["with_names"], today=now()[:10])
        released = release(store, purpose, who=opener.who, as_of=as_of, to=[out])
    write_output(out, released.written(out, FORMS[form].made))
    if out != STDOUT:
        click.echo(_("Written, not encrypted: {file}").format(file=out), err=True)
    for line in withheld_lines(released):
        click.echo(line, err=True)
