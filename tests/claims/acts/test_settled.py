"""What an act is by what stands around its word, whatever the weights say."""

from __future__ import annotations

import pytest

from tests.claims.shipped import claims_of


@pytest.mark.parametrize(
    ("content", "act", "never"),
    [
        ("Police fired rubber bullets at the weavers.", "beating_assault", "attempted_killing"),
        ("Three nurses were wounded by plastic bullets.", "beating_assault", "attempted_killing"),
        ("Officers shot the ferryman in the leg with a foam round.", "beating_assault", "killing"),
        ("Soldiers fired live rounds at the weavers.", "attempted_killing", "beating_assault"),
        ("A boy was killed by a rubber bullet on the bridge.", "killing", "beating_assault"),
        ("Police stopped the car near the mill and looked at the papers.", "travel_restriction", "arrest_detention"),
        ("Officers intercepted two buses on the ring road.", "travel_restriction", "arrest_detention"),
        ("She slipped in the bathroom and broke her wrist, the warden said.", "beating_assault", "flight_escape"),
        ("The prisoner slipped on the wet steps, according to the ministry.", "beating_assault", "flight_escape"),
        ("The announcer was shot by two men on board a black motorcycle.", "killing", "abduction"),
        ("A clerk was shot by a man in a white car.", "killing", "abduction"),
        ("The guards burned his hands with cigarettes.", "torture", "property_seizure_damage"),
        ("She was kept awake for two nights at the branch.", "ill_treatment_custody", "arrest_detention"),
        ('"Open or we shoot," the soldiers shouted.', "threat", "killing"),
        ('"Leave the village or you will be killed," the commander told them.', "threat", "killing"),
        ("Ivo Marsh was shot in Osk. He was pronounced dead on arrival.", "killing", "death_in_custody"),
        ("Police arrested Ivo Marsh. He was pronounced dead at the hospital.", "death_in_custody", "killing"),
        ("Six officers held him down on a table.", "beating_assault", "arrest_detention"),
        ("The victim sustained multiple gunshot wounds.", "attempted_killing", "beating_assault"),
        ("Soldiers burned his house.", "property_seizure_damage", "torture"),
        ("Police arrested or killed the men.", "arrest_detention", "threat"),
        ("The prisoner slipped out of the yard at night and fled.", "flight_escape", "beating_assault"),
    ],
)
def test_neighbours_settle_the_act(content: str, act: str, never: str) -> None:
    found = {claim.act for claim in claims_of(content)}
    assert act in found
    assert never not in found


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("He hanged himself, police say.", "killing"),
        ("Officers dispersed the weavers with batons and held eleven, the guild said.", "arrest_detention"),
        ("Police held dozens of weavers after the march.", "arrest_detention"),
        ("Tomas Vel came with the officers of his own accord, the ministry said.", "arrest_detention"),
        ("Police said the detainee hanged himself in the cell.", "death_in_custody"),
        ("The court in Orlin ordered the dissolution of the Beekeepers' Union.", "association_restriction"),
        ("The council plans to evict forty families from the quarry.", "property_seizure_damage"),
        ("Tomas Vel was taken from his shop on Monday. His wife was not told where he was held.", "disappearance"),
    ],
)
def test_acts_once_missed(content: str, act: str) -> None:
    assert act in {claim.act for claim in claims_of(content)}


def test_whoever_is_hidden_is_affected_and_not_who_asks() -> None:
    content = "Tomas Vel was taken from his shop on Monday. His wife was not told where he was held."
    (claim,) = (claim for claim in claims_of(content) if claim.act == "disappearance")
    (vel,) = next(one.affected for one in claims_of(content) if "taken" in one.evidence[0].quotation)
    assert claim.affected == (vel,)
