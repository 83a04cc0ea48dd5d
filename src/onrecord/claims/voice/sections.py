"""Stretches of a record that begin with their speaker in capitals: "MR ROGERS (Osk): ...", "ADA MOSS, nurse. ...".

Each goes on over its paragraphs until the next such beginning or a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.claims.voice.reader import Reader
from onrecord.claims.voice.speeches import Speaker, Speech
from onrecord.model import Entity, Span

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.-]+"
_LABEL = re.compile(
    rf"(?P<name>{_CAPITAL}(?: (?:{_CAPITAL}|[A-Z]\.)){{0,7}})(?: \((?P<inner>[^)\n]{{2,60}})\))?:\s+(?=\S)"
)
_WITNESS = re.compile(rf"(?P<name>{_CAPITAL}(?: {_CAPITAL}){{1,3}})(?P<inner>), [^.\n:]{{3,70}}\.\s+(?=\S)")
_SWORN = re.compile(
    r"(?i:witness|deponent|complainant)(?: (?:no\. ?)?\d+)?[,:] (?P<name>[A-Z][\w.' -]{3,40}?)(?P<inner>)[,.]"
)
_ROLES = frozenset({"paragraph", "list_item"})
_FEWEST = 2  # speakers; a single line in capitals is a heading


def sections(reader: Reader) -> Iterator[Speech]:
    """One speech for each stretch with its speaker; none in news, where such words are headlines."""
    text = reader.analysis.text
    if text.kind == "news":
        return
    found: list[tuple[Entity | None, list[Span]]] = []
    for block in text.blocks:
        match = next((one for one in _begins(text.content, block.span) if one), None)
        if match is not None:
            spans = [Span(match.end(), block.span.end)] if match.end() < block.span.end else []
            found.append((_speaker(reader, match), spans))
        elif block.role not in _ROLES:
            found.append((None, []))
        elif found:
            found[-1][1].append(block.span)
    spoken = [(who, spans) for who, spans in found if who is not None and spans]
    if len(spoken) >= _FEWEST:
        for who, spans in spoken:
            yield Speech(
                content=tuple(spans),
                speakers=(Speaker(entity=who.id, name=who.name, cue=":"),),
                cue=None,
                sentence=0,
                lemma="say",
                stance="assert",
                direct=False,
            )


def _begins(content: str, block: Span) -> Iterator[re.Match[str] | None]:
    for pattern in (_LABEL, _WITNESS, _SWORN):
        yield pattern.match(content, block.start, block.end)


def _speaker(reader: Reader, match: re.Match[str]) -> Entity | None:
    """The person at the name, or called by it; of an office the one in the brackets behind it."""
    people = [one for one in reader.participants.entities if one.kind == "person" and one.named]
    for group in ("inner", "name"):
        if not match[group]:
            continue
        span = Span(*match.span(group))
        for one in people:
            if any(span.overlaps(place.span) for place in one.mentions):
                return one
        words = set(re.findall(r"\w{3,}", match[group].casefold()))
        for one in people:
            if words and any(set(re.findall(r"\w{3,}", name.casefold())) & words == words for name in one.names):
                return one
    return None
