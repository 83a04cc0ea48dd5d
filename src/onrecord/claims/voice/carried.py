"""Sentences without a speaker of their own that go on with somebody's account."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.claims.voice.speeches import Speech
from onrecord.model import Span


def carried_on(speeches: Sequence[Speech], blocks: Sequence[Span], place: Span) -> Speech | None:
    """The speech that a passage outside all speeches goes on with; None where it is the report's own voice.

    A passage between two speeches of one speaker in one paragraph is that speaker's.
    """
    block = next((one for one in blocks if one.contains(place)), None)
    if block is None:
        return None
    here = [one for one in speeches if block.overlaps(one.content[0]) or (one.cue and block.overlaps(one.cue))]
    before = [one for one in here if one.end <= place.start]
    after = [one for one in here if one.start >= place.end]
    if (
        before
        and after
        and before[-1].speakers[0].entity is not None
        and before[-1].speakers[0].entity == after[0].speakers[0].entity
    ):
        return before[-1]
    return None
