"""How telling a stem is: the fewer claims of the case have it the more.

The one convention: numbers of claims count as the nearest power of two, and a case of more than `_MANY` as one of so
many. So one more report changes the weight of few stems, and of those mostly that few claims have. (F1 of events on
gold claims of 5 cases is .800 with and without; with powers of four it is .798.)
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from functools import cache

_MANY = 2**14  # claims


class Weights:
    """Stems with the number of claims that have each, and their weights.

    Attributes:
        of: For each stem its weight, squared.
    """

    def __init__(self) -> None:
        self.of: dict[str, float] = {}
        self._count: Counter[str] = Counter()
        self._total = 0

    def put(self, gone: Iterable[frozenset[str]], come: Iterable[frozenset[str]]) -> frozenset[str] | None:
        """Take the stems of claims out and those of others in.

        Returns:
            The stems that claims had before and that weigh otherwise now; None where all do.
        """
        before = _step(min(self._total, _MANY))
        touched: dict[str, int] = {}
        for sign, some in ((-1, gone), (1, come)):
            for stems in some:
                self._total += sign
                for stem in stems:
                    touched.setdefault(stem, self._count[stem])
                    self._count[stem] += sign
        total = _step(min(self._total, _MANY))
        if total != before:
            self.of.clear()
            for stem in [stem for stem, count in self._count.items() if not count]:
                del self._count[stem]
            self.of.update((stem, _weight(total, _step(count))) for stem, count in self._count.items())
            return None
        changed = set()
        for stem, was in touched.items():
            count = self._count[stem]
            if not count:
                del self._count[stem], self.of[stem]
            elif not was or _step(was) != _step(count):
                self.of[stem] = _weight(total, _step(count))
                if was:
                    changed.add(stem)
        return frozenset(changed)


@cache
def _weight(total: int, count: int) -> float:
    """For steps of the numbers of all claims and of those that have a stem."""
    return max(0.0, math.log((1 + _number(total)) / _number(count))) ** 2


@cache
def _step(number: int) -> int:
    return round(math.log2(number)) if number else -1


def _number(step: int) -> float:
    return 2.0**step if step >= 0 else 0.0
