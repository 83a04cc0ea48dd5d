"""Corrections that point at words of a report: who did it, to whom, where, according to whom, which words say it.

Such a correction lists the anchors of its decision by number, counted from that of the claim: `@1 @2`. A place may have
its relation before (`near@1`), somebody new their kind behind (`@1:group`). In a chain, `^2` is the second speaker of
the chain as it was read, whom no words of the report may name. So a correction is found again by its words, as the
claim itself is. Words that speak of somebody the reading knows mean them; others are somebody new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from onrecord.errors import CorrectionUnknown
from onrecord.model import Claim, Entity, Evidence, Link, Location, Mention, Reading, Span, stable_id
from onrecord.model.decision import Decision
from onrecord.review.anchors import place_of

PEOPLE = ("doers", "affected")
POINTED = (*PEOPLE, "where", "according_to", "when_words", "passage")

_TOKEN = re.compile(
    r"(?P<relation>in|near|from|to|en_route)?@(?P<number>\d{1,3})"
    r"(?::(?P<kind>person|group|organisation|authority|place))?"
    r"|\^(?P<read>[1-9]\d?)"
)
_WORDS_ONLY = frozenset({"when_words", "passage"})  # what is pointed at is words, and nobody is meant by them
_SAME = 0.6  # of the code points of both: "the two Karimovs" is "two Karimovs", "Ana's brother" is not Ana


@dataclass(frozen=True, kw_only=True)
class Pointed:
    """What the numbers of a decision's corrections stand for in a reading.

    Attributes:
        entities: By slot and token who or what is meant.
        words: By number the words.
        new: Those of the entities that the reading did not know.
    """

    entities: Mapping[tuple[str, str], Entity] = field(default_factory=dict)
    words: Mapping[str, Evidence] = field(default_factory=dict)
    new: tuple[Entity, ...] = ()


NOTHING = Pointed()


def pointed_at(decision: Decision, reading: Reading) -> Pointed | None:
    """What a decision points at; None where words are gone or cannot be told from others."""
    content = reading.analysis.text.content
    spans = [place_of(anchor, content) for anchor in decision.anchors]
    words = {str(number): Evidence(span=span, quotation=span.of(content)) for number, span in enumerate(spans) if span}
    entities: dict[tuple[str, str], Entity] = {}
    new: dict[str, Entity] = {}
    for slot, value in decision.corrections:
        for token in tokens(slot, value) if slot in POINTED else ():
            number = token["number"]
            if number is None:
                continue
            if number not in words:
                return None
            if slot in _WORDS_ONLY:
                continue
            found = _meant(reading, words[number].span, place=slot == "where")
            if found is None:
                made = _made(reading, words[number], "place" if slot == "where" else token["kind"])
                found = new.setdefault(made.id, made)
            entities[slot, number] = found
    return Pointed(entities=entities, words=words, new=tuple(new.values()))


def tokens(slot: str, value: str) -> Sequence[re.Match[str]]:
    """The parts of a correction that points.

    Raises:
        CorrectionUnknown: It is not written as such corrections are.
    """
    found = [_TOKEN.fullmatch(part) for part in value.split()]
    if any(one is None or (one["read"] and slot != "according_to") for one in found):
        raise CorrectionUnknown(slot, value, ("@1", "@1 @2"))
    return [one for one in found if one]


def numbers(slot: str, value: str) -> tuple[str, ...]:
    """The anchors that a correction points at; none where it does not point."""
    return tuple(one["number"] for one in tokens(slot, value) if one["number"]) if slot in POINTED else ()


def renumbered(value: str, moved: Mapping[str, str]) -> str:
    """A correction whose anchors have other numbers now."""
    return re.sub(r"@(\d+)", lambda one: f"@{moved.get(one[1], one[1])}", value)


def changes(claim: Claim, slot: str, value: str, pointed: Pointed) -> dict[str, Any]:
    """The fields of a claim that a correction that points replaces; `when` is left to the date beside it."""
    if slot == "when_words":
        return {}
    parts = tokens(slot, value)
    if slot == "passage":
        return {"evidence": _passages(claim, [pointed.words[part["number"]] for part in parts])}
    if slot == "according_to":
        speakers = [pointed.entities.get((slot, part["number"]), part["read"]) for part in parts]
        return {"according_to": tuple(_chain(claim, speakers))}
    found = [pointed.entities[slot, part["number"]] for part in parts]
    if slot == "where":
        pairs = zip(found, parts, strict=True)
        return {"where": tuple(Location(entity=one.id, relation=part["relation"] or "in") for one, part in pairs)}  # type: ignore[arg-type]
    return {slot: tuple(dict.fromkeys(one.id for one in found))}


def _passages(claim: Claim, words: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The passages pointed at, in the order of the text; a claim always keeps one."""
    return tuple(sorted(dict.fromkeys(words), key=lambda said: said.span.start)) or claim.evidence


def _chain(claim: Claim, speakers: Sequence[Entity | str]) -> Iterator[Link]:
    """The speakers pointed at, or given by their place in the chain as read, root first; the publisher stays last."""
    *relays, publisher = claim.according_to
    before = {link.entity: link for link in relays}
    for speaker in speakers:
        if isinstance(speaker, str):
            yield from relays[int(speaker) - 1 : int(speaker)]
        elif speaker.id != publisher.entity:
            yield before.get(speaker.id, Link(entity=speaker.id, name=speaker.name))
    yield publisher


def _meant(reading: Reading, span: Span, *, place: bool) -> Entity | None:
    """The one that these words speak of already; the closest where several do. Part of a name means who bears it."""
    content = reading.analysis.text.content
    fitting = [
        (_SAME if _is_part(entity, mention.span, span, content) else _shared(mention.span, span), entity)
        for entity in reading.entities
        if (entity.kind == "place") == place
        for mention in entity.mentions
        if mention.span.overlaps(span)
    ]
    score, best = max(fitting, key=lambda one: (one[0], one[1].id), default=(0.0, None))
    return best if score >= _SAME else None


def _is_part(entity: Entity, mention: Span, span: Span, content: str) -> bool:
    """Whether words are part of a name where it stands: "Olm" of "Ruta Olm", and not "Ruta" of "Ruta's brother"."""
    return (
        entity.named and mention.contains(span) and mention.of(content) in entity.names and span.of(content).istitle()
    )


def _shared(one: Span, other: Span) -> float:
    """Code points in both by code points in either."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return both / len(one.to(other))


def _made(reading: Reading, words: Evidence, kind: str | None) -> Entity:
    """Somebody, or some place, that the reading did not know."""
    report = reading.analysis.text.report
    name = " ".join(words.quotation.split())
    named = any(word[:1].isupper() for word in name.split())
    return Entity(
        id=stable_id("e", report, words.span.start, words.span.end, "pointed"),
        kind=kind or ("person" if named else "group"),  # type: ignore[arg-type]
        name=name,
        names=(name,),
        named=named,
        mentions=(Mention(report=report, span=words.span),),
    )
