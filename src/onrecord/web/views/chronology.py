"""The chronology: events on an axis and as a list, what is looked for among them, and one event with its passages."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise
from urllib.parse import urlencode

from starlette.responses import Response

from onrecord.errors import NotInCase
from onrecord.model import Case, Event
from onrecord.translate import gettext as _
from onrecord.web.axis import axis
from onrecord.web.listing import Asked, Listing, acts_in, fitting, names_in, statuses
from onrecord.web.pages import Page, Visit, sent_on, shown
from onrecord.web.seen import seen_by
from onrecord.web.told import Where, told
from onrecord.web.whole import with_case
from onrecord.workflow.desk import Desk

NAVIGATION = ((_("Chronology"), "/chronology"),)

PER_PAGE = 60
_VERDICTS = {"same": "same", "apart": "not_same", "phases": "phases"}
_LISTING = Listing()


@with_case
def chronology(desk: Desk, visit: Visit, case: Case) -> Response:
    """The events that fit in what is asked."""
    asked = Asked.of(visit.query)
    lines = _LISTING.lines(case)
    found = fitting(lines, asked)
    pages = max(1, -(-len(found) // PER_PAGE))
    page = min(max(1, int(number) if (number := visit.query.get("page", "1")).isdecimal() else 1), pages)
    here = found[(page - 1) * PER_PAGE : page * PER_PAGE]
    numbers = {event.id: number for number, event in enumerate(case.events, 1)}
    where = Where(case)
    courses = _courses(case, desk)
    return shown(
        "chronology.html",
        visit,
        state=desk.state,
        events=[told(case, one.event, numbers[one.event.id], where) for one in here],
        reviewed={one.event.claims[0]: one.reviewed for one in here},
        courses={one.event.claims[0]: courses.get(one.event.id, ()) for one in here},
        drawing=axis(here if len(found) > 400 else found, whole=visit.query.get("axis") == "whole"),
        found=len(found),
        whole=len(case.events),
        asked=asked,
        acts=acts_in(lines),
        statuses=statuses(),
        people=names_in(lines, "people")[:2000],
        places=names_in(lines, "places")[:2000],
        origins=names_in(lines, "origins")[:2000],
        page=page,
        pages=pages,
        address=_address(visit, "page"),
        zoom=_address(visit, "page", "since", "until", "axis"),
        whole_axis=_address(visit, "page", "axis") + "axis=whole",
    )


@with_case
def event(desk: Desk, visit: Visit, case: Case) -> Response:
    """One event: the one that a claim counts in."""
    seen = seen_by(desk, visit)
    number, found = event_of(case, visit.path["claim"])
    pairs = [one for one in desk.decisions_on_pairs() if one.about == "event" and set(one.things) & set(found.claims)]
    return shown(
        "event.html",
        visit,
        state=desk.state,
        event=told(case, found, number, Where(case)),
        course=_courses(case, desk).get(found.id, ()),
        pairs=[replace(one, why=seen.words(one.why)) for one in pairs],
        before=case.events[number - 2].claims[0] if number > 1 else "",
        after=case.events[number].claims[0] if number < len(case.events) else "",
    )


def together(desk: Desk, visit: Visit) -> Response:
    """Put the chosen events into one, keep them apart, or say that they are phases of one course of things."""
    verdict = _VERDICTS.get(visit.form.get("verdict", ""))
    chosen = [one.removeprefix("chosen-") for one in visit.form if one.startswith("chosen-")]
    if verdict is None or len(chosen) < 2:
        return shown("sentence.html", visit, status=400, sentence=_("Choose two events or more, and what they are."))
    pairs = list(pairwise(chosen)) if verdict != "not_same" else list(combinations(chosen, 2))
    desk.judge_pairs("event", pairs, verdict, visit.form.get("why", "").strip())  # type: ignore[arg-type]
    return sent_on(f"/events/{chosen[0]}")


def split(desk: Desk, visit: Visit) -> Response:
    """Keep the chosen passages of an event apart from its others."""
    case = desk.case()
    if case is None:
        return shown("building.html", visit, state=desk.state)
    _number, found = event_of(case, visit.path["claim"])
    chosen = [one for one in found.claims if f"chosen-{one}" in visit.form]
    rest = [one for one in found.claims if one not in chosen]
    if not chosen or not rest:
        return shown("sentence.html", visit, status=400, sentence=_("Choose some of the passages, not all."))
    pairs = [(one, other) for one in chosen for other in rest]
    desk.judge_pairs("event", pairs, "not_same", visit.form.get("why", "").strip())
    return sent_on(f"/events/{rest[0]}")


def _address(visit: Visit, *without: str) -> str:
    """The address of the same list, to be gone on with."""
    return "/chronology?" + urlencode({name: v for name, v in visit.query.items() if name not in without and v}) + "&"


def event_of(case: Case, claim: str) -> tuple[int, Event]:
    """The event that a claim counts in, with its number.

    Raises:
        NotInCase: It counts in none.
    """
    for number, one in enumerate(case.events, 1):
        if claim in one.claims:
            return number, one
    raise NotInCase(claim)


def _courses(case: Case, desk: Desk) -> dict[str, tuple[tuple[int, str, int], ...]]:
    """For each event those that are phases of the same course: number, first claim, the decision."""
    at = {claim: (number, one) for number, one in enumerate(case.events, 1) for claim in one.claims}
    found: dict[str, list[tuple[int, str, int]]] = {}
    for first, second, decision in desk.phases():
        if first in at and second in at:
            for one, other in ((at[first], at[second]), (at[second], at[first])):
                found.setdefault(one[1].id, []).append((other[0], other[1].claims[0], decision))
    return {one: tuple(sorted(others)) for one, others in found.items()}


PAGES = (
    Page(path="/chronology", view=chronology),
    Page(path="/events/{claim}", view=event),
    Page(path="/events", view=together, changes=True),
    Page(path="/events/{claim}/split", view=split, changes=True),
)
