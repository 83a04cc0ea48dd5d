"""What the reports of a case leave open."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.case import build_case
from onrecord.model import Gap
from tests.case.told import Told

TAKEN: dict[str, Any] = {"act": "abduction", "words": "masked men led Daria Kolts away", "date": "2024-03-02"}


def gaps(*claims: dict[str, Any], published: str = "2024-03-10") -> dict[str, list[Gap]]:
    """The gaps, by kind, of one report with these claims about Daria Kolts."""
    told = Told("a", publisher="Harbour Post", published=published)
    for claim in claims:
        told.claim(**{"affected": ["Daria Kolts"], **claim})
    found: dict[str, list[Gap]] = {}
    for gap in build_case([told.reading()]).gaps:
        found.setdefault(gap.kind, []).append(gap)
    return found


@pytest.mark.parametrize(
    ("claims", "open_", "answered"),
    [
        ([TAKEN], {"place_held", "doers", "reason", "last_seen"}, {"who_ordered"}),
        ([{**TAKEN, "doers": ["masked men"]}], {"who_ordered"}, {"doers"}),
        ([{**TAKEN, "doers": ["masked men"], "words": "on the orders of the mayor"}], set(), {"who_ordered", "doers"}),
        ([TAKEN, {"act": "incommunicado_detention", "words": "kept in a cellar", "at": "Osh"}], set(), {"place_held"}),
        ([TAKEN, {"act": "custody_transfer", "words": "driven from Osh", "at": "Osh"}], {"place_held"}, set()),
        ([TAKEN, {"act": "charge_prosecution", "words": "accused of arson"}], set(), {"reason"}),
        ([TAKEN, {"act": "release", "words": "she is home", "date": "2024-03-05"}], set(), {"last_seen"}),
        # what did not happen asks nothing
        ([{**TAKEN, "modality": "feared"}], set(), {"place_held", "doers", "last_seen"}),
        ([{**TAKEN, "stance": "deny"}], set(), {"place_held", "doers", "last_seen"}),
    ],
)  # fmt: skip
def test_somebody_was_taken(claims: list[dict[str, Any]], open_: set[str], answered: set[str]) -> None:
    found = gaps(*claims)
    assert open_ <= found.keys()
    assert not answered & found.keys()


def test_days_since_somebody_was_last_told_of_as_alive() -> None:
    seen = {"act": "sighting_trace", "words": "she waved from a van", "date": "2024-03-03", "by": ["a neighbour"]}
    [gap] = gaps(TAKEN, seen)["last_seen"]
    assert gap.days == 7
    assert "a neighbour" in gap.sentence
    assert "3 March 2024" in gap.sentence
    assert gap.claims


@pytest.mark.parametrize(
    ("trace", "days"),
    [
        # told beside the taking: seen by somebody, counts; found afterwards, does not
        ({"basis": "saw"}, 5),
        ({"basis": "heard"}, 5),
        ({"basis": "inspected"}, 8),
    ],
)
def test_a_trace_that_somebody_saw_shows_that_a_person_lived(trace: dict[str, Any], days: int) -> None:
    seen = {"act": "sighting_trace", "words": "a van on the road", "date": "2024-03-05", "stance": "circumstantial"}
    taken = {**TAKEN, "date": "2024-03-02"}
    [gap] = gaps(taken, {**seen, "by": ["a neighbour"], **trace})["last_seen"]
    assert gap.days == days


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the court granted her protection", True),
        ("the court had a guard put at her door", False),
    ],
)
def test_kind_of_protection(words: str, expected: bool) -> None:  # noqa: FBT001  a column of the table
    assert ("kind_of_protection" in gaps({"act": "interim_measure_protection", "words": words})) is expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"act": "investigation_opened", "words": "a case was opened"}, False),
        ({"act": "release", "words": "she is home"}, True),
    ],
)
def test_answer_to_a_complaint(answer: dict[str, Any], expected: bool) -> None:  # noqa: FBT001
    asked = {"act": "complaint_filed", "words": "her aunt wrote to the prosecutor", "doers": ["her aunt"]}
    assert ("answer_to_complaint" in gaps(asked, answer)) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It is not known where Daria Kolts is being held", True),
        ("Her whereabouts remain unknown", True),
        ("The ministry did not say who had signed the order", True),
        ("Неизвестно, где находится Дарья", True),
        ("She is known in the whole valley", False),
        ("He did not say a word", False),
    ],
)
def test_what_a_report_names_as_open(sentence: str, expected: bool) -> None:  # noqa: FBT001
    found = gaps({"act": "sighting_trace", "words": "A van was seen"}, {"act": "no_comment", "words": sentence})
    assert ("open_question" in found) is expected
    for gap in found.get("open_question", ()):
        assert gap.evidence is not None
        assert gap.evidence.quotation.rstrip(".") == sentence
