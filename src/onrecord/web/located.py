"""Places of a case on the face of the earth: a point, or an area as large as it is uncertain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord import places
from onrecord.model import Case
from onrecord.places import outlines
from onrecord.places.outlines import Point
from onrecord.translate import gettext as _


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """A place of the case that the gazetteer knows."""

    entity: str
    place: places.Place
    middle: Point
    area: tuple[Point, ...]
    countries: tuple[str, ...] = ()


def located(case: Case) -> Iterator[Known]:
    """The places of a case that the gazetteer knows, and where they are."""
    found = [
        (entity, place)
        for entity in case.entities
        if entity.kind == "place" and entity.place and (place := places.place(entity.place))
    ]
    parts = {part for _entity, place in found for part in places.members(place.id) or (place.id,)}
    wanted = frozenset(part for part in parts if "." in part)  # regions and districts: `RU.12`
    towns = outlines.towns_within(wanted) if wanted else {}
    for entity, place in found:
        area = _area(place, towns)
        if place.longitude is not None and place.latitude is not None:
            yield Known(entity=entity.id, place=place, middle=(place.longitude, place.latitude), area=())
        elif area:
            countries = (place.id,) if place.kind == "country" else ()
            yield Known(entity=entity.id, place=place, middle=_middle(area), area=area, countries=countries)


def precision(place: places.Place) -> str:
    """How exactly it is known where a place is."""
    words = {
        "town": _("known to the settlement"),
        "district": _("known to the district"),
        "region": _("known to the region"),
        "country": _("known to the country"),
        "area": _("known to a wider area"),
    }
    return words[place.kind]


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
