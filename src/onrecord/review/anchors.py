"""Passages found again by their words and what stands around them, wherever they have moved to."""

from __future__ import annotations

from onrecord.model import Reading, Span
from onrecord.model.decision import Anchor

AROUND = 32
"""Characters kept before and after a passage; fewer tell two passages of the same words apart less often."""

_CLEAR = 4  # characters by which one place must fit better than the others: less may be a space and a full stop


def anchor_of(report: str, content: str, span: Span) -> Anchor:
    """What a passage is found again by."""
    return Anchor(
        report=report,
        quotation=span.of(content),
        prefix=content[max(0, span.start - AROUND) : span.start],
        suffix=content[span.end : span.end + AROUND],
    )


def place_of(anchor: Anchor, content: str) -> Span | None:
    """Where the passage stands now; None where it is gone, or stands in several places that cannot be told apart."""
    places = list(_places(anchor.quotation, content))
    if len(places) > 1:
        near = [(_around(anchor, content, place), place) for place in places]
        best = max(score for score, _place in near)
        places = [place for score, place in near if score > best - _CLEAR]
    if len(places) != 1:
        return None
    return Span(places[0], places[0] + len(anchor.quotation))


def thing_now(thing: str, anchor: Anchor, reading: Reading | None, *, entity: bool) -> str | None:
    """The id of the one claim or entity that now stands where one stood before its report was read anew.

    Args:
        thing: The id it had.
        anchor: Its passage.
        reading: What its report says now; None where there is no such report.
        entity: Whether it is somebody, or a claim.

    Returns:
        None where nothing stands there, or several things do.
    """
    if reading is None:
        return None
    if thing in {*(one.id for one in reading.claims), *(one.id for one in reading.entities)}:
        return thing
    span = place_of(anchor, reading.analysis.text.content)
    if span is None:
        silent = [one.id for one in reading.entities if not one.mentions and anchor.quotation in one.names]
        return silent[0] if entity and len(silent) == 1 else None
    places = (
        {one.id: [mention.span for mention in one.mentions] for one in reading.entities}
        if entity
        else {one.id: [said.span for said in one.evidence] for one in reading.claims}
    )
    exact = [name for name, spans in places.items() if span in spans]
    near = [name for name, spans in places.items() if any(one.overlaps(span) for one in spans)]
    return next((some[0] for some in (exact, near) if len(some) == 1), None)


def _places(quotation: str, content: str) -> list[int]:
    found: list[int] = []
    at = content.find(quotation) if quotation else -1
    while at >= 0:
        found.append(at)
        at = content.find(quotation, at + 1)
    return found


def _around(anchor: Anchor, content: str, place: int) -> int:
    """How many characters on both sides are as they were, counted from the passage."""
    end = place + len(anchor.quotation)
    before, after = content[max(0, place - AROUND) : place], content[end : end + AROUND]
    return _alike(anchor.prefix[::-1], before[::-1]) + _alike(anchor.suffix, after)


def _alike(one: str, other: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
