"""Whom a deed befell is not who is arrested, charged or tried for it."""

from __future__ import annotations

import pytest

from onrecord.claims import find_claims
from onrecord.language import analyse
from onrecord.model import Block, Span, Text
from tests.claims.parties.test_reading import told
from tests.claims.shipped import backend


def kinds(content: str) -> dict[str, str]:
    """What everybody named is."""
    blocks = (Block(span=Span(0, len(content)), role="paragraph"),)
    text = Text(report="r-1", file="f.txt", sha256="0" * 64, content=content, blocks=blocks, kind="news")
    (reading,) = find_claims(analyse(text, backend())).values
    return {entity.name: entity.kind for entity in reading.entities}


MURDERS = "Officers charged Bo Lind in connection with the murder of Ada Reed. "


@pytest.mark.parametrize(
    ("content", "act", "affected"),
    [
        ("Police arrested two men for killing the trader Ivo Marsh.", "arrest_detention", ("two men",)),
        (MURDERS, "charge_prosecution", ("Bo Lind",)),
        (
            "A charge sheet against 27 people in the murder of Kito Obi was filed on Friday.",
            "charge_prosecution",
            ("27 people",),
        ),
        ("Ada Reed was arrested by police after the murder of a guard.", "arrest_detention", ("Ada Reed",)),
        ("The killing of Ada Reed shocked the town.", "killing", ("Ada Reed",)),
    ],
)
def test_affected(content: str, act: str, affected: tuple[str, ...]) -> None:
    assert affected in {names for found, _doers, names in told(content) if found == act}


def test_initials() -> None:
    """A caller by initials, whose name comes later, is one person; of two who may be meant neither is."""
    one = "R.B. was beaten by guards on Sunday. Rosa Bekova called again: police took her phone."
    assert ("Rosa Bekova",) in {names for found, _doers, names in told(one) if found == "beating_assault"}
    two = one + " Rita Bauer was with her."
    assert ("R.B.",) in {names for found, _doers, names in told(two) if found == "beating_assault"}


@pytest.mark.parametrize(
    "body", ["Steppe Legal Aid Bureau", "LLP Gorodskoy Marshrut", "Osk Bureau for Human Rights", "Lunt Freight Ltd"]
)
def test_body(body: str) -> None:
    """Law bureaus and companies are organisations: nobody acknowledges anything officially through them."""
    assert kinds(f"{body} called on the authorities to release Ada Lunt.")[body] == "organisation"


def test_company() -> None:
    """What stands behind "the company" is its name, whatever the model takes it for."""
    assert kinds("Guards of the palm oil company Verdano beat two men on Monday.")["Verdano"] == "organisation"
