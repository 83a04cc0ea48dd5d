"""Where an act took place, with the shipped model: the named places of its claim and how they stand to it."""

from __future__ import annotations

import pytest

from onrecord.claims import find_claims
from onrecord.language import analyse
from onrecord.model import Block, Span, Text
from tests.claims.shipped import backend

CASES = [
    ("Police arrested a baker in Naryn.", "arrest_detention", [("Naryn", "in")]),
    ("Police arrested her in the Kyrgyz district of Kochkor.", "arrest_detention", [("Kochkor", "in")]),
    ("Two teachers were abducted at the Mutare bus station.", "abduction", [("Mutare", "in")]),
    ("He was transferred to a detention centre in Naryn.", "custody_transfer", [("Naryn", "to")]),
    ("Officers took him to a cell in Varna.", "custody_transfer", [("Varna", "to")]),
    ("Two nurses have left Varna since Monday.", "flight_escape", [("Varna", "from")]),
    ("Police beat students during a march against the Varna dam.", "beating_assault", []),
    ("Police arrested a baker in the northern city of Varna.", "arrest_detention", [("Varna", "in")]),
    ("Soldiers stormed Varna and searched the houses.", "raid_search", [("Varna", "in")]),
    ("Police arrested three men from a Sudanese party.", "arrest_detention", []),
    ("A driver was arrested in BISHKEK.", "arrest_detention", [("Bishkek", "in")]),
]


@pytest.mark.parametrize(("content", "act", "where"), CASES)
def test_where(content: str, act: str, where: list[tuple[str, str]]) -> None:
    blocks = (Block(span=Span(0, len(content)), role="paragraph"),)
    text = Text(report="r-1", file="a.txt", sha256="0" * 64, content=content, blocks=blocks, language="en")
    (reading,) = find_claims(analyse(text, backend())).values
    named = {entity.id: entity.name for entity in reading.entities if entity.kind == "place" and entity.named}
    claim = next(claim for claim in reading.claims if claim.act == act)
    assert [(named[one.entity], one.relation) for one in claim.where if one.entity in named] == where
