"""Two dates side by side: can both be true, which says more, how far apart."""

from __future__ import annotations

import pytest

from onrecord.dates import compatible, gap_days, intersection, narrower, order_key, parse_edtf, same_bounds

CASES = [  # one, other, compatible, first is narrower, gap, intersection
    ("2020-04", "2020-04-17", True, False, 0, "2020-04-17"),
    ("2020-04-17", "2020-04", True, True, 0, "2020-04-17"),
    ("2020-04-17", "2020-04-17~", True, False, 0, "2020-04-17"),
    ("2020-04", "2020-05", False, False, 1, None),
    ("2020-04-17", "2020-04-14", False, False, 3, None),
    ("2020-03-30/..", "2020-06-02", True, False, 0, "2020-06-02"),
    ("2020-03-30/..", "2020-03-02", False, False, 28, None),
    ("[..2021-02-06]", "2021-02-08", False, False, 2, None),
    ("[..2021-02-06]", "[2021-02-04..]", True, False, 0, "[2021-02-04..2021-02-06]"),
    ("[..2021-02-06]", "[2021-02-06..]", True, False, 0, "2021-02-06"),
    ("2020-03/2020-05", "2020-04/2020-08", True, False, 0, "2020-04-01/2020-05-31"),
    ("2020-24", "2021-01", True, False, 0, "2021-01"),
]


@pytest.mark.parametrize(("one", "other", "fits", "says_more", "gap", "both"), CASES)
def test_compare(one: str, other: str, fits: bool, says_more: bool, gap: int, both: str | None) -> None:  # noqa: FBT001, PLR0917
    first, second = parse_edtf(one), parse_edtf(other)
    assert compatible(first, second) is compatible(second, first) is fits
    assert narrower(first, second) is says_more
    assert gap_days(first, second) == gap_days(second, first) == gap
    common = intersection(first, second)
    assert (common.edtf if common else None) == both


def test_same_bounds() -> None:
    assert same_bounds(parse_edtf("2020-04"), parse_edtf("[2020-04-01..2020-04-30]"))
    assert not same_bounds(parse_edtf("2020-04"), parse_edtf("2020-04-01"))


def test_order() -> None:
    given = ["2021", "2021-02-04", "[..2021-01-03]", "2020-03-30/..", "2021-01", "2021-01-01"]
    ordered = ["2020-03-30/..", "2021-01-01", "2021-01", "2021", "[..2021-01-03]", "2021-02-04"]
    assert sorted(given, key=lambda edtf: order_key(parse_edtf(edtf))) == ordered
