"""Whom kin speak of in words that stand before it is said who they are."""

from __future__ import annotations

import pytest

from tests.claims.parties.test_reading import told

LEAD = "Officers detained the baker Ivo Lunt at his shop in Osk on Friday."


@pytest.mark.parametrize(
    ("words", "affected"),
    [
        ('"They beat my son in the yard," said Ada Lunt, the mother of Ivo Lunt.', "Ivo Lunt"),
        ('"They beat my brother in the yard," said Ada Lunt, the sister of Ivo Lunt.', "Ivo Lunt"),
        ('"They beat my husband in the yard," said Ada Lunt, the wife of Ivo Lunt.', "Ivo Lunt"),
        # Another one of the family, one of several, somebody beside him.
        ('"They beat my husband in the yard," said Ada Lunt, the mother of Ivo Lunt.', "my husband"),
        ('"They beat my younger son in the yard," said Ada Lunt, the mother of Ivo Lunt.', "my younger son"),
        ('"They beat my daughter in the yard," said Bo Marsh, the uncle of Ivo Lunt.', "my daughter"),
    ],
)
def test_who_is_called_back(words: str, affected: str) -> None:
    befallen = {one for found, _doers, names in told(f"{LEAD}\n{words}") if found == "beating_assault" for one in names}
    assert befallen == {affected}


def test_who_is_named_behind_whose_kin_somebody_is_has_not_her_sex() -> None:
    words = '"They beat my brother in the yard," Ada Lunt, sister of the jailed baker Ivo Lunt, told the Courier.'
    (found,) = [names for act, _doers, names in told(f"{LEAD}\n{words}") if act == "beating_assault"]
    assert set(found) == {"Ivo Lunt"}
