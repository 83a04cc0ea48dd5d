"""One written date, in the shapes that bylines, headers and page metadata give it."""

from __future__ import annotations

import pytest

from onrecord.dates import written

CASES = [
    ("4 February 2021", "2021-02-04"),
    ("Thursday, 4 February 2021, 15:30", "2021-02-04"),
    ("Published: Feb. 4th, 2021 at 9.40 am", "2021-02-04"),
    ("FEBRUARY 4, 2021", "2021-02-04"),
    ("the 4th of February, 2021", "2021-02-04"),
    ("February the 4th, 2021", "2021-02-04"),
    ("4-Feb-2021", "2021-02-04"),
    ("4.Feb.2021", "2021-02-04"),
    ("Thu, 4 Feb 2021 10:00:00 +0300", "2021-02-04"),
    ("2021-02-04T10:00:00Z", "2021-02-04"),
    ("2021-02-04 10:00", "2021-02-04"),
    ("2021/02/04", "2021-02-04"),
    ("20210204", "2021-02-04"),
    ("04.02.2021", "2021-02-04"),
    ("04.02.2021 18:40", "2021-02-04"),
    ("18:40, 04.02.2021", "2021-02-04"),
    ("4.02.21", "2021-02-04"),
    ("4 февраля 2021 г.", "2021-02-04"),
    ("4 ФЕВРАЛЯ 2021 года, 18:40", "2021-02-04"),
    ("четверг, 4 февраля 2021", "2021-02-04"),
    ("25/02/2021", "2021-02-25"),
    ("02/25/2021", "2021-02-25"),
    ("04/02/2021", "[2021-02-04,2021-04-02]"),
    ("04/04/2021", "2021-04-04"),
    ("February 2021", "2021-02"),
    ("Feb 2021", "2021-02"),
    ("февраль 2021 года", "2021-02"),
    ("2021-02", "2021-02"),
    ("2021", "2021"),
    ("2021 год", "2021"),
    ("4 February 2021 (updated 5 February 2021)", None),
    ("4 February 2021, updated 04.02.2021", "2021-02-04"),
    ("4 February", None),
    ("Thursday", None),
    ("31 February 2021", None),
    ("room 2021 of the east wing", None),
    ("10:20:30", None),
    ("192.168.10.20", None),
    ("", None),
]


@pytest.mark.parametrize(("phrase", "edtf"), CASES)
def test_written(phrase: str, edtf: str | None) -> None:
    found = written(phrase)
    assert (found.edtf if found else None) == edtf


@pytest.mark.parametrize(("day_first", "edtf"), [(True, "2021-02-04"), (False, "2021-04-02")])
def test_order_of_day_and_month(day_first: bool, edtf: str) -> None:  # noqa: FBT001
    found = written("04/02/2021", day_first=day_first)
    assert found
    assert found.edtf == edtf
