"""A building that is kept elsewhere between two reports: opened without being read, and kept again where it changed.

The one convention: what a step of the building knows lies in its attributes: dictionaries become shelves of their own,
everything else is small and is kept together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import is_dataclass
from typing import Any

from onrecord.case.build import Building, Touched
from onrecord.case.cores import Core
from onrecord.case.order import Chronology
from onrecord.case.shelf import Given, Keep, Shelf
from onrecord.case.shortnames import Manner
from onrecord.case.signals import Setting
from onrecord.case.written import CORES, AsText
from onrecord.model import Case, Judgement, Reading

_SMALL = "small"
RUN_THROUGH = (
    _SMALL,
    CORES,
    "grounds.readings",
    "grounds.entities",
    "grounds.of_report",
    "grounds.dated",
    "grounds._identity._base._groups",
    "grounds._identity._base.enemies",
    "grounds._identity._base.reasons",
    "grounds._tallies._weights.of",
    "grounds._tallies._weights._count",
    "events._firm._sizes",
    "events._alike._sizes",
    "events._loose._sizes",
    "_copies._common",
    "_now._records.of",
    "_now.openings._of_person",
    "_now.openings._of_event",
    "_now.openings._questions",
)
"""Shelves that a case is put together from, that are exchanged as a whole or put last: each lies by itself."""
_PASSING = frozenset({"retold", "_assertions_before", "_told_whole"})
"""Attributes that hold nothing beyond one `put`."""


class Reopened:
    """A building as it is kept, and what makes it be kept again.

    Args:
        keep: Where it is kept; empty for a new one.
        given: The readings that it was made of so far.

    Attributes:
        building: To be looked at; it is changed through `put`.
    """

    def __init__(self, keep: Keep, given: Given) -> None:
        self.building = Building()
        self._keep = keep
        self._written = AsText(keep, given, lambda: self.building.grounds.claims)
        _shelved(self.building, keep, self._written)
        body = keep.get(_SMALL, _SMALL)
        known = self._written.to_value(body) if body is not None else {}
        for path, holder, name in _small(self.building):
            if path in known:
                _restore(holder, name, known[path])

    def put(self, readings: Sequence[Reading], judgements: Sequence[Judgement] = ()) -> Touched:
        """Take reports in and keep what that changed; see `Building.put`."""
        touched = self.building.put(readings, judgements)
        self._written.renew({reading.analysis.text.report: reading for reading in readings})
        _put_back(self.building, self._keep, self._written)
        return touched

    def case(self) -> Case:
        """The case as far as it is built."""
        return self.building.case()


def keep_whole(building: Building, keep: Keep, given: Given) -> None:
    """Keep a building that is in memory; nothing is kept yet."""
    written = AsText(keep, given, lambda: building.grounds.claims)
    tables = {path: getattr(holder, name) for path, holder, name in _tables(building)}
    together = {path: table for path, table in tables.items() if path not in RUN_THROUGH and not _of_cores(table)}
    keys = {written.key(one): one for table in together.values() for one in table}

    def values(key: str) -> dict[str, str]:
        one = keys[key]
        return {path: written.value(table[one], path) for path, table in together.items() if one in table}

    keep.fill(keys, values)
    for path in tables.keys() - together.keys():
        keep.put(path, {written.key(key): written.value(value, path) for key, value in tables[path].items()})
    _put_the_rest(building, keep, written)


def _of_cores(table: Mapping[Any, Any]) -> bool:
    """Whether the keys of a dictionary are cores, of which two may be written alike."""
    return isinstance(next(iter(table), None), Core)


def _put_back(building: Building, keep: Keep, written: AsText) -> None:
    for path, holder, name in _tables(building):
        found = getattr(holder, name)
        if isinstance(found, Shelf):
            found.put_back()
        else:  # another dictionary was put in the place of the shelf
            keep.clear(path)
            keep.put(path, {written.key(key): written.value(value, path) for key, value in found.items()})
    _put_the_rest(building, keep, written)


def _put_the_rest(building: Building, keep: Keep, written: AsText) -> None:
    """What is no dictionary, and the cores that others point at."""
    small = {path: getattr(holder, name) for path, holder, name in _small(building)}
    keep.put(_SMALL, {_SMALL: written.value(small)})
    known = list(written.name_of.items())
    alive = {name: core for core, name in known if building.events.has_core(core)}
    keep.put(CORES, {name: written.core(alive[name]) if name in alive else None for _core, name in known})
    keep.write()
    written.forget()


def _shelved(building: Building, keep: Keep, written: AsText) -> None:
    """Put shelves in the place of the dictionaries of a new building, wherever these are known."""
    tables = {
        id(getattr(holder, name)): _shelf(path, getattr(holder, name), keep, written)
        for path, holder, name in list(_tables(building))
    }
    for _path, holder in list(_holders(building)):
        for name, value in list(vars(holder).items()):
            if id(value) in tables:
                setattr(holder, name, tables[id(value)])
    setting = building.grounds.setting
    for name, value in list(vars(setting).items()):
        if id(value) in tables:
            object.__setattr__(setting, name, tables[id(value)])  # it is frozen for those who look at it


def _shelf(path: str, table: Mapping[Any, Any], keep: Keep, written: AsText) -> Shelf[Any, Any]:
    made = table.default_factory if isinstance(table, defaultdict) else None
    return Shelf(path, keep, written, made=made, counts=isinstance(table, Counter))


def _restore(holder: Any, name: str, value: Any) -> None:
    """Give a step what it knew; a set may be known to others and stays the same one."""
    if isinstance(value, set):
        getattr(holder, name).clear()
        getattr(holder, name).update(value)
    else:
        setattr(holder, name, value)


# --- what a building is made of ------------------------------------------------------------------

Place = tuple[str, Any, str]
"""A path, an object on it, and the name of one of its attributes."""


def _holders(building: Building) -> Iterator[tuple[str, Any]]:
    """Every step that knows something, each once, with its path."""
    seen: set[int] = set()

    def found(path: str, holder: Any) -> Iterator[tuple[str, Any]]:
        if id(holder) in seen or isinstance(holder, Chronology):
            return
        seen.add(id(holder))
        yield path, holder
        for name, value in vars(holder).items():
            several = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, tuple) else ()
            if _is_step(value):
                yield from found(f"{path}{name}.", value)
            for key, one in several:
                if not _is_step(one):
                    break
                yield from found(f"{path}{name}.{key}.", one)

    return found("", building)


def _is_step(value: object) -> bool:
    if isinstance(value, Shelf) or is_dataclass(value):
        return False
    return type(value).__module__.startswith("onrecord.case.") and hasattr(value, "__dict__")


def _attributes(building: Building) -> Iterator[Place]:
    """What steps know, each once, with its path; what only passes aside."""
    seen: set[int] = set()
    for path, holder in _holders(building):
        for name, value in vars(holder).items():
            is_shared = isinstance(value, (Mapping, set)) and id(value) in seen
            if name in _PASSING or is_shared or _is_step(value) or callable(value):
                continue
            if isinstance(value, Setting | Manner):
                continue
            seen.add(id(value))
            yield f"{path}{name}", holder, name


def _tables(building: Building) -> Iterator[Place]:
    for path, holder, name in _attributes(building):
        value = getattr(holder, name)
        if isinstance(value, Mapping) and not any(map(_is_step, _first(value))):
            yield path, holder, name


def _first(value: Mapping[Any, Any]) -> Sequence[Any]:
    """The first value of a dictionary, if it is no shelf and has one."""
    return () if isinstance(value, Shelf) else list(value.values())[:1]


def _small(building: Building) -> Iterator[Place]:
    for path, holder, name in _attributes(building):
        value = getattr(holder, name)
        if not isinstance(value, Mapping) and not any(map(_is_step, value if isinstance(value, tuple) else ())):
            yield path, holder, name
