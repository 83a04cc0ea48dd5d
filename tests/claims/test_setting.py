"""Where an act took place that the sentence before tells, with the shipped model."""

from __future__ import annotations

import pytest

from tests.claims.shipped import reading_of


@pytest.mark.parametrize(
    ("content", "act", "places"),
    [
        (
            "Guards came for a miner at his hut in Naryn. They seized his son instead, an aunt said.",
            "abduction",
            ["Naryn"],
        ),
        ("Two officers stopped a lorry near Varna. They beat the driver.", "beating_assault", ["Varna"]),
        ("A miner was summoned to an office in Naryn. There two officers beat him.", "beating_assault", ["Naryn"]),
    ],
)
def test_a_place_is_carried_on(content: str, act: str, places: list[str]) -> None:
    assert _named(content, act) == places


@pytest.mark.parametrize(
    ("content", "act", "places"),
    [
        ("Guards came for a miner in Naryn. They seized his son in Varna.", "abduction", ["Varna"]),
        ("Guards came for a miner in Naryn. In 2019 they beat his son.", "beating_assault", []),
        ("Guards came for a miner in Naryn. They have beaten many miners.", "beating_assault", []),
        ("Guards came for a miner in Naryn. Soldiers beat his son.", "beating_assault", []),
        ("Guards came for a miner in Naryn.\n\nThey beat his son.", "beating_assault", []),
        ('Guards came for a miner in Naryn. "They beat me," he said.', "beating_assault", []),
        ("A miner was freed in Naryn. He was tortured in custody, he said.", "torture", []),
        ("A miner was identified by a laboratory in Naryn. He was shot in the head by soldiers.", "killing", []),
        ("Guards came for a miner in Naryn. There were two miners who said guards beat them.", "beating_assault", []),
        ("Guards fled from Naryn. They beat a miner.", "beating_assault", []),
    ],
)
def test_a_place_is_not_carried_on(content: str, act: str, places: list[str]) -> None:
    assert _named(content, act) == places


def _named(content: str, act: str) -> list[str]:
    """The named places of the last claim of an act."""
    reading = reading_of(content)
    names = {entity.id: entity.name for entity in reading.entities if entity.kind == "place" and entity.named}
    claim = [claim for claim in reading.claims if claim.act == act][-1]
    return [names[place.entity] for place in claim.where if place.entity in names]
