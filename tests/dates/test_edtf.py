"""EDTF strings and the days they may mean."""

from __future__ import annotations

from datetime import date

import edtf as reference
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import dates
from onrecord.dates import UncertainDate, parse_edtf
from onrecord.errors import NotEdtf

BOUNDS = [
    ("2021-02-04", "2021-02-04", "2021-02-04", "instant"),
    ("2021-02-04~", "2021-02-04", "2021-02-04", "instant"),
    ("2021-02", "2021-02-01", "2021-02-28", "instant"),
    ("2020-02?", "2020-02-01", "2020-02-29", "instant"),
    ("2020-02-XX", "2020-02-01", "2020-02-29", "instant"),
    ("2020-XX", "2020-01-01", "2020-12-31", "instant"),
    ("2020-XX-XX", "2020-01-01", "2020-12-31", "instant"),
    ("2020%", "2020-01-01", "2020-12-31", "instant"),
    ("199X", "1990-01-01", "1999-12-31", "instant"),
    ("19XX", "1900-01-01", "1999-12-31", "instant"),
    ("2020-21", "2020-03-01", "2020-05-31", "instant"),
    ("2020-22", "2020-06-01", "2020-08-31", "instant"),
    ("2020-23", "2020-09-01", "2020-11-30", "instant"),
    ("2020-24", "2020-12-01", "2021-02-28", "instant"),
    ("2020-04/2020-06", "2020-04-01", "2020-06-30", "span"),
    ("2020-03-30/..", "2020-03-30", None, "span"),
    ("2020-03-30/", "2020-03-30", None, "span"),
    ("../2020-06-02", None, "2020-06-02", "span"),
    ("[2020-06,2020-07]", "2020-06-01", "2020-07-31", "instant"),
    ("[2021-03-01..2021-03-03]", "2021-03-01", "2021-03-03", "instant"),
    ("[..2021-02-06]", None, "2021-02-06", "instant"),
    ("[2021-02-06..]", "2021-02-06", None, "instant"),
    ("{2020-06, 2020-07}", "2020-06-01", "2020-07-31", "span"),
    ("[2020-01-03,2020-02..2020-03]", "2020-01-03", "2020-03-31", "instant"),
]
WRONG = [
    "", "..", "/", "../..", "[..]", "[]", "[2020", "2020-13", "2020-25", "2020-00", "2021-02-29", "2021-02-00", "20-01",
    "2020-1", "2020-XX-03", "199X-04", "2020-05/2020-04", "yesterday", "2020-22-03", "2020~~", "12020", "2020/2021/22",
]  # fmt: skip


@pytest.mark.parametrize(("edtf", "earliest", "latest", "kind"), BOUNDS)
def test_bounds(edtf: str, earliest: str | None, latest: str | None, kind: str) -> None:
    found = parse_edtf(edtf)
    assert (found.edtf, found.earliest, found.latest, found.kind) == (edtf, earliest, latest, kind)


@pytest.mark.parametrize("edtf", WRONG)
def test_not_edtf(edtf: str) -> None:
    with pytest.raises(NotEdtf):
        parse_edtf(edtf)


days = st.dates(date(1000, 1, 1), date(9990, 12, 31)).map(dates.on)
months = st.builds(dates.month, st.integers(1000, 9990), st.integers(1, 12))
years = st.integers(1000, 9990).map(dates.year)
single = days | months | years


few = settings(max_examples=30, deadline=None)  # the reference takes 40 ms for one date


@few
@given(single | single.map(dates.about))
def test_single_dates_agree_with_the_reference(when: UncertainDate) -> None:
    theirs = reference.parse_edtf(when.edtf)
    assert (when.earliest, when.latest) == (_day(theirs.lower_strict()), _day(theirs.upper_strict()))


@few
@given(single, single)
def test_two_dates(one: UncertainDate, other: UncertainDate) -> None:
    first, last = sorted((one, other), key=dates.order_key)
    for made in (dates.between(first, last), dates.lasting(first, last), dates.one_of(first, last)):
        assert made.earliest == first.earliest
        assert made.latest in (first.latest, last.latest)
        reference.parse_edtf(made.edtf)


@few
@given(single)
def test_open_ends(when: UncertainDate) -> None:
    for made in (dates.since(when), dates.not_before(when)):
        assert (made.earliest, made.latest) == (when.earliest, None)
        reference.parse_edtf(made.edtf)
    for made in (dates.until(when), dates.not_later_than(when)):
        assert (made.earliest, made.latest) == (None, when.latest)
        reference.parse_edtf(made.edtf)


@settings(deadline=None)
@given(st.text(alphabet="0123456789-/.[]{},~?%X ", max_size=30))
def test_any_string_is_read_or_refused(edtf: str) -> None:
    try:
        found = parse_edtf(edtf)
    except NotEdtf:
        return
    assert found.earliest or found.latest
    assert not (found.earliest and found.latest) or found.earliest <= found.latest
    assert parse_edtf(found.edtf) == found


def _day(parts: tuple[int, ...]) -> str:
    return f"{parts[0]:04d}-{parts[1]:02d}-{parts[2]:02d}"
