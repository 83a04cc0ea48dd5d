"""The map of a case: outlines of countries, places as areas as large as they are uncertain, movements as lines.

Degrees are put on the page so that a kilometre is as long in both directions in the middle of the map.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord import places
from onrecord.model import Case, Event
from onrecord.places import outlines
from onrecord.places.outlines import Box, Point
from onrecord.publish.who import headline, name, one_line
from onrecord.translate import gettext as _
from onrecord.translate import ngettext
from onrecord.web.located import Known, located, precision
from onrecord.web.projection import HEIGHT, WIDTH, Projection, over_the_date_line

_SETTLEMENT = 4.0  # km around the middle of a town that may be meant
_LEAST = 5.5  # radius of a mark on the page
_NARROWEST = 3.0  # degrees that the map shows at least
_LABEL = 7.2  # width of a letter
_SPACED = 1.4  # times as wide are the names of countries
_DRAWN = 5  # level of places between which lines are drawn: regions and what is smaller
_EVENTS = 12  # events that are listed of each place


@dataclass(frozen=True, kw_only=True, slots=True)
class Happened:
    """An event at a place."""

    number: int
    claim: str
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """A place as listed.

    Attributes:
        id: By which its page is asked for.
        precision: How exactly it is known where it is, in words.
        parts: Places in it that stand on no map: "his house".
    """

    id: str
    name: str
    precision: str
    events: tuple[Happened, ...]
    more: int
    parts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """A place as drawn.

    Attributes:
        real: The radius that it has on the earth, smaller than what is drawn where that could not be seen.
        shape: An area as SVG writes paths; empty for a circle.
        strong: Whether something happened there.
        wide: Whether it is a country or more.
    """

    id: str
    words: str
    x: float
    y: float
    radius: float
    real: float
    shape: str
    strong: bool
    wide: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Label:
    """A name on the map; a country's, or a place's.

    Attributes:
        crowded: Whether there is room for it only where the map is looked at from nearer.
        gap: How far it stands from the middle of its place, which stays so however near one looks.
    """

    text: str
    x: float
    y: float
    anchor: str
    country: bool = False
    crowded: bool = False
    gap: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Movement:
    """A way from one place to another, as an event has it."""

    number: int
    claim: str
    words: str
    path: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Map:
    """The map as drawn."""

    land: tuple[str, ...]
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    movements: tuple[Movement, ...]
    scale: tuple[float, str]


class Places:
    """The places of a case, or those of what befell or was done by somebody.

    Args:
        case: The case.
        of: Id of the case's entity whose events count; empty for all.
    """

    def __init__(self, case: Case, of: str = "") -> None:
        self.case = case
        self._of = of
        self.numbered = [
            (number, event)
            for number, event in enumerate(case.events, 1)
            if not of or of in {*event.affected, *event.doers}
        ]
        self._events: dict[str, list[tuple[int, Event]]] = {}
        for number, event in self.numbered:
            for at in dict.fromkeys(one.entity for one in event.where):
                self._events.setdefault(at, []).append((number, event))
        self._known = {one.entity: one for one in located(case)}
        self._parts: dict[str, list[str]] = {}
        for entity in case.entities:
            whole = self._on_map(entity.id)
            if entity.kind == "place" and whole and whole != entity.id:
                self._parts.setdefault(whole, []).append(entity.id)

    # --- as a list -------------------------------------------------------------------------------

    def spots(self) -> list[Spot]:
        """The places that stand on the map, those where most happened first."""
        found = [self._spot(one) for one in self._known.values()]
        return sorted(found, key=lambda one: (-len(one.events) - one.more, one.name, one.id))

    def elsewhere(self) -> list[Spot]:
        """Places where something happened and of which it is not known where they are."""
        found = [
            self._plain(one.id)
            for one in self.case.entities
            if one.kind == "place" and one.id in self._events and self._on_map(one.id) is None
        ]
        return sorted(found, key=lambda one: (-len(one.events) - one.more, one.name, one.id))

    def _spot(self, known: Known) -> Spot:
        plain = self._plain(known.entity, self._parts.get(known.entity, ()))
        return Spot(
            id=plain.id,
            name=plain.name,
            precision=precision(known.place),
            events=plain.events,
            more=plain.more,
            parts=tuple(name(self.case, one) for one in self._parts.get(known.entity, ())),
        )

    def _plain(self, entity: str, parts: Iterable[str] = ()) -> Spot:
        numbered = dict(pair for one in (entity, *parts) for pair in self._events.get(one, ()))
        events = [
            Happened(number=number, claim=event.claims[0], words=headline(self.case, event))
            for number, event in sorted(numbered.items())
        ]
        return Spot(
            id=self._id(entity),
            name=name(self.case, entity),
            precision="",
            events=tuple(events[:_EVENTS]),
            more=max(0, len(events) - _EVENTS),
            parts=(),
        )

    def _id(self, entity: str) -> str:
        members = self.case.entity[entity].members
        return members[0] if members else entity

    # --- where they are --------------------------------------------------------------------------

    def stands(self, event: Event) -> str | None:
        """Where on the map an event is, as narrowly as it is told; where it ended if it went from place to place."""
        rank = {"to": 0, "in": 1, "near": 2, "from": 3, "en_route": 4}
        told = [(rank[at.relation], on) for at in event.where if (on := self._on_map(at.entity))]
        found = [(order, self._known[on].place.level, on) for order, on in told]
        return min(found)[2] if found else None

    def page_of(self, entity: str) -> str:
        """The id by which the page of a place is asked for."""
        return self._id(entity)

    def middle(self, entity: str) -> Point:
        """The middle of a place on the map."""
        return self._known[entity].middle

    def _on_map(self, entity: str) -> str | None:
        """The place on the map that something is, or is in."""
        seen: set[str] = set()
        while entity not in seen and entity in self.case.entity:
            if entity in self._known:
                return entity
            seen.add(entity)
            whole = self.case.entity[entity].part_of or ""
            entity = self.case.identity.get(whole, whole)
        return None

    # --- as a map --------------------------------------------------------------------------------

    def projection(self, around: str = "") -> Projection | None:
        """Degrees as places on the page; None where no place is known.

        Args:
            around: Id of a place to show from near; empty for all where something happened.
        """
        shown = self._shown(around)
        return Projection(_box(shown, near=bool(around))) if shown else None

    def map(self, on: Projection) -> Map:
        """The map."""
        drawn = [one for one in self._known.values() if not self._of or self._happened(one.entity)]
        marks = [self._mark(one, on) for one in drawn]
        marks = [one for one in marks if -50 < one.x < WIDTH + 50 and -50 < one.y < HEIGHT + 50]
        marks.sort(key=lambda one: (-one.radius, not one.strong, one.id))
        countries = tuple(_countries(on))
        known = {one.text for one in countries}
        names = [one for one in self._labels(marks) if one.text not in known]
        taken = [_around(one) for one in names if not one.crowded]
        return Map(
            land=tuple(on.path(outline.rings) for outline in outlines.within(on.box)),
            marks=tuple(marks),
            labels=(*names, *(one for one in countries if not any(_overlap(_around(one), each) for each in taken))),
            movements=tuple(self._movements(on)),
            scale=on.scale(),
        )

    def _shown(self, around: str) -> list[Known]:
        chosen = self._on_map(self.case.identity.get(around, around)) if around else None
        if chosen:
            return [self._known[chosen]]
        told = [one for one in self._known.values() if self._happened(one.entity)]
        return [one for one in told if one.place.level < 6] or told or list(self._known.values())

    def _happened(self, entity: str) -> bool:
        return any(one in self._events for one in (entity, *self._parts.get(entity, ())))

    def _mark(self, known: Known, on: Projection) -> Mark:
        x, y = on.at(known.middle)
        strong = self._happened(known.entity)
        shape = on.path([known.area]) if known.area and not known.countries else ""
        if known.countries:
            shape = on.path(r for one in outlines.within(on.box) if one.country in known.countries for r in one.rings)
        spot = self._spot(known)
        n = len(spot.events) + spot.more
        words = ngettext("{name}: {n} event", "{name}: {n} events", n).format(name=spot.name, n=n)
        real = _SETTLEMENT * on.pixels_of_a_kilometre
        return Mark(
            id=spot.id,
            words=f"{words}, {spot.precision}",
            x=x,
            y=y,
            radius=max(_LEAST, real),
            real=round(real, 2),
            shape=shape,
            strong=strong,
            wide=known.place.level > _DRAWN,
        )

    def _labels(self, marks: Sequence[Mark]) -> Iterator[Label]:
        """Names beside their places, as far as there is room for them; places where something happened first."""
        taken: list[tuple[float, float, float, float]] = [
            (one.x - 6, one.y - 6, one.x + 6, one.y + 6) for one in marks if not one.shape
        ]
        for one in sorted(marks, key=lambda one: (not one.strong, one.id)):
            text = one_line(one.words.partition(": ")[0])
            width, gap = len(text) * _LABEL, 4.0 if one.shape else min(one.radius, 14) + 4
            for right, down, anchor in (
                (gap, 4.0, "start"),
                (-gap, 4.0, "end"),
                (0.0, -gap - 3, "middle"),
                (0.0, gap + 12, "middle"),
            ):
                x, y = one.x + right, one.y + down
                left = x - {"start": 0.0, "end": width, "middle": width / 2}[anchor]
                box = (left, y - 12, left + width, y + 3)
                inside = box[0] > 0 and box[2] < WIDTH and box[1] > 0 and box[3] < HEIGHT
                if inside and not any(_overlap(box, other) for other in taken):
                    taken.append(box)
                    yield Label(text=text, x=round(x, 1), y=round(y, 1), anchor=anchor, gap=(right, down))
                    break
            else:
                x, y = round(one.x + gap, 1), round(one.y + 4, 1)
                yield Label(text=text, x=x, y=y, anchor="start", crowded=True, gap=(gap, 4.0))

    def movements(self) -> list[tuple[int, Event, str, str]]:
        """Ways from one place on the map to another: number of the event, the event, from where, to where."""
        found: dict[tuple[str, str, str], tuple[int, Event, str, str]] = {}
        for number, event in self.numbered:
            at: dict[str, list[str]] = {}
            for one in event.where:
                if whole := self._on_map(one.entity):
                    at.setdefault(one.relation, []).append(whole)
            starts = at.get("from") or at.get("in", [])
            for start, end in ((a, b) for a in starts for b in at.get("to", []) if self._apart(a, b)):
                found.setdefault((event.id, start, end), (number, event, start, end))
        return list(found.values())

    def _apart(self, one: str, other: str) -> bool:
        """Whether neither of two places lies in the other."""
        first, second = self._known[one].place.id, self._known[other].place.id
        return not (places.contains(first, second) or places.contains(second, first))

    def _movements(self, on: Projection) -> Iterator[Movement]:
        for number, event, start, end in self.movements():
            if max(self._known[one].place.level for one in (start, end)) > _DRAWN:
                continue  # the middle of a country is nowhere
            words = _("event {n}: from {start} to {end}").format(
                n=number, start=name(self.case, start), end=name(self.case, end)
            )
            path = arc(on.at(self._known[start].middle), on.at(self._known[end].middle))
            yield Movement(number=number, claim=event.claims[0], words=words, path=path)


def _countries(on: Projection) -> Iterator[Label]:
    """The names of the countries, each in the middle of the largest part of it that is seen."""
    for one in outlines.within(on.box):
        rings = [[on.at(point) for point in part] for ring in one.rings for part in over_the_date_line(ring)]
        x, y, size = max((_centre(ring) for ring in rings), key=lambda found: found[2])
        known = places.place(one.country) if one.country else None
        width = len(known.name) * _LABEL if known else 0.0
        if known and size > width * 60 and width / 2 < x < WIDTH - width / 2:
            yield Label(text=known.name, x=round(x, 1), y=round(y, 1), anchor="middle", country=True)


def _centre(ring: Sequence[Point]) -> tuple[float, float, float]:
    """The middle of an area and its size."""
    x = y = size = 0.0
    for (x0, y0), (x1, y1) in zip(ring, [*ring[1:], ring[0]], strict=True):
        part = x0 * y1 - x1 * y0
        x, y, size = x + (x0 + x1) * part, y + (y0 + y1) * part, size + part
    return (x / size / 3, y / size / 3, abs(size) / 2) if size else (0.0, 0.0, 0.0)


def _box(shown: Sequence[Known], *, near: bool) -> Box:
    points = [point for one in shown for point in (one.area or (one.middle,))]
    longitudes, latitudes = [x for x, _y in points], [y for _x, y in points]
    least = 0.6 if near else _NARROWEST
    wide = max(least * WIDTH / HEIGHT, max(longitudes) - min(longitudes)) * 0.7
    high = max(least, max(latitudes) - min(latitudes)) * 0.7
    x, y = (min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2
    return Box(west=x - wide, south=max(-89.0, y - high), east=x + wide, north=min(89.0, y + high))


def _around(label: Label) -> tuple[float, float, float, float]:
    """The room that a name takes; those of countries are set wide."""
    width = len(label.text) * _LABEL * (_SPACED if label.country else 1)
    left = label.x - {"start": 0.0, "end": width, "middle": width / 2}[label.anchor]
    return (left, label.y - 12, left + width, label.y + 3)


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def arc(one: Point, other: Point) -> str:
    """A bent line, so that there and back do not fall together."""
    (x0, y0), (x1, y1) = one, other
    bend = (x0 + x1) / 2 - (y1 - y0) * 0.15, (y0 + y1) / 2 + (x1 - x0) * 0.15
    return f"M{x0:g} {y0:g}Q{bend[0]:.1f} {bend[1]:.1f} {x1:g} {y1:g}"
