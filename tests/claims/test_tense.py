"""The day of an act by the tense of its sentence, read by the shipped model; the reports are of Tuesday, 7 May 2024."""

from __future__ import annotations

import pytest

from onrecord.dates import parse_edtf
from tests.claims.shipped import claim_of


@pytest.mark.parametrize(
    ("content", "act", "day"),
    [
        ("Police beat fishermen on Friday, residents said.", "beating_assault", "2024-05-03"),
        ("The union said that guards beat two men on Saturday.", "beating_assault", "2024-05-04"),
        ("Guards hit two boys on Sunday, their mother said.", "beating_assault", "2024-05-05"),
        ("The prosecutor said that Ada Moss would be released on Monday.", "release", "2024-05-13"),
        ("Ada Moss was released on Monday.", "release", "2024-05-06"),
        ("Ada Moss is due to be released on Thursday.", "release", "2024-05-09"),
        ("A judge in Varna is due to sentence two bakers on Friday.", "court_decision", "2024-05-10"),
        ("Ivo Lunt is scheduled to be deported on Sunday, his lawyer said.", "custody_transfer", "2024-05-12"),
        ("Two bakers are to be released on Saturday, their lawyer said.", "release", "2024-05-11"),
        ("Ada Moss is set to be freed on Monday.", "release", "2024-05-13"),
        ("Nine cars were set on fire on Friday.", "property_seizure_damage", "2024-05-03"),
        ("Two bakers are believed to have been killed on Saturday.", "killing", "2024-05-04"),
        ("Ada Moss died on Sunday due to a beating by guards.", "killing", "2024-05-05"),
    ],
)
def test_weekdays(content: str, act: str, day: str) -> None:
    found = claim_of(content, act, published=parse_edtf("2024-05-07"), published_basis="given").when.date
    assert found is not None
    assert found.edtf == day
