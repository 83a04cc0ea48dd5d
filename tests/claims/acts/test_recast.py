"""Acts that the words around show to be others: a threat on a condition, a denial, custody for a length of time."""

from __future__ import annotations

import pytest

from tests.claims.parties.test_reading import told


@pytest.mark.parametrize(
    "content",
    [
        "Ada Lunt, who was held for nine days in March, left the country.",
        "The three weavers, who were held for two weeks, told the court they had been beaten.",
        "A nurse who had been detained for three months said that guards beat her.",
    ],
)
def test_who_is_held_for_a_length_of_time_is_in_custody(content: str) -> None:
    assert "arrest_detention" in [act for act, *_rest in told(content)]


@pytest.mark.parametrize(
    "content",
    [
        "The talks were held for two days in Osk.",
        "The bridge, which was held for a week by the rebels, fell on Sunday.",
        "A vigil was held for the dead man in Osk.",
        "She was held by the hand for a minute.",
    ],
)
def test_what_else_is_held_is_not(content: str) -> None:
    assert "arrest_detention" not in [act for act, *_rest in told(content)]


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("Soldiers arrested and tortured two teachers in Wend.", "torture"),
        ("The weavers were arrested and tortured by soldiers, their guild said.", "torture"),
        ("She was abducted and raped by three men.", "sexual_violence"),
    ],
)
def test_violence_joined_with_another_act_is_told_too(content: str, act: str) -> None:
    found = {one for one, *_parties in told(content)}
    assert act in found
    assert len(found) > 1


def test_joined_verbs_share_whoever_stands_behind_them() -> None:
    assert ("torture", ("Soldiers",), ("Ivo Marsh",)) in told("Soldiers arrested and tortured Ivo Marsh in Wend.")


def test_to_open_fire_on_a_condition_is_a_threat_and_to_open_a_shop_is_none() -> None:
    menaced = told("The soldiers said they would open fire if the crowd did not disperse.")
    assert {act for act, *_parties in menaced} == {"threat"}
    assert not told("The minister said the shop would open if it had a licence.")


@pytest.mark.parametrize(
    "content",
    [
        "Gunmen opened fire on a bus near Osk, killing a village elder.",
        "Soldiers shelled the market on Monday, killing eleven people and wounding thirty.",
    ],
)
def test_who_is_killed_by_what_was_just_told_is_told_as_killed(content: str) -> None:
    assert "killing" in [act for act, *_rest in told(content)]


@pytest.mark.parametrize(
    "content", ["The vote was put off on Monday, killing hopes of reform.", "The new tax came, killing the trade."]
)
def test_hopes_are_not(content: str) -> None:
    assert "killing" not in [act for act, *_rest in told(content)]
