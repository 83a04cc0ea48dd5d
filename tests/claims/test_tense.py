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
    ],
)
def test_weekdays(content: str, act: str, day: str) -> None:
    found = claim_of(content, act, published=parse_edtf("2024-05-07"), published_basis="given").when.date
    assert found is not None
    assert found.edtf == day
