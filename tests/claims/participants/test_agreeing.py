"""Whom "he", "my son" and "the defendants" mean where the report tells people apart."""

from __future__ import annotations

import pytest

from tests.claims.parties.test_reading import told

MOTHER = '"I am the mother of Emre Lunt, who served in Osk," Nermin Lunt said. '


@pytest.mark.parametrize(
    ("content", "act", "affected"),
    [
        # Called "she" in the same sentence, nobody is "he" in it.
        (
            "Ada Lunt took her bag to court. An officer sent her out. As she objected, two men saw how he hit her.",
            "beating_assault",
            {"Ada Lunt"},
        ),
        # An age in a list is nobody.
        (
            "Soldiers beat Juma Lunt, 46, his nephew Hamo, 15, and Bo Marsh on Monday.",
            "beating_assault",
            {"Juma Lunt", "Hamo", "Bo Marsh"},
        ),
        # A part of a thing is hers whose the thing is.
        ("Masked men took the wheels of her car. Ada Lunt wept.", "beating_assault", set()),
        # No judge is a defendant.
        (
            "The judges left the room. Guards beat two of the defendants on Monday.",
            "beating_assault",
            {"two"},
        ),
    ],
)
def test_affected(content: str, act: str, affected: set[str]) -> None:
    assert {one for found, _doers, names in told(content) if found == act for one in names} == affected


def test_my_sons() -> None:
    """Who says whose mother she is has told who her son is; her younger son is another."""
    sons = '"My son was beaten by guards in May. My younger son, Kerem, was threatened in June," Nermin Lunt said.'
    found = {(act, names) for act, _doers, names in told(MOTHER + sons)}
    assert ("beating_assault", ("Emre Lunt",)) in found
    assert ("threat", ("Kerem",)) in found


def test_in_front_of() -> None:
    """What stands in front of somebody is no body called a front."""
    content = "Guards beat Ada Lunt in front of the school. They told her to be silent."
    assert not any("front" in one for _act, doers, names in told(content) for one in (*doers, *names))


@pytest.mark.parametrize(
    ("content", "act", "affected"),
    [
        # A cited word is nobody.
        ('Men painted "traitors" on the door of the office and beat two guards.', "beating_assault", {"two guards"}),
        # In a piece of quotation woven into somebody's sentence "him" may be who speaks.
        (
            'Bo Marsh, who had taken his camera along, said a guard had threatened to "put him in the fire too".',
            "threat",
            {"Bo Marsh"},
        ),
        # All of them are they.
        ("Ten bakers met. All of them were beaten by guards.", "beating_assault", {"Ten bakers"}),
    ],
)
def test_affected_by_whom(content: str, act: str, affected: set[str]) -> None:
    assert {one for found, _doers, names in told(content) if found == act for one in names} == affected


def test_two_men_who_do_it_are_nobody_named() -> None:
    """Of two friends named in a letter neither is one of the two men who stop one of them."""
    content = (
        "Piotr, who had filmed the march, was stopped at the gate by two men of the university guard. "
        "They twisted his arm. The police came on Monday and took Piotr and our friend Zosia out of a lecture."
    )
    assert not any("Zosia" in doers for _act, doers, _affected in told(content))


def test_who_does_it_is_not_the_complainant() -> None:
    """The only name of a note may be that of who beat the woman it is about."""
    content = (
        "The complainant, a seamstress, came in with her sister. On 4 May four men came to her stall. "
        "One slapped her. Their leader, known as Kapo, told her to pay. Kapo is a cousin of the commander."
    )
    befallen = {one for act, _doers, names in told(content, kind="call_note") for one in names}
    assert "Kapo" not in befallen
