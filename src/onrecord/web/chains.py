"""The chain of a claim, corrected by pointing: who says so first, and through whom it came to the publisher."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.errors import CorrectionUnknown
from onrecord.model import Claim, Entity, Link, Reading, Span
from onrecord.translate import gettext as _

CHAIN = ("according_to", "through")
"""What is pointed at: the first speaker, and those in between."""


def chain_pointed(
    reading: Reading, claim: Claim, form: Mapping[str, str], words: Span | None
) -> tuple[dict[str, str], list[Span]]:
    """The chain as a correction that points; the publisher stays at its end.

    Args:
        reading: The one that makes the claim, as decided.
        claim: As decided.
        form: `slot` says which part of the chain was pointed at, `kind` what somebody new is, `more` whether those in
            between who are there already stay.
        words: What was pointed at; None for nobody.

    Returns:
        The correction, and the words that its numbers stand for.

    Raises:
        CorrectionUnknown: The first speaker stands nowhere in the text, so that nobody can come after them.
    """
    root, relays = _root(claim), list(claim.according_to[1:-1])
    new = [] if words is None else [(words, f":{form['kind']}" if form.get("kind") else "")]
    if form.get("slot") == "according_to":
        kept = [(span, "") for span in _spans(reading, relays, words, claim)] if new else []
        return _written([*new, *kept])
    if root is None:
        return _written(new)  # until now nobody stood before the publisher: whoever is pointed at says it first
    first = _spans(reading, [root], words, claim)
    if not first:
        raise CorrectionUnknown("according_to", root.name, (_("first point at who says so"),))
    kept = [(span, "") for span in _spans(reading, relays, words, claim)] if form.get("more") and new else []
    return _written([(first[0], ""), *kept, *new])


def _root(claim: Claim) -> Link | None:
    """Who says it first; None where that is the publisher."""
    return claim.according_to[0] if len(claim.according_to) > 1 else None


def _spans(reading: Reading, links: Sequence[Link], words: Span | None, claim: Claim) -> list[Span]:
    """Where speakers stand in the text, nearest to the passage; without those who were pointed at just now."""
    entities: Mapping[str, Entity] = {one.id: one for one in reading.entities}
    near = claim.evidence[0].span
    found = []
    for link in links:
        speaker = entities.get(link.entity or "")
        spans = [mention.span for mention in speaker.mentions] if speaker else []
        if spans and not (words and any(span.overlaps(words) for span in spans)):
            found.append(min(spans, key=lambda span: abs(span.start - near.start)))
    return found


def _written(speakers: Sequence[tuple[Span, str]]) -> tuple[dict[str, str], list[Span]]:
    tokens = [f"@{number}{kind}" for number, (_span, kind) in enumerate(speakers, 1)]
    return {"according_to": " ".join(tokens)}, [span for span, _kind in speakers]
