"""What is only supposed, possible or asked for: never told as happened, and mostly no claim."""

from __future__ import annotations

import pytest

from tests.claims.shipped import claims_of


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("If I am arrested, the whole village will be alone.", "arrest_detention"),
        ("Weavers can be arrested under the new act.", "arrest_detention"),
        ("It was not clear whether the ferryman was detained.", "arrest_detention"),
        ("The authorities must free the three potters at once.", "release"),
        ("The guild demands that the three potters be freed.", "release"),
        ("The union calls for the release of Marek Tolva.", "release"),
        ("The committee urged the prosecutor to open an investigation.", "investigation_opened"),
        ("The union calls on the mayor to free her and to open an inquiry.", "investigation_opened"),
        ("Witnesses asked whether the men had been killed.", "killing"),
        ("Release the two weavers immediately and unconditionally.", "release"),
        ("ii. Please open an investigation into the beating.", "investigation_opened"),
        ("An appeal may be lodged within seven days.", "complaint_filed"),
        ("A weaver can be sentenced to three years in prison.", "court_decision"),
        ("He could face ten years in prison if convicted.", "court_decision"),
        ("The act allows police to search homes without a warrant.", "raid_search"),
        ("A caller said that the mill would be set on fire if the story was not withdrawn.", "property_seizure_damage"),
    ],
)
def test_what_is_supposed_makes_no_claim(content: str, act: str) -> None:
    assert act not in {claim.act for claim in claims_of(content)}


@pytest.mark.parametrize(
    ("content", "act", "modality"),
    [
        ("The ministry said that the seven potters would be released by evening.", "release", "planned"),
        ("Her lawyer said he would file a complaint against the officers.", "complaint_filed", "planned"),
        ("The guild said that weavers may be arrested at any time.", "arrest_detention", "feared"),
        ("She might be killed, her sister told us.", "killing", "feared"),
        ("The guild demands the release of two weavers who were arrested on Monday.", "arrest_detention", "happened"),
        ("They called for an inquiry into the death of a boy who was shot by soldiers.", "killing", "happened"),
        ("He feared for his brother after the soldiers beat him.", "beating_assault", "happened"),
        ("Every night the guards would beat him with a cable.", "beating_assault", "happened"),
        ("The potter was allowed to go home after three hours.", "release", "happened"),
        ("Neighbours could hear screams from the yard.", "sighting_trace", "happened"),
        ("The ministry could not be reached for comment.", "no_comment", "happened"),
    ],
)
def test_what_is_told_and_how(content: str, act: str, modality: str) -> None:
    assert (act, modality) in {(claim.act, claim.modality) for claim in claims_of(content)}
