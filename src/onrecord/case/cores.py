"""Claims that grow together by what their pairs say: the core of each event.

The one convention: groups grow only along strong pairs, so that claims no strong pair ties, directly or through others,
are settled apart from each other; when a report comes, only what is so tied to its claims is settled anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from onrecord.case.compared import Compared, Pair
from onrecord.case.decided import Decided
from onrecord.case.said import Order, Said, order_of

Sort = tuple[str, bool]
"""What cannot be one event: how it is told that it happened, and whether of acts or of there being such a thing."""


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class Core:
    """Claims that grew together.

    Attributes:
        members: Ids, in the order of reports and text.
        place: Where it stands among the others: those of a lower sort go first.
        why: For each of them but the first why it is counted with the others, in words.
    """

    members: tuple[str, ...]
    place: tuple[Sort, Order]
    why: Mapping[str, str]

    @property
    def id(self) -> str:
        """The first of its claims."""
        return self.members[0]


@dataclass(frozen=True, kw_only=True, slots=True)
class Ruling:
    """By what rules claims grow together.

    Attributes:
        points: What speaks for two claims, in logits; the earlier one is given first.
        least: What the pairs of two groups have on average at least where they join.
        explain: Why a claim is counted with another one, in words.
        sort: The sort of a claim; None where it does not grow here.
        partners: The claims that one meets.
        judged: What people decided.
    """

    points: Callable[[Said, Said], float]
    least: float
    explain: Callable[[Said, Said], str]
    sort: Callable[[Said], Sort | None]
    partners: Callable[[Said], AbstractSet[str]]
    judged: Decided


@dataclass(frozen=True, kw_only=True, slots=True)
class Grown:
    """What growing anew came to.

    Attributes:
        gone: Cores that are no more.
        new: Cores that were not before.
        near: Claims whose pairs may have other points than before.
    """

    gone: frozenset[Core]
    new: frozenset[Core]
    near: frozenset[str]


class Cores:
    """Cores that grow while claims come and go.

    Attributes:
        home: For each claim that grows here its core.
        compared: The pairs that were compared.
    """

    def __init__(self, claims: Mapping[str, Said]) -> None:
        self.home: dict[str, Core] = {}
        self.compared = Compared()
        self._claims = claims
        self._sizes: Counter[int] = Counter()
        self._largest: set[Core] = set()

    def largest(self) -> frozenset[Core]:
        """The cores of the most claims."""
        return frozenset(self._largest)

    def put(self, out: AbstractSet[str], dirty: AbstractSet[str], pairs: Iterable[Pair], on: Ruling) -> Grown:
        """Take claims out, and let others grow anew.

        Args:
            out: Claims that do not grow here any more.
            dirty: Claims that are new here, or whose pairs weigh otherwise than before.
            pairs: Pairs of others that may meet now and did not before, or the other way round.
            on: The rules.
        """
        near = self._weigh(out, dirty, pairs, on)
        gone = {self.home[one] for one in (*near, *out) if one in self.home}
        for one in out:
            self.home.pop(one, None)
        start = near.union(*(core.members for core in gone)) - out
        made: list[Core] = []
        done: set[str] = set()
        for one in sorted(start):
            if one not in done:
                reached = self.compared.reached(one, on.least, lambda some: self._tied(some, on))
                done |= reached
                made += self._settled(reached, near, on)
        gone |= {self.home[one] for one in done if one in self.home}
        new = {core for core in made if core not in gone}
        gone -= set(made)
        self._exchange(gone, new)
        return Grown(gone=frozenset(gone), new=frozenset(new), near=frozenset(near))

    def _weigh(self, out: AbstractSet[str], dirty: AbstractSet[str], pairs: Iterable[Pair], on: Ruling) -> set[str]:
        """Weigh pairs anew; the claims of whose pairs any may have other points."""
        known = self.compared.forget(out | dirty)
        for one in dirty:
            said = self._claims[one]
            sort = on.sort(said)
            for two in on.partners(said):
                other = self._claims[two]
                if (two > one or two not in dirty) and on.sort(other) == sort:
                    self._put(said, other, on)
        near = set(dirty) | (self.compared.changed(known, out | dirty) - out)
        for pair in pairs:
            first, second = (self._claims[claim] for claim in pair)
            sort = on.sort(first)
            if sort is None or sort != on.sort(second):
                continue
            changed = self.compared.drop(*pair)
            if second.id in on.partners(first):
                changed = self._put(first, second, on) or changed
            if changed:
                near.update(pair)
        return near

    def _put(self, one: Said, two: Said, on: Ruling) -> bool:
        first, second = (one, two) if one.order < two.order else (two, one)
        return self.compared.put(one.id, two.id, on.points(first, second))

    def _tied(self, one: str, on: Ruling) -> Iterator[str]:
        """Those that a person judged to be one with a claim, of its sort."""
        group = on.judged.group.get(one, ())
        sort = on.sort(self._claims[one]) if group else None
        return (other for other in group if on.sort(self._claims[other]) == sort)

    def _settled(self, reached: AbstractSet[str], near: AbstractSet[str], on: Ruling) -> Iterator[Core]:
        """The cores of claims that are tied to each other; one that is as it was stays what it is."""
        some = sorted(reached, key=lambda one: order_of(self._claims[one]))
        together = on.judged.together(some) if on.judged.same else ()
        for group in self.compared.grown(some, on.least, together, on.judged.forbids if on.judged.any_apart else None):
            old = self.home.get(group[0])
            same = old is not None and old.members == group
            if old and same and near.isdisjoint(group):
                yield old
                continue
            made = self._core(group, on)
            yield old if old and same and (old.place, old.why) == (made.place, made.why) else made

    def _core(self, group: Sequence[str], on: Ruling) -> Core:
        first = self._claims[group[0]]
        why = {}
        place = {one: -at for at, one in enumerate(group)}
        for one in group[1:]:
            known = self.compared.of.get(one, {})
            near = [(known[two], place[two]) for two in group if two in known]
            if near:
                why[one] = on.explain(self._claims[one], self._claims[group[-max(near)[1]]])
        return Core(members=tuple(group), place=(on.sort(first) or ("", False), order_of(first)), why=why)

    def _exchange(self, gone: AbstractSet[Core], new: AbstractSet[Core]) -> None:
        for core in gone:
            self._sizes[len(core.members)] -= 1
        for core in new:
            self._sizes[len(core.members)] += 1
            self.home.update(dict.fromkeys(core.members, core))
        self._find_largest(gone, new)

    def _find_largest(self, gone: AbstractSet[Core], new: AbstractSet[Core]) -> None:
        """Keep the largest in mind; all are looked through only where none is left of the size they had."""
        for size in [size for size, count in self._sizes.items() if not count]:
            del self._sizes[size]
        most = max(self._sizes, default=0)
        were = max((len(core.members) for core in self._largest), default=0)
        some = (self._largest - gone) | new if most >= were else set(self.home.values())
        kept = {core for core in some if len(core.members) == most}
        self._largest.clear()
        self._largest.update(kept)
