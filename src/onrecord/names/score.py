"""A likeness and why: no number without its reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Score:
    """How alike two names are.

    Attributes:
        value: 0 (nothing in common) to 1 (the same name).
        reason: What agrees and what does not, in words for people.
    """

    value: float
    reason: str
