"""Who was called, met or interviewed: the root of what a call note or interview record tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.claims.informants import informant_name, is_pleading
from onrecord.claims.participants import Participants
from onrecord.claims.voice.speeches import Speaker, Speech
from onrecord.model import Analysis, Entity, Span

_OWN_WORDS = re.compile(
    r"(?i)\b(?:history|anamnesis|account|words|testimony|complaints?|statement|version|narrative)\b"
)
_LABEL = re.compile(r"\W{0,3}[A-Z][\w ]{2,30}:\s")
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|me|I['’]m)\b")


def find_informant(analysis: Analysis, participants: Participants, speeches: Sequence[Speech] = ()) -> Speaker | None:
    """The person whose account a note or record writes down; None for other reports, or where nobody is known to be.

    Where the top of a call note names nobody, it is the one person whom most of its speeches belong to.
    """
    if analysis.text.kind not in {"call_note", "other"} and not is_pleading(analysis.text):
        return None
    known: str | None = getattr(participants, "informant", None)
    span = informant_name(analysis.text)
    found = next((one for one in participants.entities if one.id == known), None)
    if found is None and span is not None:
        found = _named(span, analysis, participants)
    if found is None and span is None and analysis.text.kind == "call_note":
        found = _most_heard(participants, speeches)
    return Speaker(entity=found.id, name=found.name, cue="") if found else None


def speaks_at(analysis: Analysis, place: Span) -> bool:
    """Whether the informant tells a passage: all of a call note or petition; of a record what is under his heading.

    Without such a heading, only the paragraphs of a record in the first person are his, and those with such a label.
    """
    if analysis.text.kind == "call_note" or is_pleading(analysis.text):
        return True
    headings = [one.span for one in analysis.text.blocks if one.role == "heading"]
    if any(_OWN_WORDS.search(one.of(analysis.text.content)) for one in headings):
        above = [one for one in headings if one.end <= place.start]
        return bool(above) and _OWN_WORDS.search(above[-1].of(analysis.text.content)) is not None
    block = next((one.span for one in analysis.text.blocks if one.span.contains(place)), None)
    label = _LABEL.match(analysis.text.content, block.start, block.end) if block is not None else None
    if label is not None and _OWN_WORDS.search(label[0]):
        return True
    return block is not None and _FIRST_PERSON.search(block.of(analysis.text.content)) is not None


def _most_heard(participants: Participants, speeches: Sequence[Speech]) -> Entity | None:
    """The person with a name whose most of the speeches are, two at least; nobody where a person wrote the note."""
    if any(one.id == participants.publisher and one.kind == "person" for one in participants.entities):
        return None
    counted = Counter(one.speakers[0].entity for one in speeches if one.tells and one.lemma)
    for entity, times in counted.most_common(1):
        one = next((one for one in participants.entities if one.id == entity), None)
        enough = times >= _FEW and 2 * times > counted.total()
        if one is not None and enough and one.kind == "person" and one.named and one.id != participants.publisher:
            return one
    return None


_FEW = 2  # speeches


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
