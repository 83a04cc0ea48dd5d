"""Who meets whom: things that share a key are worth comparing, unless so many share it that it says nothing.

The one convention: what meets depends only on what is there, not on the order in which it came; things may come and go.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import combinations

Pair = tuple[str, str]

CROWD = 60
"""A key that more share than this ("Muhammad") brings nobody together by itself."""


class Meeting:
    """Things by their keys, kept while they come and go."""

    def __init__(self) -> None:
        self._keys: dict[str, frozenset[str]] = {}
        self._blocks: dict[str, set[str]] = defaultdict(set)

    def change(self, gone: Iterable[str], come: Mapping[str, frozenset[str]]) -> tuple[Iterator[Pair], list[Pair]]:
        """Take things out and put things in.

        Args:
            gone: Those to take out; those that were never in are passed over.
            come: For each new thing its keys.

        Returns:
            Pairs that may meet only since now, to be read before the next change; and pairs of things still there that
            met and do not meet any more, as their keys have become common.
        """
        before: dict[str, int] = {}
        for one in gone:
            for key in self._keys.pop(one, ()):
                before.setdefault(key, len(self._blocks[key]))
                self._blocks[key].discard(one)
        fresh: dict[str, list[str]] = defaultdict(list)
        stayed: dict[str, tuple[str, ...]] = {}
        for one, keys in come.items():
            self._keys[one] = keys
            for key in keys:
                fresh[key].append(one)
        for key, some in fresh.items():
            block = self._blocks[key]
            was = before.setdefault(key, len(block))
            if 0 < was <= CROWD < len(block) + len(some):
                stayed[key] = tuple(block)
            block.update(some)
        parted = [pair for some in stayed.values() for pair in combinations(sorted(some), 2) if not self._meet(*pair)]
        opened = [key for key, was in before.items() if was > CROWD >= len(self._blocks[key])]
        for key in [key for key in before if not self._blocks[key]]:
            del self._blocks[key]
        return self._pairs(come.keys(), opened), parted

    def partners(self, one: str) -> set[str]:
        """All that a thing meets."""
        blocks = (self._blocks[key] for key in self._keys.get(one, ()))
        found = set().union(*(block for block in blocks if len(block) <= CROWD))
        found.discard(one)
        return found

    def _pairs(self, come: AbstractSet[str], opened: Iterable[str]) -> Iterator[Pair]:
        for one in come:
            for other in self.partners(one):
                if one < other:
                    yield one, other
                elif other not in come:
                    yield other, one
        for key in opened:
            yield from combinations(sorted(self._blocks.get(key, ())), 2)

    def _meet(self, one: str, two: str) -> bool:
        return any(len(self._blocks[key]) <= CROWD for key in self._keys[one] & self._keys[two])
