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
        ("She was kept awake for two nights at the branch.", "torture", "arrest_detention"),
        ("The families were barred from seeing Ivo Marsh for a month.", "incommunicado_detention", "denial_of_counsel"),
        ("Her lawyer was barred from seeing her for a month.", "denial_of_counsel", "incommunicado_detention"),
        ('"Open or we shoot," the soldiers shouted.', "threat", "killing"),
        ('"Leave the village or you will be killed," the commander told them.', "threat", "killing"),
        ("Ivo Marsh was shot in Osk. He was pronounced dead on arrival.", "killing", "death_in_custody"),
        ("Police arrested Ivo Marsh. He was pronounced dead at the hospital.", "death_in_custody", "killing"),
        ("Six officers held him down on a table.", "beating_assault", "arrest_detention"),
        ("The victim sustained multiple gunshot wounds.", "attempted_killing", "beating_assault"),
        ("A captain grabbed my daughter by the hair.", "beating_assault", "abduction"),
        ("A guard seized her by the arm and pushed her into a car.", "abduction", "release"),
        ("Reporters were thrown out of the courtroom by guards.", "beating_assault", "release"),
        ("Ivo Marsh was thrown out of a moving car at dawn.", "release", "denial_of_counsel"),
        ("I ran away in the night. Some herders took me to the mission.", "aid_given", "abduction"),
        ("Gunmen took him to a house in the forest.", "abduction", "assisted_relocation"),
        ("Gunmen marched Ivo Marsh to the river.", "abduction", "public_appeal"),
        ("The prisoner Ivo Marsh was found hanged in his cell in Osk on 3 May.", "death_in_custody", "killing"),
        ("Ivo Marsh was found dead in a field near Osk on 3 May.", "killing", "death_in_custody"),
        ("His lawyers tracked down the missing student in a prison in Osk.", "located_found", "surveillance_tracking"),
        ("Agents tracked Ivo Marsh by his telephone.", "surveillance_tracking", "located_found"),
        ("The ministry struck nine charities from the register in May.", "association_restriction", "beating_assault"),
        ("A guard struck Ivo Marsh on the head with a register.", "beating_assault", "association_restriction"),
        ("The denial of medical care to the prisoner Ivo Marsh is cruel.", "ill_treatment_custody", "denial"),
        ("Guards denied the elder brother, Ivo, his insulin for nine days.", "ill_treatment_custody", "denial"),
        ("Three press freedom groups urged the ministry to free Ivo Marsh.", "public_appeal", "release"),
        ("Thousands of weavers marched to the capital.", "public_appeal", "abduction"),
        ("Police arrested Ivo Marsh. Officers drove Marsh from Osk to Wend.", "custody_transfer", "flight_escape"),
        ("Soldiers took Ada Lunt from her home to the barracks.", "arrest_detention", "custody_transfer"),
        ("When I went to the station, the officer told me to go home.", "official_refusal_to_act", "release"),
        ("The colonel denied any part in the lawyer's death.", "killing", "denial_of_counsel"),
        ("The colonel denied the prisoner a lawyer.", "denial_of_counsel", "denial"),
        ("They said that if we complained they would come back for my uncle.", "threat", "abduction"),
        ("The captain told her that if she spoke she would never see her son again.", "threat", "disappearance"),
        ("The prosecutor in Osk has not replied to the guild.", "no_comment", "denial"),
        ("Her site was knocked offline by an attack.", "expression_restriction", "beating_assault"),
        ("Strangers killed his dog at the gate.", "property_seizure_damage", "killing"),
        ("We found Ivo Marsh in the hospital. We moved him to a flat.", "assisted_relocation", "custody_transfer"),
        ("After I signed the teachers' letter I was dismissed.", "public_appeal", "forced_statement"),
        ("They forced me to sign a letter of confession.", "forced_statement", "public_appeal"),
        ("Sister Clara had hidden eleven boys under the altar.", "aid_given", "flight_escape"),
        ("The fighters left with the mission's truck.", "property_seizure_damage", "flight_escape"),
        ("We moved him to a flat in Osk, the network said.", "assisted_relocation", "custody_transfer"),
        ('"We handed him over to the military police," the colonel said.', "custody_transfer", "assisted_relocation"),
        ('"I transferred Ivo Marsh to the prison," Colonel Bell told the court.', "custody_transfer", "aid_given"),
        ("Ivo Marsh was thrown out of the window of the station and died.", "beating_assault", "release"),
        ("Guards pushed Ada Lunt off the roof of the barracks.", "beating_assault", "release"),
        ("Ivo Marsh was thrown out of a car on the Osk road at dawn.", "release", "beating_assault"),
        ("He had received two calls telling him to resign or be buried.", "threat", "call_for_help"),
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
        ("The council plans to demolish the homes of forty families.", "property_seizure_damage"),
        ("Soldiers came to the hut of Pascal Lunt on Monday. They cut his throat.", "killing"),
        ("Soldiers ordered Ivo Marsh out of the car.", "abduction"),
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


def test_what_would_befall_on_a_condition_is_feared() -> None:
    (claim,) = [one for one in claims_of("The aunt said Ivo Marsh will be killed if he is deported.") if one.affected]
    assert (claim.act, claim.modality) == ("killing", "feared")


def test_who_may_not_leave_is_kept_from_leaving() -> None:
    found = [one for one in claims_of("Ada Lunt was freed. She may not leave the country.") if "leave" in str(one)]
    assert {one.modality for one in found if one.act == "travel_restriction"} == {"happened"}


def test_who_is_told_that_he_cannot_go_is_kept_from_going() -> None:
    found = claims_of("Ivo Marsh was told at the airport that he could not leave the country.")
    assert {(one.act, one.modality) for one in found} == {("travel_restriction", "happened")}
    assert not {one.act for one in claims_of("Ivo Marsh could not leave his bed.")} & {"travel_restriction"}


def test_protection_that_is_asked_for_is_not_given() -> None:
    asked = claims_of("The guild has asked the ministry to give Ada Lunt protection.")
    assert {claim.modality for claim in asked if claim.act == "interim_measure_protection"} <= {"planned"}
    given = claims_of("Ada Lunt had reported threats and had been given a bodyguard by the state.")
    assert "happened" in {claim.modality for claim in given if claim.act == "interim_measure_protection"}


@pytest.mark.parametrize(
    ("content", "modality"),
    [
        ("Ada Lunt was told by a caller that her daughter would not come home from school.", "feared"),
        ("Her son would never be seen again, the caller said.", "feared"),
        ("His brother has not come home since Friday.", "happened"),
        ("Ivo Marsh has not been seen since Friday.", "happened"),
    ],
)
def test_a_disappearance_to_come_has_not_happened(content: str, modality: str) -> None:
    assert {claim.modality for claim in claims_of(content) if claim.act == "disappearance"} == {modality}
