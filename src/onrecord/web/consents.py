"""Entries on consent in words, and what can be chosen for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from onrecord.errors import DayUnreadable
from onrecord.model.consent import Basis, Consent, ConsentAbout, NameUse, Use
from onrecord.model.decision import Anchor
from onrecord.publish.consents import basis, name_use, use
from onrecord.publish.who import one_line
from onrecord.review.consent import Allowed
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import is_day

Choice = tuple[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Choices:
    """What can be chosen for an entry: values and what they mean."""

    uses: tuple[Choice, ...]
    name_uses: tuple[Choice, ...]
    bases: tuple[Choice, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One entry as shown."""

    number: int
    head: str
    facts: tuple[str, ...]
    words: str


def verdict(found: Allowed) -> str:
    """What may be done, in words."""
    if found.may:
        return _("yes, {how}").format(how=name_use(found.name_use))
    reasons = {
        "none": _("no: nothing was entered"),
        "withdrawn": _("no: it was taken back"),
        "expired": _("no: it has run out"),
        "scope": _("no: not for this"),
    }
    return reasons.get(found.why, _("no"))


def choices() -> Choices:
    """What can be chosen, in the order of the model."""
    return Choices(
        uses=tuple((one, use(one)) for one in get_args(Use)),
        name_uses=tuple((one, name_use(one)) for one in get_args(NameUse)),
        bases=tuple((one, basis(one)) for one in get_args(Basis)),
    )


def given(form: Mapping[str, str], who: str, about: ConsentAbout, thing: str) -> Consent:
    """What a form says of a thing.

    Raises:
        DayUnreadable: Its end is no day.
    """
    expires = form.get("expires", "").strip()
    if expires and not is_day(expires):
        raise DayUnreadable(expires)
    chosen: dict[str, Any] = {
        "scope": tuple(use for use in get_args(Use) if f"use-{use}" in form),
        "name_use": form["name_use"] if form.get("name_use") in get_args(NameUse) else "none",
        "basis": form["basis"] if form.get("basis") in get_args(Basis) else "consent",
    }
    return Consent(
        number=0,
        at="",
        who=who,
        about=about,
        thing=thing,
        anchor=Anchor(report="", quotation=""),
        expires=expires or None,
        withdrawn="withdrawn" in form,
        protected="protected" in form,
        words=form.get("words", "").strip(),
        **chosen,
    )


def entry(consent: Consent) -> Entry:
    """One entry."""
    about = _("as a source") if consent.about == "source" else ""
    scope = ", ".join(map(use, consent.scope)) or _("nothing")
    facts = [
        _("protected: the name never leaves") if consent.protected else "",
        _("taken back") if consent.withdrawn else _("for: {uses}").format(uses=scope),
        name_use(consent.name_use),
        basis(consent.basis),
        _("until {day}").format(day=consent.expires) if consent.expires else "",
        about,
    ]
    return Entry(
        number=consent.number,
        head=f"{consent.at[:10]}, {one_line(consent.who)}",
        facts=tuple(filter(None, facts)),
        words=one_line(consent.words),
    )
