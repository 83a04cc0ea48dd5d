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
        ("The union is worried about Marek Tolva, who may be tortured.", "torture", "feared"),
    ],
)
def test_what_did_not_happen(sentence: str, act: str, modality: str) -> None:
    assert claim_of(sentence, act).modality == modality


@pytest.mark.parametrize(
    ("sentence", "act", "modality"),
    [
        ("The police wish to inform the public that Marek Tolva was arrested.", "arrest_detention", "happened"),
        ("The police want to announce that they will arrest Marek Tolva.", "arrest_detention", "planned"),
        ("The union calls for the release of Marek Tolva.", "public_appeal", "happened"),
        ("The court ordered that Marek Tolva be released.", "release", "planned"),
        ("The prosecutor has decided to open an investigation into his death.", "investigation_opened", "happened"),
        ("The prosecutor has decided to open an investigation into his death.", "killing", "happened"),
        ("The family said it would file a complaint with the prosecutor.", "complaint_filed", "planned"),
        ("Release the cook and open an investigation into his arrest, the union said.", "arrest_detention", "happened"),
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
        ("The prisoners were not ill-treated, the lawyer said.", "ill_treatment_custody", "negated"),
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


@pytest.mark.parametrize(
    ("sentence", "act", "modality"),
    [
        ("The men showed no card and beat Ada Moss with a stick.", "beating_assault", "happened"),
        ("The guards did not feed the prisoners or beat them.", "beating_assault", "negated"),
        ("Nobody touched or beat the boys.", "beating_assault", "negated"),
        ("The officers ordered them to lie down and beat those who looked up.", "beating_assault", "happened"),
        ('"They said I would be killed if I went home," Ada Moss told us.', "killing", "threatened"),
        ("Border guards did not allow Ada Moss to travel abroad.", "travel_restriction", "happened"),
        ("The commission recommends that the three officers be prosecuted.", "charge_prosecution", "planned"),
        ("Two officers asked Ada Moss to sign a confession.", "forced_statement", "attempted"),
        ("Two officers forced Ada Moss to sign a confession.", "forced_statement", "happened"),
        ("The boys were not released until Monday.", "release", "happened"),
        ("The boys were not released on Monday.", "release", "negated"),
        ("The union is concerned about the arrest of Ada Moss.", "arrest_detention", "happened"),
        ("The union fears the arrest of Ada Moss.", "arrest_detention", "feared"),
    ],
)
def test_what_the_clause_alone_does_not_tell(sentence: str, act: str, modality: str) -> None:
    assert claim_of(sentence, act).modality == modality
