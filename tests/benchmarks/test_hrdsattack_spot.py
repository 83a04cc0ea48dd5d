"""How date and place of an article are chosen among what its case offers."""

from __future__ import annotations

import pytest
from hrdsattack_spot import SIZES, best, weights
from hrdsattack_spot import _key as key

from onrecord.dates import parse_edtf


@pytest.mark.parametrize(
    ("edtf", "year", "month", "day"),
    [
        ("2019-05-03", "2019", "2019-05", "2019-05-03"),
        ("2019-05", "2019", "2019-05", ""),
        ("2019-12/2020-01", "", "", ""),
        ("2019-05/..", "2019", "", ""),
        ("../2019-05-03", "2019", "", ""),
    ],
)
def test_what_a_date_lies_in(edtf: str, year: str, month: str, day: str) -> None:
    when = parse_edtf(edtf)
    assert [key(when, size) for size in SIZES.values()] == [year, month, day]


def test_every_slot_has_weights() -> None:
    assert {"year", "month", "day", "country", "city"} == weights().keys()


@pytest.mark.parametrize(
    ("features", "chosen"),
    [
        ({}, None),
        ({"2019": {"named": 1.0}}, "2019"),
        ({"2019": {"claimed, year written": 1.0}, "2021": {"published": 0.7}}, "2019"),
        ({"2018": {"claimed": 1.0}, "2017": {"claimed": 1.0}}, "2017"),
    ],
)
def test_best(features: dict[str, dict[str, float]], chosen: str | None) -> None:
    assert best("year", features) == chosen
