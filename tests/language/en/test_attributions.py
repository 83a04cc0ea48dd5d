"""Who is given as saying what, as a table of short sentences; their parses stand in `reported.txt`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from onrecord.language.en.attributions import find_attributions
from onrecord.language.en.attributions_labels import label_attributions
from onrecord.model import Analysis, Block, Name, Span, Text
from tests.claims.parsed import parsed

Row = tuple[str, str, str, str]  # source, cue, content (pieces joined by " .. "), stance


@cache
def parses() -> dict[str, Analysis]:
    """Every sentence of the file with its parse."""
    written = (Path(__file__).parent / "reported.txt").read_text(encoding="utf-8")
    found = {}
    for part in written.split("# ")[1:]:
        sentence, _line, rows = part.partition("\n")
        found[sentence] = parsed(rows)
    return found


def rows(analysis: Analysis) -> list[Row]:
    """The attributions in words."""
    content = analysis.text.content

    def words(spans: tuple[Span, ...]) -> str:
        return " .. ".join(span.of(content) for span in spans)

    found = find_attributions(analysis.text, analysis.sentences, analysis.names)
    return [(words(one.source), words(one.cue), words(one.content), one.stance) for one in found]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The warden said that two men had left.", [("The warden", "said", "that two men had left", "assert")]),
        (
            '"They took my boots," Ada Lunt said. "Then they laughed."',
            [("Ada Lunt", "said", '"They took my boots," .. "Then they laughed."', "assert")],
        ),
        (
            "According to her lawyer, Lunt was held in Varna.",
            [("her lawyer", "According to", "Lunt was held in Varna", "assert")],
        ),
        ("The ministry denied that anyone was beaten.", [("The ministry", "denied", "that anyone was beaten", "deny")]),
        (
            "Two boats sank, a fisherman said on Monday, and nobody came.",
            [("a fisherman", "said", "Two boats sank .. and nobody came", "assert")],
        ),
        ("It was reported that the bridge was closed.", [("", "reported", "that the bridge was closed", "assert")]),
        ("The baker told the court he had seen a truck.", [("The baker", "told", "he had seen a truck", "assert")]),
        (
            "They rejected his claim that the door was broken.",
            [
                ("They", "rejected", "his claim that the door was broken", "deny"),
                ("his", "claim", "that the door was broken", "assert"),
            ],
        ),
        (
            "Police accused the strikers of burning a bus.",
            [("Police", "accused", "the strikers of burning a bus", "assert")],
        ),
        ("Lunt wants to go home.", [("Lunt", "wants", "to go home", "intend")]),
        ("The clerk asked why the gate was shut.", [("The clerk", "asked", "why the gate was shut", "question")]),
        (
            "The lawyer said that police had told him that Lunt was alive.",
            [
                ("The lawyer", "said", "that police had told him that Lunt was alive", "assert"),
                ("police", "told", "that Lunt was alive", "assert"),
            ],
        ),
        ('"Who has the key?" asked the clerk.', [("the clerk", "asked", '"Who has the key?"', "question")]),
        (
            "She described the story as a fabrication.",
            [("She", "described", "the story as a fabrication", "assert")],
        ),
        (
            "By her account, four men entered the shop.",
            [("her", "By .. account", "four men entered the shop", "assert")],
        ),
        ("He has reportedly fled.", [("", "reportedly", "He has .. fled", "assert")]),
        ("The prisoner is said to have fled.", [("", "said", "The prisoner .. to have fled", "assert")]),
        ("The gate was shut, as the clerk admitted.", [("the clerk", "admitted", "The gate was shut", "assert")]),
    ],
)
def test_one_sentence(sentence: str, wanted: list[Row]) -> None:
    assert rows(parses()[sentence]) == wanted


def test_direct_speech_is_told_apart() -> None:
    analysis = parses()['"Who has the key?" asked the clerk.']
    (found,) = find_attributions(analysis.text, analysis.sentences, analysis.names)
    assert found.direct


@pytest.mark.parametrize(
    ("content", "named", "wanted"),
    [
        ("Ada LUNT, asked: I was not there.", "Ada LUNT", [("Ada LUNT", "asked", "I was not there.", "assert")]),
        ("Suspect no. 2: I signed nothing.", "", [("Suspect no. 2", ":", "I signed nothing.", "assert")]),
        ("Boiled eggs: three of them.", "", []),
        ("Regarding Ada: she was not there.", "Regarding Ada", []),
    ],
)
def test_labels_of_speakers(content: str, named: str, wanted: list[Row]) -> None:
    span = Span(0, len(content))
    text = Text(report="r", file="f", sha256="0" * 64, content=content, blocks=(Block(span=span, role="paragraph"),))
    names = [Name(span=Span(0, len(named)), kind="person", sentence=0, first=0, last=1)] if named else []
    found = find_attributions(text, (), names)
    got = [(one.source[0].of(content), one.cue[0].of(content), one.content[0].of(content), one.stance) for one in found]
    assert got == wanted


A_LIST = """
= paragraph
1 She she PRON PRP 2 nsubj
2 told tell VERB VBD 0 root
3 us we PRON PRP 2 obj nospace
4 : : PUNCT : 2 punct

= list_item
1 beaten beat VERB VBN 0 root

= list_item
1 no no DET DT 2 det
2 sleep sleep NOUN NN 0 root

= paragraph
1 We we PRON PRP 2 nsubj
2 agree agree VERB VBP 0 root
"""


def test_a_list_belongs_to_the_cue_above_it() -> None:
    assert rows(parsed(A_LIST)) == [("She", "told", "beaten .. no sleep", "assert")]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Six houses burned in Osk - medics", [("medics", "-", "Six houses burned in Osk")]),
        ("Judge: raid on the mill broke the law", [("Judge", ":", "raid on the mill broke the law")]),
        ("Six houses burned in Osk - Lantern Daily", []),
        ("Osk: six houses burned in the night", []),
    ],
)
def test_headlines(line: str, wanted: list[tuple[str, str, str]]) -> None:
    text = Text(
        report="r-1",
        file="f.txt",
        sha256="0" * 64,
        content=line,
        blocks=(Block(span=Span(0, len(line)), role="title"),),
    )
    found = label_attributions(text, (), ())
    assert [(one.source[0].of(line), one.cue[0].of(line), one.content[0].of(line)) for one in found] == wanted
