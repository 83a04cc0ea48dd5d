from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.errors import GradeUnknown
from onrecord.model import Case, Event
from onrecord.model.case import Challenge, Support
from onrecord.model.decision import Anchor, Decision
from onrecord.review import applied, standing
from onrecord.review.grading import Graded, meaning, school_of, schools, suggested


@pytest.mark.parametrize(
    ("grade", "graded", "school"),
    [
        ("A", "source", "admiralty"),
        ("F", "source", "admiralty"),
        ("1", "claim", "admiralty"),
        ("01", "source", "huridocs"),
        ("99", "claim", "huridocs"),
    ],
)
def test_the_school_is_told_by_how_a_grade_is_written(grade: str, graded: Graded, school: str) -> None:
    assert school_of(grade, graded) == school
    assert meaning(school, graded, grade)


@pytest.mark.parametrize(("grade", "graded"), [("1", "source"), ("B", "claim"), ("06", "claim"), ("", "source")])
def test_a_source_and_what_it_said_are_graded_apart(grade: str, graded: Graded) -> None:
    with pytest.raises(GradeUnknown):
        school_of(grade, graded)


def test_both_schools_grade_sources_and_claims() -> None:
    assert {school: sorted(sorts) for school, sorts in schools().items()} == {
        "admiralty": ["claim", "source"],
        "huridocs": ["claim", "source"],
    }


@pytest.mark.parametrize(
    ("support", "challenge", "expected"),
    [
        ("corroborated", "unchallenged", "1"),
        ("cross_corroborated", "denied_general", "1"),
        ("alleged_firsthand", "unchallenged", "2"),
        ("alleged", "unchallenged", "3"),
        ("single_channel", "unchallenged", "3"),
        ("corroborated", "disputed", "4"),
        ("unattributed", "unchallenged", "6"),
    ],
)
def test_status_words_speak_for_a_figure(support: Support, challenge: Challenge, expected: str) -> None:
    assert suggested(Event(id="v-1", act="threat", claims=(), support=support, challenge=challenge)) == expected


def _graded(number: int, who: str, grade: str, school: str = "admiralty") -> Decision:
    return Decision(
        number=number, at="", who=who, why="", about="claim", verdict="graded", things=("c-1",),
        anchors=(Anchor(report="r", quotation="q"),), corrections=((school, grade),),
    )  # fmt: skip


def test_grades_of_two_people_and_both_schools_stand_beside_each_other_and_beside_a_verdict() -> None:
    accepted = replace(_graded(1, "Ada", "1"), verdict="accepted", corrections=())
    later = [_graded(2, "Ada", "2"), _graded(3, "Bo", "4"), _graded(4, "Ada", "3"), _graded(5, "Ada", "02", "huridocs")]
    assert [one.number for one in standing([accepted, *later])] == [1, 3, 4, 5]


def test_grades_change_nothing_in_the_case(example_case: Case) -> None:
    claim = example_case.readings[0].claims[0]
    graded = replace(_graded(1, "Ada", "1"), things=(claim.id,))
    assert applied(example_case.readings, [graded]).readings == example_case.readings
