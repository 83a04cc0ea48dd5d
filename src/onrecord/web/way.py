"""The way of somebody through the places of a case, day by day: what is dated and stands on the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model import Event
from onrecord.publish.who import date, headline, name
from onrecord.web.map import Places, arc
from onrecord.web.projection import Projection


@dataclass(frozen=True, kw_only=True, slots=True)
class Stop:
    """A place on the way, with all that happened there before the next.

    Attributes:
        number: From 1, in the order of the days.
        place: Id by which the page of the place is asked for.
        events: Number, first claim, day and words of each.
    """

    number: int
    place: str
    name: str
    x: float
    y: float
    events: tuple[tuple[int, str, str, str], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """The stops, and the lines from each to the next."""

    stops: tuple[Stop, ...]
    lines: tuple[str, ...]


def way(places: Places, on: Projection) -> Way:
    """The way of whose events these are; it has no stop where nothing is dated and on the map."""
    found: list[tuple[str, list[tuple[int, Event]]]] = []
    for number, event in places.numbered:
        at = places.stands(event) if event.when.date else None
        if at is None:
            continue
        if found and found[-1][0] == at:
            found[-1][1].append((number, event))
        else:
            found.append((at, [(number, event)]))
    points = [on.at(places.middle(at)) for at, _events in found]
    stops = tuple(
        Stop(
            number=number,
            place=places.page_of(at),
            name=name(places.case, at),
            x=x,
            y=y,
            events=_told(places, events),
        )
        for number, ((at, events), (x, y)) in enumerate(zip(found, points, strict=True), 1)
    )
    return Way(stops=stops, lines=tuple(arc(one, other) for one, other in pairwise(points)))


def _told(places: Places, events: Sequence[tuple[int, Event]]) -> tuple[tuple[int, str, str, str], ...]:
    return tuple((number, event.claims[0], date(event.when), headline(places.case, event)) for number, event in events)
