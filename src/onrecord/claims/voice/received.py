"""Accounts whose givers a letter does not name: "According to the information received:" and what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.claims.voice.speeches import Speaker, Speech
from onrecord.model import Analysis

_ANNOUNCES = re.compile(
    r"(?i)\baccording to (?:the|this|that|these|such|our|those) (?:\w+ )?(?:information|reports?|allegations?|sources?)"
    r"(?: [\w'’]+){0,5}\s*:\s*$"
)
_OWN_VOICE = re.compile(
    r"(?i)(?:without|while|whilst|we|i|in view|in this|in light|should|please|the above|accordingly)\b"
)


def received(analysis: Analysis) -> Iterator[Speech]:
    """One speech of nobody named for each such announcement, up to the paragraph in which the author speaks again."""
    content = analysis.text.content
    blocks = analysis.text.blocks
    for number, block in enumerate(blocks):
        announced = _ANNOUNCES.search(content, block.span.start, block.span.end)
        if announced is None:
            continue
        following = []
        for one in blocks[number + 1 :]:
            if _OWN_VOICE.match(content, one.span.start):
                break
            following.append(one.span)
        if following:
            yield Speech(
                content=tuple(following),
                speakers=(Speaker(entity=None, name="", cue=announced.group()[:12]),),
                cue=None,
                sentence=0,
                lemma="accord",
                stance="assert",
                direct=False,
            )
