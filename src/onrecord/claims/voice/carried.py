"""Sentences without a speaker of their own that go on with somebody's account."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.claims.voice.speeches import Speech
from onrecord.model import Span


def carried_on(speeches: Sequence[Speech], place: Span) -> Speech | None:
    """The speech that a passage outside all speeches goes on with; None where it is the report's own voice.

    A passage between two speeches of one speaker in one paragraph is that speaker's.

    Args:
        speeches: Those of the paragraph, in the order of the text.
        place: The passage.
    """
    before = [one for one in speeches if one.end <= place.start]
    after = [one for one in speeches if one.start >= place.end]
    if not before or not after:
        return None
    speaker = before[-1].speakers[0].entity
    return before[-1] if speaker is not None and speaker == after[0].speakers[0].entity else None
