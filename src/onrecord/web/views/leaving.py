"""What would leave the case, to be looked at before a draft is made: who is named, who is not, who could be told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from shlex import quote
from typing import get_args

from starlette.responses import Response

from onrecord.errors import DayUnreadable
from onrecord.model import Case, Entity
from onrecord.model.consent import Use
from onrecord.model.publication import Publication, Setting
from onrecord.publish.consents import use as use_in_words
from onrecord.publish.who import name, one_line
from onrecord.publish.withheld.small_groups import LEAST, Fits
from onrecord.translate import gettext as _
from onrecord.web.pages import Page, Visit, shown
from onrecord.web.whole import with_case
from onrecord.workflow.casefile import is_day, now
from onrecord.workflow.desk import Desk
from onrecord.workflow.leaving import WouldLeave, withheld_lines
from onrecord.workflow.publishing import forms

NAVIGATION = ((_("Export"), "/leaving"),)

_MOST = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Under:
    """Somebody as they would stand in what leaves.

    Attributes:
        href: Where they are told of on the desk; empty where they are not.
        code: What stands in the place of the name; empty where they are named.
        few: Details that together fit few people; empty where none do.
        fits: How many people these fit.
    """

    name: str
    href: str
    code: str = ""
    few: tuple[str, ...] = ()
    fits: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Approved:
    """A version that somebody approved."""

    number: int
    day: str
    who: str
    what: str
    replaced: str
    why: str


@with_case
def leaving(desk: Desk, visit: Visit, case: Case) -> Response:
    """What would leave for a use."""
    asked = _setting(visit.query)
    found = desk.would_leave(asked)
    if found is None:
        return shown("building.html", visit, state=desk.state)
    released = found.released
    under = list(_under(case, found))
    coded = sum(released.why.values())
    named = [one for one in released.case.entities if one.kind == "person" and one.named and not _coded(one, found)]
    return shown(
        "leaving.html",
        visit,
        state=desk.state,
        asked=asked,
        uses=[(one, use_in_words(one)) for one in get_args(Use)],
        forms=forms(),
        reports=len(released.case.readings),
        events=len(released.case.events),
        withheld=list(withheld_lines(released)),
        few=[one for one in under if one.few],
        coded=coded,
        under=under[:_MOST],
        more=max(0, len(under) - _MOST),
        named=[Under(name=name(released.case, one.id), href=_href(case, one.id)) for one in named[:_MOST]],
        more_named=max(0, len(named) - _MOST),
        least=LEAST,
        approved=[_approved(one, found.approved) for one in reversed(found.approved)],
        command=_command(desk.store.case, asked),
    )


def _setting(query: Mapping[str, str]) -> Setting:
    """How it would leave, as a form asks it.

    Raises:
        DayUnreadable: The day as of which it is asked for is none.
    """
    use, day = query.get("use", ""), query.get("as_of", "").strip()
    if day and not is_day(day):
        raise DayUnreadable(day)
    return Setting(
        form="", use=use if use in get_args(Use) else "", names=query.get("names") == "1", as_of=day, today=now()[:10]
    )


def _coded(entity: Entity, found: WouldLeave) -> bool:
    return any(one.entity == entity.id and one.label for one in found.released.withheld.hiding.people)


def _under(case: Case, found: WouldLeave) -> Iterator[Under]:
    """Those whose names would not leave, by their codes; those who could be told by few details stand first."""
    few: Mapping[str, Fits] = {one.person: one for one in found.few}
    known = found.released.case.entity
    hidden = [
        one
        for one in found.released.withheld.hiding.people
        if one.label and (one.entity not in known or known[one.entity].kind != "place")  # places are told less finely
    ]
    for one in sorted(hidden, key=lambda one: (one.entity not in few, one.entity not in known, one.label or "")):
        told = few.get(one.entity)
        yield Under(
            name=name(case, one.entity) if one.entity in case.entity else one_line(one.name),
            href=_href(case, one.entity),
            code=one.label or "",
            few=told.details if told else (),
            fits=told.people if told else 0,
        )


def _href(case: Case, entity: str) -> str:
    found = case.entity.get(entity)
    return f"/people/{found.members[0]}" if found and found.members else ""


def _approved(one: Publication, every: tuple[Publication, ...]) -> Approved:
    setting = one.setting
    told = [setting.form, one_line(setting.person), use_in_words(setting.use) if setting.use else _("no use named")]
    told += [_("with names")] if setting.names else []
    told += [_("as of {day}").format(day=setting.as_of)] if setting.as_of else []
    later = next((other.number for other in every if other.replaces == one.number), None)
    return Approved(
        number=one.number,
        day=one.at[:10],
        who=one_line(one.who),
        what="; ".join(filter(None, told)),
        replaced=_("replaced by {n}").format(n=later) if later else "",
        why=one_line(one.why),
    )


def _command(case: str, asked: Setting) -> str:
    """What writes it as a draft."""
    parts = ["onrecord publish", quote(case), "--form docx"]
    parts += [f"--for {asked.use}"] if asked.use else []
    parts += ["--with-names"] if asked.names else []
    parts += [f"--as-of {asked.as_of}"] if asked.as_of else []
    return " ".join([*parts, "--out OUT.docx"])


PAGES = (Page(path="/leaving", view=leaving),)
