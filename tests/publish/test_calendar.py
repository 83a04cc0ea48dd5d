"""Days to keep as a calendar file: whole lines, whole letters, nothing that breaks out of its value."""

from __future__ import annotations

import re

import pytest

from onrecord.publish.documents.calendar import Day, calendar, days_in
from onrecord.publish.withheld.inside import inside


def unfolded(content: bytes) -> list[str]:
    return re.sub("\r\n ", "", content.decode("utf-8")).split("\r\n")


def test_a_day_is_a_whole_day() -> None:
    made = calendar(
        [Day(key="step-1", day="2021-02-28", words="Answer of the prosecutor", more="Step 1")], "2021-02-04"
    )
    assert unfolded(made)[3:13] == [
        "BEGIN:VEVENT", "UID:step-1@onrecord", "DTSTAMP:20210204T000000Z", "DTSTART;VALUE=DATE:20210228",
        "DTEND;VALUE=DATE:20210301", "SUMMARY:Answer of the prosecutor", "DESCRIPTION:Step 1", "TRANSP:TRANSPARENT",
        "CLASS:CONFIDENTIAL", "END:VEVENT",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("a; b, c", "a\\; b\\, c"),
        ("one\nEND:VCALENDAR", "one\\nEND:VCALENDAR"),
        ("back\\slash", "back\\\\slash"),
        ("bell\x07 and\r return", "bell and return"),
        ("ответ прокурора " * 12, "ответ прокурора " * 12),
    ],
)
def test_words_stay_a_value(words: str, written: str) -> None:
    made = calendar([Day(key="k", day="2021-02-28", words=words)], "2021-02-04")
    assert f"SUMMARY:{written}" in unfolded(made)
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))


def test_a_name_parted_by_the_fold_of_a_line_is_seen() -> None:
    made = calendar([Day(key="k", day="2021-02-28", words="x" * 60 + " Turdaliev")], "2021-02-04")
    assert b"Turdaliev" not in made
    assert any("Turdaliev" in part.words for part in inside(made))


def test_days_stand_in_order_and_none_makes_an_empty_calendar() -> None:
    days = [Day(key=str(n), day=f"2021-03-{n:02}", words="x") for n in (9, 2, 5)]
    starts = [line for line in unfolded(calendar(days, "2021-02-04")) if line.startswith("DTSTART")]
    assert [line[-2:] for line in starts] == ["02", "05", "09"]
    assert unfolded(calendar([], "2021-02-04"))[-2] == "END:VCALENDAR"


def test_the_days_of_a_calendar_are_told_with_the_day_on_which_each_is_over() -> None:
    days = [Day(key="a", day="2026-02-28", words="Ask")]
    written = calendar(days, "2026-01-01").decode()
    assert days_in(days) == {"2026-02-28", "2026-03-01"}
    assert all(day.replace("-", "") in written for day in days_in(days))
