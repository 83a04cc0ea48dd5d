from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.errors import CorrectionUnknown
from onrecord.model import Claim, Entity, Evidence, Link, Mention, Reading, Span
from onrecord.model.decision import Decision
from onrecord.review import anchor_of, applied
from onrecord.review.pointing import numbers, renumbered
from tests.review.test_review import reading

CONTENT = (
    "Ruta Olm says that guards of the Kelt mill beat her brother near Dalby on 3 May. "
    "Her brother, Jon Olm, was seen in Dalby a day later. A note of the clinic says so too."
)


def span(words: str) -> Span:
    start = CONTENT.index(words)
    return Span(start, start + len(words))


def entity(name: str, words: str, kind: str = "person") -> Entity:
    mention = Mention(report="r-1", span=span(words))
    return Entity(id=name, kind=kind, name=words, names=(words,), named=True, mentions=(mention,))  # type: ignore[arg-type]


PASSAGE = "guards of the Kelt mill beat her brother"
BEATEN = Claim(
    id="c-1",
    report="r-1",
    act="beating_assault",
    affected=("e-ruta",),
    according_to=(
        Link(entity="e-ruta", name="Ruta Olm", cue="says", basis="saw"),
        Link(entity="e-paper", name="The Post"),
    ),
    evidence=(Evidence(span=span(PASSAGE), quotation=PASSAGE),),
    confidence=0.8,
)
READ = reading(
    CONTENT,
    claims=(BEATEN,),
    entities=(entity("e-ruta", "Ruta Olm"), entity("e-jon", "Jon Olm"), entity("e-dalby", "Dalby", "place")),
)


def decision(verdict: str, corrections: dict[str, str], *words: str, claim: str = "c-1", number: int = 1) -> Decision:
    passage = BEATEN.evidence[0].span if verdict == "corrected" else span(words[0])
    pointed = words if verdict == "corrected" else words[1:]
    return Decision(
        number=number, at="2026-01-01T00:00:00Z", who="Ada", why="", about="claim", verdict=verdict,  # type: ignore[arg-type]
        things=(claim,), corrections=tuple(corrections.items()),
        anchors=tuple(anchor_of("r-1", CONTENT, one) for one in (passage, *map(span, pointed))),
    )  # fmt: skip


def after(*decisions: Decision, given: Reading = READ) -> tuple[Reading, tuple[str, ...]]:
    reviewed = applied([given], decisions)
    return reviewed.readings[0], tuple(problem.kind for problem in reviewed.problems)


@pytest.mark.parametrize(
    ("corrections", "words", "slot", "names"),
    [
        ({"affected": "@1"}, ["Jon Olm"], "affected", ["Jon Olm"]),
        ({"affected": "@1 @2"}, ["Jon Olm", "Ruta Olm"], "affected", ["Jon Olm", "Ruta Olm"]),
        ({"affected": "@1"}, ["Jon Olm, "], "affected", ["Jon Olm"]),
        ({"affected": "@1"}, ["Ruta"], "affected", ["Ruta Olm"]),
        ({"affected": "@1"}, ["her brother"], "affected", ["her brother"]),
        ({"doers": "@1:authority"}, ["guards of the Kelt mill"], "doers", ["guards of the Kelt mill"]),
        ({"doers": ""}, [], "doers", []),
    ],
)
def test_people_are_those_that_the_words_speak_of(
    corrections: dict[str, str], words: list[str], slot: str, names: list[str]
) -> None:
    made, problems = after(decision("corrected", corrections, *words))
    by_id = {one.id: one for one in made.entities}
    assert [by_id[one].name for one in getattr(made.claims[0], slot)] == names
    assert problems == ()
    assert made.claims[0].reviewed == "corrected"


def test_somebody_new_is_a_group_unless_named_or_told_otherwise() -> None:
    made, _none = after(decision("corrected", {"doers": "@1 @2:authority"}, "her brother", "the clinic"))
    assert {one.name: one.kind for one in made.entities if one not in READ.entities} == {
        "her brother": "group",
        "the clinic": "authority",
    }


def test_a_place_keeps_its_relation_and_is_never_somebody() -> None:
    made, _none = after(decision("corrected", {"where": "near@1 @2"}, "Dalby", "the Kelt mill"))
    assert next((one.entity, one.relation) for one in made.claims[0].where) == ("e-dalby", "near")
    assert made.claims[0].where[1].relation == "in"
    assert [one.kind for one in made.entities if one.name == "the Kelt mill"] == ["place"]


def test_another_speaker_takes_the_place_of_the_root_and_the_publisher_stays() -> None:
    made, _none = after(decision("corrected", {"according_to": "@1", "basis": "document"}, "the clinic"))
    assert [(link.name, link.basis) for link in made.claims[0].according_to] == [
        ("the clinic", "document"),
        ("The Post", "unknown"),
    ]
    alone, _none = after(decision("corrected", {"according_to": ""}))
    assert [link.name for link in alone.claims[0].according_to] == ["The Post"]


AGENCY = Link(entity="e-agency", name="Kelt Wire", cue="told", basis="told")  # whom no words of the report name


@pytest.mark.parametrize(
    ("chain", "words", "names"),
    [
        ("@1 ^2", ["Jon Olm"], ["Jon Olm", "Kelt Wire", "The Post"]),
        ("^1 ^2 @1", ["the clinic"], ["Ruta Olm", "Kelt Wire", "the clinic", "The Post"]),
        ("^2", [], ["Kelt Wire", "The Post"]),
        ("@1 ^3", ["Jon Olm"], ["Jon Olm", "The Post"]),
        ("^9", [], ["The Post"]),
    ],
)
def test_speakers_whom_no_words_name_stay_by_their_place(chain: str, words: list[str], names: list[str]) -> None:
    ruta, paper = BEATEN.according_to
    relayed = replace(READ, claims=(replace(BEATEN, according_to=(ruta, AGENCY, paper)),))
    made, problems = after(decision("corrected", {"according_to": chain}, *words), given=relayed)
    assert [link.name for link in made.claims[0].according_to] == names
    assert problems == ()


def test_a_time_keeps_the_words_that_tell_it() -> None:
    made, _none = after(decision("corrected", {"when": "2021-05-03", "when_words": "@1"}, "on 3 May"))
    when = made.claims[0].when
    assert (when.date and when.date.edtf, when.phrase and when.phrase.quotation) == ("2021-05-03", "on 3 May")


@pytest.mark.parametrize(
    ("value", "words", "quotations"),
    [
        ("@1", ["guards of the Kelt mill beat her brother near Dalby on 3 May"], 1),
        ("@2 @1", ["A note of the clinic says so too.", "beat her brother"], 2),
        ("@1 @1", ["beat her brother"], 1),
        ("", [], 1),
    ],
)
def test_a_passage_has_other_borders(value: str, words: list[str], quotations: int) -> None:
    made, problems = after(decision("corrected", {"passage": value}, *words))
    [claim] = made.claims
    assert [said.quotation for said in claim.evidence] == (sorted(words, key=CONTENT.index) or [PASSAGE])
    assert all(said.span.of(CONTENT) == said.quotation for said in claim.evidence)
    assert (len(claim.evidence), claim.id, problems) == (quotations, "c-1", ())


def test_words_that_are_gone_leave_the_claim_as_it_was_read() -> None:
    shorter = reading(CONTENT[: CONTENT.index(" Her brother")], claims=READ.claims, entities=READ.entities[:1])
    made, problems = after(decision("corrected", {"affected": "@1"}, "Jon Olm"), given=shorter)
    assert made.claims == READ.claims
    assert problems == ("decision_without_passage",)


ADDED = {"act": "sighting_trace", "affected": "@1"}


def test_a_claim_that_a_person_added_stands_among_the_others() -> None:
    added = decision("added", ADDED, "was seen in Dalby", "Jon Olm", claim="c-new")
    made, problems = after(added)
    assert [one.id for one in made.claims] == ["c-1", "c-new"]
    claim = made.claims[1]
    assert (claim.act, claim.affected, claim.confidence, claim.reviewed) == (
        "sighting_trace",
        ("e-jon",),
        None,
        "accepted",
    )
    assert [link.name for link in claim.according_to] == ["The Post"]
    assert problems == ()


def test_an_added_claim_can_be_corrected_rejected_and_taken_back() -> None:
    added = decision("added", ADDED, "was seen in Dalby", "Jon Olm", claim="c-new")
    passage = anchor_of("r-1", CONTENT, span("was seen in Dalby"))
    more = Decision(
        number=2, at="2026-01-01T00:00:00Z", who="Ada", why="", about="claim", verdict="corrected", things=("c-new",),
        anchors=(passage,), corrections=(("act", "located_found"),),
    )  # fmt: skip
    assert after(added, more)[0].claims[1].act == "located_found"
    gone = Decision(
        number=3, at="2026-01-01T00:00:00Z", who="Ada", why="", about="decision", verdict="withdrawn", things=("1",)
    )
    made, problems = after(added, more, gone)
    assert made.claims == READ.claims
    assert problems == ("decision_without_passage",)


def test_two_people_may_add_the_same() -> None:
    added = decision("added", ADDED, "was seen in Dalby", "Jon Olm", claim="c-new")
    made, _none = after(added, decision("added", ADDED, "was seen in Dalby", "Jon Olm", claim="c-new", number=2))
    assert len(made.claims) == 2


@pytest.mark.parametrize("value", ["1", "@", "@x", "@1,@2", "over@1", "@1:robot", "@1234", "^1"])
def test_what_does_not_point_is_refused(value: str) -> None:
    with pytest.raises(CorrectionUnknown):
        numbers("doers", value)


def test_numbers_can_be_moved() -> None:
    assert renumbered("near@1 @12:group", {"1": "3", "12": "4"}) == "near@3 @4:group"
    assert numbers("act", "@1") == ()
