from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.errors import CorrectionUnknown, NotEdtf
from onrecord.model import Analysis, Claim, Entity, Evidence, Judgement, Link, Mention, Reading, Span, Text
from onrecord.model.decision import Anchor, Decision
from onrecord.review import anchor_of, applied, corrected, place_of, standing

CONTENT = "On Monday police took Azat from his home. On Friday police took Azat from the bazaar. Azat is back."


def span(words: str, after: int = 0) -> Span:
    start = CONTENT.index(words, after)
    return Span(start, start + len(words))


FIRST, SECOND = span("police took Azat"), span("police took Azat", 40)


def claim(name: str, where: Span, content: str = CONTENT) -> Claim:
    return Claim(
        id=name, report="r-1", act="arrest_detention", according_to=(Link(entity=None, name="Daily"),),
        evidence=(Evidence(span=where, quotation=where.of(content)),), confidence=0.9,
    )  # fmt: skip


def entity(name: str, where: Span) -> Entity:
    mention = Mention(report="r-1", span=where)
    return Entity(id=name, kind="person", name="Azat", names=("Azat",), named=True, mentions=(mention,))


def reading(content: str = CONTENT, claims: tuple[Claim, ...] = (), entities: tuple[Entity, ...] = ()) -> Reading:
    text = Text(report="r-1", file="a.txt", sha256="0" * 64, content=content)
    return Reading(analysis=Analysis(text=text), claims=claims, entities=entities)


READING = reading(
    claims=(claim("c-1", FIRST), claim("c-2", SECOND)),
    entities=(entity("e-1", span("Azat")), entity("e-2", span("Azat is"))),
)


def decision(number: int, verdict: str, *things: str, who: str = "Ada", **more: object) -> Decision:
    about = "decision" if verdict == "withdrawn" else "claim"
    places = {"c-1": FIRST, "c-2": SECOND, "e-1": span("Azat"), "e-2": span("Azat is")}
    anchors = tuple(anchor_of("r-1", CONTENT, places[thing]) for thing in things if thing in places)
    made = Decision(
        number=number, at="2026-01-01T00:00:00Z", who=who, why="", about=about, verdict=verdict,  # type: ignore[arg-type]
        things=things, anchors=anchors,
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (CONTENT, SECOND),
        ("New lead. " + CONTENT, Span(SECOND.start + 10, SECOND.end + 10)),
        (CONTENT[40:], Span(SECOND.start - 40, SECOND.end - 40)),
        ("police took Azat from the bazaar", Span(0, 16)),
        ("police took Azat. police took Azat.", None),
        ("police let Azat go", None),
        ("", None),
    ],
)
def test_a_passage_is_found_again_wherever_it_moved(content: str, found: Span | None) -> None:
    assert place_of(anchor_of("r-1", CONTENT, SECOND), content) == found


def test_an_anchor_holds_what_stands_around() -> None:
    assert anchor_of("r-1", CONTENT, span("Azat")) == Anchor(
        report="r-1", quotation="Azat", prefix="On Monday police took ", suffix=" from his home. On Friday police"
    )


@pytest.mark.parametrize(
    ("made", "counting"),
    [
        ([decision(1, "accepted", "c-1")], [1]),
        ([decision(1, "accepted", "c-1"), decision(2, "rejected", "c-1")], [2]),
        ([decision(1, "accepted", "c-1"), decision(2, "rejected", "c-1", who="Bo")], [1, 2]),
        ([decision(1, "accepted", "c-1"), decision(2, "withdrawn", "1")], []),
        ([decision(1, "accepted", "c-1"), decision(2, "rejected", "c-1"), decision(3, "withdrawn", "2")], [1]),
        ([decision(1, "accepted", "c-1"), decision(2, "withdrawn", "1"), decision(3, "withdrawn", "2")], [1]),
    ],
)
def test_which_decisions_count(made: list[Decision], counting: list[int]) -> None:
    assert [one.number for one in standing(made)] == counting


def test_claims_are_as_decided() -> None:
    given = [
        decision(1, "accepted", "c-1"),
        decision(2, "corrected", "c-2", corrections=(("act", "abduction"), ("when", "2021-02-05"))),
    ]
    first, second = applied([READING], given).readings[0].claims
    assert first.reviewed == "accepted"
    assert (second.reviewed, second.act) == ("corrected", "abduction")
    assert second.when.date is not None
    assert second.when.date.edtf == "2021-02-05"
    assert second.evidence == READING.claims[1].evidence


def test_two_people_who_differ_leave_a_claim_as_it_was_read() -> None:
    reviewed = applied([READING], [decision(1, "accepted", "c-1"), decision(2, "rejected", "c-1", who="Bo")])
    assert reviewed.readings == (READING,)
    assert [problem.kind for problem in reviewed.problems] == ["reviewers_differ"]
    assert "Ada: accepted; Bo: rejected" in reviewed.problems[0].message


def test_who_is_who_goes_on_to_the_case() -> None:
    reviewed = applied([READING], [decision(1, "same", "e-1", "e-2", about="entity")])
    assert reviewed.judgements == (Judgement(kind="entity", verdict="same", first="e-1", second="e-2"),)


def test_taking_a_decision_back_gives_what_was_before() -> None:
    given = [decision(1, "rejected", "c-1"), decision(2, "withdrawn", "1")]
    assert applied([READING], given) == applied([READING], [])


def test_after_a_report_is_read_anew_decisions_find_their_claims_again() -> None:
    moved = "An added lead. " + CONTENT
    by = len("An added lead. ")
    anew = reading(moved, claims=(claim("c-8", Span(FIRST.start + by, FIRST.end + by), moved),
                                  claim("c-9", Span(SECOND.start + by, SECOND.end + by), moved)))  # fmt: skip
    reviewed = applied([anew], [decision(1, "rejected", "c-2"), decision(2, "accepted", "c-1")])
    assert [one.reviewed for one in reviewed.readings[0].claims] == ["accepted", "rejected"]
    assert reviewed.problems == ()


def test_a_decision_whose_passage_is_gone_is_listed_and_not_lost() -> None:
    anew = reading("Police let everybody go.")
    reviewed = applied([anew], [decision(1, "rejected", "c-2")])
    assert reviewed.readings == (anew,)
    assert [problem.kind for problem in reviewed.problems] == ["decision_without_passage"]
    assert "police took Azat" in reviewed.problems[0].message


@pytest.mark.parametrize(("slot", "value"), [("act", "theft"), ("colour", "red"), ("stance", "")])
def test_a_correction_that_means_nothing_is_refused(slot: str, value: str) -> None:
    with pytest.raises(CorrectionUnknown, match="Choose one of"):
        corrected(READING.claims[0], {slot: value})


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(NotEdtf, match="Write it like"):
        corrected(READING.claims[0], {"when": "soon"})


def test_a_date_can_be_taken_away() -> None:
    assert corrected(READING.claims[0], {"when": ""}).when.date is None
