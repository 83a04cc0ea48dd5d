"""Who "I" and "you" are in a printed conversation and in an affidavit."""

from __future__ import annotations

import pytest

from onrecord.model.text import ReportKind
from tests.claims.parties.test_reading import told

TALK = """Bea Lunt, a nurse, was held for a month. She spoke to Aron Marsh.
Aron Marsh: How were you arrested?
Bea Lunt: Soldiers came to the ward in May. They tied my hands and beat me.
Aron Marsh: What then?
Bea Lunt: They took me to the barracks. My brother was beaten too."""
PRINTED = """Bea Lunt, a nurse, was freed last week. She spoke to the Lantern Daily with her brother Tom.
How were you taken?
Soldiers came to the ward in May. They beat me.
Were you tortured?
They gave me electric shocks.
Who visited you?
My sister came once."""
OATH = """Applicant: Bo Lunt
1. I, Bo Lunt, of 4 Mill Lane, Osk, make oath and say as follows.
2. On 3 April 2022 I was arrested at my shop by four policemen.
3. Inspector Dov Harn slapped me."""


@pytest.mark.parametrize(
    ("content", "kind", "act", "affected"),
    [
        (TALK, "news", "arrest_detention", {"Bea Lunt"}),
        (TALK, "news", "beating_assault", {"Bea Lunt", "My brother"}),
        (PRINTED, "news", "beating_assault", {"Bea Lunt"}),
        (PRINTED, "news", "torture", {"Bea Lunt"}),
        (OATH, "court", "arrest_detention", {"Bo Lunt"}),
        (OATH, "court", "beating_assault", {"Bo Lunt"}),
    ],
)
def test_affected(content: str, kind: ReportKind, act: str, affected: set[str]) -> None:
    assert {one for found, _doers, names in told(content, kind) if found == act for one in names} == affected
