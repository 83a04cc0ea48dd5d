"""Stretches of a record that begin with their speaker: "MR ROGERS (Osk): ...", "ADA MOSS, nurse. ...", "Ada: ...".

Each goes on over its paragraphs until the next such beginning or a heading. Labels in small letters count where several
paragraphs have one; labels of those who only ask end a stretch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.claims.voice.reader import Reader
from onrecord.claims.voice.speeches import Speaker, Speech
from onrecord.claims.voice.words import words
from onrecord.model import Entity, Span, Text

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’.-]+"
_LABEL = re.compile(
    rf"(?P<name>{_CAPITAL}(?: (?:{_CAPITAL}|[A-Z]\.)){{0,7}})(?: \((?P<inner>[^)\n]{{2,60}})\))?:\s+(?=\S)"
)
_WITNESS = re.compile(rf"(?P<name>{_CAPITAL}(?: {_CAPITAL}){{1,3}})(?P<inner>), [^.\n:]{{3,70}}\.\s+(?=\S)")
_SWORN = re.compile(
    r"(?i:witness|deponent|complainant)(?: (?:no\. ?)?\d+)?[,:] (?P<name>[A-Z][\w.' -]{3,40}?)(?P<inner>)[,.]"
)
_PLAIN = re.compile(
    r"[-–—•*\s]{0,3}(?P<name>(?:An? )?[^\W\d_][\w'’.-]*(?: [\w'’.-]+){0,3})(?: \((?P<inner>[^)\n]{2,60})\))?:\s+(?=\S)"
)
_ROLES = frozenset({"paragraph", "list_item"})
_FEWEST = 2  # speakers; a single line in capitals is a heading
_LABELS = 3  # paragraphs with a label, from which labels in small letters are those of speakers
_SAID = 4  # words behind the label of a speaker, at least


def sections(reader: Reader) -> Iterator[Speech]:
    """One speech for each stretch with its speaker; in news only of a talk, since such words are headlines there."""
    text = reader.analysis.text
    plain = _has_labels(text)
    if text.kind == "news" and not plain and _witnesses(text) < _FEWEST:
        return
    found: list[tuple[Speaker | None, list[Span]]] = []
    for block in text.blocks:
        match = next((one for one in _begins(text.content, block.span, plain=plain) if one), None)
        if match is not None:
            spans = [Span(match.end(), block.span.end)] if match.end() < block.span.end else []
            found.append((_who(reader, match), spans))
        elif block.role not in _ROLES or _is_told_to_paper(text, block.span):
            found.append((None, []))
        elif found:
            found[-1][1].append(block.span)
    spoken = [(who, spans) for who, spans in found if who is not None and spans]
    if len(spoken) >= _FEWEST:
        for who, spans in spoken:
            yield Speech(
                content=tuple(spans),
                speakers=(who,),
                cue=None,
                sentence=0,
                lemma="say",
                stance="assert",
                direct=False,
            )


def _is_told_to_paper(text: Text, block: Span) -> bool:
    """Whether a paragraph without a label tells what somebody else told the paper that prints the talk."""
    paper = re.escape((text.publisher or "").removeprefix("The "))
    told = re.compile(rf"\b(?:told|answered|informed|in reply to) (?:the )?{paper}\b", re.IGNORECASE) if paper else None
    return told is not None and told.search(text.content, block.start, block.end) is not None


def _witnesses(text: Text) -> int:
    """How many paragraphs begin like the words of a witness."""
    return sum(_WITNESS.match(text.content, one.span.start, one.span.end) is not None for one in text.blocks)


def _has_labels(text: Text) -> bool:
    """Whether several paragraphs begin with labels of speakers."""
    labels = [match for block in text.blocks if block.role in _ROLES for match in [_plain(text, block.span)] if match]
    return len(labels) >= _LABELS


def _plain(text: Text, block: Span) -> re.Match[str] | None:
    match = _PLAIN.match(text.content, block.start, block.end)
    if match is None or not match["name"][:1].isupper() or match["name"].casefold() in words("no_speakers"):
        return None
    if match["name"].split()[0].casefold() in words("topics"):
        return None
    return match if len(text.content[match.end() : block.end].split()) >= _SAID else None


def _begins(content: str, block: Span, *, plain: bool) -> Iterator[re.Match[str] | None]:
    for pattern in (_LABEL, _WITNESS, _SWORN, *((_PLAIN,) if plain else ())):
        yield pattern.match(content, block.start, block.end)


def _who(reader: Reader, match: re.Match[str]) -> Speaker | None:
    """The speaker of a label; nobody where one only asks, or where the words are no label of anybody."""
    name = match["name"]
    if name.casefold() in words("askers") | words("no_speakers"):
        return None
    found = _speaker(reader, match)
    if found is not None:
        return None if found.id == reader.participants.publisher else Speaker(entity=found.id, name=found.name, cue=":")
    span = Span(*match.span("name"))
    everybody = reader.participants.entities
    there = next((one for one in everybody if any(span.overlaps(at.span) for at in one.mentions)), None)
    if there is not None and there.kind != "place" and there.id != reader.participants.publisher:
        return Speaker(entity=there.id, name=there.name, cue=":")
    return None


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
        called = set(re.findall(r"\w{3,}", match[group].casefold())) - words("titles")
        for one in people:
            if called and any(set(re.findall(r"\w{3,}", name.casefold())) & called == called for name in one.names):
                return one
    return None
