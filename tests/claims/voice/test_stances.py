"""How the root stands to an act beyond asserting it, in invented sentences read by the shipped model."""

from __future__ import annotations

import pytest

from tests.claims.shipped import claim_of, claims_of

POLICE = {"kind": "official_statement", "publisher": "Kolin Police Department"}
COURT = {"kind": "court", "publisher": "Kolin District Court"}


@pytest.mark.parametrize(
    ("sentence", "act", "stance"),
    [
        ("The police denied that anyone was beaten.", "beating_assault", "deny"),
        ("A cook said that the men were made to lie face down and were beaten.", "beating_assault", "assert"),
        ("The beating of Ada Moss was a lie, the colonel said.", "beating_assault", "deny"),
        ("The colonel said it was a lie that guards beat Ada Moss.", "beating_assault", "deny"),
        ("Ada Moss was charged with spreading false news.", "charge_prosecution", "assert"),
        ("Ada Moss was arrested in Osk for publishing false information.", "arrest_detention", "assert"),
        ("The ministry called the abduction a fabrication.", "abduction", "deny"),
        ("The claims that force was used against Ada Moss do not correspond to reality.", "beating_assault", "deny"),
        ("Reports that Ada Moss was beaten did not reflect the facts, the colonel said.", "beating_assault", "deny"),
        ("The police said that nobody was beaten at the station.", "beating_assault", "deny"),
        ("The governor rejected reports that soldiers had burned houses.", "property_seizure_damage", "deny"),
        ("Ivo Lunt is held in secret, and his mother was not let past the desk.", "incommunicado_detention", "assert"),
        ("The warden disputed that the prisoner was tortured.", "torture", "deny"),
        ("The nurse was questioned by police on Monday.", "investigation_opened", "assert"),
        ("Two prisoners died after guards denied them water, an inmate said.", "ill_treatment_custody", "assert"),
        ("The lawyers questioned the police account of the killing.", "killing", "doubt"),
        ("The warden said that the prisoner had fallen from the roof and died.", "death_in_custody", "alternative"),
        ("The prosecutor said he had recorded the apology of his own free will.", "forced_statement", "alternative"),
        ("The lawyer took back her statement that Ada Moss was tortured.", "torture", "retract"),
        ("The witness has withdrawn his statement that guards beat Ada Moss.", "beating_assault", "retract"),
        ("Suspect in mill fire recants, says he was tortured.", "torture", "assert"),
        ("The minister doubted that Ada Moss had been abducted.", "abduction", "doubt"),
        ("Neighbours heard screams and saw traces of blood on the stairs.", "sighting_trace", "circumstantial"),
        ("The lawyer said that Ada Moss was not beaten.", "beating_assault", "assert"),
        ("It is false that soldiers killed two farmers, the general said.", "killing", "deny"),
        ("At no time was Ada Moss arrested, the ministry said.", "arrest_detention", "deny"),
        ("The colonel rejected categorically that guards had beaten anybody.", "beating_assault", "deny"),
        ("The commission said it had verified that guards beat Ada Moss.", "beating_assault", "finding"),
        ("The commission said it had reasonable grounds to believe that guards tortured her.", "torture", "finding"),
        ("Correction: we wrote on Monday that two sons of the farmer were arrested.", "arrest_detention", "retract"),
        ("The union said on Monday that two sons of the farmer were arrested.", "arrest_detention", "assert"),
        ("The men were found on Sunday. Police deny beating them.", "beating_assault", "deny"),
        ("The minister rejected the allegations of torture.", "torture", "deny"),
        ("The UN committee said he has not received insulin since May.", "ill_treatment_custody", "assert"),
        ("The warden said the prisoner was not denied food.", "ill_treatment_custody", "deny"),
        ("Not one villager was killed by our troops, the spokesman said.", "killing", "deny"),
        ("The superintendent said that nobody was beaten at the station.", "beating_assault", "deny"),
        (
            "Soldiers beat Ada Moss, the colonel conceded, and not a stranger, as stated earlier.",
            "beating_assault",
            "retract",
        ),
    ],
)
def test_in_the_news(sentence: str, act: str, stance: str) -> None:
    assert claim_of(sentence, act).stance == stance


@pytest.mark.parametrize(
    ("sentence", "act", "about", "stance"),
    [
        ("The court finds that Ada Moss was beaten at the station.", "beating_assault", COURT, "finding"),
        ("It has been established that officers tortured Ada Moss.", "torture", COURT, "finding"),
        ("The applicant states that officers tortured her.", "torture", COURT, "assert"),
        ("Nobody was beaten at the station.", "beating_assault", POLICE, "deny"),
        ("A security source stated that there is no torture in the prisons.", "torture", POLICE, "deny"),
        ("The report that officers beat Ada Moss is untrue.", "beating_assault", POLICE, "deny"),
        ("Reports of the use of torture do not correspond to reality.", "torture", POLICE, "deny"),
        ("Information about the beating of Ada Moss is false.", "beating_assault", POLICE, "deny"),
        ("The ministry denied the torture of Ada Moss.", "torture", POLICE, "deny"),
        ("The ministry denies any involvement in the abduction.", "abduction", POLICE, "deny"),
        ("The committee against torture denied wrongdoing.", "denial", POLICE, "deny"),
    ],
)
def test_of_authorities(sentence: str, act: str, about: dict[str, str], stance: str) -> None:
    assert claim_of(sentence, act, **about).stance == stance


@pytest.mark.parametrize(
    ("content", "about", "stance"),
    [
        ("Reports on the alleged torture of Ada Moss are circulating in Osk.", POLICE, "doubt"),
        ("The prisoner was injured and died in a brawl.", POLICE, "alternative"),
        ("The prisoner was beaten with a stick.", POLICE, "assert"),
        ("The prisoner sustained the bruise under her eye in a fall.", POLICE, "alternative"),
        ("The prisoner broke an arm falling down the stairs.", POLICE, "alternative"),
        ("The prisoner was beaten by neighbours before her arrest.", POLICE, "alternative"),
    ],
)
def test_what_an_authority_says_of_itself(content: str, about: dict[str, str], stance: str) -> None:
    harm = {"torture", "beating_assault", "death_in_custody", "killing"}
    assert {claim.stance for claim in claims_of(content, **about) if claim.act in harm} == {stance}


@pytest.mark.parametrize(
    ("content", "act", "stance", "modality"),
    [
        (
            "The ministry said that Ivo Marsh has had access to his lawyer at all times.",
            "denial_of_counsel",
            "deny",
            "happened",
        ),
        ("Ivo Marsh has not had access to his lawyer since May.", "denial_of_counsel", "assert", "happened"),
        ("The Commissioner of Police said that no nurse was arrested.", "arrest_detention", "deny", "happened"),
        ("A neighbour said that no nurse was arrested.", "arrest_detention", "assert", "negated"),
    ],
)
def test_what_was_not_refused_and_who_speaks_for_a_force(content: str, act: str, stance: str, modality: str) -> None:
    claim = claim_of(content, act)
    assert (claim.stance, claim.modality) == (stance, modality)


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("Omar Haddad has been denied a doctor by the head of the colony, his lawyer said.", "ill_treatment_custody"),
        ("Guards denied Omar Haddad water for two days.", "ill_treatment_custody"),
        ("Omar Haddad was denied access to a lawyer by the investigator for three days.", "denial_of_counsel"),
        ("Vera Klim and two others were denied bail by the High Court on Friday.", "court_decision"),
    ],
)  # fmt: skip
def test_what_is_kept_from_somebody_is_no_denial(content: str, act: str) -> None:
    found = {claim.act: claim.stance for claim in claims_of(content)}
    assert found.get(act) == "assert"
    assert "denial" not in found


@pytest.mark.parametrize(
    "content",
    [
        "The torture of Omar Haddad has been denied by the interior ministry.",
        "Police denied the beating of Omar Haddad.",
        "The warden denied that Omar Haddad had been kept without water.",
        "The governor said he had threatened nobody.",
        '"I threatened no one," the colonel said.',
    ],
)
def test_what_is_said_not_to_be_so_is_a_denial(content: str) -> None:
    assert "deny" in {claim.stance for claim in claims_of(content)}


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        (
            "The attention of the Command was drawn to a mischievous report that police operatives killed a trader.",
            "deny",
        ),
        ("Members of the public should ignore fake news making the rounds that officers killed a trader.", "deny"),
        ("The Command regrets that officers killed a trader; false reports that it hid this are rejected.", "assert"),
        ("A report on the station states that officers killed a trader.", "assert"),
    ],
)
def test_what_stands_in_a_report_called_false_is_not_granted(content: str, stance: str) -> None:
    assert claim_of(content, "killing", **POLICE).stance == stance
