"""Weekdays that are given names, and weekdays that are days: short sentences read by the shipped model."""

from __future__ import annotations

import pytest

from onrecord.language import analyse
from onrecord.model import Analysis, Block, Span, Text
from tests.claims.shipped import backend


def read(words: str) -> Analysis:
    block = Block(span=Span(0, len(words)), role="paragraph")
    text = Text(report="r-1", file="f.txt", sha256="0", content=words, blocks=(block,), language="en")
    return analyse(text, backend())


@pytest.mark.parametrize(
    ("words", "called", "days"),
    [
        ("Soldiers beat Friday Eze and took him away on Monday.", ["Friday Eze"], ["Monday"]),
        ("Sunday Nwosu had been taken out of the cell by two men.", ["Sunday Nwosu"], []),
        ("They took Emeka Okafor, 24, Sunday Nwosu and Blessing Ani.", ["Sunday Nwosu"], []),
        ("Monday Okoro was arrested on Sunday.", ["Monday Okoro"], ["Sunday"]),
        # a day all the same
        ("On Friday Okafor was taken to the station.", [], ["Friday"]),
        ("Police said Monday Okafor had been released.", [], ["Monday"]),
        ("Last Sunday Okafor was beaten.", [], ["Last Sunday"]),
        ("The town was calm; on Saturday Kharkiv was hit again.", [], ["Saturday"]),
    ],
)
def test_names_and_days(words: str, called: list[str], days: list[str]) -> None:
    found = read(words)
    people = [name.span.of(words) for name in found.names if name.kind == "person"]
    assert [name for name in people if "day " in name] == called
    assert [time.span.of(words) for time in found.times if time.type == "DATE"] == days
