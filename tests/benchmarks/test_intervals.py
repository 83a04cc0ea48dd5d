"""Intervals: what they span, and when there is none."""

from __future__ import annotations

import pytest
from intervals import Figure, drawn, means, of_scorer


def test_means_leave_out_what_a_row_has_not() -> None:
    assert means([{"a": 1.0, "b": 4.0}, {"a": 3.0}]) == {"a": 2.0, "b": 4.0}


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [
        ([50.0], None, None),
        ([50.0, 50.0, 50.0], 50.0, 50.0),
        ([0.0, 100.0], 0.0, 100.0),
    ],
)
def test_interval(values: list[float], low: float | None, high: float | None) -> None:
    figure = drawn([{"f": value} for value in values], means, {"f": 7})["f"]
    assert (figure.value, figure.n) == (sum(values) / len(values), 7)
    assert (figure.low, figure.high) == (low, high)


def test_drawings_repeat() -> None:
    rows = [{"f": float(number)} for number in range(20)]
    assert drawn(rows, means) == drawn(rows, means)


def test_shares_of_a_scorer_become_per_cent() -> None:
    printed: dict[str, dict[str, object]] = {
        "day acc": {"value": 0.5, "n": 8, "interval": [0.25, 0.75]},
        "other": {"value": 1.0, "n": 2},
    }
    assert of_scorer(printed) == {
        "day acc": Figure(value=50.0, n=8, low=25.0, high=75.0),
        "other": Figure(value=100.0, n=2),
    }
