"""Whose word an act is and how they stand to it, as tables of short sentences; their parses stand in `reported.txt`."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from onrecord.claims.participants import find_participants
from onrecord.claims.voice import Mention, Voice, voices
from onrecord.claims.voice.carried import Paragraph, carried_on
from onrecord.claims.voice.received import received
from onrecord.claims.voice.speeches import Speaker, Speech
from onrecord.language.en.attributions import find_attributions
from onrecord.model import Analysis, Block, Span, Text
from onrecord.model.claim import Modality
from tests.claims.parsed import parsed

PAPER = "Lantern Daily"


@cache
def parses() -> dict[str, str]:
    """The rows of every sentence of the file."""
    written = (Path(__file__).parent / "reported.txt").read_text(encoding="utf-8")
    return dict(part.split("\n", 1) for part in written.split("# ")[1:])


def voice_of(sentence: str, word: str, act: str, *, modality: Modality = "happened", **text: Any) -> Voice:
    """The voice of the act that a word of the sentence tells."""
    analysis: Analysis = parsed(parses()[sentence], **({"publisher": PAPER, "kind": "news"} | text))
    attributions = find_attributions(analysis.text, analysis.sentences, analysis.names)
    analysis = replace(analysis, attributions=attributions)
    for number, one in enumerate(analysis.sentences):
        for trigger, token in enumerate(one.tokens):
            if token.text == word:
                mention = Mention(act=act, sentence=number, trigger=(trigger,), evidence=one.span, modality=modality)
                return voices(analysis, find_participants(analysis)).voice(mention)
    raise AssertionError(f"no {word} in {sentence}")


@pytest.mark.parametrize(
    ("sentence", "word", "act", "chain"),
    [
        ("Marta Quill said that police had seized her brother.", "seized", "abduction", ["Marta Quill", PAPER]),
        ("The lawyer told us that Quill had been beaten.", "beaten", "beating_assault", ["The lawyer", PAPER]),
        ("Two men took the baker away, a neighbour said on Monday.", "took", "abduction", ["a neighbour", PAPER]),
        ("According to her lawyer, Quill was tortured.", "tortured", "torture", ["her lawyer", PAPER]),
        ("The guards beat him with sticks.", "beat", "beating_assault", [PAPER]),
        ("His sister saw the soldiers push him into a van.", "push", "abduction", ["His sister", PAPER]),
        ("Quill was allegedly beaten in the yard.", "beaten", "beating_assault", [PAPER]),
        (
            "Marta Quill said that her brother had been told by a guard that the prisoners were beaten.",
            "beaten",
            "beating_assault",
            ["a guard", "her brother", "Marta Quill", PAPER],
        ),
        ("The ministry called the abduction a fabrication.", "abduction", "abduction", ["The ministry", PAPER]),
    ],
)
def test_chain(sentence: str, word: str, act: str, chain: list[str]) -> None:
    found = voice_of(sentence, word, act).chain
    assert [link.name for link in found] == chain
    assert found[-1].cue is None


@pytest.mark.parametrize(
    ("sentence", "word", "act", "stance", "modality"),
    [
        ("The guards beat him with sticks.", "beat", "beating_assault", "assert", None),
        ("The police denied that anyone was beaten.", "beaten", "beating_assault", "deny", "happened"),
        ("The ministry called the abduction a fabrication.", "abduction", "abduction", "deny", "happened"),
        ("The inspector said that he had fallen from the roof.", "fallen", "killing", "alternative", None),
        ("The inspector said that he had fallen from the roof.", "fallen", "release", "assert", None),
        ("His sister saw the soldiers push him into a van.", "saw", "sighting_trace", "circumstantial", None),
    ],
)
def test_stance(sentence: str, word: str, act: str, stance: str, modality: str | None) -> None:
    voice = voice_of(sentence, word, act)
    assert (voice.stance, voice.modality) == (stance, modality)


def test_a_negation_is_a_denial_from_the_state_only() -> None:
    official = voice_of(
        "Nobody was arrested, the interior ministry said.", "arrested", "arrest_detention", modality="negated"
    )
    assert (official.stance, official.modality) == ("deny", "happened")
    plain = voice_of("The guards beat him with sticks.", "beat", "beating_assault", modality="negated")
    assert (plain.stance, plain.modality) == ("assert", None)


def test_hedges_are_the_words_themselves() -> None:
    assert voice_of("Quill was allegedly beaten in the yard.", "beaten", "beating_assault").hedges == ("allegedly",)


def test_basis_of_the_root() -> None:
    seen = voice_of("His sister saw the soldiers push him into a van.", "push", "abduction").chain
    assert [link.basis for link in seen] == ["saw", "told"]
    lawyer = voice_of("According to her lawyer, Quill was tortured.", "tortured", "torture").chain
    assert [link.basis for link in lawyer] == ["told", "told"]


def test_a_report_without_publisher_still_has_a_chain() -> None:
    (link,) = voice_of("The guards beat him with sticks.", "beat", "beating_assault", publisher=None).chain
    assert link.entity is None


def test_a_letter_that_does_not_name_its_givers() -> None:
    content = "Excellency,\n\nAccording to the information received:\n\nA baker was held.\n\nWe ask for an answer."
    blocks, start = [], 0
    for part in content.split("\n\n"):
        blocks.append(Block(span=Span(start, start + len(part)), role="paragraph"))
        start += len(part) + 2
    text = Text(report="r", file="f", sha256="0" * 64, content=content, blocks=tuple(blocks), kind="letter")
    (speech,) = received(Analysis(text=text))
    assert [piece.of(content) for piece in speech.content] == ["A baker was held."]
    assert [speaker.entity for speaker in speech.speakers] == [None]


def test_what_stands_between_two_speeches_of_one_speaker_is_theirs() -> None:
    def speech(start: int, end: int, who: str) -> Speech:
        return Speech(
            content=(Span(start, end),),
            speakers=(Speaker(entity=who, name=who, cue="said"),),
            cue=None,
            sentence=0,
            lemma="say",
            stance="assert",
            direct=False,
        )

    first, last, other = speech(0, 10, "a"), speech(30, 40, "a"), speech(30, 40, "b")
    block = Paragraph(span=Span(0, 50), of_witness=False)
    assert carried_on([first, last], Span(15, 20), block, ()) is first
    assert carried_on([first, other], Span(15, 20), block, ()) is None
    assert carried_on([first], Span(15, 20), block, ()) is None
