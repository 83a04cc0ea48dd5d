"""Calibration error: the gap between confidence and the share that is right."""

from __future__ import annotations

import pytest
from reliability import Judged, error, markdown


@pytest.mark.parametrize(
    ("claims", "points"),
    [
        ([(1.0, True), (0.0, False)], 0.0),
        ([(0.75, True), (0.75, True), (0.75, True), (0.75, False)], 0.0),
        ([(0.9, False), (0.9, False)], 90.0),
        ([(0.9, True), (0.9, False), (0.1, False), (0.1, False)], 25.0),
    ],
)
def test_error(claims: Judged, points: float) -> None:
    assert error([claims])["calibration error"] == pytest.approx(points)


def test_table_names_each_bin_once() -> None:
    rows = markdown([[(0.95, True)], [(0.95, True), (0.31, False)]]).splitlines()
    assert [row.split("|")[1].strip() for row in rows[2:4]] == ["0.3 to 0.4", "0.9 to 1.0"]
