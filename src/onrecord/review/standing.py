"""Which decisions count: those not taken back, and of one person on one thing the latest."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model.decision import Decision


def standing(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that count, in order.

    Args:
        decisions: All that were made, in the order of their numbers. A decision that takes back another can be taken
            back itself; then the other counts again.
    """
    withdrawn = taken_back(decisions)
    latest: dict[tuple[str, str, frozenset[str], str], Decision] = {}
    for one in reversed(decisions):
        if one.number not in withdrawn and one.verdict != "withdrawn":
            latest.setdefault((one.who, one.about, frozenset(one.things), _beside(one)), one)
    return tuple(sorted(latest.values(), key=lambda one: one.number))


def taken_back(decisions: Sequence[Decision]) -> frozenset[int]:
    """The numbers of the decisions that were taken back and do not count again."""
    found: set[int] = set()
    for one in reversed(decisions):
        if one.verdict == "withdrawn" and one.number not in found:
            found.add(int(one.things[0]))
    return frozenset(found)


def _beside(decision: Decision) -> str:
    """What a decision is about beside its thing: a grade, that a claim is there at all, phases."""
    if decision.verdict == "graded":
        return decision.corrections[0][0]
    return decision.verdict if decision.verdict in {"added", "phases"} else ""
