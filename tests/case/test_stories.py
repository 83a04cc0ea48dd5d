"""Reports of one story go together, whatever else lies in the folder."""

from __future__ import annotations

from onrecord.case.stories import same_story
from onrecord.dates import parse_edtf
from onrecord.model import Text

BRIDGE = (
    "Emil Tashev, a miner of 41, was shot on the Karagach bridge, his brother said. Two men fired from a car.",
    "The miner Emil Tashev died near the Karagach bridge. A car with two men had waited there, said his brother Joro.",
    "A week after the shots at the Karagach bridge nobody has been held for the death of the miner Emil Tashev.",
)
STRIKE = (
    "Seamstresses of the Vostok mill went on strike over unpaid wages; Farida Noorzai, who leads them, was questioned.",
    "The strike of seamstresses at the Vostok mill goes on. Police questioned Farida Noorzai about unpaid wages.",
)


def text(number: int, content: str, published: str) -> Text:
    return Text(report=f"r{number}", file="r", sha256="", content=content, published=parse_edtf(published))


def groups(*contents: str) -> list[list[int]]:
    return same_story([text(number, content, "2024-03-05") for number, content in enumerate(contents)])


def test_two_stories() -> None:
    assert groups(BRIDGE[0], STRIKE[0], BRIDGE[1], STRIKE[1], BRIDGE[2]) == [[0, 2, 4], [1, 3]]


def test_nothing_and_one() -> None:
    assert same_story([]) == []
    assert groups(BRIDGE[0]) == [[0]]
