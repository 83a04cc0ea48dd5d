"""People and bodies of header lines, which are no sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.claims.participants import Participants, find_participants
from onrecord.model import Analysis, Block, Span
from tests.claims.parsed import parsed

HE_SAYS = """
1 He he PRON PRP 2 nsubj is:person
2 slept sleep VERB VBD 0 root
3 . . PUNCT . 2 punct
"""


def under(analysis: Analysis, *lines: str) -> Analysis:
    """The analysis with header lines that were not read as sentences."""
    text = analysis.text
    content, blocks = text.content, list(text.blocks)
    for line in lines:
        start = len(content) + 2
        content += f"\n\n{line}"
        blocks.append(Block(span=Span(start, len(content)), role="header"))
    return replace(analysis, text=replace(text, content=content, blocks=tuple(blocks)))


def read(*lines: str, publisher: str | None = None) -> Participants:
    return find_participants(under(parsed(HE_SAYS, publisher=publisher, kind="call_note"), *lines))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("With: Ada Lunt, baker, by telephone", {"Ada Lunt"}),
        ("Suspects: 1. Ada Lunt 2. Ivo Marsh", {"Ada Lunt", "Ivo Marsh"}),
        ("Interviewer: Ivo Marsh. No interpreter", {"Ivo Marsh"}),
        ("To: Clear River Network", {"Clear River Network"}),
        ("Weather: Cold Rain", set()),
        ("To: the press", set()),
    ],
)
def test_names_after_labels(line: str, names: set[str]) -> None:
    assert {entity.name for entity in read(line).entities} == names


def test_he_is_whom_the_note_is_with() -> None:
    participants = read("By: Ivo Marsh, lawyer", "With: Bo Lunt, by telephone")
    (bo,) = [entity for entity in participants.entities if entity.name == "Bo Lunt"]
    assert participants.at(0, 0) == (bo.id,)
    assert len(bo.mentions) == 2


def test_a_longer_name_and_a_department_of_the_publisher() -> None:
    participants = read("Armed Forces of the Coast", "Information Division", publisher="Armed Forces")
    (body,) = participants.entities
    assert set(body.names) >= {"Armed Forces", "Armed Forces of the Coast", "Information Division"}
    assert participants.publisher == body.id
