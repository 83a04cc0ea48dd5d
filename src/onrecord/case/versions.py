"""Disagreements put together from the values that claims give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from onrecord.model import Disagreement, Version
from onrecord.model.case import DisagreementKind, Slot

Value = tuple[str, str]
"""What a claim says, in words, and its id."""


def made(slot: Slot, kind: DisagreementKind, values: Iterable[Value]) -> Disagreement:
    """A disagreement with each value once, and the claims that give it."""
    by_value: dict[str, set[str]] = defaultdict(set)
    for value, claim in values:
        by_value[value].add(claim)
    versions = (Version(value=value, claims=tuple(sorted(ids))) for value, ids in sorted(by_value.items()))
    return Disagreement(slot=slot, kind=kind, versions=tuple(versions))
