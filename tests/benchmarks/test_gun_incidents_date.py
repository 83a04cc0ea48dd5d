"""How the day of a shooting is chosen among those that a report offers."""

from __future__ import annotations

import pytest
from gun_incidents_date import days_between, weights, whole_day

from onrecord.dates import parse_edtf


@pytest.mark.parametrize(("edtf", "day"), [("2016-03-02", "2016-03-02"), ("2016-03", None), ("2016-03-02/..", None)])
def test_whole_day(edtf: str, day: str | None) -> None:
    assert whole_day(parse_edtf(edtf)) == day


def test_days_between() -> None:
    assert days_between("2016-02-28", "2016-03-01") == 2


def test_the_lead_and_early_days_speak_for_a_day() -> None:
    assert weights()["claimed, lead"] > 0
    assert weights()["early"] > 0


def test_the_day_in_court_and_of_saying_speak_against_a_day() -> None:
    found = weights()
    assert all(found[name] < 0 for name in ("of a court", "with a court", "said", "posted"))
