"""Invented claims: as many as asked for, the same every time, with passages that stand in their texts."""

from __future__ import annotations

from scale import stories


def test_stories() -> None:
    readings = list(stories(200))
    claims = [claim for reading in readings for claim in reading.claims]
    assert len(claims) == len({claim.id for claim in claims}) == 200
    for reading in readings:
        content = reading.analysis.text.content
        assert all(one.span.of(content) == one.quotation for claim in reading.claims for one in claim.evidence)
    assert readings == list(stories(200))
