"""Where an act took place, with the shipped model: the named places of its claim and how they stand to it."""

from __future__ import annotations

import pytest

from onrecord.claims import find_claims
from onrecord.language import analyse
from onrecord.model import Block, Span, Text
from tests.claims.shipped import backend, claims_of

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
    ("Two men were arrested in Orta-Say, a village in the north.", "arrest_detention", [("Orta-Say", "in")]),
    ("Police arrested two men from Varna.", "arrest_detention", []),
    ("Three women from the village of Varna were abducted in Naryn.", "abduction", [("Naryn", "in")]),
    ("Gunmen abducted two men from Varna.", "abduction", [("Varna", "from")]),
    ("A baker was beaten in front of the Varna town hall.", "beating_assault", [("Varna", "near")]),
    ("Police seized Ivo Lunt, who lives in Naryn, at Varna station on 2 May.", "abduction", [("Varna", "in")]),
    ("Police beat Ivo Lunt, who was arrested in Naryn, on 2 May.", "beating_assault", []),
    ("Police in Varna say they shot a baker on Monday.", "attempted_killing", [("Varna", "in")]),
    ("Police in eastern Chad say they shot a baker on Monday.", "attempted_killing", []),
    ("A nurse in Varna says they shot a baker on Monday.", "attempted_killing", []),
    ("Police in Varna say soldiers shot a baker on Monday.", "attempted_killing", []),
    ("Men came to a bakery in Varna and threatened Ivo Lunt.", "threat", [("Varna", "in")]),
    ("Soldiers raided a farm in Varna and beat two bakers.", "beating_assault", [("Varna", "in")]),
    ("Ivo Lunt was seized in Varna and is being tortured by soldiers.", "torture", []),
    ("Ivo Lunt was arrested in Varna and charged with theft.", "charge_prosecution", []),
    ("Ivo Lunt was arrested in Varna, and soldiers beat two bakers.", "beating_assault", []),
    ("Soldiers shelled a street near Varna, killing two bakers.", "killing", [("Varna", "near")]),
    ("Soldiers killed two bakers by shelling a street in Varna.", "killing", [("Varna", "in")]),
    (
        "Standing outside the town hall in Varna, nine bakers demanded new elections.",
        "public_appeal",
        [("Varna", "in")],
    ),
    ("Speaking in Varna, an aunt said soldiers had beaten two bakers.", "beating_assault", []),
    ("Two bakers were barred from boarding a flight at Varna airport.", "travel_restriction", [("Varna", "in")]),
    ("Two bakers were arrested before leaving for a fair in Varna.", "arrest_detention", []),
    ("Soldiers raided the farm that Ivo Lunt rents in Varna.", "raid_search", []),
    ("Soldiers beat two bakers at the farm that Ivo Lunt rents in Varna.", "beating_assault", [("Varna", "in")]),
    (
        "A nurse from Varna said soldiers burned nine houses in the village.",
        "property_seizure_damage",
        [("Varna", "in")],
    ),
    ("A nurse from Varna said soldiers burned nine houses in a village.", "property_seizure_damage", []),
    (
        "A nurse from Varna and one from Naryn said soldiers burned nine houses in the village.",
        "property_seizure_damage",
        [],
    ),
    ("Soldiers from Orta-Say beat a baker in Bala-Tash.", "beating_assault", [("Bala-Tash", "in")]),
]


@pytest.mark.parametrize(("content", "act", "where"), CASES)
def test_where(content: str, act: str, where: list[tuple[str, str]]) -> None:
    blocks = (Block(span=Span(0, len(content)), role="paragraph"),)
    text = Text(report="r-1", file="a.txt", sha256="0" * 64, content=content, blocks=blocks, language="en")
    (reading,) = find_claims(analyse(text, backend())).values
    named = {entity.id: entity.name for entity in reading.entities if entity.kind == "place" and entity.named}
    claim = next(claim for claim in reading.claims if claim.act == act)
    assert [(named[one.entity], one.relation) for one in claim.where if one.entity in named] == where


@pytest.mark.parametrize(
    "content",
    [
        "Officers kicked in the gate and beat a baker.",
        "Soldiers broke in the door and beat a baker.",
        "Six men smashed in the window, and a baker was beaten.",
        "Soldiers knocked down the fence at dawn and beat a baker.",
    ],
)
def test_what_is_kicked_in_is_no_place(content: str) -> None:
    assert [location for claim in claims_of(content) for location in claim.where] == []
