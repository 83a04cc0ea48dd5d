"""A lead without a name is about the person named first behind it."""

from __future__ import annotations

import pytest

from tests.claims.parties.test_reading import told
from tests.claims.shipped import reading_of

TEACHER = "A village teacher was arrested on Sunday in Osk.\n"


@pytest.mark.parametrize(
    ("content", "act", "affected"),
    [
        (TEACHER + "Ada Lunt, 34, was taken from her flat, a colleague said.", "arrest_detention", "Ada Lunt"),
        (TEACHER + "Ada Lunt was taken from her flat at dawn.", "arrest_detention", "Ada Lunt"),
        ("A herder in the hills of Osk was freed on Monday.\nBo Marsh, 51, was held a week.", "release", "Bo Marsh"),
        (
            "Gunmen killed a baker on Friday.\nThe killing of Ivo Marsh, 33, was the third in Osk this year.",
            "killing",
            "Ivo Marsh",
        ),
        (
            "Soldiers arrested a farmer in Osk on Monday.\nColonel Bo Reed was there. Ivo Marsh, 60, was led away.",
            "arrest_detention",
            "Ivo Marsh",
        ),
        (
            (
                "The widow of a lawyer who was abducted in May said on Thursday that he was dead.\n"
                '"I washed him," Zara Nazar said by telephone. Shod Nazar, 52, had been in prison.'
            ),
            "abduction",
            "Shod Nazar",
        ),
        (
            (
                "Relatives of a woman who was abducted last week met the prosecutor.\n"
                '"She had no enemies," said Hilda Mac. The death of Oda Barr has shaken the town.'
            ),
            "abduction",
            "Oda Barr",
        ),
        (
            (
                "The widow of a lawyer who was abducted in May said on Thursday that he was dead.\n"
                '"I washed him," Zara Nazar said by telephone.'
            ),
            "abduction",
            "a lawyer",
        ),
        # Nobody else who is named there: who only tells of it, who holds an office, one of another sex, one of two.
        (TEACHER + "Ada Lunt, a neighbour, said that she heard cries.", "arrest_detention", "A village teacher"),
        (TEACHER + "Judge Ada Lunt had issued the warrant.", "arrest_detention", "A village teacher"),
        ("A woman was beaten in Osk on Sunday.\nMr Bo Marsh, 34, came by.", "beating_assault", "A woman"),
        ("A shopkeeper was killed on Friday.\nAda Lunt said that the street was empty.", "killing", "A shopkeeper"),
    ],
)
def test_lead(content: str, act: str, affected: str) -> None:
    befallen = {one for found, _doers, names in told(content) if found == act for one in names}
    assert befallen == {affected}


@pytest.mark.parametrize(
    ("title", "body", "act"),
    [
        ("Osk reporter jailed", "A court in Osk sentenced journalist Ada Lunt to a year in prison.", "court_decision"),
        (
            "Reporter beaten, editor in hiding",
            "A reporter was beaten on Monday.\nAda Lunt, 24, is in hospital.",
            "beating_assault",
        ),
    ],
)
def test_title(title: str, body: str, act: str) -> None:
    found = told(f"{title}\n{body}", roles=("title",))
    assert {names for one, _doers, names in found if one == act} == {("Ada Lunt",)}


def test_through_a_lawyer_is_no_lawyer() -> None:
    """Who speaks through his lawyer is not the lawyer."""
    found = told(
        "A trader was arrested on Monday.\nBo Marsh, 54, is held in Osk. "
        "Through his lawyer, Marsh, who is ill, said he is innocent."
    )
    assert ("arrest_detention", (), ("Bo Marsh",)) in found


NETWORK = "Masked men seized a baker in Osk, a legal aid group said.\n"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (NETWORK + "Ada Lunt, 34, was taken on Sunday, the Wend Law Clinic said.", "Wend Law Clinic"),
        (NETWORK + "According to the Wend Law Clinic, Ada Lunt, 34, was taken on Sunday.", "Wend Law Clinic"),
        (
            "Police beat two herders in Osk, according to a rights group.\nThe Lenn Centre said both were in hospital.",
            "Lenn Centre",
        ),
    ],
)
def test_the_body_that_speaks_in_the_lead_is_the_one_that_speaks_on(content: str, name: str) -> None:
    reading = reading_of(content.replace("\n", "\n\n"))
    unnamed = [entity.name for entity in reading.entities if entity.kind == "organisation" and not entity.named]
    assert not unnamed
    assert name in {entity.name for entity in reading.entities}


@pytest.mark.parametrize(
    "content",
    [
        NETWORK + "The Wend Law Clinic said more. The Lenn Centre said both were in hospital.",
        NETWORK + "Ada Lunt, 34, works for the Wend Law Clinic.",
        "Masked men took a baker, a legal aid group said, and a rights group agreed.\nThe Wend Law Clinic said more.",
        "Masked men seized a baker, the group said.\nThe Wend Law Clinic said more.",
    ],
)
def test_of_two_bodies_neither_is(content: str) -> None:
    reading = reading_of(content.replace("\n", "\n\n"))
    assert "group" in {word for entity in reading.entities if not entity.named for word in entity.name.split()}
