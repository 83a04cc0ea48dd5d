"""Sentences without a speaker of their own that go on with somebody's account."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from onrecord.claims.voice.speeches import Speech
from onrecord.model import Span, Text

_NUMBERED = re.compile(
    r"\W*(?i:the )?(?i:witness|interviewee|resident|survivor|victim|detainee|respondent|source|informant) "
    r"(?:[Nn]o\. ?|[Nn]umber )?(?:\d{1,3}|[A-Z])\b(?!\.)"
    r"|\W*(?i:the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:witness|survivor))\b"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph:
    """A paragraph, and whether it begins with a witness by number."""

    span: Span
    of_witness: bool


def paragraphs(text: Text) -> tuple[Paragraph, ...]:
    """The paragraphs of a text."""
    spans = (block.span for block in text.blocks)
    return tuple(
        Paragraph(span=span, of_witness=_NUMBERED.match(text.content, span.start, span.end) is not None)
        for span in spans
    )


def carried_on(
    speeches: Sequence[Speech], place: Span, paragraph: Paragraph, people: Container[str], own: str | None = None
) -> Speech | None:
    """The speech that a passage outside all speeches goes on with; None where it is the report's own voice.

    A passage between two speeches of one speaker in one paragraph is that speaker's; so is what follows in a paragraph
    that opens with "According to a neighbour", and what a speaker did or suffered in a sentence behind his words: "He
    was tied up, he said. He ate twice." Of other sentences behind "a neighbour said" the cases with known answers have
    more in the report's own voice than in the neighbour's, whatever they begin with.

    Args:
        speeches: Those of the paragraph, in the order of the text.
        place: The passage.
        paragraph: Where it stands.
        people: Entities that can give an account of what they lived through.
        own: Whom the sentence of the passage calls "he" or "she" and tells of; None where such words carry nothing.
    """
    before = [one for one in speeches if one.end <= place.start]
    after = [one for one in speeches if one.start >= place.end]
    teller = before[0].speakers[0].entity if len(before) == 1 else None
    if len(before) == 1 and _opens(before[0], paragraph) and (paragraph.of_witness or teller in people):
        return before[0]
    if before and own is not None and before[-1].speakers[0].entity == own:
        return before[-1]
    if not before or not after:
        return None
    speaker = before[-1].speakers[0].entity
    return before[-1] if speaker is not None and speaker == after[0].speakers[0].entity else None


def _opens(speech: Speech, paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with "According to", or with a witness by number: "Witness 3, a baker, said"."""
    if speech.cue is None:
        return False
    if paragraph.of_witness:
        return speech.cue.start < speech.content[0].start
    return speech.lemma == "accord" and speech.cue.start - paragraph.span.start <= _MARKS


_MARKS = 3  # characters before the first word: a dash, a star
