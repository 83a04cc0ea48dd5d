"""Who only says it, took the picture or wrote the page is nobody of whom the report tells."""

from __future__ import annotations

import pytest

from tests.claims.parties.test_reading import told

CAPTAIN = "Captain Bo Lunt of the county police spoke at noon. "


@pytest.mark.parametrize(
    ("content", "affected"),
    [
        (CAPTAIN + "Lunt said the boy was beaten at home.", "the boy"),
        (CAPTAIN + "The boy was beaten at home, Lunt said.", "The boy"),
        (CAPTAIN + "A man was in the yard when he was beaten, Lunt said.", "A man"),
        ("A man was beaten in Osk on Sunday. (Photo: Aron Marsh / Osk Gazette)", "A man"),
        ("A man was beaten in Osk on Sunday.\nAron Marsh: (04) 359-4091", "A man"),
        ("A girl was beaten in Osk on Sunday.\nAda Lunt said she ran. Ada Lunt said she called us.", "A girl"),
        (
            "A woman, identified by her mother as Ada Lunt, was beaten on Sunday. Her mother, Bea Lunt, was angry.",
            "Ada Lunt",
        ),
        ("A teacher was beaten in Osk on Sunday.\nThe school says Ada Lunt was beaten by guards.", "Ada Lunt"),
    ],
)
def test_affected(content: str, affected: str) -> None:
    befallen = {one for act, _doers, names in told(content) if act == "beating_assault" for one in names}
    assert befallen == {affected}
