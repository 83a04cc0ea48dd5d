"""The map of a case: outlines of countries, places as areas as large as they are uncertain, movements as lines.

Degrees are put on the page so that a kilometre is as long in both directions in the middle of the map.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord import places
from onrecord.model import Case, Event
from onrecord.places import outlines
from onrecord.places.outlines import Box, Point
from onrecord.publish.who import headline, name, one_line
from onrecord.translate import gettext as _
from onrecord.translate import ngettext
from onrecord.web.projection import HEIGHT, WIDTH, Projection

_SETTLEMENT = 4.0  # km around the middle of a town that may be meant
_LEAST = 5.5  # radius of a mark on the page
_NARROWEST = 3.0  # degrees that the map shows at least
_LABEL = 7.2  # width of a letter
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
        shape: An area as SVG writes paths; empty for a circle.
        strong: Whether something happened there.
        wide: Whether it is a country or more.
    """

    id: str
    words: str
    x: float
    y: float
    radius: float
    shape: str
    strong: bool
    wide: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Label:
    """A name on the map; a country's, or a place's."""

    text: str
    x: float
    y: float
    anchor: str
    country: bool = False


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


@dataclass(frozen=True, kw_only=True, slots=True)
class _Known:
    """A place of the case that the gazetteer knows."""

    entity: str
    place: places.Place
    middle: Point
    area: tuple[Point, ...]
    countries: tuple[str, ...] = ()


class Places:
    """The places of a case."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._events: dict[str, list[tuple[int, Event]]] = {}
        for number, event in enumerate(case.events, 1):
            for at in dict.fromkeys(one.entity for one in event.where):
                self._events.setdefault(at, []).append((number, event))
        self._known = {one.entity: one for one in self._located()}
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

    def _spot(self, known: _Known) -> Spot:
        plain = self._plain(known.entity, self._parts.get(known.entity, ()))
        return Spot(
            id=plain.id,
            name=plain.name,
            precision=_precision(known.place),
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

    def _located(self) -> Iterator[_Known]:
        found = [
            (entity, place)
            for entity in self.case.entities
            if entity.kind == "place" and entity.place and (place := places.place(entity.place))
        ]
        parts = {part for _entity, place in found for part in places.members(place.id) or (place.id,)}
        wanted = frozenset(part for part in parts if "." in part)  # regions and districts: `RU.12`
        towns = outlines.towns_within(wanted) if wanted else {}
        for entity, place in found:
            area = _area(place, towns)
            if place.longitude is not None and place.latitude is not None:
                yield _Known(entity=entity.id, place=place, middle=(place.longitude, place.latitude), area=())
            elif area:
                countries = (place.id,) if place.kind == "country" else ()
                yield _Known(entity=entity.id, place=place, middle=_middle(area), area=area, countries=countries)

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

    def map(self, around: str = "") -> Map | None:
        """The map; None where no place is known.

        Args:
            around: Id of a place to show from near; empty for all where something happened.
        """
        shown = self._shown(around)
        if not shown:
            return None
        on = Projection(_box(shown, near=bool(around)))
        marks = [self._mark(one, on) for one in self._known.values()]
        marks = [one for one in marks if -50 < one.x < WIDTH + 50 and -50 < one.y < HEIGHT + 50]
        marks.sort(key=lambda one: (-one.radius, not one.strong, one.id))
        return Map(
            land=tuple(on.path(outline.rings) for outline in outlines.within(on.box)),
            marks=tuple(marks),
            labels=(*self._labels(marks), *_countries(on)),
            movements=tuple(self._movements(on)),
            scale=on.scale(),
        )

    def _shown(self, around: str) -> list[_Known]:
        chosen = self._on_map(self.case.identity.get(around, around)) if around else None
        if chosen:
            return [self._known[chosen]]
        told = [one for one in self._known.values() if self._happened(one.entity)]
        return [one for one in told if one.place.level < 6] or told or list(self._known.values())

    def _happened(self, entity: str) -> bool:
        return any(one in self._events for one in (entity, *self._parts.get(entity, ())))

    def _mark(self, known: _Known, on: Projection) -> Mark:
        x, y = on.at(known.middle)
        strong = self._happened(known.entity)
        shape = on.path([known.area]) if known.area and not known.countries else ""
        if known.countries:
            shape = on.path(r for one in outlines.within(on.box) if one.country in known.countries for r in one.rings)
        spot = self._spot(known)
        n = len(spot.events) + spot.more
        words = ngettext("{name}: {n} event", "{name}: {n} events", n).format(name=spot.name, n=n)
        radius = max(_LEAST, _SETTLEMENT * on.pixels_of_a_kilometre)
        return Mark(
            id=spot.id,
            words=f"{words}, {spot.precision}",
            x=x,
            y=y,
            radius=radius,
            shape=shape,
            strong=strong,
            wide=known.place.level > _DRAWN,
        )

    def _labels(self, marks: Sequence[Mark]) -> Iterator[Label]:
        """Names beside their places, as far as there is room for them; places where something happened first."""
        taken: list[tuple[float, float, float, float]] = [
            (one.x - 6, one.y - 6, one.x + 6, one.y + 6) for one in marks if not one.shape
        ]
        seen = set()
        for one in sorted(marks, key=lambda one: (not one.strong, one.id)):
            text = one_line(one.words.partition(": ")[0])
            width, gap = len(text) * _LABEL, 4 if one.shape else min(one.radius, 14) + 4
            for x, y, anchor in (
                (one.x + gap, one.y + 4, "start"),
                (one.x - gap, one.y + 4, "end"),
                (one.x, one.y - gap - 3, "middle"),
                (one.x, one.y + gap + 12, "middle"),
            ):
                left = x - {"start": 0.0, "end": width, "middle": width / 2}[anchor]
                box = (left, y - 12, left + width, y + 3)
                inside = box[0] > 0 and box[2] < WIDTH and box[1] > 0 and box[3] < HEIGHT
                if inside and (text, one.id) not in seen and not any(_overlap(box, other) for other in taken):
                    taken.append(box)
                    seen.add((text, one.id))
                    yield Label(text=text, x=round(x, 1), y=round(y, 1), anchor=anchor)
                    break

    def movements(self) -> list[tuple[int, Event, str, str]]:
        """Ways from one place on the map to another: number of the event, the event, from where, to where."""
        found: dict[tuple[str, str, str], tuple[int, Event, str, str]] = {}
        for number, event in enumerate(self.case.events, 1):
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
            path = _arc(on.at(self._known[start].middle), on.at(self._known[end].middle))
            yield Movement(number=number, claim=event.claims[0], words=words, path=path)


def _countries(on: Projection) -> Iterator[Label]:
    """The names of the countries, each in the middle of the largest part of it that is seen."""
    for one in outlines.within(on.box):
        rings = [[on.at(point) for point in ring] for ring in one.rings]
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


def _area(place: places.Place, towns: Mapping[str, Sequence[Point]]) -> tuple[Point, ...]:
    """Where a region, district or country may be; empty where that is not known."""
    if place.kind == "country":
        return _shore(place.id)
    points = [point for part in places.members(place.id) or (place.id,) for point in towns.get(part) or _shore(part)]
    return outlines.hull(points)


def _shore(country: str) -> tuple[Point, ...]:
    """The largest ring of a country."""
    rings = [ring for one in outlines.outlines() if one.country == country for ring in one.rings]
    return max(rings, key=len, default=())


def _middle(area: Sequence[Point]) -> Point:
    """The middle of the box around an area."""
    longitudes, latitudes = [x for x, _y in area], [y for _x, y in area]
    return (min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2


def _box(shown: Sequence[_Known], *, near: bool) -> Box:
    points = [point for one in shown for point in (one.area or (one.middle,))]
    longitudes, latitudes = [x for x, _y in points], [y for _x, y in points]
    least = 0.6 if near else _NARROWEST
    wide = max(least * WIDTH / HEIGHT, max(longitudes) - min(longitudes)) * 0.7
    high = max(least, max(latitudes) - min(latitudes)) * 0.7
    x, y = (min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2
    return Box(west=x - wide, south=max(-89.0, y - high), east=x + wide, north=min(89.0, y + high))


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _arc(one: Point, other: Point) -> str:
    """A bent line, so that there and back do not fall together."""
    (x0, y0), (x1, y1) = one, other
    bend = (x0 + x1) / 2 - (y1 - y0) * 0.15, (y0 + y1) / 2 + (x1 - x0) * 0.15
    return f"M{x0:g} {y0:g}Q{bend[0]:.1f} {bend[1]:.1f} {x1:g} {y1:g}"


def _precision(place: places.Place) -> str:
    words = {
        "town": _("known to the settlement"),
        "district": _("known to the district"),
        "region": _("known to the region"),
        "country": _("known to the country"),
        "area": _("known to a wider area"),
    }
    return words[place.kind]
