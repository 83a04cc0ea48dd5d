"""Addresses that tell where a copied report stood."""

from __future__ import annotations

import pytest

from onrecord.text.about.address import outlet_of, own_address
from onrecord.text.draft import Piece

STORY = "https://www.thecoastherald.example/2021/03/06/baker-taken"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (STORY, "The Coast Herald"),
        ("https://coast-herald.example", "Coast Herald"),
        ("https://lezhavoice.news/a", "Lezha Voice"),
        ("https://eng.xqzvv.example/a", "eng.xqzvv.example"),
    ],
)
def test_an_outlet_in_its_address(address: str, name: str) -> None:
    assert outlet_of(address, ["Guards left the Coast road for Lezha."]) == name


@pytest.mark.parametrize(
    ("lines", "address"),
    [
        ([f"Original url: {STORY}"], STORY),
        (["Source:", STORY], STORY),
        (["He is at home.", STORY], None),
        (
            [
                "Related article: Two more bakers missing on the coast",
                "https://herald.example/2025/two-more-bakers-missing",
            ],
            "https://herald.example",
        ),
        (["Related article: Two more bakers missing", "https://other.example/harbour-deal-signed-at-last"], None),
    ],
)
def test_the_own_address(lines: list[str], address: str | None) -> None:
    assert own_address([Piece(text=line) for line in lines]) == address
