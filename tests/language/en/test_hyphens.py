"""Names written with a hyphen are one name, as a table of short sentences read by the shipped model."""

from __future__ import annotations

import pytest

from onrecord.language import analyse
from onrecord.model import Block, Span, Text
from tests.claims.shipped import backend


def places_of(words: str) -> list[str]:
    """The names of places in a sentence."""
    block = Block(span=Span(0, len(words)), role="paragraph")
    text = Text(report="r-1", file="f.txt", sha256="0", content=words, blocks=(block,), language="en")
    return [name.span.of(words) for name in analyse(text, backend()).names if name.kind == "place"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Two men were arrested in Orta-Say, a village in the north.", ["Orta-Say"]),
        ("He was taken from Bala-Tash to Orta-Say by night.", ["Bala-Tash", "Orta-Say"]),
        ("Tom Lunt was shot in Ak-Bulung-Say on Monday.", ["Ak-Bulung-Say"]),
        ("In Orta - Say the road was closed.", ["Orta"]),
    ],
)
def test_whole_names(words: str, names: list[str]) -> None:
    assert places_of(words) == names


def test_two_towns_with_a_road_between_them_stay_two() -> None:
    assert "Damascus-Aleppo" not in places_of("He was stopped on the Damascus-Aleppo highway on Monday.")
