"""The chronology in the terminal: what it says, and that it keeps to its width."""

from dataclasses import replace

import pytest

from onrecord.model import Case
from onrecord.publish.lines import cells
from onrecord.publish.screen.chronology import chronology
from tests.publish import sample

EXPECTED = """\
Chronology: 2 events from 2 reports
───────────────────────────────────
Made by a program and not reviewed by a person. The words in brackets say who
stands behind a statement, not whether it is true.

4 May 2021          Abduction of Ivo Dral by four men, in Dolin
                    [alleged first-hand; disputed; relayed]
                    According to Mira Dral, who says they saw it. Accounts
                    differ: when it was.
                      “Men took Ivo Dral from his flat”
                      — letter.txt; 2 passages in 2 reports

Without a date
──────────────

                    Property seized or damaged from Ivo Dral
                    [alleged; no denial found]
                    According to Mira Dral.
                      “They took his telephone too”
                      — letter.txt

What could not be read or decided
─────────────────────────────────

- scan.pdf holds no text. Have it recognised.
"""


def test_as_a_reader_sees_it() -> None:
    assert chronology(sample.case()) == EXPECTED


def test_an_empty_case() -> None:
    assert "No event was found." in chronology(Case(readings=()))


def wide(words: str) -> Case:
    plain = sample.case()
    entities = tuple(replace(entity, name=words) for entity in plain.entities)
    claim = plain.readings[0].claims[0]
    quoted = replace(claim, evidence=(replace(claim.evidence[0], quotation=words * 9),))
    return replace(plain, entities=entities, readings=(replace(plain.readings[0], claims=(quoted,)),))


@pytest.mark.parametrize("width", [20, 40, 59, 60, 72, 80, 100])
@pytest.mark.parametrize(
    "words",
    [
        "Анастасия Константинопольская-Преображенская",
        "王小明在北京市朝阳区人民法院",
        "محمد عبد الرحمن الأنصاري",
        "Đoàn Thu\u0323\u0302c Nghie\u0302m",
        "x" * 300,
        "👩‍👩‍👧 family",
        "\u200b\u202e\x1b[31mred",
        "\ud800 alone",
    ],
)
def test_no_line_is_wider(width: int, words: str) -> None:
    lines = chronology(wide(words), width=width).split("\n")
    assert max(map(cells, lines)) <= width


@pytest.mark.parametrize("words", sample.HOSTILE)
def test_nothing_that_commands_a_terminal(words: str) -> None:
    shown = chronology(sample.hostile(words))
    assert all(letter == "\n" or letter.isprintable() for letter in shown if letter not in "\u200c\u200d")


@pytest.mark.parametrize(
    ("text", "expected"), [("abc", 3), ("жук", 3), ("王小明", 6), ("e\u0301", 1), ("", 0), ("\u200d", 0)]
)
def test_cells(text: str, expected: int) -> None:
    assert cells(text) == expected
