"""Datelines, as a table of the beginnings of invented reports."""

from __future__ import annotations

import pytest

from onrecord.language.en.datelines import parted
from onrecord.model import Span

SENTENCE = "Armed men pulled a reporter off a bus on Monday."


@pytest.mark.parametrize(
    "head",
    [
        "KORVA, Velia, March 14, 2023 (Northwire) - ",
        "KORVA - ",
        "PORT OSK, Oct. 2 (NW) -- ",
        "SANTA ROSA DE LENN, Velia – ",
        "BRENN, 3 May — ",
    ],
)
def test_a_dateline_is_read_by_itself(head: str) -> None:
    content = head + SENTENCE
    assert parted(content, Span(0, len(content))) == (Span(0, len(head)), Span(len(head), len(content)))


@pytest.mark.parametrize(
    "content",
    [
        SENTENCE,
        "Korva police - who gave no reason - pulled a reporter off a bus on Monday.",
        "UN - Armed men pulled a reporter off a bus on Monday.",
        "RADIO KORVA - voice message of the evening, as written down by a listener.",
        "KORVA FRONT - TO PUBLIC OPINION: armed men pulled a reporter off a bus.",
        "KORVA men were pulled off a bus - nobody knows by whom - on Monday.",
        "KORVA - Armed men.",
    ],
)
def test_what_is_no_dateline_stays_whole(content: str) -> None:
    assert parted(content, Span(0, len(content))) == (Span(0, len(content)),)


def test_only_the_block_is_looked_at() -> None:
    content = f"Northwire\n\nKORVA (Northwire) - {SENTENCE}\n\nTail"
    start, end = content.index("KORVA"), content.index("\n\nTail")
    first, second = parted(content, Span(start, end))
    assert first.start == start
    assert second.of(content) == SENTENCE
