"""`onrecord consent`: what people have allowed, and who must not be named."""

from __future__ import annotations

from typing import Any, get_args

import click

from onrecord.cli.secret import Opener, opens_case
from onrecord.errors import DayUnreadable
from onrecord.model.consent import Basis, Consent, ConsentAbout, NameUse, Use
from onrecord.model.decision import Anchor
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import is_day, open_case
from onrecord.workflow.consenting import consents_of, enter_consent, replaced_by


@click.command("consent", short_help=_("Write down what people have allowed."))
@opens_case
@click.argument("thing", metavar="[THING]", required=False)
@click.option("--about", type=click.Choice(get_args(ConsentAbout)), default="person", show_default=True)
@click.option("--scope", multiple=True, type=click.Choice(get_args(Use)), help=_("What it may be used for; repeat."))
@click.option("--name", "name_use", type=click.Choice(get_args(NameUse)), default="none", show_default=True)
@click.option("--basis", type=click.Choice(get_args(Basis)), default="consent", show_default=True)
@click.option("--expires", metavar="DAY", help=_("Last day on which it holds."))
@click.option("--withdrawn", is_flag=True, help=_("It was taken back."))
@click.option("--protected", is_flag=True, help=_("To name them could harm them."))
@click.option("--special", is_flag=True, help=_("Reasons of faith, origin, health, orientation may be told too."))
@click.option("--words", default="", help=_("How it was given: who asked, in which form, which risks were told."))
def command(opener: Opener, thing: str | None, **given: Any) -> None:
    """Write down what THING (a name, an id; with --about claim, a claim) may be used for; without THING, list all.

    What is not written down is not allowed. The latest entry on a thing counts; earlier ones stay.
    """
    if thing is None:
        with open_case(opener.case, opener.passphrase()) as store:
            for consent in consents_of(store, who=opener.who):
                click.echo(_line(consent))
        return
    if given["expires"] and not is_day(given["expires"]):
        raise DayUnreadable(given["expires"])
    if not any(given[name] for name in ("scope", "withdrawn", "protected", "special")):
        raise click.UsageError(_("Say what is allowed, --scope USE, or that nothing is: --withdrawn, --protected."))
    anchor = Anchor(report="", quotation="")
    entered = Consent(number=0, at="", who=opener.who, thing=thing, anchor=anchor, **given)
    with open_case(opener.case, opener.passphrase()) as store:
        made = enter_consent(store, entered)
        replaced = replaced_by(store, made)
    click.echo(_line(made))
    if replaced:
        words = _("It takes the place of the whole of entry {n}, which stays on record: {entry}")
        click.echo(words.format(n=replaced.number, entry=_terms(replaced)))


def _line(consent: Consent) -> str:
    words = f"{consent.about} “{consent.anchor.quotation[:60]}” ({consent.thing})"
    return f"{consent.number}  {consent.at}  {consent.who}  {words}: {_terms(consent)}"


def _terms(consent: Consent) -> str:
    scope = ", ".join(consent.scope) or _("nothing")
    marks = [_("withdrawn")] if consent.withdrawn else []
    marks += [_("protected")] if consent.protected else []
    marks += [_("reasons of faith, origin, health too")] if consent.special else []
    marks += [_("until {day}").format(day=consent.expires)] if consent.expires else []
    return "; ".join([scope, consent.name_use, consent.basis, *marks])
