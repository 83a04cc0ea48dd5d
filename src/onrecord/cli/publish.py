"""`onrecord publish`: a case in the form in which it leaves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import click

from onrecord.cli.outputs import STDOUT, check_outputs, write_output
from onrecord.cli.secret import Opener, opens_case
from onrecord.cli.show import withheld_lines
from onrecord.errors import NotInCase
from onrecord.model import Case
from onrecord.model.consent import Use
from onrecord.publish.action import Filing, action, action_forms
from onrecord.publish.calendar import calendar
from onrecord.publish.docx import docx
from onrecord.publish.forms import FORMS
from onrecord.publish.pdf import pdf
from onrecord.review.release import Purpose
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import now, open_case
from onrecord.workflow.filing import days_to_keep, filing_on
from onrecord.workflow.releasing import release

_DAYS = "ics"


@click.command("publish", short_help=_("Write a case as Word, PDF, tables, a page, data, or a form for action."))
@opens_case
@click.option("--form", type=click.Choice([*FORMS, _DAYS, *action_forms()]), required=True, help=_("In which form."))
@click.option("--person", metavar="NAME", help=_("Whom a form for action is about."))
@click.option("--out", metavar="OUT", required=True, help=_("Where to write it; - for standard output."))
@click.option("--for", "use", type=click.Choice(get_args(Use)), help=_("What for: who agreed to that is named."))
@click.option("--with-names", is_flag=True, help=_("Name all who are not protected, whatever they agreed to."))
@click.option("--as-of", metavar="YYYY-MM-DD", help=_("Count only what had been said by this day."))
def command(opener: Opener, form: str, person: str | None, out: str, as_of: str | None, **what: Any) -> None:
    """Write CASE in a form that can be handed over: html, docx, pdf, xlsx, csv or huridocs (in a .zip) or json.

    With ics it is the days to keep (`onrecord step`), for a calendar program.

    The forms for action (wgeid and those after it) are about one person: what the reports tell for each field, with its
    status and passages, and the rest as questions to ask; a Word file, or a PDF file where OUT ends in .pdf.

    What is written is no longer encrypted. People stand there under a code, but for those who agreed
    (`onrecord consent`) to be named for the use that --for tells. The finished file is searched once more for names
    that must not leave, in its text, its markup and its metadata; if one is found, nothing is written.
    """
    check_outputs(out)
    if (form in action_forms()) != (person is not None):
        hint = _("Give --person NAME with the forms for action, and only with them.")
        raise click.UsageError(hint)
    purpose = Purpose(use=what["use"], names=what["with_names"], today=now()[:10])
    with open_case(opener.case, opener.passphrase()) as store:
        filing = filing_on(store, form, person, purpose) if person is not None else None
        released = release(store, purpose, who=opener.who, as_of=as_of, to=[out])
        days = days_to_keep(store, released, who=opener.who) if form == _DAYS else []
    if filing and filing.person not in released.case.entity:
        raise NotInCase(person or "")
    write_output(out, released.written(out, _made(form, out, filing, calendar(days, purpose.today))))
    if out != STDOUT:
        click.echo(_("Written, not encrypted: {file}").format(file=out), err=True)
    for line in withheld_lines(released):
        click.echo(line, err=True)
    if filing and filing.consent:
        click.echo(_("Not to be sent: {reason}.").format(reason=filing.consent), err=True)


def _made(form: str, out: str, filing: Filing | None, days: bytes) -> Callable[[Case], bytes]:
    if filing is not None:
        written = pdf if Path(out).suffix.lower() == ".pdf" else docx
        return lambda case: written(action(case, form, filing))
    return FORMS[form].made if form in FORMS else lambda _case: days
