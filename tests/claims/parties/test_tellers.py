"""Who only tells of an act is not its doer, and nobody to whom it was done."""

from __future__ import annotations

import pytest

from tests.claims.shipped import reading_of

TOLD = (
    "Three herders were arrested in Osk on Monday",
    "Ada Lunt, 34, was taken from her home on Sunday",
    "Two students were abducted from a hostel in Wend on 3 May",
    "Soldiers burned eleven houses in Wend",
    "Ivo Marsh died in custody on 4 May",
)
TELLERS = (
    ("said Oda Barr, a neighbour", "Oda Barr"),
    ("the Lenn Law Clinic said", "Lenn Law Clinic"),
    ("the bishop of Osk, Otto Barr, said on Sunday", "Otto Barr"),
    ("says Ms Barr, 40, a nurse at the town hospital", "Barr"),
)


@pytest.mark.parametrize("content", TOLD)
@pytest.mark.parametrize(("teller", "name"), TELLERS)
def test_who_tells_it_has_no_part_in_it(content: str, teller: str, name: str) -> None:
    reading = reading_of(f"{content}, {teller}.")
    known = {entity.id: entity.name for entity in reading.entities}
    assert reading.claims
    for claim in reading.claims:
        assert name not in {known[one] for one in (*claim.doers, *claim.affected)}
        assert name in known[claim.according_to[0].entity or ""]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ('"I was beaten by two guards," said Ivo Marsh, a weaver.', "Ivo Marsh"),
        ("Ivo Marsh was held in May. The guards beat him with a cable, Marsh said.", "Ivo Marsh"),
    ],
)
def test_who_tells_of_himself_has(content: str, name: str) -> None:
    reading = reading_of(content)
    known = {entity.id: entity.name for entity in reading.entities}
    assert name in {known[one] for claim in reading.claims for one in claim.affected}


@pytest.mark.parametrize(
    ("content", "act", "name"),
    [
        ("Soldiers stopped a bus with 20 students. They were beaten.", "beating_assault", "20 students"),
        ("Two officers were shot near the mill. They were taken to hospital.", "aid_given", "Two officers"),
        (
            "Guards entered a cell of four prisoners. Officers watched and the prisoners were beaten.",
            "beating_assault",
            "four prisoners",
        ),
    ],
)
def test_they_are_those_to_whom_it_was_done_before_or_who_hold_no_arms(content: str, act: str, name: str) -> None:
    reading = reading_of(content)
    known = {entity.id: entity.name for entity in reading.entities}
    assert {known[one] for claim in reading.claims if claim.act == act for one in claim.affected} == {name}


@pytest.mark.parametrize(
    "content",
    [
        "Ivo Marsh was shot in Osk on 3 May. Police have arrested nobody.",
        "Ivo Marsh was shot in Osk on 3 May. No one was arrested.",
    ],
)
def test_what_is_done_to_nobody_befalls_nobody(content: str) -> None:
    claims = [claim for claim in reading_of(content).claims if claim.act == "arrest_detention"]
    assert all(claim.modality == "negated" and not claim.affected for claim in claims)


def test_what_nobody_did_befalls_somebody() -> None:
    claims = [claim for claim in reading_of("Nobody was charged. Ivo Marsh was arrested.").claims if claim.affected]
    assert "arrest_detention" in {claim.act for claim in claims}
