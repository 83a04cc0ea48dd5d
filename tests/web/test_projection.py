from __future__ import annotations

import re

import pytest

from onrecord.places.outlines import Box, Point
from onrecord.web.projection import WIDTH, Projection

WORLD = Projection(Box(west=-180, south=-60, east=180, north=80))


@pytest.mark.parametrize(
    ("ring", "parts"),
    [
        ([(10, 10), (40, 10), (40, 40), (10, 40), (10, 10)], 1),
        ([(160, 50), (180, 50), (-170, 50), (-170, 65), (180, 65), (160, 65), (160, 50)], 2),  # as Chukotka does
        ([(-175, -20), (175, -20), (175, -15), (-175, -15), (-175, -20)], 2),  # as Fiji does
        ([(-180, -60), (-90, -70), (0, -70), (90, -70), (179, -60), (-180, -60)], 1),  # round the pole
    ],
)
def test_what_crosses_the_date_line_is_drawn_at_both_edges(ring: list[Point], parts: int) -> None:
    found = [
        [float(x) for x, _y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", part)]
        for part in WORLD.path([ring]).split("M")
        if part
    ]
    assert len(found) == parts
    assert parts == 1 or all(max(xs) - min(xs) < WIDTH / 4 for xs in found)
