"""What a building knows, kept elsewhere: values are fetched when they are asked for, and put back if they changed.

The one convention: a `Shelf` is a dictionary. Whoever uses it need not know that most of it lies in a file; running
through it fetches all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from typing import Any, Generic, Protocol, TypeVar

from onrecord.model import Claim, Reading, Text

K = TypeVar("K")
V = TypeVar("V")


class Keep(Protocol):
    """Where the values lie, as text, under a shelf and a key."""

    def get(self, shelf: str, key: str) -> str | None:
        """One value; None where there is none."""
        ...

    def everything(self, shelf: str) -> Iterator[tuple[str, str]]:
        """Every key of a shelf with its value."""
        ...

    def put(self, shelf: str, values: Mapping[str, str | None]) -> None:
        """Put values in the place of what was under their keys; None takes out."""
        ...

    def clear(self, shelf: str) -> None:
        """Take everything out of a shelf."""
        ...

    def fill(self, keys: Iterable[str], values: Callable[[str], Mapping[str, str]]) -> None:
        """Put in what all shelves together have under some keys, of which nothing is there yet."""
        ...

    def write(self) -> None:
        """Everything was put that is to be put for now."""
        ...


class Given(Protocol):
    """The readings that a building was made of, as they were given to it."""

    def reading(self, report: str) -> Reading:
        """The reading of a report."""
        ...

    def text(self, report: str) -> Text:
        """The text of a report."""
        ...

    def claim(self, report: str, claim: str) -> Claim | None:
        """A claim of a report; None where its reading has none of that id."""
        ...


class Written(Protocol):
    """Values as text and back."""

    def key(self, key: Any) -> str:
        """A key as text."""
        ...

    def to_key(self, written: str) -> Any:
        """The key of a text."""
        ...

    def value(self, value: Any, shelf: str) -> str:
        """A value of a shelf as text; the same for equal values."""
        ...

    def to_value(self, written: str) -> Any:
        """The value of a text."""
        ...


_UNREAD = object()
_FIXED = (str, int, float, bool, type(None), tuple, frozenset)
"""Types whose values do not change in place; so do not those of frozen dataclasses."""


class Shelf(MutableMapping[K, V], Generic[K, V]):
    """A dictionary whose values are fetched when they are asked for.

    Args:
        name: Of the shelf.
        keep: Where its values lie.
        written: How they are written.
        made: Makes the value of a key that is not there, as `defaultdict` does; None where that is an error.
        counts: Whether a key that is not there counts as 0, as in a `Counter`.
    """

    def __init__(
        self, name: str, keep: Keep, written: Written, *, made: Callable[[], V] | None = None, counts: bool = False
    ) -> None:
        self.name = name
        self._keep = keep
        self._written = written
        self._made = made
        self._counts = counts
        self._here: dict[K, V] = {}
        self._as_kept: dict[K, tuple[object, str]] = {}
        self._absent: set[K] = set()
        self._whole = False  # everything that is kept is here
        self._cleared = False

    def __getitem__(self, key: K) -> V:
        """The value of a key."""
        if key in self._here or self._fetch(key):
            return self._here[key]
        if self._counts:
            return 0  # type: ignore[return-value]
        if self._made is None:
            raise KeyError(key)
        value = self._here[key] = self._made()
        return value

    def get(self, key: K, default: Any = None) -> Any:
        """The value of a key, or what is given for it."""
        return self._here[key] if key in self._here or self._fetch(key) else default

    def __contains__(self, key: object) -> bool:
        """Whether there is a value."""
        return key in self._here or self._fetch(key)  # type: ignore[arg-type]

    def __setitem__(self, key: K, value: V) -> None:
        """Put a value in."""
        if key not in self._here and not self._whole and key not in self._absent:
            body = self._keep.get(self.name, self._written.key(key))
            if body is not None:
                self._as_kept[key] = _UNREAD, body
        self._here[key] = value

    def __delitem__(self, key: K) -> None:
        """Take a value out."""
        if key not in self:
            raise KeyError(key)
        del self._here[key]
        self._absent.add(key)

    def pop(self, key: K, *default: Any) -> Any:
        """Take a value out and give it back, or what is given for it."""
        if key not in self:
            if default:
                return default[0]
            raise KeyError(key)
        self._absent.add(key)
        return self._here.pop(key)

    def __iter__(self) -> Iterator[K]:
        """Every key."""
        self._fetch_all()
        return iter(self._here)

    def __len__(self) -> int:
        """How many there are."""
        self._fetch_all()
        return len(self._here)

    def clear(self) -> None:
        """Take everything out; nothing is fetched for it."""
        self._here.clear()
        self._as_kept.clear()
        self._cleared = self._whole = True

    def put_back(self) -> None:
        """Keep what changed."""
        if self._cleared:
            self._keep.clear(self.name)
            self._cleared = False
        changed: dict[K, str | None] = dict.fromkeys(key for key in self._as_kept if key not in self._here)
        for key, value in self._here.items():
            known = self._as_kept.get(key)
            if known and known[0] is value and _is_fixed(value):
                continue
            empty = not value and (self._made is not None or self._counts)
            body = None if empty else self._written.value(value, self.name)
            if body != (known[1] if known else None):
                changed[key] = body
        if not changed:
            return
        self._keep.put(self.name, {self._written.key(key): body for key, body in changed.items()})
        for key, body in changed.items():
            self._as_kept.pop(key, None)
            if body is not None:
                self._as_kept[key] = self._here[key], body

    def _fetch(self, key: K) -> bool:
        """Fetch a value that is not here; whether there is one."""
        if self._whole or key in self._absent:
            return False
        body = self._keep.get(self.name, self._written.key(key))
        if body is None:
            self._absent.add(key)
            return False
        self._take(key, body)
        return True

    def _fetch_all(self) -> None:
        if self._whole:
            return
        for written, body in self._keep.everything(self.name):
            key = self._written.to_key(written)
            if key not in self._here and key not in self._absent:
                self._take(key, body)
        self._whole = True

    def _take(self, key: K, body: str) -> None:
        value: V = self._written.to_value(body)
        self._here[key] = value
        self._as_kept[key] = value, body


def _is_fixed(value: object) -> bool:
    return isinstance(value, _FIXED) or hasattr(value, "__dataclass_fields__")
