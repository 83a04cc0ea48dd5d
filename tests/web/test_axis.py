from __future__ import annotations

from itertools import pairwise

import pytest

from onrecord.dates import parse_edtf
from onrecord.model import Event, When
from onrecord.web.axis import WIDTH, axis
from onrecord.web.listing import Line


def line(edtf: str, number: int = 0, challenge: str = "unchallenged") -> Line:
    when = When(date=parse_edtf(edtf)) if edtf else When()
    event = Event(id=f"v-{number}", act="threat", claims=(f"c-{number}",), when=when, challenge=challenge)  # type: ignore[arg-type]
    none: frozenset[str] = frozenset()
    return Line(
        event=event, date=edtf, headline="Threat", words="", people=none, places=none, origins=none, reviewed=""
    )


@pytest.mark.parametrize(
    ("edtf", "shape", "open_at"),
    [
        ("2021-02-04", "day", (False, False)),
        ("2021-02", "within", (False, False)),
        ("[2021-02-04,2021-02-06]", "within", (False, False)),
        ("2021-02-04/2021-02-09", "span", (False, False)),
        ("2021-02-04/..", "span", (False, True)),
        ("../2021-02-04", "span", (True, False)),
        ("[..2021-02-04]", "within", (True, False)),
    ],
)
def test_what_is_not_known_is_drawn(edtf: str, shape: str, open_at: tuple[bool, bool]) -> None:
    drawing = axis([line(edtf)])
    assert drawing is not None
    (mark,) = drawing.marks
    assert (mark.shape, (mark.before, mark.after)) == (shape, open_at)
    assert 0 <= mark.x < mark.x + mark.width <= WIDTH + 30


def test_undated_events_are_on_no_axis() -> None:
    assert axis([line("")]) is None
    assert axis([line("9999-12-31"), line("0001-01-01")]) is None
    assert axis([]) is None


def test_time_is_to_scale_and_nothing_lies_on_anything() -> None:
    days = ["2021-01-01", "2021-01-11", "2021-01-31", "2021-01", "2021-01-11"]
    drawing = axis([line(day, number) for number, day in enumerate(days)])
    assert drawing is not None
    at = {mark.claim: mark for mark in drawing.marks}
    assert (at["c-2"].x - at["c-1"].x) == pytest.approx(2 * (at["c-1"].x - at["c-0"].x), abs=1)
    assert at["c-3"].width > 20 * at["c-0"].width / 7
    for one in drawing.marks:
        for other in drawing.marks:
            apart = one.x + one.width <= other.x or other.x + other.width <= one.x or one.y != other.y
            assert one is other or apart


@pytest.mark.parametrize(
    ("days", "labels"),
    [
        (["2021-01-05", "2021-03-20"], ["Feb 2021", "Mar 2021"]),
        (["1999", "2021"], ["2001", "2011", "2021"]),
        (["2021-02-04", "2021-02-05"], []),
    ],
)
def test_ticks_are_as_fine_as_the_time_is_long(days: list[str], labels: list[str]) -> None:
    drawing = axis([line(day) for day in days])
    assert drawing is not None
    assert set(labels) <= {tick.label for tick in drawing.ticks}
    assert len(drawing.ticks) <= 40


def test_more_than_fits_is_counted() -> None:
    drawing = axis([line("2021-02-04", number) for number in range(50)])
    assert drawing is not None
    assert (len(drawing.marks), drawing.left_out) == (40, 10)


def test_a_few_that_lie_far_off_leave_the_others_room_and_are_counted() -> None:
    near = [line(f"2021-02-{day:02}", day) for day in range(1, 21)]
    far = [line("2001-05-01", 40), line("2019", 41)]
    drawing = axis([*near, *far])
    assert drawing is not None
    assert (len(drawing.marks), drawing.outside) == (20, 2)
    whole = axis([*near, *far], whole=True)
    assert whole is not None
    assert (len(whole.marks), whole.outside) == (22, 0)


def test_labels_of_days_leave_room_for_those_of_months() -> None:
    drawing = axis([line("2021-01-27", 1), line("2021-02-08", 2)])
    assert drawing is not None
    told = sorted((tick.x, tick.label) for tick in drawing.ticks if tick.label)
    assert [label for _x, label in told] == ["25 Jan 2021", "27", "28", "29", "30", "31", "Feb 2021", *"3456789"]


@pytest.mark.parametrize(
    "days",
    [
        ["2021-02-01", "2021-02-02", "2001-05-01"],  # one of three is not a few
        [f"20{year:02}" for year in range(1, 21)],  # spread evenly
        [f"2021-02-{day:02}" for day in range(1, 21)],
    ],
)
def test_where_none_lies_far_off_all_are_drawn(days: list[str]) -> None:
    drawing = axis([line(day, number) for number, day in enumerate(days)])
    assert drawing is not None
    assert drawing.outside == 0


def test_a_short_axis_tells_its_month() -> None:
    drawing = axis([line("2021-02-04", 1), line("2021-02-11", 2)])
    assert drawing is not None
    assert [tick.label for tick in drawing.ticks][:3] == ["2 Feb 2021", "3", "4"]


def test_each_day_of_a_very_short_time_has_its_tick() -> None:
    drawing = axis([line("2021-02-04", 1), line("2021-02-06", 2)])
    assert drawing is not None
    assert [tick.label for tick in drawing.ticks] == ["2 Feb 2021", "3", "4", "5", "6", "7", ""]  # none over the edge


def test_months_of_long_times_do_not_stand_on_each_other() -> None:
    drawing = axis([line("2021-09-20", 1), line("2023-10-05", 2)])
    assert drawing is not None
    told = [(tick.x, tick.label) for tick in drawing.ticks if tick.label]
    assert {"Jan 2022", "Jan 2023"} <= {label for _x, label in told}
    assert min(after - before for (before, _one), (after, _other) in pairwise(told)) > 60
    assert max(x for x, _label in told) < WIDTH - 60
