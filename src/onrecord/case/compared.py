"""Claims that were compared, with what spoke for each two being one; what spoke too little is not kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet

from onrecord.case.joining import UNSEEN, join_up

Pair = tuple[str, str]


class Compared:
    """Pairs of claims with their points, in logits.

    Attributes:
        of: For each claim those it was compared with.
    """

    def __init__(self) -> None:
        self.of: dict[str, dict[str, float]] = defaultdict(dict)

    def forget(self, some: Iterable[str]) -> dict[str, dict[str, float]]:
        """Take claims out; for each what was known of it."""
        known = {one: self.of.pop(one) for one in some if one in self.of}
        for one, others in known.items():
            for other in others:
                if other in self.of:
                    self.of[other].pop(one, None)
        return known

    def put(self, one: str, two: str, points: float) -> bool:
        """Keep the points of a pair, unless it counts as one that was never compared; whether they are kept."""
        if points > UNSEEN:
            self.of[one][two] = self.of[two][one] = points
        return points > UNSEEN

    def drop(self, one: str, two: str) -> bool:
        """Take a pair out; whether it was there."""
        if two not in self.of.get(one, ()):
            return False
        del self.of[one][two], self.of[two][one]
        return True

    def changed(self, known: dict[str, dict[str, float]], some: AbstractSet[str]) -> set[str]:
        """Other claims whose points with some of these are others than they were known to be."""
        found: set[str] = set()
        for one in some:
            before, now = known.get(one, {}), self.of.get(one, {})
            others = (before.keys() | now.keys()) - some
            found |= {other for other in others if before.get(other) != now.get(other)}
        return found

    def reached(self, start: str, least: float, tied: Callable[[str], Iterable[str]]) -> set[str]:
        """Those that strong pairs tie to a claim, directly or through others.

        Args:
            start: The claim.
            least: What a strong pair has at least.
            tied: For a claim those that are one with it whatever their points.
        """
        found = {start}
        waiting = [start]
        while waiting:
            one = waiting.pop()
            strong = (other for other, points in self.of.get(one, {}).items() if points >= least)
            for other in (*strong, *tied(one)):
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return found

    def grown(
        self,
        some: list[str],
        least: float,
        together: Iterable[Pair] = (),
        apart: Callable[[str, str], bool] | None = None,
    ) -> Iterator[tuple[str, ...]]:
        """Groups of claims, by what their pairs say; see `join_up`.

        Args:
            some: In the order of reports and text; all that strong pairs tie to each other.
            least: What the pairs of two groups have on average at least where they join.
            together: Pairs that are one whatever their points.
            apart: Tells whether two claims must not be one.
        """
        if len(some) == 1:
            yield (some[0],)
            return
        place = {one: at for at, one in enumerate(some)}
        points = {
            (at, other): value
            for at, one in enumerate(some)
            for two, value in self.of.get(one, {}).items()
            if (other := place.get(two, -1)) > at
        }
        pairs = [(place[one], place[two]) for one, two in together]
        forbidden = (lambda one, two: apart(some[one], some[two])) if apart else None
        for group in join_up(len(some), points, least, pairs, forbidden):
            yield tuple(some[at] for at in group)
