"""Near misses: pairs of claims that seemed to tell of one event and yet went to two."""

from __future__ import annotations

from collections import defaultdict

NEARLY = -2.0
"""Logit from which a pair that ended in two events is a near miss: one in eight of such are of one event."""
_MOST = 3  # for each event

Miss = tuple[float, int, int]  # what spoke for it, in logits; positions of the two claims


class Nearly:
    """For each event the best near miss with each of a few others."""

    def __init__(self) -> None:
        self._with: dict[int, dict[int, Miss]] = defaultdict(dict)

    def remember(self, one: int, two: int, miss: Miss) -> None:
        """Keep the best miss between two events."""
        for first, second in ((one, two), (two, one)):
            known = self._with[first].get(second)
            if known is None or _rank(miss) < _rank(known):
                self._with[first][second] = miss

    def beside(self, event: int, miss: Miss) -> None:
        """Keep something said beside events that nearly went to one; the claim stands second in the miss."""
        self._with[event][-1 - miss[1]] = miss

    def of(self, event: int) -> tuple[Miss, ...]:
        """The best few of an event, the likeliest first."""
        return tuple(sorted(self._with.get(event, {}).values(), key=_rank)[:_MOST])


def _rank(miss: Miss) -> tuple[float, int, int]:
    return (-miss[0], miss[1], miss[2])
