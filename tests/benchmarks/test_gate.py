"""Floors: what falls short, and what a measurement makes of a floor."""

from __future__ import annotations

import json

import pytest
from gate import FLOORS, falls_short, new_floor
from intervals import Figure

SHARE = Figure(value=70.0)
SECONDS = Figure(value=2.0, less_is_better=True)


@pytest.mark.parametrize(
    ("figure", "floor", "short"),
    [(SHARE, None, False), (SHARE, 70.0, False), (SHARE, 70.1, True), (SECONDS, 2.0, False), (SECONDS, 1.9, True)],
)
def test_falls_short(figure: Figure, floor: float | None, short: bool) -> None:  # noqa: FBT001
    assert falls_short(figure, floor) is short


@pytest.mark.parametrize(
    ("figure", "floor", "lower", "after"),
    [
        (SHARE, 60.0, False, 69.5),
        (SHARE, 69.8, False, 69.8),
        (SHARE, 80.0, False, 80.0),
        (SHARE, 80.0, True, 69.5),
        (SECONDS, 9.0, False, 3.0),
        (SECONDS, 1.0, False, 1.0),
        (SECONDS, 1.0, True, 3.0),
    ],
)
def test_new_floor(figure: Figure, floor: float, lower: bool, after: float) -> None:  # noqa: FBT001
    assert new_floor(figure, floor, lower=lower) == after


def test_floors_are_in_per_cent() -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    others = ("speed:", "scale:", "store:", "leaks: false alarms")
    shares = {key: value for key, value in floors.items() if not key.startswith(others)}
    assert [key for key, value in shares.items() if value <= 1 or value > 100] == []
