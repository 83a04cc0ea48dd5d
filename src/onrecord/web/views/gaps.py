"""What the reports leave open, and the log of the case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.responses import Response

from onrecord.model import Case, Event, Gap
from onrecord.model.entity import Mention
from onrecord.publish.who import headline, name, one_line
from onrecord.store.journal import first_break
from onrecord.translate import gettext as _
from onrecord.web.entries import action as action_in_words
from onrecord.web.entries import line
from onrecord.web.pages import Page, Visit, shown
from onrecord.web.people import Where
from onrecord.web.seen import seen_by
from onrecord.web.whole import with_case
from onrecord.workflow.desk import Desk
from onrecord.workflow.verifying import log_seen

NAVIGATION = ((_("Gaps"), "/gaps"), (_("Log"), "/log"))

PER_PAGE = 200
MOST, MOST_OF_ALL = 60, 1000
"""Gaps of each kind that are shown, and of one kind that was asked for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Open:
    """Something that is left open."""

    kind: str
    sentence: str
    events: tuple[tuple[int, str, str], ...]
    person: tuple[str, str] | None
    words: str
    href: str
    cite: str


@with_case
def gaps(desk: Desk, visit: Visit, case: Case) -> Response:
    """What no report tells, and what the reports themselves call unknown."""
    where = Where(case)
    numbers = {event.id: (number, event) for number, event in enumerate(case.events, 1)}
    only = visit.query.get("kind", "")
    kinds = [kind for kind in dict.fromkeys(one.kind for one in case.gaps) if only in ("", kind)]
    groups = []
    for kind in kinds:
        found = [one for one in case.gaps if one.kind == kind]
        most = MOST_OF_ALL if only else MOST
        lines = [_open(case, one, where, numbers) for one in found[:most]]
        groups.append((kind, _kinds().get(kind, kind), lines, len(found) - len(lines)))
    return shown("gaps.html", visit, state=desk.state, groups=groups)


def log(desk: Desk, visit: Visit) -> Response:
    """Who did what with the case, the latest first."""
    entries, words = log_seen(desk.store), seen_by(desk, visit).words
    action, who = visit.query.get("action", ""), visit.query.get("who", "")
    found = [one for one in reversed(entries) if action in ("", one.action) and who in ("", one.who)]
    pages = max(1, -(-len(found) // PER_PAGE))
    page = min(max(1, int(asked) if (asked := visit.query.get("page", "1")).isdecimal() else 1), pages)
    return shown(
        "log.html",
        visit,
        state=desk.state,
        lines=[line(one, words) for one in found[(page - 1) * PER_PAGE : page * PER_PAGE]],
        found=len(found),
        broken=first_break(entries),
        actions=sorted(
            ((one, action_in_words(one)) for one in {entry.action for entry in entries}), key=lambda one: one[1]
        ),
        people=sorted({one.who for one in entries if one.who}),
        action=action,
        who=who,
        page=page,
        pages=pages,
    )


def _kinds() -> dict[str, str]:
    return {
        "place_held": _("Where somebody is held"),
        "doers": _("Who did it"),
        "who_ordered": _("On whose orders"),
        "reason": _("Why"),
        "kind_of_protection": _("What sort of protection"),
        "answer_to_complaint": _("What came of it"),
        "last_seen": _("How long somebody has not been seen"),
        "open_question": _("What the reports themselves call unknown"),
    }


def _open(case: Case, gap: Gap, where: Where, numbers: Mapping[str, tuple[int, Event]]) -> Open:
    events = sorted((numbers[one] for one in gap.events if one in numbers), key=lambda one: one[0])
    person = case.entity.get(gap.person) if gap.person else None
    place = where.place(Mention(report=gap.report, span=gap.evidence.span)) if gap.report and gap.evidence else None
    words = one_line(gap.evidence.quotation) if gap.evidence else ""
    sentence = one_line(gap.sentence)
    return Open(
        kind=gap.kind,
        sentence=sentence,
        events=tuple((number, event.claims[0], headline(case, event)) for number, event in events),
        person=(f"/people/{person.members[0]}", name(case, person.id)) if person and person.members else None,
        words="" if words in sentence else words,
        href=place.href if place else "",
        cite=place.label if place else "",
    )


PAGES = (Page(path="/gaps", view=gaps), Page(path="/log", view=log))
