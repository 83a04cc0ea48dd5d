"""Values of a case by id, with a note of which were looked at: what was made of them holds until these change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import Generic, NoReturn, TypeVar

T = TypeVar("T")
D = TypeVar("D")


class Watched(Mapping[str, T]):
    """A mapping that notes the keys that are looked up. It cannot be run through: that would be looking at all."""

    def __init__(self, of: Mapping[str, T], noted: set[str]) -> None:
        self._of = of
        self._noted = noted

    def __getitem__(self, key: str) -> T:
        """The value of a key."""
        self._noted.add(key)
        return self._of[key]

    def __contains__(self, key: object) -> bool:
        """Whether there is a value."""
        self._noted.add(key)  # type: ignore[arg-type]
        return key in self._of

    def get(self, key: str, default: D | None = None) -> T | D | None:  # type: ignore[override]
        """The value of a key, or what is given for it."""
        self._noted.add(key)
        return self._of.get(key, default)

    def __iter__(self) -> NoReturn:
        """Not to be run through."""
        raise TypeError("what is made for one event may not look at everything in the case")

    def __len__(self) -> int:
        """How many there are."""
        return len(self._of)


K = TypeVar("K", bound=Hashable)


class Watchers(Generic[K]):
    """Who looked at what."""

    def __init__(self) -> None:
        self._of: dict[str, set[K]] = defaultdict(set)
        self._looked_at: dict[K, frozenset[str]] = {}

    def note(self, who: K, looked_at: Iterable[str]) -> None:
        """Note what somebody looked at, in the place of what he did before."""
        new = frozenset(looked_at)
        old = self._looked_at.pop(who, frozenset())
        if new:
            self._looked_at[who] = new
        for key in old - new:
            self._of[key].discard(who)
            if not self._of[key]:
                del self._of[key]
        for key in new - old:
            self._of[key].add(who)

    def of(self, changed: Iterable[str]) -> set[K]:
        """Those who looked at any of these."""
        return set().union(*(self._of.get(key, ()) for key in changed))
