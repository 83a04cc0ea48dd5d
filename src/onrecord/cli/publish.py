"""`onrecord publish`: a case in the form in which it leaves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shlex import quote
from typing import Any, get_args

import click

from onrecord.cli.outputs import STDOUT, check_outputs, write_output
from onrecord.cli.secret import Opener, opens_case
from onrecord.errors import RulesUnreadable
from onrecord.model.consent import Use
from onrecord.model.publication import Setting
from onrecord.publish.documents.action import action_forms
from onrecord.publish.notice import day_words
from onrecord.publish.withheld.small_groups import LEAST
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import now, open_case
from onrecord.workflow.leaving import fitting_few, withheld_lines
from onrecord.workflow.publishing import Draft, draft, forms
from onrecord.workflow.releasing import Released


@click.command("publish", short_help=_("Write a draft: Word, PDF, tables, a page, data, or a form for action."))
@opens_case
@click.option("--form", type=click.Choice(forms()), required=True, help=_("In which form."))
@click.option("--person", metavar="NAME", help=_("Whom a form for action is about."))
@click.option("--out", metavar="OUT", required=True, help=_("Where to write it; - for standard output."))
@click.option("--for", "use", type=click.Choice(get_args(Use)), help=_("What for: who agreed to that is named."))
@click.option("--with-names", is_flag=True, help=_("Name all who are not protected, whatever they agreed to."))
@click.option("--least", type=int, default=LEAST, show_default=True, help=_("Warn of details that fit fewer people."))
@click.option("--rules", "rules_file", metavar="FILE", help=_("How finely places and days are told, and of whom."))
@click.option("--as-of", metavar="YYYY-MM-DD", help=_("Take only what had been published by this day."))
def command(opener: Opener, form: str, person: str | None, out: str, as_of: str | None, **what: Any) -> None:
    """Write CASE in a form that can be handed over.

    That is html, docx, pdf, xlsx, json or ftm (FollowTheMoney); as tables in a .zip csv, huridocs, edtf (events, steps
    and days to keep, by date), uwazi and bayanat; with ics the days to keep (`onrecord step`) for a calendar program.

    The forms for action (wgeid and those after it) are about one person: what the reports tell for each field, with its
    status and passages, and the rest as questions to ask; a Word file, or a PDF file where OUT ends in .pdf. Where it
    ends in .xlsx it is the list of what is filled, what differs and what is missing.

    What is written is a draft and says so on every page, until somebody has read it and said `onrecord approve`.

    Of people whom to name could harm, places and days are told less finely, and so everywhere in the file; --rules
    takes other rules (docs/how-to/publish-safely.md). Reasons that touch faith, origin, health or orientation are not
    told unless that was agreed to (`onrecord consent --special`).

    What is written is no longer encrypted. People stand there under a code, but for those who agreed
    (`onrecord consent`) to be named for the use that --for tells. The finished file is searched once more for names
    that must not leave, in its text, its markup and its metadata; if one is found, nothing is written.
    """
    check_outputs(out)
    if (form in action_forms()) != (person is not None):
        hint = _("Give --person NAME with the forms for action, and only with them.")
        raise click.UsageError(hint)
    setting = Setting(
        form=form, suffix=Path(out).suffix.lower() if person else "", use=what["use"] or "", names=what["with_names"],
        person=person or "", as_of=as_of or "", today=now()[:10], rules=_rules(what["rules_file"]),
    )  # fmt: skip
    with open_case(opener.case, opener.passphrase()) as store:
        made = draft(store, setting, who=opener.who, to=out)
    write_output(out, made.content)
    for line in _lines(made, opener.case, out, what["least"]):
        click.echo(line, err=True)


def _rules(file: str | None) -> str:
    """The rules in a file, as they are written."""
    if file is None:
        return ""
    try:
        return Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RulesUnreadable(file, str(error)) from error


def _fitting_few(released: Released, least: int) -> Iterator[str]:
    """What a reader who knows one of the people could tell them by."""
    if found := fitting_few(released, least):
        yield _("Some details together fit fewer than {n} people of the case. Think of who could know them:").format(
            n=least
        )
        yield from (f"    {one.words(released.case)}" for one in found)


def _lines(made: Draft, case: str, out: str, least: int) -> Iterator[str]:
    if out != STDOUT:
        yield _("Written as a draft, not encrypted: {file}").format(file=out)
    yield from withheld_lines(made.released)
    if made.filing and made.filing.consent:
        yield _("Not to be sent: {reason}.").format(reason=made.filing.consent)
    yield from _fitting_few(made.released, least)
    if made.before:
        head = _("Since the approved version {n} of {day}: {summary}.")
        yield head.format(n=made.before.number, day=day_words(made.before.at), summary=made.differs.summary())
        yield from (f"    {line}" for line in made.differs.lines())
    if out != STDOUT:
        approving = f"onrecord approve {quote(case)} {quote(out)} --out OUT --as NAME"
        approving += " --why WORDS" if made.before else ""
        yield _("Read it; if it may leave: {command}").format(command=approving)
