"""Joining entities by links, in strata: each takes the groups of the one below it, and joins some of them.

The one convention: what a group is depends only on the groups below it and the links that tie them, directly or through
others. So when a report comes, only what its links reach is settled anew; everything else is left as it is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.case.kin import is_called_so_elsewhere, is_kin_by_name
from onrecord.case.named import Link
from onrecord.case.whois import Candidate
from onrecord.translate import gettext as _

_AGE_SLACK = 1  # years: reports of one person may lie some months apart
_AGE_ERROR = 3  # years: ages that reports give to one to whom they say that the same befell

Group = tuple[str, ...]
"""Ids of entities that are held to be one, sorted; the first stands for them."""

Tie = tuple[str, int, str]
"""The other end of a link, its phase and its block."""


class Base:
    """The lowest stratum: what a person decided to be one, and which must stay apart."""

    def __init__(self) -> None:
        self._groups: dict[str, Group] = {}
        self.reasons: dict[str, list[str]] = {}
        self.enemies: Mapping[str, frozenset[str]] = {}

    def group(self, one: str) -> Group:
        """Those that are one with this one."""
        return self._groups.get(one) or (one,)

    def put(self, groups: Iterable[Group], enemies: Mapping[str, frozenset[str]]) -> set[str]:
        """Put new decisions in the place of the old ones; those for whom that changes anything."""
        new = {one: group for group in groups for one in group if len(group) > 1}
        changed = {one for one in (*self._groups, *new) if self._groups.get(one) != new.get(one)}
        changed |= {one for one in (*self.enemies, *enemies) if self.enemies.get(one) != enemies.get(one)}
        self._groups, self.enemies = new, enemies
        return changed


class Together:
    """Who is together with whom; each group stands here once, however many are in it."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}
        self._groups: dict[str, Group] = {}

    def get(self, one: str) -> Group | None:
        """The group of one; None where none was put."""
        first = self._first.get(one)
        return None if first is None else self._groups.get(first)

    def put(self, group: Group) -> None:
        """Put a group in; whoever was in another one was dropped before."""
        self._groups[group[0]] = group
        self._first.update(dict.fromkeys(group, group[0]))

    def drop(self, one: str) -> None:
        """Take one out, and with it the group it was in: the others are to be put anew or dropped too."""
        first = self._first.pop(one, None)
        if first is not None and one in self._groups.get(first, ()):
            del self._groups[first]


class Stratum:
    """Groups joined from those below by links, the strongest first, as far as nothing disagrees."""

    def __init__(self, below: Base | Stratum, base: Base, known: Mapping[str, Candidate]) -> None:
        self._below = below
        self._base = base
        self._known = known
        self._groups = Together()  # where they differ from those below
        self._links: dict[str, dict[Tie, Link]] = {}
        self._touched: set[str] = set()
        self.reasons: dict[str, list[str]] = {}
        self.misses: dict[str, list[Link]] = {}

    def group(self, one: str) -> Group:
        """Those that are one with this one."""
        return self._groups.get(one) or self._below.group(one)

    def add(self, link: Link) -> None:
        """Put a link in, in the place of the one that ties the same two in the same phase and block."""
        mine = self._links.setdefault(link.first, {})
        if mine.get((link.second, link.phase, link.block)) != link:
            mine[link.second, link.phase, link.block] = link
            self._links.setdefault(link.second, {})[link.first, link.phase, link.block] = link
            self._touched |= {link.first, link.second}

    def drop(self, one: str, two: str, phase: int, block: str = "") -> None:
        """Take a link out, if there is one."""
        for first, second in ((one, two), (two, one)):
            mine = self._links.get(first, {})
            if mine.pop((second, phase, block), None):
                self._touched.add(first)
                if not mine:
                    del self._links[first]

    def exchange(self, old: Iterable[Link], new: Iterable[Link]) -> None:
        """Put links in the place of others."""
        kept = {(link.first, link.second, link.phase, link.block): link for link in new}
        for link in old:
            if (link.first, link.second, link.phase, link.block) not in kept:
                self.drop(link.first, link.second, link.phase, link.block)
        for link in kept.values():
            self.add(link)

    def forget(self, gone: Iterable[str]) -> None:
        """Take entities out with all their links."""
        for one in gone:
            for tie in list(self._links.get(one, ())):
                self.drop(one, *tie)
            self._touched.update(self.group(one))
            self._touched.discard(one)
            self._drop(one)

    def settle(self, changed: Iterable[str]) -> set[str]:
        """Join anew what is reached from where links, or the groups below (`changed`), are others than before.

        Returns:
            The entities whose group here, or what is remembered of it, may be another than before.
        """
        waiting = self._touched.union(changed)
        self._touched = set()
        done: set[str] = set()
        for start in sorted(waiting):
            if start in self._known and start not in done:
                reached = self._reached(start)
                members = {one for group in reached for one in group}
                done |= members
                self._join(reached, members)
        return done

    def _reached(self, start: str) -> list[Group]:
        """The groups below that links tie to that of `start`."""
        first = self._below.group(start)
        found = {first[0]: first}
        waiting = [first]
        while waiting:
            for one in waiting.pop():
                for other, _phase, _block in self._links.get(one, ()):
                    group = self._below.group(other)
                    if group[0] not in found:
                        found[group[0]] = group
                        waiting.append(group)
        return [found[root] for root in sorted(found)]

    def _join(self, reached: Sequence[Group], members: set[str]) -> None:
        for one in members:
            self._drop(one)
        if len(reached) == 1:
            return
        clusters = _Clusters(reached, self._known, self._base.enemies)
        for link in sorted(self._links_of(members), key=lambda one: (one.phase, -one.value, one.first, one.second)):
            self._follow(link, clusters)
        for group in clusters.groups():
            if group != self._below.group(group[0]):
                self._groups.put(group)

    def _drop(self, one: str) -> None:
        self._groups.drop(one)
        self.reasons.pop(one, None)
        self.misses.pop(one, None)

    def _follow(self, link: Link, clusters: _Clusters) -> None:
        first, second = clusters.of(link.first), clusters.of(link.second)
        if first is second:
            return
        bar = link.bar or clusters.bar(first, second)
        if not bar:
            clusters.merge(first, second)
            self.reasons.setdefault(link.first, []).append(link.reason)
        elif self._known[link.first].entity.kind != "place":
            for end in (link.first, link.second):
                self.misses.setdefault(end, []).append(replace(link, bar=bar))

    def _links_of(self, members: Iterable[str]) -> Iterator[Link]:
        for one in members:
            for link in self._links.get(one, {}).values():
                if link.first == one:
                    yield link


class _Cluster:
    """Entities joined so far."""

    def __init__(
        self, members: Iterable[str], known: Mapping[str, Candidate], enemies: Mapping[str, frozenset[str]]
    ) -> None:
        self.by_report: dict[str, list[Candidate]] = defaultdict(list)
        self.aged: list[Candidate] = []
        self.judged: list[str] = []
        for one in members:
            candidate = known[one]
            self.by_report[candidate.report].append(candidate)
            if candidate.entity.age is not None:
                self.aged.append(candidate)
            if one in enemies:
                self.judged.append(one)

    def members(self) -> Iterator[Candidate]:
        for some in self.by_report.values():
            yield from some


def _may_be_one(first: Candidate, second: Candidate, one: _Cluster, two: _Cluster) -> bool:
    """Whether one report may mean one person by a description and by a name."""
    others = (*one.members(), *two.members())
    return is_kin_by_name(first, second, others) or is_called_so_elsewhere(first, second, others)


class _Clusters:
    """Groups that grow by joining; the larger of two takes in the smaller."""

    def __init__(
        self, groups: Iterable[Group], known: Mapping[str, Candidate], enemies: Mapping[str, frozenset[str]]
    ) -> None:
        self._enemies = enemies
        self._of: dict[str, _Cluster] = {}
        for group in groups:
            self._of.update(dict.fromkeys(group, _Cluster(group, known, enemies)))

    def of(self, one: str) -> _Cluster:
        """The cluster that an entity is in at the moment."""
        return self._of[one]

    def merge(self, one: _Cluster, two: _Cluster) -> None:
        """Make one of two."""
        large, small = (one, two) if len(one.by_report) >= len(two.by_report) else (two, one)
        for report, some in small.by_report.items():
            large.by_report[report] += some
            self._of.update(dict.fromkeys((candidate.id for candidate in some), large))
        large.aged += small.aged
        large.judged += small.judged

    def bar(self, one: _Cluster, two: _Cluster) -> str:
        """What speaks against joining two, in words; empty where nothing does."""
        if any(self._of.get(enemy) is two for judged in one.judged for enemy in self._enemies[judged]):
            return _("a person decided that they are two, or has not decided")
        few, many = (one, two) if len(one.by_report) <= len(two.by_report) else (two, one)
        for report, some in few.by_report.items():
            for first in some:
                for second in many.by_report.get(report, ()):
                    if not _one_name(first, second) and not _may_be_one(first, second, one, two):
                        return _("one report speaks of both")
        clash = _clash(one.aged, two.aged)
        if clash:
            return _("their ages differ: {one} and {other}").format(one=clash[0].entity.age, other=clash[1].entity.age)
        return ""

    def groups(self) -> Iterator[Group]:
        """All groups, in no particular order."""
        for cluster in {id(cluster): cluster for cluster in self._of.values()}.values():
            yield tuple(sorted(candidate.id for candidate in cluster.members()))


def _clash(first: Sequence[Candidate], second: Sequence[Candidate]) -> tuple[Candidate, Candidate] | None:
    """Two whose ages differ, the first of them in the order of ids; None where all agree."""
    ages = [one.entity.age or 0 for one in (*first, *second)]
    if not first or not second or max(ages) - min(ages) <= _AGE_SLACK:
        return None
    ordered = [sorted(some, key=lambda one: one.id) for some in (first, second)]
    return next(((one, other) for other in ordered[1] for one in ordered[0] if not _ages_agree(one, other)), None)


def _one_name(one: Candidate, other: Candidate) -> bool:
    """Whether a report that has the two has one name for both: then it does not tell them apart."""
    return bool(one.name_key) and one.name_key == other.name_key


def _ages_agree(one: Candidate, other: Candidate) -> bool:
    if one.entity.age is None or other.entity.age is None:
        return True
    suffered = {part for part in one.parts & other.parts if part[0] == "affected"}
    return abs(one.entity.age - other.entity.age) <= (_AGE_ERROR if suffered else _AGE_SLACK)


def moved(before: Mapping[str, Group], now: Mapping[str, Group]) -> set[str]:
    """Of entities whose groups are others now, enough of them that any two that were parted or joined include one.

    Args:
        before: For each entity its group before; absent where it is new.
        now: For the same entities and more, the group now.
    """
    found: set[str] = set()
    largest: dict[str, tuple[int, str]] = {}  # for each group before, its largest piece and where that went
    pieces: dict[str, Counter[str]] = {}
    for group in {group[0]: group for group in now.values()}.values():
        pieces[group[0]] = Counter(before[one][0] for one in group if one in before)
        for root, size in pieces[group[0]].items():
            largest[root] = max(largest.get(root, (0, "")), (size, group[0]))
    for one, group in now.items():
        if one not in before:
            found.add(one)
            continue
        root = before[one][0]
        main = max(pieces[group[0]], key=lambda piece: (pieces[group[0]][piece], piece))
        if root != main or largest[root][1] != group[0]:
            found.add(one)
    return found
