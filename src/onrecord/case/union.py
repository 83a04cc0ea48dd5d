"""Groups that grow by joining, with pairs that must stay apart.

The one convention: a join that would bring two things together that must stay apart is refused, whatever lies between.
"""

from __future__ import annotations

from collections.abc import Iterable


class Groups:
    """Union-find over strings with forbidden pairs."""

    def __init__(self, items: Iterable[str]) -> None:
        self._parent = {item: item for item in items}
        self._members: dict[str, list[str]] = {item: [item] for item in self._parent}
        self._apart: dict[str, set[str]] = {item: set() for item in self._parent}

    def root(self, item: str) -> str:
        """The item that stands for the group of this one."""
        parent = self._parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def members(self, item: str) -> tuple[str, ...]:
        """All items of the group of this one, sorted."""
        return tuple(sorted(self._members[self.root(item)]))

    def keep_apart(self, one: str, two: str) -> bool:
        """Forbid the two groups to join; False if they are one group already."""
        first, second = self.root(one), self.root(two)
        if first == second:
            return False
        self._apart[first].add(second)
        self._apart[second].add(first)
        return True

    def may_join(self, one: str, two: str) -> bool:
        """Whether nothing forbids it; True also where they are one already."""
        return self.root(two) not in self._apart[self.root(one)]

    def together(self, one: str, two: str) -> bool:
        """Whether the two are in one group."""
        return self.root(one) == self.root(two)

    def join(self, one: str, two: str) -> bool:
        """Make one group of the two; False where that is forbidden or was done before."""
        keep, go = sorted((self.root(one), self.root(two)))
        if keep == go or go in self._apart[keep]:
            return False
        self._parent[go] = keep
        self._members[keep] += self._members.pop(go)
        for other in self._apart.pop(go):
            self._apart[other].discard(go)
            self._apart[other].add(keep)
            self._apart[keep].add(other)
        return True

    def groups(self) -> list[tuple[str, ...]]:
        """Every group, members sorted, groups sorted by their first member."""
        return sorted(tuple(sorted(members)) for members in self._members.values())
