"""A place of the gazetteer as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PlaceKind = Literal["area", "country", "region", "district", "town"]

_LEVELS: dict[PlaceKind, int] = {"town": 3, "district": 4, "region": 5, "country": 6, "area": 6}


@dataclass(frozen=True, kw_only=True)
class Place:
    """A country, region, district or town; or a wider area such as the North Caucasus.

    Attributes:
        id: `RU`, `RU.12`, `PK.02.1163052` (GeoNames codes), `g558118` (GeoNames number of a town), `a-north-caucasus`.
        name: Its usual name in English.
        kind: `region` and `district` are the first and second level below the country.
        country: ISO code; empty for areas.
        region: Id of its region; None where it has none or is one. So for `district`.
        population: Of a region or district the sum of its towns; 0 where unknown.
        latitude: In degrees; None except for towns. So for `longitude`.
    """

    id: str
    name: str
    kind: PlaceKind
    country: str
    region: str | None = None
    district: str | None = None
    population: int = 0
    latitude: float | None = None
    longitude: float | None = None

    @property
    def level(self) -> int:
        """How precise it is: 3 settlement, 4 district, 5 region, 6 country and wider; 1 and 2 are in no gazetteer."""
        return _LEVELS[self.kind]
