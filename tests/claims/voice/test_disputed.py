"""What somebody rejects, doubts, finds or does not deny, and who that is, in invented sentences."""

from __future__ import annotations

import pytest

from tests.claims.shipped import PAPER, claim_of

CASES = [
    # A story that is rejected, however the sentence is built.
    (
        "The army dismissed as baseless the rumours that soldiers had killed nine herders.",
        "killing",
        "deny",
        "The army",
    ),
    ("The army dismissed as propaganda claims that its men had killed nine herders.", "killing", "deny", "The army"),
    ("The warden rejects the accusation that he tortured the cook.", "torture", "deny", "The warden"),
    ("The mayor brushed aside allegations that police had tortured Ada Moss.", "torture", "deny", "The mayor"),
    (
        "The warden rejected the family's claim that guards had beaten Ivo Lunt.",
        "beating_assault",
        "deny",
        "The warden",
    ),
    (
        "Claims that two weavers were tortured at the mill were rejected on Friday by the governor.",
        "torture",
        "deny",
        "the governor",
    ),
    # A story that is told, printed or believed is rejected by nobody.
    ("The paper printed as news the rumours that soldiers had killed nine herders.", "killing", "assert", PAPER),
    ("The judge accepted the claim that guards had beaten Ivo Lunt.", "beating_assault", "assert", PAPER),
    ("The mayor rejected the bill after soldiers had killed nine herders.", "killing", "assert", PAPER),
    # Doubt.
    ("The surgeon cast doubt on the report that Ada Moss had been abducted.", "abduction", "doubt", "The surgeon"),
    ("Her aunt called into question the claim that Ada Moss was abducted.", "abduction", "doubt", "Her aunt"),
    ("A senator voiced doubts about the claim that rebels killed the boy.", "killing", "doubt", "A senator"),
    ("There is no doubt that guards tortured Ivo Lunt, his lawyer said.", "torture", "assert", "his lawyer"),
    ("Ada Moss does not believe that bandits killed her son.", "killing", "doubt", "Ada Moss"),
    ("Ada Moss believes that bandits killed her son.", "killing", "assert", "Ada Moss"),
    # No proof.
    ("The tribunal found no evidence that guards had tortured Ivo Lunt.", "torture", "doubt", "The tribunal"),
    ("The nurses did not find any proof that soldiers killed the cook.", "killing", "doubt", "The nurses"),
    ("There is no evidence that guards beat Ivo Lunt, the police said.", "beating_assault", "deny", "the police"),
    ("The tribunal found evidence that guards had tortured Ivo Lunt.", "torture", "finding", "The tribunal"),
    ("The guards who beat Ivo Lunt left no evidence, his aunt said.", "beating_assault", "assert", "his aunt"),
    # What is not denied is granted.
    ("The police do not deny that they arrested the cook.", "arrest_detention", "assert", "The police"),
    ("The warden has never disputed that guards beat Ivo Lunt.", "beating_assault", "assert", "The warden"),
    ("The police denied that they had arrested the cook.", "arrest_detention", "deny", "The police"),
    ("A colonel would not confirm or deny that police had arrested the cook.", "arrest_detention", "assert", PAPER),
    # What a court finds, with words in between or in the passive.
    ("The court ruled on Monday, after a year, that guards had tortured Ivo Lunt.", "torture", "finding", "The court"),
    ("Two guards were found by the tribunal to have tortured Ivo Lunt.", "torture", "finding", "the tribunal"),
    ("The tribunal was told that guards had tortured Ivo Lunt.", "torture", "assert", PAPER),
    # What is taken back in the next sentence, or called untrue by who said it.
    (
        "Ivo Lunt told police that guards had beaten the cook. On Friday he withdrew that statement.",
        "beating_assault",
        "retract",
        "Ivo Lunt",
    ),
    (
        "Ivo Lunt told the court that his earlier testimony was untrue and that guards had not beaten the cook.",
        "beating_assault",
        "retract",
        "Ivo Lunt",
    ),
    (
        "Ivo Lunt told police that guards had beaten the cook. On Friday he withdrew his candidacy.",
        "beating_assault",
        "assert",
        "Ivo Lunt",
    ),
    (
        "Ada Moss had to read out a text in which she took back her articles.",
        "forced_statement",
        "assert",
        PAPER,
    ),
]


@pytest.mark.parametrize(("content", "act", "stance", "root"), CASES)
def test_disputed(content: str, act: str, stance: str, root: str) -> None:
    claim = claim_of(content, act)
    assert (claim.stance, claim.according_to[0].name) == (stance, root)


@pytest.mark.parametrize(
    ("content", "act", "stance", "modality", "root"),
    [
        (
            "Ivo Lunt said that guards had shouted at him but that he was not beaten.",
            "beating_assault",
            "assert",
            "negated",
            "Ivo Lunt",
        ),
        (
            "Ivo Lunt said guards had told the cook that police were near and that soldiers had beaten a boy.",
            "beating_assault",
            "assert",
            "happened",
            "guards",
        ),
    ],
)
def test_a_second_that(content: str, act: str, stance: str, modality: str, root: str) -> None:
    claim = claim_of(content, act)
    assert (claim.stance, claim.modality, claim.according_to[0].name) == (stance, modality, root)
