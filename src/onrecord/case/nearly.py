"""Near misses: pairs of claims that seemed to tell of one event and yet went to two."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

from onrecord.case.said import Order

NEARLY = -2.0
"""Logit from which a pair that ended in two events is a near miss: one in eight of such are of one event."""
_MOST = 3  # for each event

Miss = tuple[float, str, str]  # what spoke for it, in logits; the two claims


def best_few(misses: Iterable[tuple[Hashable, Miss]], order: Callable[[str], Order]) -> tuple[Miss, ...]:
    """The best near miss with each of a few others, the likeliest first.

    Args:
        misses: What was missed, and by which claims.
        order: Where a claim stands among all.
    """

    def rank(miss: Miss) -> tuple[float, Order, Order]:
        return (-miss[0], order(miss[1]), order(miss[2]))

    best: dict[Hashable, Miss] = {}
    for other, miss in misses:
        known = best.get(other)
        if known is None or miss[0] > known[0] or (miss[0] == known[0] and rank(miss) < rank(known)):
            best[other] = miss
    return tuple(sorted(best.values(), key=rank)[:_MOST])
