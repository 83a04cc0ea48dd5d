"""Notes whose caller speaks for somebody else: what is told befell the one spoken of, not the caller."""

from __future__ import annotations

import pytest

from onrecord.claims import find_claims
from onrecord.claims.participants import find_participants
from onrecord.language import analyse
from tests.claims.participants.test_several import text_of
from tests.claims.shipped import backend

TOP = "CALL NOTE\nDate: 4 March 2024\nTaken by: Ines Calder\nCaller: "


def befallen(caller: str, note: str) -> dict[str, set[str]]:
    """For each act the names of those whom it befell."""
    (reading,) = find_claims(analyse(text_of(note, TOP + caller), backend())).values
    names = {one.id: one.name for one in reading.entities}
    found: dict[str, set[str]] = {}
    for claim in reading.claims:
        found.setdefault(claim.act, set()).update(names[one] for one in claim.affected)
    return found


@pytest.mark.parametrize(
    ("caller", "note", "act", "whom"),
    [
        ("Ruben Ostrow, advocate", "K.M. says: beaten in the van, kicked in the ribs.", "beating_assault", {"K.M."}),
        (
            "Ruben Ostrow, lawyer",
            "Was let in for an hour. K.M. says: held in a shed near Osk, beaten with a cable. He has a bruise.",
            "beating_assault",
            {"K.M."},
        ),
        (
            "Ruben Ostrow (lawyer)",
            "Pavel Dresh was taken to remand prison on Monday. They put a sack over his head.",
            "abduction",
            {"Pavel Dresh"},
        ),
        (
            "Ruben Ostrow, lawyer",
            "Client was arrested on Monday by police in Osk. He was beaten at the station.",
            "beating_assault",
            {"Client"},
        ),
        ("Ruben Ostrow, turner", "He was beaten at the station in Osk.", "beating_assault", {"Ruben Ostrow"}),
        ("Ruben Ostrow, brother of a lawyer", "He was beaten in Osk.", "beating_assault", {"Ruben Ostrow"}),
        (
            "Ruben Ostrow, lawyer",
            "K.M. says: beaten in the van. R.O. was threatened by the investigator.",
            "threat",
            {"Ruben Ostrow"},
        ),
    ],
)
def test_whom_it_befell(caller: str, note: str, act: str, whom: set[str]) -> None:
    assert befallen(caller, note)[act] == whom


@pytest.mark.parametrize(
    ("content", "initials", "kinds"),
    [
        ("S.D. says: held in a shed, beaten with a cable.", "S.D.", ["person"]),
        ("Guards beat N.C. at noon. N.C. was taken to Osk.", "N.C.", ["person"]),
        ("The U.S. condemned the arrest of Ada Lunt.", "U.S.", []),
        ("Ada Lunt was beaten by police in D.C. on Monday.", "D.C.", []),
    ],
)
def test_initials_that_are_also_a_state_s(content: str, initials: str, kinds: list[str]) -> None:
    found = find_participants(analyse(text_of(content, TOP + "Ruben Ostrow, lawyer"), backend())).entities
    assert [one.kind for one in found if initials in one.names and one.kind == "person"] == kinds


@pytest.mark.parametrize(
    "note", ["K.M. says: kicked in the ribs. Denied a doctor.", "Bo Lunt was beaten in his cell. Refused a doctor."]
)
def test_whom_somebody_is_denied_is_not_whom_it_befell(note: str) -> None:
    found = befallen("Ruben Ostrow, lawyer", note)["ill_treatment_custody"]
    assert not found & {"a doctor", "a nurse", "Ruben Ostrow"}
