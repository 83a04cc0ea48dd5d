"""Whether an act happened: omissions, threats, fears, conditions, wishes and what is still to come."""

from __future__ import annotations

import pytest

from tests.claims.shipped import claim_of


@pytest.mark.parametrize(
    ("sentence", "act", "modality"),
    [
        ("Marek Tolva was not beaten by the guards.", "beating_assault", "negated"),
        ("No one was arrested during the march, witnesses said.", "arrest_detention", "negated"),
        ("Nobody has threatened the family.", "threat", "negated"),
        ("His wife feared that he might be killed in the cell.", "killing", "feared"),
        ("He may be tortured in custody, the group warned.", "torture", "feared"),
        ("Officers threatened to shoot Marek Tolva.", "threat", "happened"),
        ("Officers threatened to kill Marek Tolva.", "killing", "threatened"),
        ("Soldiers tried to abduct the teacher.", "abduction", "attempted"),
        ("The police planned to arrest the teacher on Friday.", "arrest_detention", "planned"),
        ("Witnesses asked whether the men had been killed.", "killing", "feared"),
        ("The union is worried about Marek Tolva, who may be tortured.", "torture", "feared"),
    ],
)
def test_what_did_not_happen(sentence: str, act: str, modality: str) -> None:
    assert claim_of(sentence, act).modality == modality


@pytest.mark.parametrize(
    ("sentence", "act", "modality"),
    [
        ("The union calls for the release of Marek Tolva.", "release", "planned"),
        ("The union calls for the release of Marek Tolva.", "public_appeal", "happened"),
        ("The organisation demanded that the authorities release Marek Tolva.", "release", "planned"),
        ("The court ordered that Marek Tolva be released.", "release", "planned"),
        ("The committee urged the prosecutor to open an investigation.", "investigation_opened", "planned"),
        ("The prosecutor has decided to open an investigation into his death.", "investigation_opened", "happened"),
        ("The prosecutor has decided to open an investigation into his death.", "killing", "happened"),
        ("The family said it would file a complaint with the prosecutor.", "complaint_filed", "planned"),
    ],
)
def test_what_is_asked_or_announced(sentence: str, act: str, modality: str) -> None:
    assert claim_of(sentence, act).modality == modality


@pytest.mark.parametrize(
    ("sentence", "act", "modality"),
    [
        ("The ministry did not respond to a request for comment.", "no_comment", "happened"),
        ("The lawyer was not let in to see Marek Tolva.", "denial_of_counsel", "happened"),
        ("Marek Tolva has not been seen since 4 May.", "disappearance", "happened"),
        ("Police were not refused entry to the office.", "official_refusal_to_act", "negated"),
        ("The prisoners were not mistreated, the lawyer said.", "ill_treatment_custody", "negated"),
    ],
)
def test_what_consists_in_not_doing(sentence: str, act: str, modality: str) -> None:
    assert claim_of(sentence, act).modality == modality


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The union is deeply concerned about Marek Tolva, who was taken by armed men on 12 May.", "abduction"),
        ("We are worried about Marek Tolva, who was arrested on 12 May and may be ill.", "arrest_detention"),
        ("His wife fears for Marek Tolva, whom police detained on 12 May.", "arrest_detention"),
    ],
)
def test_what_is_told_in_passing_of_somebody_feared_for(sentence: str, act: str) -> None:
    found = claim_of(sentence, act)
    assert (found.modality, found.according_to[0].basis == "inferred") == ("happened", False)
