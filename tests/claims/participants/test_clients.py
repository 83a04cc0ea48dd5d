"""Whom lawyers, doctors and desk officers speak of without a name: "our client", "patient", "no such person"."""

from __future__ import annotations

import pytest

from tests.claims.participants.test_hearsay import meant
from tests.claims.parties.test_reading import told

ACT = "We act for Ms Ada Lunt, a nurse. They broke the door of her mother's house. "


@pytest.mark.parametrize(
    ("content", "word", "whom"),
    [
        (ACT + "Our client was slapped by a soldier.", "client", {"Ada Lunt"}),
        ("I represent Ivo Marsh. His brother was hurt. My client was held for a day.", "client", {"Ivo Marsh"}),
        ("Ivo Marsh, a poet and teacher from Osk, was taken away.", "teacher", {"Ivo Marsh"}),
        ("A woman and man were taken away.", "man", {"man"}),
        ("On the 3rd four men came. They left. Then two of the four men shot.", "They", {"the 3rd four men"}),
        ("Umm Tarek rang. Her son Tarek Daro is missing. Men took Tarek away.", "Tarek", {"Tarek Daro"}),
        ("Umm Tarek rang. She says that Tarek is missing.", "Tarek", {"Tarek"}),
        ('The dead are Renato "Atong" Bacal, 41, and Jo Ylan. Bacal was a guard.', "Bacal", {'Renato "Atong" Bacal'}),
        ("Police held Jo Ylan, 33, alias Bungal, on Monday. Bungal was hurt.", "Bungal", {"Jo Ylan"}),
        ("Police held Kawasi Bhima @ Raju on Monday. Raju was hurt.", "Raju", {"Kawasi Bhima"}),
        ("Ivo Marsh's uncle said that he had not been let in to see his nephew.", "nephew", {"Ivo Marsh"}),
        (
            "Ivo Marsh was taken away. His sister, Ada Lunt, asked. An officer told her that no such person was held.",
            "person",
            {"Ivo Marsh"},
        ),
    ],
)
def test_who_it_is(content: str, word: str, whom: set[str]) -> None:
    assert meant(content, word) == whom


def test_a_girl_of_sixteen_is_nobody_of_forty_one() -> None:
    lead = "Two men were killed and a 16-year-old girl was wounded by a bullet in Osk."
    content = lead + "\nThe dead are Ivo Marsh, 41, and Bo Lunt, 33."
    hurt = {affected for act, _doers, affected in told(content) if act in {"beating_assault", "attempted_killing"}}
    assert hurt == {("a 16-year-old girl",)}


def test_the_age_of_the_same_person_agrees() -> None:
    content = "A 41-year-old baker was beaten in Osk.\nIvo Marsh, 41, was found by a neighbour."
    assert ("beating_assault", (), ("Ivo Marsh",)) in told(content)
