"""Who was called, met or interviewed: the root of what a call note or interview record tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.claims.participants import Participants
from onrecord.claims.voice.speeches import Speaker
from onrecord.model import Analysis, Entity, Span

_LABEL = re.compile(
    r"(?im)^\W*(?:(?:call|phone call|conversation|meeting|interview|talk|spoke|speaking|visit) (?:with|to|from)|with|caller|"
    r"interviewee|informant|witness|person|client|complainant|deponent|patient|person examined|person interviewed|"
    r"voice (?:note|message)(?: from|,)?|statement (?:of|by)|account of|source|who|name)\b\s*[:,-]?\s*"
)
_HEAD = 600  # characters: a note says at its top whom it is with


def find_informant(analysis: Analysis, participants: Participants) -> Speaker | None:
    """The person whose account a note or record writes down; None for other reports, or where its top names nobody."""
    text = analysis.text
    if text.kind != "call_note":
        return None
    for start in _labelled(text.content[:_HEAD]):
        line_end = text.content.find("\n", start)
        line = text.content[start : line_end if line_end >= 0 else len(text.content)]
        found = _named_in(line, start, participants)
        if found is not None:
            return Speaker(entity=found.id, name=found.name, cue="")
    return None


def _labelled(head: str) -> Iterator[int]:
    for match in _LABEL.finditer(head):
        yield match.end()


def _named_in(line: str, start: int, participants: Participants) -> Entity | None:
    """The first person whom the line names: by a mention there, or by the words of his name."""
    people = [one for one in participants.entities if one.kind == "person" and one.id != participants.publisher]
    here = Span(start, start + max(len(line), 1))
    mentions = [(mention.span.start, one) for one in people for mention in one.mentions if here.contains(mention.span)]
    if mentions:
        return min(mentions, key=lambda pair: pair[0])[1]
    words = {word.casefold() for word in re.findall(r"\w{2,}", line)}
    scored = [
        (len(words & {w.casefold() for w in re.findall(r"\w{2,}", one.name)}), one) for one in people if one.named
    ]
    best = max(scored, key=lambda pair: pair[0], default=(0, None))
    return best[1] if best[0] else None
