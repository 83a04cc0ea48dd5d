"""A family by its surname is the group of those who bear it."""

from __future__ import annotations

import pytest

from tests.claims.shipped import reading_of

BROTHERS = "Two other bakers, the brothers Jan and Karel Marsh, were detained for ten days in May. "


@pytest.mark.parametrize(
    ("content", "members"),
    [
        (BROTHERS + "The Marshes fear that Ivo Lunt may be tortured.", {"Jan Marsh", "Karel Marsh"}),
        (BROTHERS.replace("Marsh", "Ostrow") + "The Ostrows were fined.", {"Jan Ostrow", "Karel Ostrow"}),
        (BROTHERS + "The Lunts fear that Ivo Lunt may be tortured.", None),
    ],
)
def test_a_family(content: str, members: set[str] | None) -> None:
    entities = reading_of(content).entities
    names = {one.id: one.name for one in entities}
    families = [one for one in entities if one.kind == "group" and {"Marshes", "Ostrows", "Lunts"} & set(one.names)]
    assert [{names[one] for one in family.members} for family in families] == ([members] if members else [])
