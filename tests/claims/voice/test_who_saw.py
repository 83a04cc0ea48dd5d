"""Who is said to have seen it has seen it, whatever he is."""

from __future__ import annotations

import pytest

from tests.claims.shipped import claim_of


@pytest.mark.parametrize(
    ("content", "act", "basis"),
    [
        ("Ivo Marsh was abducted in Osk on Monday, said a nurse who saw the attack.", "abduction", "saw"),
        ("Ivo Marsh was abducted in Osk, according to a shopkeeper who witnessed it.", "abduction", "saw"),
        ("Ivo Marsh had been beaten, said a doctor who examined him.", "beating_assault", "inspected"),
    ],
)
def test_how_the_root_knows(content: str, act: str, basis: str) -> None:
    assert claim_of(content, act).according_to[0].basis == basis
