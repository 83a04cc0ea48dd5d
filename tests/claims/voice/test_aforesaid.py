"""Speakers called by a description of what was named before, and go-betweens, in invented sentences."""

from __future__ import annotations

import pytest

from tests.claims.shipped import PAPER, claim_of, reading_of


def chain_of(content: str, act: str) -> list[str]:
    """The names of the chain of the first claim of an act."""
    return [link.name for link in claim_of(content, act).according_to]


@pytest.mark.parametrize(
    ("content", "act", "chain"),
    [
        (
            "A clerk said two boys were beaten on Monday. A third, Pell Orm, was released, the same source said.",
            "release",
            ["A clerk", PAPER],
        ),
        (
            "Coast Justice Network wrote on the case of Ivo Lunt. Police beat him with belts, the group said.",
            "beating_assault",
            ["Coast Justice Network", PAPER],
        ),
        (
            "Police beat the father of the exiled blogger Ivo Lunt on Monday, the blogger wrote.",
            "beating_assault",
            ["Ivo Lunt", PAPER],
        ),
        ("Police beat the father of Ivo Lunt on Monday, the blogger wrote.", "beating_assault", ["the blogger", PAPER]),
        (
            "Dr. Ada Moss saw the boy on Monday. Guards had tortured him, the doctor said.",
            "torture",
            ["Ada Moss", PAPER],
        ),
        (
            "Dr. Ada Moss and Dr. Ida Voss saw the boy. Guards had tortured him, the doctor said.",
            "torture",
            ["the doctor", PAPER],
        ),
        ("Guards tortured the boy, said the doctor who treated him in Osk.", "torture", ["the doctor", PAPER]),
        (
            "Guards would not let the lawyer Ada Moss see her client, Pell Orm, on Monday, she told reporters.",
            "denial_of_counsel",
            ["Ada Moss", PAPER],
        ),
        (
            "Twenty people were arrested on Monday, the minister said, citing police figures.",
            "arrest_detention",
            ["police", "the minister", PAPER],
        ),
        ("The union charged that police beat the cook.", "beating_assault", ["The union", PAPER]),
        ("The cook is said to have been beaten by guards.", "beating_assault", ["", PAPER]),
        ("The cook is known to have been beaten by guards.", "beating_assault", [PAPER]),
        (
            "The lawyer said the cook was reported to have been beaten by guards.",
            "beating_assault",
            ["The lawyer", PAPER],
        ),
        (
            "Three boys were beaten at the mill. That is according to their uncle, Pell Orm.",
            "beating_assault",
            ["Pell Orm", PAPER],
        ),
        ("Three boys were beaten at the mill. That is against the law.", "beating_assault", [PAPER]),
        (
            "The Osk Centre says the cook was beaten on Monday, a day earlier than the police say.",
            "beating_assault",
            ["Osk Centre", PAPER],
        ),
    ],
)
def test_chain(content: str, act: str, chain: list[str]) -> None:
    assert chain_of(content, act) == chain


@pytest.mark.parametrize(
    ("content", "act", "basis"),
    [
        ("Ada Moss, who examined the body, said the weaver had been tortured.", "torture", "inspected"),
        ("Ada Moss said she had been told that men searched the house on Monday.", "raid_search", "told"),
        ("Ivo Lunt said that guards had tortured him.", "torture", "experienced"),
    ],
)
def test_basis(content: str, act: str, basis: str) -> None:
    assert claim_of(content, act).according_to[0].basis == basis


@pytest.mark.parametrize(
    ("content", "doers"),
    [
        ("A sergeant was found by the court to have beaten the cook.", ["A sergeant"]),
        ("Two sergeants are said to have beaten the cook.", ["Two sergeants"]),
    ],
)
def test_doers_of_what_is_reported(content: str, doers: list[str]) -> None:
    reading = reading_of(content)
    names = {one.id: one.name for one in reading.entities}
    claim = next(one for one in reading.claims if one.act == "beating_assault")
    assert [names[one] for one in claim.doers] == doers
