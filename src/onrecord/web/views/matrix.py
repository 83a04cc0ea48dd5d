"""The matrix of an event, and the list of events that more than one voice tells of."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import Response

from onrecord.errors import NotInCase
from onrecord.model import Case, Event
from onrecord.publish import wording
from onrecord.publish.who import claims_of, date, headline
from onrecord.translate import gettext as _
from onrecord.web.matrix import matrix, voice
from onrecord.web.pages import Page, Visit, shown
from onrecord.web.whole import with_case
from onrecord.workflow.desk import Desk

NAVIGATION = ((_("Matrix"), "/matrix"),)

_MOST = 300


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """An event in the list."""

    number: int
    claim: str
    date: str
    headline: str
    voices: int
    differing: tuple[str, ...]


@with_case
def listed(desk: Desk, visit: Visit, case: Case) -> Response:
    """Events that several voices tell of, those on which accounts differ first."""
    lines = [_line(case, number, event) for number, event in enumerate(case.events, 1)]
    several = sorted(
        (one for one in lines if one.voices > 1), key=lambda one: (-len(one.differing), -one.voices, one.number)
    )
    return shown(
        "matrices.html",
        visit,
        state=desk.state,
        lines=several[:_MOST],
        more=max(0, len(several) - _MOST),
        single=len(lines) - len(several),
    )


@with_case
def event(desk: Desk, visit: Visit, case: Case) -> Response:
    """The matrix of the event that a claim counts in."""
    number, found = event_of(case, visit.path["claim"])
    return shown(
        "matrix.html",
        visit,
        state=desk.state,
        line=_line(case, number, found),
        table=matrix(case, found),
        before=case.events[number - 2].claims[0] if number > 1 else "",
        after=case.events[number].claims[0] if number < len(case.events) else "",
    )


def event_of(case: Case, claim: str) -> tuple[int, Event]:
    """The event that a claim counts in, with its number.

    Raises:
        NotInCase: It counts in none.
    """
    for number, one in enumerate(case.events, 1):
        if claim in one.claims or claim == one.id:
            return number, one
    raise NotInCase(claim)


def _line(case: Case, number: int, event: Event) -> Line:
    return Line(
        number=number,
        claim=event.claims[0],
        date=date(event.when),
        headline=headline(case, event),
        voices=len({voice(case, claim) for claim in claims_of(case, event)}),
        differing=tuple(
            f"{wording.slot(one.slot)} ({wording.difference(one.kind).text})" for one in event.disagreements
        ),
    )


PAGES = (
    Page(path="/matrix", view=listed),
    Page(path="/events/{claim}/matrix", view=event),
)
