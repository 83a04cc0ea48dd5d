"""Outlines of countries, to draw a map on without a network. Longitude first, then latitude, in degrees.

outlines.bin is made by training/outlines/build.py from Natural Earth (public domain). Borders are shown as they are
there and take no side in any dispute.
"""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from onrecord.places import store

_MAGIC = b"onrecord-outlines/1\n"

Point = tuple[float, float]


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """A part of the map, in degrees."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Outline:
    """A country: rings of coast and border; inner ones are holes.

    Attributes:
        country: ISO code; empty where it has none.
    """

    country: str
    rings: tuple[tuple[Point, ...], ...]


@cache
def outlines() -> tuple[Outline, ...]:
    """Every country."""
    packed = (files("onrecord.places") / "data" / "outlines.bin").read_bytes()
    found = json.loads(zlib.decompress(packed.removeprefix(_MAGIC)))
    arcs = [_line(arc, found["steps"]) for arc in found["arcs"]]
    return tuple(
        Outline(country=code, rings=tuple(tuple(_ring(numbers, arcs)) for numbers in rings))
        for code, rings in found["countries"]
    )


def _line(deltas: Sequence[int], steps: int) -> list[Point]:
    x = y = 0
    line = []
    for dx, dy in zip(deltas[::2], deltas[1::2], strict=True):
        x, y = x + dx, y + dy
        line.append((x / steps, y / steps))
    return line


def _ring(numbers: Iterable[int], arcs: Sequence[list[Point]]) -> list[Point]:
    ring: list[Point] = []
    for number in numbers:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += line[1:] if ring else line
    return ring


@lru_cache(maxsize=16)
def within(box: Box) -> tuple[Outline, ...]:
    """What of the countries lies in a part of the map."""
    found = []
    for one in outlines():
        rings = (clipped(ring, box) for ring in one.rings if _touches(ring, box))
        kept = tuple(tuple(ring) for ring in rings if len(ring) > 2)
        if kept:
            found.append(Outline(country=one.country, rings=kept))
    return tuple(found)


def _touches(ring: Sequence[Point], box: Box) -> bool:
    longitudes, latitudes = [x for x, _y in ring], [y for _x, y in ring]
    across = min(longitudes) <= box.east and max(longitudes) >= box.west
    return across and min(latitudes) <= box.north and max(latitudes) >= box.south


def clipped(ring: Sequence[Point], box: Box) -> list[Point]:
    """A ring cut off at the four edges of a part of the map (Sutherland and Hodgman)."""
    points = list(ring)
    for axis, edge, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):
        cut: list[Point] = []
        for one, other in pairwise([*points, *points[:1]]):
            inside, next_inside = sign * (one[axis] - edge) >= 0, sign * (other[axis] - edge) >= 0
            if inside:
                cut.append(one)
            if inside != next_inside:
                part = (edge - one[axis]) / (other[axis] - one[axis])
                cut.append((one[0] + part * (other[0] - one[0]), one[1] + part * (other[1] - one[1])))
        points = cut
    return points


@lru_cache(maxsize=32)
def towns_within(ids: frozenset[str]) -> dict[str, tuple[Point, ...]]:
    """Where the towns of some regions and districts lie; about half a second for the first question."""
    table = store.table()
    found: dict[str, list[Point]] = {id_: [] for id_ in ids}
    for number, first in enumerate(table.block_ids):
        if (
            not first.startswith("g")
            and number + 1 < len(table.block_ids)
            and not table.block_ids[number + 1].startswith("g")
        ):
            continue
        for line in table.block_of_places(number):
            fields = line.split("\t")
            if len(fields) == 7:
                for id_ in (fields[2], fields[3]):
                    if id_ in found:
                        found[id_].append((float(fields[6]), float(fields[5])))
    return {id_: tuple(points) for id_, points in found.items()}


def hull(points: Collection[Point]) -> tuple[Point, ...]:
    """The smallest shape without dents around some places (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return tuple(ordered)

    def half(given: Iterable[Point]) -> list[Point]:
        chain: list[Point] = []
        for point in given:
            while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
                chain.pop()
            chain.append(point)
        return chain[:-1]

    return (*half(ordered), *half(reversed(ordered)))


def _turn(one: Point, other: Point, third: Point) -> float:
    return (other[0] - one[0]) * (third[1] - one[1]) - (other[1] - one[1]) * (third[0] - one[0])


def kilometres(one: Point, other: Point) -> float:
    """How far two places are from each other."""
    (x0, y0), (x1, y1) = (tuple(map(math.radians, point)) for point in (one, other))
    part = math.sin((y1 - y0) / 2) ** 2 + math.cos(y0) * math.cos(y1) * math.sin((x1 - x0) / 2) ** 2
    return 12742.0 * math.asin(math.sqrt(part))
