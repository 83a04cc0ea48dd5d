from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.model import Reading, Span
from onrecord.model.claim import SentenceCoverage, SentenceOutcome
from onrecord.model.decision import Decision
from onrecord.review import anchor_of, applied
from onrecord.review.sentences import sentence_id
from tests.review.test_review import reading

CONTENT = "The mill was quiet. Guards took the keys. Guards took the keys. The clinic closed at noon."
SENTENCES: tuple[tuple[str, SentenceOutcome], ...] = (
    ("The mill was quiet.", "none"),
    ("Guards took the keys.", "undecided"),
    ("Guards took the keys.", "claims"),
    ("The clinic closed at noon.", "undecided"),
)


def covered(content: str = CONTENT) -> Reading:
    at, found = 0, []
    for words, outcome in SENTENCES:
        at = content.index(words, at)
        acts = ("property_seized",) if outcome == "undecided" else ()
        found.append(SentenceCoverage(span=Span(at, at + len(words)), outcome=outcome, acts=acts))
        at += len(words)
    return replace(reading(content), coverage=tuple(found))


def empty(sentence: int, who: str = "Ada", number: int = 1) -> Decision:
    span = covered().coverage[sentence].span
    return Decision(
        number=number, at="2026-01-01T00:00:00Z", who=who, why="", about="sentence", verdict="empty",
        things=(sentence_id("r-1", span),), anchors=(anchor_of("r-1", CONTENT, span),),
    )  # fmt: skip


def back(taken: int, number: int) -> Decision:
    return Decision(
        number=number, at="2026-01-02T00:00:00Z", who="Ada", why="", about="decision", verdict="withdrawn",
        things=(str(taken),),
    )  # fmt: skip


def outcomes(*decisions: Decision, given: Reading | None = None) -> tuple[list[str], list[str]]:
    made = applied([given or covered()], decisions)
    return [one.outcome for one in made.readings[0].coverage], [one.kind for one in made.problems]


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        ([], ["none", "undecided", "claims", "undecided"]),
        ([empty(3)], ["none", "undecided", "claims", "none"]),
        ([empty(1)], ["none", "none", "claims", "undecided"]),
        ([empty(2)], ["none", "undecided", "claims", "undecided"]),
        ([empty(3), empty(3, "Bo", 2)], ["none", "undecided", "claims", "none"]),
        ([empty(3), back(1, 2)], ["none", "undecided", "claims", "undecided"]),
        ([empty(3), empty(3, "Bo", 2), back(1, 3)], ["none", "undecided", "claims", "none"]),
    ],
)
def test_a_sentence_that_was_left_is_judged_to_tell_no_act(decisions: list[Decision], expected: list[str]) -> None:
    assert outcomes(*decisions) == (expected, [])


def test_what_it_might_tell_is_forgotten_with_it() -> None:
    made = applied([covered()], [empty(3)]).readings[0]
    assert made.coverage[3].acts == ()
    assert made.coverage[1].acts == ("property_seized",)


def test_it_is_found_again_where_the_words_have_moved() -> None:
    moved = covered("A line that came before. " + CONTENT)
    assert outcomes(empty(3), given=moved) == (["none", "undecided", "claims", "none"], [])


def test_words_that_are_gone_are_said_to_be_gone() -> None:
    other = replace(empty(3), anchors=(replace(empty(3).anchors[0], quotation="The clinic burned down."),))
    assert outcomes(other) == (
        ["none", "undecided", "claims", "undecided"],
        ["decision_without_passage"],
    )
