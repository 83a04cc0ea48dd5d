"""Sentences without a speaker of their own that go on with somebody's account."""

from __future__ import annotations

from collections.abc import Container, Sequence

from onrecord.claims.voice.speeches import Speech
from onrecord.model import Span


def carried_on(speeches: Sequence[Speech], place: Span, block: Span, people: Container[str]) -> Speech | None:
    """The speech that a passage outside all speeches goes on with; None where it is the report's own voice.

    A passage between two speeches of one speaker in one paragraph is that speaker's; so is what follows in a paragraph
    that opens with "According to a neighbour". Of sentences behind "a neighbour said" the cases with known answers have
    more in the report's own voice than in the neighbour's, whatever they begin with.

    Args:
        speeches: Those of the paragraph, in the order of the text.
        place: The passage.
        block: The paragraph.
        people: Entities that can give an account of what they lived through.
    """
    before = [one for one in speeches if one.end <= place.start]
    after = [one for one in speeches if one.start >= place.end]
    if len(before) == 1 and _opens(before[0], block) and before[0].speakers[0].entity in people:
        return before[0]
    if not before or not after:
        return None
    speaker = before[-1].speakers[0].entity
    return before[-1] if speaker is not None and speaker == after[0].speakers[0].entity else None


def _opens(speech: Speech, block: Span) -> bool:
    """Whether a paragraph begins with "According to"."""
    return speech.lemma == "accord" and speech.cue is not None and speech.cue.start - block.start <= _MARKS


_MARKS = 3  # characters before the first word: a dash, a star
