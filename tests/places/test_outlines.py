from __future__ import annotations

import pytest

from onrecord.places.outlines import Box, clipped, hull, kilometres, outlines, towns_within, within

SQUARE = ((0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0))


def inside(point: tuple[float, float], country: str) -> bool:
    """Whether a point lies in a country: a ray crosses its border an odd number of times."""
    x, y = point
    crossings = 0
    for one in outlines():
        for ring in one.rings if one.country == country else ():
            for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], ring[0]), strict=True):
                if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
                    crossings += 1
    return crossings % 2 == 1


@pytest.mark.parametrize(
    ("point", "country", "there"),
    [
        ((37.62, 55.75), "RU", True),  # Moscow
        ((74.59, 42.87), "KG", True),  # Bishkek
        ((74.59, 42.87), "KZ", False),
        ((-66.9, 10.48), "VE", True),  # Caracas
        ((28.3, -29.6), "LS", True),  # in Lesotho
        ((28.3, -29.6), "ZA", False),  # which is a hole in South Africa
        ((0.0, 0.0), "GH", False),  # the sea
    ],
)
def test_towns_lie_in_their_countries(point: tuple[float, float], country: str, there: bool) -> None:  # noqa: FBT001
    assert inside(point, country) is there


def test_every_country_is_there_with_small_ones() -> None:
    codes = {one.country for one in outlines()}
    assert {"RU", "KG", "MV", "MT", "XK", "PS", "TW", "EH"} <= codes
    assert len(codes) > 230


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        (Box(west=1, south=1, east=9, north=9), {(1.0, 1.0), (4.0, 1.0), (4.0, 4.0), (1.0, 4.0)}),
        (Box(west=-1, south=-1, east=5, north=5), set(SQUARE)),
        (Box(west=5, south=5, east=9, north=9), set()),
    ],
)
def test_a_ring_is_cut_at_the_edges(box: Box, expected: set[tuple[float, float]]) -> None:
    assert set(clipped(SQUARE, box)) == expected


def test_only_what_lies_there_is_given() -> None:
    found = {one.country for one in within(Box(west=73, south=41, east=77, north=43))}
    assert {"KG", "KZ"} <= found
    assert not found & {"RU", "IR", "IN"}


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([(0, 0), (4, 0), (4, 4), (0, 4), (2, 2), (1, 3)], {(0, 0), (4, 0), (4, 4), (0, 4)}),
        ([(0, 0), (1, 1)], {(0, 0), (1, 1)}),
        ([(2, 2), (2, 2)], {(2, 2)}),
        ([], set()),
    ],
)
def test_the_hull_has_no_dents(points: list[tuple[float, float]], expected: set[tuple[float, float]]) -> None:
    assert set(hull(points)) == expected


def test_towns_of_a_region() -> None:
    towns = towns_within(frozenset({"RU.12", "XX.99"}))
    assert len(towns["RU.12"]) > 5
    assert towns["XX.99"] == ()


def test_how_far() -> None:
    assert kilometres((37.62, 55.75), (30.31, 59.94)) == pytest.approx(634, rel=0.01)
