"""The chain of a claim, corrected by pointing: who says so first, and through whom it came to the publisher."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.errors import CorrectionUnknown
from onrecord.model import Claim, Entity, Link, Reading, Span
from onrecord.translate import gettext as _

CHAIN = ("according_to", "through")
"""What is pointed at: the first speaker, and those in between."""


def chain_pointed(
    reading: Reading, chain: Chain, form: Mapping[str, str], words: Span | None
) -> tuple[dict[str, str], list[Span]]:
    """The chain as a correction that points; the publisher stays at its end.

    Args:
        reading: The one that makes the claim, as decided.
        chain: The chain of the claim.
        form: `slot` says which part of the chain was pointed at, `kind` what somebody new is, `more` whether those in
            between who are there already stay.
        words: What was pointed at; None for nobody.

    Returns:
        The correction, and the words that its numbers stand for.

    Raises:
        CorrectionUnknown: The first speaker is not to be found any more, so that nobody can come after them.
    """
    *speakers, _publisher = chain.claim.according_to
    root, relays = speakers[:1], speakers[1:]
    new = [] if words is None else [_Part(span=words, kind=f":{form['kind']}" if form.get("kind") else "")]
    if form.get("slot") == "according_to":
        return _written([*new, *(_parts(reading, chain, relays, words) if new else ())])
    if not root:
        return _written(new)  # until now nobody stood before the publisher: whoever is pointed at says it first
    first = _parts(reading, chain, root, words)
    if not first:
        raise CorrectionUnknown("according_to", root[0].name, (_("first point at who says so"),))
    return _written([*first, *(_parts(reading, chain, relays, words) if form.get("more") and new else ()), *new])


@dataclass(frozen=True, kw_only=True, slots=True)
class Chain:
    """Who says what a claim says.

    Attributes:
        claim: As decided.
        read: The links of the claim as it was read.
    """

    claim: Claim
    read: Sequence[Link]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Part:
    """A speaker in a correction: where they stand, or their place in the chain as read."""

    span: Span | None = None
    kind: str = ""
    place: int = 0


def _parts(reading: Reading, chain: Chain, links: Sequence[Link], words: Span | None) -> list[_Part]:
    """Speakers that stay, where they stand nearest to the passage; without those who were pointed at just now."""
    entities: Mapping[str, Entity] = {one.id: one for one in reading.entities}
    near = chain.claim.evidence[0].span
    read = {(link.entity, link.name): place for place, link in enumerate(chain.read[:-1], 1)}
    found = []
    for link in links:
        speaker = entities.get(link.entity or "")
        spans = [mention.span for mention in speaker.mentions] if speaker else []
        if words and any(span.overlaps(words) for span in spans):
            continue
        if spans:
            found.append(_Part(span=min(spans, key=lambda span: abs(span.start - near.start))))
        elif place := read.get((link.entity, link.name)):
            found.append(_Part(place=place))
    return found


def _written(parts: Sequence[_Part]) -> tuple[dict[str, str], list[Span]]:
    spans = [part.span for part in parts if part.span]
    tokens = [f"@{spans.index(part.span) + 1}{part.kind}" if part.span else f"^{part.place}" for part in parts]
    return {"according_to": " ".join(tokens)}, spans
