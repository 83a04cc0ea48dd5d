from __future__ import annotations

import pytest

from onrecord.model import Case, Claim, Entity, Evidence, Found, Link, Problem, Reading, Report, Span, Text, stable_id
from onrecord.model.analysis import Analysis

PASSAGE = Evidence(span=Span(0, 4), quotation="They")
PUBLISHER = Link(entity="e-1", name="The Valley Post")


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_a_span_runs_forward(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="must run forward"):
        Span(start, end)


@pytest.mark.parametrize(
    ("one", "two", "overlap", "contain"),
    [
        (Span(0, 4), Span(4, 8), False, False),
        (Span(0, 5), Span(4, 8), True, False),
        (Span(0, 8), Span(4, 8), True, True),
    ],
)
def test_spans_compare(one: Span, two: Span, *, overlap: bool, contain: bool) -> None:
    assert one.overlaps(two) is overlap
    assert one.contains(two) is contain
    assert one.to(two) == Span(0, 8)


def test_a_span_gives_the_words_at_it() -> None:
    assert Span(5, 9).of("They left") == "left"


def test_a_claim_without_evidence_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="has no evidence"):
        Claim(id="c-1", report="r-1", act="release", according_to=(PUBLISHER,), evidence=())


def test_a_claim_according_to_nobody_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="according to nobody"):
        Claim(id="c-1", report="r-1", act="release", according_to=(), evidence=(PASSAGE,))


def test_a_claim_of_an_act_that_does_not_exist_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="does not exist: dancing"):
        Claim(id="c-1", report="r-1", act="dancing", according_to=(PUBLISHER,), evidence=(PASSAGE,))


def test_ids_depend_on_content_and_on_nothing_else() -> None:
    assert stable_id("c", "r-1", 5) == stable_id("c", "r-1", "5")
    assert stable_id("c", "r-1", 5) != stable_id("c", "r-15", "")
    assert stable_id("c", "a").startswith("c-")


def test_the_same_bytes_under_two_names_are_two_reports() -> None:
    one, two = Report(file="a.txt", content=b"x"), Report(file="b.txt", content=b"x")
    assert one.sha256 == two.sha256
    assert one.id != two.id


def test_results_are_gathered_with_their_problems() -> None:
    problem = Problem(kind="no_text", message="Nothing.", report="b.pdf")
    assert Found.gather([Found((1, 2)), Found((3,), (problem,))]) == Found((1, 2, 3), (problem,))


def test_a_case_knows_which_entity_each_participant_is() -> None:
    text = Text(report="r-1", file="a.txt", sha256="0" * 64, content="They left.")
    entity = Entity(id="e-9", kind="person", name="A", names=("A",), named=True, members=("e-1", "e-2"))
    case = Case(readings=(Reading(analysis=Analysis(text=text)),), entities=(entity,))
    assert case.identity == {"e-1": "e-9", "e-2": "e-9"}
    assert case.entity["e-9"] is entity
