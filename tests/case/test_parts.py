"""The small parts: groups that must stay apart, joining, copies, dates, words, topics, points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.case.copies import copied, find_copies, first_of
from onrecord.case.joining import UNSEEN, join_up
from onrecord.case.kinds import nearness
from onrecord.case.points import add_up, tables
from onrecord.case.times import days_of, gap_of, relation
from onrecord.case.topics import pointed_at, topics
from onrecord.case.union import Groups
from onrecord.case.words import numbers, stems
from onrecord.dates import parse_edtf
from onrecord.model import ACTS, Text


def test_groups() -> None:
    groups = Groups("abcde")
    assert groups.keep_apart("a", "c")
    assert groups.join("a", "b")
    assert groups.join("c", "d")
    assert not groups.join("b", "d")
    assert not groups.may_join("a", "d")
    assert not groups.keep_apart("a", "b")
    assert groups.groups() == [("a", "b"), ("c", "d"), ("e",)]


pairs = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] != pair[1]), max_size=20)


@given(joins=pairs, aparts=pairs)
def test_what_must_stay_apart_stays_apart(joins: list[tuple[int, int]], aparts: list[tuple[int, int]]) -> None:
    groups = Groups(map(str, range(10)))
    for one, two in aparts:
        groups.keep_apart(str(one), str(two))
    for one, two in joins:
        groups.join(str(one), str(two))
    assert not any(groups.together(str(one), str(two)) for one, two in aparts)


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ({}, [[0], [1], [2]]),
        ({(0, 1): 2.0}, [[0, 1], [2]]),
        ({(0, 1): 2.0, (1, 2): 1.0, (0, 2): 1.0}, [[0, 1, 2]]),
        # a single likeness does not make one of two groups
        ({(0, 1): 2.0, (1, 2): 0.5}, [[0, 1], [2]]),
    ],
)
def test_joining(points: dict[tuple[int, int], float], expected: list[list[int]]) -> None:
    assert join_up(3, points, 0.0) == expected
    assert UNSEEN < 0


def test_joining_obeys() -> None:
    points = {(0, 1): 5.0, (1, 2): 5.0, (0, 2): 5.0}
    assert join_up(3, points, 0.0, apart=lambda one, two: {one, two} == {0, 2}) == [[0, 1], [2]]
    assert join_up(3, {}, 0.0, together=[(2, 1)]) == [[0], [1, 2]]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("2024-03-02", "2024-03-02", "same_day"),
        ("2024-03", "2024-03", "same"),
        ("2024-04", "2024-03-30", "near"),
        ("2024-22", "2024-06-11", "within"),
        ("2024-03-02", "2024-03-20", "apart"),
        ("[2024-03-01..2024-03-05]", "[2024-03-04..2024-03-09]", "overlap"),
        ("2024-03-02", None, "unknown"),
    ],
)
def test_dates(one: str, two: str | None, expected: str) -> None:
    first, second = days_of(parse_edtf(one)), days_of(parse_edtf(two) if two else None)
    assert relation(first, second) == relation(second, first) == expected


@pytest.mark.parametrize(
    ("one", "two", "days"),
    [("2024-03-02", "2024-03-09", 7), ("2024-02", "2024-03-09/..", 9), ("../2024-02-27", "2024-03", 3)],
)
def test_gaps_of_dates(one: str, two: str, days: int) -> None:
    first, second = days_of(parse_edtf(one)), days_of(parse_edtf(two))
    assert first
    assert second
    assert gap_of(first, second) == gap_of(second, first) == days


def test_open_ends_leave_no_gap() -> None:
    since, day = days_of(parse_edtf("2024-03-09/..")), days_of(parse_edtf("2024-03-08"))
    assert since
    assert day
    assert relation(since, days_of(parse_edtf("9999-01-01"))) == "within"
    assert relation(since, days_of(parse_edtf("../2024-03-09"))) == "overlap"
    assert relation(since, days_of(parse_edtf("2024-03-05"))) == "apart"
    assert gap_of(since, day) == 1


STORY = (
    "Three men in a grey van waited by the bakery until the teacher came out with her bag and her two dogs, "
    "and the baker, who saw it from the door, says that nobody showed a paper or gave a name before they drove off."
)


def text(report: str, content: str, published: str | None = None) -> Text:
    return Text(
        report=report, file=report, sha256="", content=content, published=parse_edtf(published) if published else None
    )


def test_copies() -> None:
    texts = [
        text("copy", f"Valley Wire. {STORY}", "2024-03-09"),
        text("first", STORY, "2024-03-08"),
        text("other", "The market was open as usual and the buses ran along the river road the whole of that day, "
             "while in the valley the farmers went on mending the canal that had burst in the spring.", "2024-03-08"),
    ]  # fmt: skip
    assert [(family.copy, family.of) for family in find_copies(texts)] == [("copy", "first")]
    assert find_copies(list(reversed(texts))) == find_copies(texts)


def test_copied_passages() -> None:
    assert copied(STORY, f"As we reported, {STORY.lower()}")
    assert not copied("they took him", "they took him")
    assert not copied(STORY, "The baker says that he saw a van.")


def test_words() -> None:
    assert stems("Officers were arresting them") == stems("an officer arrested")
    assert numbers("nine of 38,000 and Article 5") == {"9", "38", "000", "5"}
    assert topics("There were bruises on his back") == {"wounds"}
    assert pointed_at("There were bruises on his back")["beating_assault"] == 0
    assert topics("Дверь была выбита") == {"door_house"}


def test_acts() -> None:
    assert nearness("abduction", "arrest_detention") == nearness("arrest_detention", "abduction") == "one_thing"
    assert nearness("killing", "killing") == "same"
    assert nearness("killing", "no_comment") == "other"


def test_points_are_for_signals_that_exist() -> None:
    sorts = {"assertions_here", "assertions_across", "both_beside_here", "both_beside_across", "to_event", "to_none"}
    assert set(tables()) == sorts
    acts = {
        signal.split(":")[1].split("&")[0]
        for table in tables().values()
        for signal in table
        if signal.startswith("same_act:")
    }
    assert acts <= set(ACTS)
    assert add_up("assertions_across", ["act:same"]) == tables()["assertions_across"]["bias"] + tables()[
        "assertions_across"
    ].get("act:same", 0)


def test_text_families_go_back_to_their_first() -> None:
    passages = [
        "men in masks broke the door of the mill and led the two stokers away",
        "they were led away",
        "The paper says men in masks broke the door of the mill and led the two stokers away at dawn",
        "they were led away",
    ]
    assert first_of(passages) == (0, 1, 0, 3)
