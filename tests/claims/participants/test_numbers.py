"""Numbers that are nobody: those of posts in a thread and of items in a list."""

from __future__ import annotations

import pytest

from tests.claims.shipped import reading_of


@pytest.mark.parametrize(
    ("content", "people"),
    [
        ("1/ Police came to the workshop at six.\n\n2/ They beat two carters.", ["Police", "two carters"]),
        ("2/4 Three men in masks dragged the ferryman out.", ["Three men", "the ferryman"]),
        ("3/ Two weavers who tried to stop them were kicked.", ["Two weavers"]),
        ("3) Officers beat four students at the gate.", ["Officers", "four students"]),
        ("Two of the weavers were arrested.", ["Two"]),
    ],
)
def test_numbers_of_posts_are_nobody(content: str, people: list[str]) -> None:
    found = [one.name for one in reading_of(content).entities if one.kind in {"person", "group", "authority"}]
    assert [name for name in found if name in people or name[0].isdecimal()] == people
