"""Growing events from pairs: the two groups that on average speak most for each other join first.

Average linkage over a sparse table of pairs. A pair that was never compared counts against joining (`UNSEEN`), so that
two large groups are not made one by a single likeness. Deterministic: equal points are decided by the smaller numbers.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

Pair = tuple[int, int]

UNSEEN = -3.0
"""Points of a pair that blocking did not bring together."""


def join_up(
    size: int,
    points: Mapping[Pair, float],
    threshold: float,
    together: Iterable[Pair] = (),
    apart: Callable[[int, int], bool] | None = None,
) -> list[list[int]]:
    """Groups of the numbers below `size`, each sorted, sorted by their first.

    Args:
        size: How many things there are.
        points: For pairs (smaller number first) what speaks for joining, in logits.
        threshold: Groups join while the mean of their pairs is at least this.
        together: Pairs that are one whatever their points: the groups that they are in join as wholes.
        apart: Tells whether two single things must not be in one group; None where nothing must.
    """
    pairs = tuple(together)
    state = _grown(_State(size, points), threshold, apart)
    for one, two in pairs:
        state.merge(state.of[one], state.of[two])
    if pairs and apart and any(apart(*pair) for some in state.members.values() for pair in combinations(some, 2)):
        state = _State(size, points)  # what is one comes first, and only what may goes with it
        for one, two in pairs:
            state.merge(state.of[one], state.of[two])
        _grown(state, threshold, apart)
    return sorted(sorted(members) for members in state.members.values())


def _grown(state: _State, threshold: float, apart: Callable[[int, int], bool] | None) -> _State:
    """Join groups until none speak enough for each other."""
    state.fill(threshold)
    while state.heap:
        _value, one, two, stamp_one, stamp_two = heapq.heappop(state.heap)
        if state.stamp.get(one) != stamp_one or state.stamp.get(two) != stamp_two:
            continue
        if apart and any(apart(first, second) for first in state.members[one] for second in state.members[two]):
            continue
        state.merge(one, two)
        state.push_around(one, threshold)
    return state


class _State:
    """Groups, and for each pair of groups the sum and number of the points between them."""

    def __init__(self, size: int, points: Mapping[Pair, float]) -> None:
        self.members = {number: [number] for number in range(size)}
        self.of = {number: number for number in range(size)}
        self.stamp = dict.fromkeys(range(size), 0)
        self.between: dict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
        self.heap: list[tuple[float, int, int, int, int]] = []
        for (one, two), value in points.items():
            self.between[one][two] = self.between[two][one] = (value, 1)

    def fill(self, threshold: float) -> None:
        """Put every pair of groups that may join on the heap; what stands there differs, so its order is one alone."""
        for one in self.members:
            self._push(one, [two for two in self.between[one] if one < two], threshold)

    def push_around(self, one: int, threshold: float) -> None:
        """Put the pairs of a group that changed on the heap."""
        self._push(one, self.between[one], threshold)

    def merge(self, one: int, two: int) -> None:
        """Make the second group part of the first."""
        if one == two:
            return
        moved = self.members.pop(two)
        self.members[one] += moved
        for number in moved:
            self.of[number] = one
        self.stamp[one] += 1
        del self.stamp[two]
        self.between[one].pop(two, None)
        for other, (total, seen) in self.between.pop(two, {}).items():
            self.between[other].pop(two, None)
            if other == one:
                continue
            had, had_seen = self.between[one].get(other, (0.0, 0))
            self.between[one][other] = self.between[other][one] = (had + total, had_seen + seen)

    def _push(self, one: int, others: Iterable[int], threshold: float) -> None:
        """Put a group with each of some others on the heap, where the pairs between them say enough on average."""
        between, size = self.between[one], len(self.members[one])
        for two in others:
            total, seen = between[two]
            pairs = size * len(self.members[two])
            value = (total + UNSEEN * (pairs - seen)) / pairs
            if value >= threshold:
                first, second = (one, two) if one < two else (two, one)
                heapq.heappush(self.heap, (-value, first, second, self.stamp[first], self.stamp[second]))
