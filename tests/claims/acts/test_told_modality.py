"""How whole sentences put an act: what was only threatened, ordered, averted or foretold has not happened."""

from __future__ import annotations

import pytest

from tests.claims.shipped import claims_of


def _moods(content: str, act: str) -> set[str]:
    return {claim.modality for claim in claims_of(content) if claim.act == act}


@pytest.mark.parametrize(
    ("content", "act", "modality"),
    [
        ("A caller threatened on Friday to kill the baker Ada Lunt and her sons.", "killing", "threatened"),
        ("The gang vowed at the meeting to burn the mill and to kill its owner.", "killing", "threatened"),
        ("The captain told his guards to shoot the prisoners.", "killing", "planned"),
        ("The general instructed soldiers to beat the strikers.", "beating_assault", "planned"),
        ("Ivo Marsh was nearly abducted on Friday near his home in Osk.", "abduction", "attempted"),
        ("If she goes home, Ada Lunt will be detained and tortured, her sister said.", "torture", "feared"),
        ('"If they send her back to Wend, they will kill her," said her sister, Eda Lunt.', "killing", "feared"),
        ("A neighbour said they would kill Ivo Marsh if he stayed in Osk.", "killing", "feared"),
    ],
)
def test_what_has_not_come_about_is_not_told_as_happened(content: str, act: str, modality: str) -> None:
    assert _moods(content, act) <= {modality}
    assert "happened" not in _moods(content, act)


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("Had the neighbours not come, the men would have killed Ivo Marsh, his wife said.", "killing"),
        ("Without the neighbours the gang would have abducted her daughter, Ada Lunt said.", "abduction"),
        ("The judge should have released Ivo Marsh in March, his lawyer said.", "release"),
        ("Ivo Marsh should have been released in March, his lawyer said.", "release"),
        ("It could not be verified that gunmen abducted Ada Lunt in Osk.", "abduction"),
        ("The paper was unable to confirm that soldiers burned the mill.", "property_seizure_damage"),
    ],
)
def test_what_would_have_come_about_is_told_of_nobody(content: str, act: str) -> None:
    assert _moods(content, act) == set()


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("A caller threatened on Friday to kill the man whose brother was abducted in May.", "abduction"),
        ("The captain told the guard to fetch water and the guard beat Ivo Marsh.", "beating_assault"),
        ("Ivo Marsh was killed when nearly forty soldiers shot at the bus.", "killing"),
        ("At night guards would come and beat the men, Ivo Marsh said.", "beating_assault"),
        ("Ivo Marsh would have been arrested on Monday in Osk, his family reported.", "arrest_detention"),
        ("Ivo Marsh was arrested and tortured by soldiers.", "torture"),
        ("The mayor confirmed that gunmen abducted Ada Lunt in Osk.", "abduction"),
    ],
)
def test_what_stands_beside_it_is_still_told_as_happened(content: str, act: str) -> None:
    assert _moods(content, act) == {"happened"}


@pytest.mark.parametrize(
    "content",
    [
        "The men told Ada Lunt they would burn her house if she complained.",
        '"If you talk, we will kill you," the officer told Ada Lunt.',
        "Officers said they would shoot Ivo Marsh if he talked to reporters.",
    ],
)
def test_who_foretells_his_own_deeds_threatens(content: str) -> None:
    assert _moods(content, "threat") == {"happened"}


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("The prosecutor's refusal to open a case over the death drew criticism.", "investigation_opened"),
        ("The reluctance of prosecutors to open an inquiry angered the family.", "investigation_opened"),
    ],
)
def test_a_refused_inquiry_is_none(content: str, act: str) -> None:
    assert _moods(content, act) == set()


def test_an_inquiry_that_was_opened_in_spite_of_a_refusal_stays() -> None:
    content = "Prosecutors in Osk opened an inquiry on Monday after the minister refused to comment."
    assert _moods(content, "investigation_opened") == {"happened"}
