"""Who was called, met or interviewed: the root of what a call note or interview record tells."""

from __future__ import annotations

import re

from onrecord.claims.informants import informant_name
from onrecord.claims.participants import Participants
from onrecord.claims.voice.speeches import Speaker
from onrecord.model import Analysis, Entity, Span

_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|me|I['’]m)\b")


def find_informant(analysis: Analysis, participants: Participants) -> Speaker | None:
    """The person whose account a note or record writes down; None for other reports, or where its top names nobody."""
    if analysis.text.kind not in {"call_note", "other"}:
        return None
    publisher = next((one for one in participants.entities if one.id == participants.publisher), None)
    if analysis.text.kind == "other" and publisher is not None and publisher.kind == "person":
        return None
    known: str | None = getattr(participants, "informant", None)
    span = informant_name(analysis.text)
    found = next((one for one in participants.entities if one.id == known), None)
    if found is None and span is not None:
        found = _named(span, analysis, participants)
    return Speaker(entity=found.id, name=found.name, cue="") if found else None


def speaks_at(analysis: Analysis, place: Span) -> bool:
    """Whether the informant tells a passage: all of a call note; of a record only paragraphs in the first person."""
    if analysis.text.kind == "call_note":
        return True
    block = next((one.span for one in analysis.text.blocks if one.span.contains(place)), None)
    return block is not None and _FIRST_PERSON.search(block.of(analysis.text.content)) is not None


def _named(span: Span, analysis: Analysis, participants: Participants) -> Entity | None:
    """The person with a mention at the name, or else with most of its words among his names."""
    people = [one for one in participants.entities if one.kind == "person" and one.id != participants.publisher]
    for one in people:
        if any(span.overlaps(mention.span) for mention in one.mentions):
            return one
    words = _words(span.of(analysis.text.content))
    scored = [(len(words & _words(" ".join(one.names))), one) for one in people if one.named]
    best = max(scored, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] else None


def _words(name: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\w{2,}", name)}
