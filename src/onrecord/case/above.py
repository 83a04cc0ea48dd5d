"""What each entity is part of: bodies and groups that it belongs to, and the places around a place; near first.

Kept while reports come. An edge comes from somewhere (an entity, a report that counts people in a group); when that
changes, only what lies beneath is reckoned anew.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping

from onrecord.model import Entity, Reading
from onrecord.places import around, stands_for

Edge = tuple[str, str]


class Above:
    """For each entity what is above it.

    Attributes:
        of: By id; absent where nothing is.
    """

    def __init__(self) -> None:
        self.of: dict[str, tuple[str, ...]] = {}
        self._edges: dict[Hashable, tuple[Edge, ...]] = {}
        self._direct: dict[str, Counter[str]] = defaultdict(Counter)
        self._beneath: dict[str, set[str]] = defaultdict(set)
        self._touched: set[str] = set()
        self._places = _Places()

    def put_entities(self, changed: Iterable[str], entities: Mapping[str, Entity]) -> None:
        """Look again at entities; those that are gone are not among `entities`."""
        places = set()
        for one in sorted(changed):
            known = entities.get(one)
            self._put(("body", one), [(one, known.part_of)] if known and known.part_of else [])
            places |= self._places.put(one, known.place if known else None)
        for one in sorted(places):
            self._put(("place", one), [(one, outer) for outer in self._places.outers(one)])

    def put_report(self, reading: Reading, identity: Mapping[str, str]) -> None:
        """Look again at the people that a report counts in groups."""
        self._put(("report", reading.analysis.text.report), _memberships(reading, identity))

    def settle(self) -> set[str]:
        """Reckon anew; the entities above which something else is now."""
        waiting = list(self._touched)
        reached: set[str] = set()
        while waiting:
            one = waiting.pop()
            if one not in reached:
                reached.add(one)
                waiting += self._beneath.get(one, ())
        self._touched = set()
        changed = set()
        for one in reached:
            found = self._climb(one)
            if found != self.of.get(one, ()):
                changed.add(one)
                self.of[one] = found
                if not found:
                    del self.of[one]
        return changed

    def _put(self, source: Hashable, edges: Iterable[Edge]) -> None:
        new = tuple(edges)
        old = self._edges.pop(source, ())
        if new:
            self._edges[source] = new
        if new == old:
            return
        for inner, outer in old:
            direct = self._direct[inner]
            direct[outer] -= 1
            if not direct[outer]:
                del direct[outer]
                self._beneath[outer].discard(inner)
        for inner, outer in new:
            self._direct[inner][outer] += 1
            self._beneath[outer].add(inner)
        self._touched.update(inner for inner, _outer in (*old, *new))

    def _climb(self, start: str) -> tuple[str, ...]:
        seen: list[str] = []
        waiting = sorted(self._direct.get(start, ()))
        while waiting:
            one = waiting.pop(0)
            if one not in seen and one != start:
                seen.append(one)
                waiting += sorted(self._direct.get(one, ()))
        return tuple(seen)


def _memberships(reading: Reading, identity: Mapping[str, str]) -> Iterator[Edge]:
    """People with the groups that a report counts them in."""
    for local in reading.entities:
        for member in local.members:
            if member in identity and identity[member] != identity[local.id]:
                yield identity[member], identity[local.id]


class _Places:
    """Which places of the case lie in which, as the gazetteer has it."""

    def __init__(self) -> None:
        self._place: dict[str, str] = {}
        self._bearers: dict[str, set[str]] = defaultdict(set)
        self._by_around: dict[str, set[str]] = defaultdict(set)
        self._by_stands_for: dict[str, set[str]] = defaultdict(set)

    def put(self, entity: str, place: str | None) -> set[str]:
        """Give an entity its place; the entities for which that may change what they lie in."""
        before = self._place.get(entity)
        if before == place:
            return set()
        changed = {entity}
        if before:
            del self._place[entity]
            self._bearers[before].discard(entity)
            if not self._bearers[before]:
                self._index(before, put=False)
            changed |= self._inside(before)
        if place:
            self._place[entity] = place
            if not self._bearers[place]:
                self._index(place, put=True)
            self._bearers[place].add(entity)
            changed |= self._inside(place)
        return changed

    def outers(self, entity: str) -> list[str]:
        """The entities that one lies in; of several of one place the last in the order of ids."""
        place = self._place.get(entity)
        if not place:
            return []
        found = {outer for area in around(place) for outer in self._by_stands_for.get(area, ())} - {place}
        return sorted(max(self._bearers[outer]) for outer in found)

    def _inside(self, outer: str) -> set[str]:
        inner = {place for area in stands_for(outer) for place in self._by_around.get(area, ())}
        return {entity for place in inner for entity in self._bearers[place]}

    def _index(self, place: str, *, put: bool) -> None:
        for index, areas in ((self._by_around, around(place)), (self._by_stands_for, stands_for(place))):
            for area in areas:
                index[area].add(place) if put else index[area].discard(place)
