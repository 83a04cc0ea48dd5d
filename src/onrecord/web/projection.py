"""Degrees as places on the drawing of a map."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from onrecord.places.outlines import Box, Point
from onrecord.translate import gettext as _

WIDTH, HEIGHT = 1000.0, 560.0
_HALF = 180  # degrees: no shore is as long, so a step that is longer is one over the date line


class Projection:
    """Degrees as places on the page."""

    def __init__(self, box: Box) -> None:
        middle = (box.south + box.north) / 2
        self._squeeze = max(0.1, math.cos(math.radians(middle)))
        across, down = (box.east - box.west) * self._squeeze, box.north - box.south
        self._factor = min(WIDTH / across, HEIGHT / down)
        half_across, half_down = WIDTH / self._factor / self._squeeze / 2, HEIGHT / self._factor / 2
        centre = (box.west + box.east) / 2
        self.box = Box(
            west=round(centre - half_across, 3),
            south=round(middle - half_down, 3),
            east=round(centre + half_across, 3),
            north=round(middle + half_down, 3),
        )
        self.pixels_of_a_kilometre = self._factor / 111.2

    def at(self, point: Point) -> Point:
        """Where something is on the page."""
        x = (point[0] - self.box.west) * self._factor * self._squeeze
        return round(x, 1), round((self.box.north - point[1]) * self._factor, 1)

    def path(self, rings: Iterable[Sequence[Point]]) -> str:
        """Rings as SVG writes paths; points that fall together are left out."""
        parts = []
        for ring in (part for whole in rings for part in over_the_date_line(whole)):
            drawn: list[Point] = []
            for point in map(self.at, ring):
                if not drawn or abs(point[0] - drawn[-1][0]) + abs(point[1] - drawn[-1][1]) >= 1:
                    drawn.append(point)
            if len(drawn) > 2:
                parts.append("M" + "L".join(f"{x:g} {y:g}" for x, y in drawn) + "Z")
        return "".join(parts)

    def scale(self) -> tuple[float, str]:
        """A round length, on the page and in words."""
        most = 160 / self.pixels_of_a_kilometre
        step = 10 ** math.floor(math.log10(most))
        length = next(factor * step for factor in (5, 2, 1) if factor * step <= most)
        return round(length * self.pixels_of_a_kilometre, 1), _("{n} km").format(n=f"{length:g}")


def over_the_date_line(ring: Sequence[Point]) -> Iterator[Sequence[Point]]:
    """A ring that crosses the 180th meridian, once for each edge of the map; any other as it is."""
    shift, moved = 0, [*ring[:1]]
    for before, point in pairwise(ring):
        if abs(point[0] - before[0]) > _HALF:
            shift += 360 if before[0] > 0 else -360
        moved.append((point[0] + shift, point[1]))
    east, west = (edge(x for x, _y in moved) if moved else 0.0 for edge in (max, min))
    if shift or (east <= _HALF and west >= -_HALF):
        yield ring  # it crosses nowhere, or goes round a pole
        return
    yield moved
    yield [(x - 360 if east > _HALF else x + 360, y) for x, y in moved]
