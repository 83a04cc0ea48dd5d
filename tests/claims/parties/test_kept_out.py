"""Who is held where somebody is not let in, and who is given a sentence, as the shipped model reads it."""

from __future__ import annotations

import pytest

from tests.claims.parties.test_reading import Told, told


@pytest.mark.parametrize(
    ("content", "act", "whom"),
    [
        (
            "Bo Lunt told the court the family had not been let in to see Ivo Marsh.",
            "incommunicado_detention",
            "Ivo Marsh",
        ),
        ("Ivo Marsh is held. His uncle was not allowed to visit him.", "incommunicado_detention", "Ivo Marsh"),
        ("Ada Lunt was taken. She was not allowed to speak to her husband.", "incommunicado_detention", "Ada Lunt"),
        ("Ada Lunt was taken. She was not allowed to see a lawyer.", "denial_of_counsel", "Ada Lunt"),
        ("Ivo Marsh stood up. The judge gave him three years.", "court_decision", "Ivo Marsh"),
        ("The court finds Marsh guilty of torture and sentences him to three years.", "court_decision", "Marsh"),
        ("Ada Lunt wept. Her son, Ivo Marsh, a cook, disappeared on Monday.", "disappearance", "Ivo Marsh"),
        ("Men were held. One of them, Bo Lunt, died in custody in Osk.", "death_in_custody", "Bo Lunt"),
        ("The court sentenced Ada Lunt to three years.", "court_decision", "Ada Lunt"),
        ("Ivo Marsh was freed but police arrested his brother Karl.", "arrest_detention", "Karl"),
        (
            "Police arrested Bo Lunt on Monday. His father Karl Lunt was questioned and he was freed on Tuesday.",
            "release",
            "Bo Lunt",
        ),
    ],
)
def test_whom_it_befalls(content: str, act: str, whom: str) -> None:
    assert {affected for found, _doers, affected in told(content) if found == act} == {(whom,)}


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ("A reporter for the Post saw police beat two men.", ("beating_assault", ("police",), ("two men",))),
        (
            "THAT I, Ivo Marsh, was carried by neighbours to the mission hospital.",
            ("aid_given", ("neighbours",), ("Ivo Marsh",)),
        ),
        (
            "His employer, Dale Marsh, said six people came through the gate and took three workers.",
            ("abduction", ("six people",), ("three workers",)),
        ),
    ],
)
def test_each_verb_has_its_own_subject(content: str, wanted: tuple[str, tuple[str, ...], tuple[str, ...]]) -> None:
    found: Told = told(content)
    assert (wanted[0], wanted[1]) in {(act, doers) for act, doers, _affected in found}


def test_a_surname_alone_is_no_cousin_who_is_named_later() -> None:
    found = told(
        "Soldiers detained Mr Barzani at the bridge. His cousin Azad Barzani wept. Barzani was beaten in the jeep."
    )
    assert {affected for act, _doers, affected in found if act == "beating_assault"} == {("Barzani",)}
