"""Scope and place of acts in short invented texts read by the shipped model."""

from __future__ import annotations

import pytest

from tests.claims.shipped import claim_of, reading_of


@pytest.mark.parametrize(
    ("content", "act", "scope"),
    [
        ("Ivo Lunt, 38, was arrested in June last year.", "arrest_detention", "specific"),
        ("Four soldiers were convicted of the murder last year.", "court_decision", "specific"),
        ("At least 41 farmers were killed last year.", "killing", "pattern"),
    ],
)
def test_one_case_or_many(content: str, act: str, scope: str) -> None:
    assert claim_of(content, act).scope == scope


@pytest.mark.parametrize(
    ("content", "act", "places"),
    [
        ("The boys had to lie on the ground and were beaten with sticks.", "beating_assault", []),
        ("Two boys were beaten by officers of the Osk Police Station.", "beating_assault", []),
        ("Two boys were beaten by the gate of the mill in Berlin.", "beating_assault", ["Berlin", "the gate"]),
        (
            "The man was taken to a barn in Khujand, where he was beaten with sticks.",
            "beating_assault",
            ["Khujand", "a barn"],
        ),
        ("His wife asked where he was beaten. She lives in Khujand.", "beating_assault", []),
        ("Ivo Lunt was shot dead as he left a mosque in Khujand.", "killing", ["Khujand"]),
        ("Four people were killed when a shell hit the market in Khujand.", "killing", ["Khujand"]),
        ("Ivo Lunt was arrested when he flew to Khujand.", "arrest_detention", []),
        ("Soldiers detained nine men on farmland south of Khujand.", "arrest_detention", ["Khujand", "farmland"]),
        ("Soldiers raided a clinic in Isfara, 80 km east of Khujand.", "raid_search", ["Isfara"]),
        ("Nine men were detained in the north of Mali.", "arrest_detention", ["Mali"]),
        ("The Bishkek city court sentenced Ivo Lunt to nine years.", "court_decision", ["Bishkek"]),
        ("Kazakhstan detains nine opponents of a mine in dawn raids.", "arrest_detention", ["Kazakhstan"]),
        ("Kazakhstan killed nine soldiers on Thursday.", "killing", []),
        ("Ivo Lunt was seized at the Khorgos crossing.", "abduction", ["Khorgos"]),
        ("The justice ministry in Bishkek did not reply to a request for comment.", "no_comment", []),
    ],
)
def test_where(content: str, act: str, places: list[str]) -> None:
    reading = reading_of(content)
    names = {entity.id: entity.name for entity in reading.entities}
    claim = next(claim for claim in reading.claims if claim.act == act)
    assert sorted(names[place.entity] for place in claim.where) == places


@pytest.mark.parametrize(
    ("content", "act", "basis"),
    [
        ('"They beat us every night," said Ivo Lunt.', "beating_assault", "experienced"),
        ("The miller heard his neighbour shout and saw two men beat him.", "beating_assault", "saw"),
        ("Ada Moss said her brother Ivo was tortured in the camp.", "torture", "told"),
        ("Footage shows guards beating two boys in the yard.", "beating_assault", "recording"),
    ],
)
def test_how_the_root_knows(content: str, act: str, basis: str) -> None:
    assert claim_of(content, act).according_to[0].basis == basis
