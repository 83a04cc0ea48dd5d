"""Several people at once in short invented reports read by the shipped model: lists, numbers, pairs, those apart."""

from __future__ import annotations

import pytest

from tests.claims.shipped import claims_of, reading_of

TAKEN = (
    "Soldiers led away Ruth Olan, 19, and her cousin Jan Benda from a bakery in Osk, the baker, Emil Kranz, told us."
)


def affected(content: str, act: str, words: str) -> tuple[str, ...]:
    """The names of those whom the first claim of an act that quotes the words says were affected."""
    reading = reading_of(content)
    names = {one.id: one.name for one in reading.entities}
    found = next(one for one in reading.claims if one.act == act and words in one.evidence[0].quotation)
    return tuple(names[one] for one in found.affected)


@pytest.mark.parametrize(
    "content",
    [
        TAKEN,
        "Soldiers led away Ruth Olan, 19, and Jan Benda, of the village of Osk, a neighbour, Vera Kost, told us.",
        "Soldiers led away Ruth Olan (19) and Jan Benda, of Osk, their lawyer, Vera Kost, told us.",
    ],
)
def test_a_list_with_an_age_goes_on(content: str) -> None:
    assert set(affected(content, claims_of(content)[0].act, "led away")) == {"Ruth Olan", "Jan Benda"}


@pytest.mark.parametrize(
    ("content", "act", "words"),
    [
        (f"{TAKEN} A friend said they had been beaten.", "beating_assault", "beaten"),
        (f"{TAKEN} The League fears the pair may be tortured.", "torture", "tortured"),
        (f"{TAKEN} The League spoke to a guard. It fears that they may be tortured.", "torture", "tortured"),
    ],
)
def test_the_two_who_were_taken_are_spoken_of_again(content: str, act: str, words: str) -> None:
    assert set(affected(content, act, words)) == {"Ruth Olan", "Jan Benda"}


@pytest.mark.parametrize(
    ("content", "act", "words", "whom"),
    [
        ("At least ten people were injured and five arrested, the League said.", "arrest_detention", "five", "five"),
        ("Some 30 people were hurt and six detained, a doctor said.", "arrest_detention", "six", "six"),
        (
            "Police arrested nine men in Osk. The League said three of them had been freed by Sunday.",
            "release",
            "three",
            "three",
        ),
    ],
)
def test_a_number_is_who_was_arrested_or_freed(content: str, act: str, words: str, whom: str) -> None:
    assert affected(content, act, words) == (whom,)


def test_two_of_a_trade_are_not_any_two_names() -> None:
    content = (
        "The minister rejected reports that two teachers had been abducted. A clerk in Osk said that Jan Benda had "
        "been charged on Friday. The trial begins in May. The town was quiet on Sunday. Photographer Vera Kost was "
        "punched by an officer."
    )
    assert affected(content, "abduction", "two teachers") == ("two teachers",)


@pytest.mark.parametrize(
    ("content", "act", "word"),
    [
        ("Gunmen abducted Ada Lunt and Ivo Marsh. The family lodged a complaint.", "complaint_filed", "family"),
        ("Police held Ada Lunt and Ivo Marsh in Osk. The relatives filed a complaint.", "complaint_filed", "relatives"),
    ],
)
def test_the_family_is_nobody_of_the_list(content: str, act: str, word: str) -> None:
    reading = reading_of(content)
    names = {one.id: one.name for one in reading.entities}
    (found,) = [one for one in reading.claims if one.act == act]
    assert [word in names[one] for one in found.doers] == [True]
