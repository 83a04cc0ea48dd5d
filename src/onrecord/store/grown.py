"""What a case is built on, value by value: fetched and put back as one more report touches it. All of it is derived.

The one convention: a row holds, packed, what all shelves have under one key, since they are asked for it together.
Shelves that are run through lie apart, each in a drawer of its own. Values are many, so they are asked for past
SQLAlchemy, in the transaction that it began.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from onrecord.store.records import decoding
from onrecord.store.schema import grown

_AT_ONCE = 500  # rows that are put at once
_AT_HAND = 20_000  # rows that are kept in mind
_DRAWER = 48  # bits of a row's number within its drawer: two keys may have one, and lie in one row
_LEVEL, _WINDOW, _MEMORY = 6, -15, 9  # of zlib: without a head and a sum, since pages have one

_Row = dict[str, str]


class GrownRows:
    """The values of a building in the tables of a case; `write` puts there what was changed.

    Args:
        rows: Within a transaction.
        apart: Shelves that are run through, in an order that stays.
    """

    def __init__(self, rows: Connection, apart: Sequence[str] = ()) -> None:
        self._rows = rows
        mark = "?" if rows.dialect.name == "sqlite" else "%s"
        self._one = f"SELECT body FROM grown WHERE number = {mark}"  # noqa: S608  no words of others
        self._cursor: Any = rows.connection.cursor()
        self._drawers = {shelf: number for number, shelf in enumerate(apart, start=1)}
        self._known: dict[int, _Row] = {}
        self._changed: set[int] = set()

    def get(self, shelf: str, key: str) -> str | None:
        """One value; None where there is none."""
        return self._row(self._number(shelf, key)).get(_name(shelf, key))

    def everything(self, shelf: str) -> Iterator[tuple[str, str]]:
        """Every key of a shelf with its value."""
        self.write()
        first = self._drawers.get(shelf, 0) << _DRAWER
        in_drawer = grown.c.number.between(first, first + (1 << _DRAWER) - 1)
        begin = f"{shelf}\t"
        for (body,) in self._rows.execute(select(grown.c.body).where(in_drawer).order_by(grown.c.number)):
            for name, value in _unpacked(body).items():
                if name.startswith(begin):
                    key = name[len(begin) :]
                    yield (json.loads(key) if key.startswith('"') else key), value

    def put(self, shelf: str, values: Mapping[str, str | None]) -> None:
        """Put values in the place of what was under their keys; None takes out."""
        for key, body in values.items():
            number = self._number(shelf, key)
            row = self._row(number)
            self._changed.add(number)
            if body is None:
                row.pop(_name(shelf, key), None)
            else:
                row[_name(shelf, key)] = body

    def clear(self, shelf: str) -> None:
        """Take everything out of a shelf."""
        self.put(shelf, dict.fromkeys([key for key, _body in self.everything(shelf)]))

    def fill(self, keys: Iterable[str], values: Callable[[str], Mapping[str, str]]) -> None:
        """Put in what all shelves that do not lie apart have under some keys; nothing is there yet.

        Args:
            keys: Each once.
            values: By shelf, of a key; asked for in the order in which rows lie, some at a time.
        """
        ordered = sorted((self._number("", key), key) for key in keys)
        for start in range(0, len(ordered), _AT_ONCE):
            for _place, key in ordered[start : start + _AT_ONCE]:
                for shelf, body in values(key).items():
                    self.put(shelf, {key: body})
            self.write()

    def write(self) -> None:
        """Put what was changed into the tables."""
        ordered = sorted(self._changed)
        for start in range(0, len(ordered), _AT_ONCE):
            part = ordered[start : start + _AT_ONCE]
            self._rows.execute(delete(grown).where(grown.c.number.in_(part)))
            new = [{"number": number, "body": _packed(row)} for number in part if (row := self._known[number])]
            if new:
                self._rows.execute(insert(grown), new)
        self._changed.clear()

    def _row(self, number: int) -> _Row:
        row = self._known.get(number)
        if row is None:
            if len(self._known) > _AT_HAND + 2 * len(self._changed):
                self._known = {one: self._known[one] for one in self._changed}
            body = self._fetched(number)
            row = self._known[number] = _unpacked(body) if body is not None else {}
        return row

    def _fetched(self, number: int) -> Any:
        try:
            found = self._cursor.execute(self._one, (number,)).fetchone()
        except self._rows.dialect.loaded_dbapi.Error:
            found = self._rows.exec_driver_sql(self._one, (number,)).fetchone()  # fails again, with our sentence
        return found[0] if found else None

    def _number(self, shelf: str, key: str) -> int:
        """The row that a value lies in."""
        place = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=_DRAWER // 8).digest()
        return (self._drawers.get(shelf, 0) << _DRAWER) + int.from_bytes(place)


def clear_grown(rows: Connection) -> None:
    """Take everything out."""
    rows.execute(delete(grown))


def _name(shelf: str, key: str) -> str:
    """A shelf and a key in a line without an end."""
    plain = key.isprintable() and not key.startswith('"')
    return f"{shelf}\t{key if plain else json.dumps(key)}"


def _packed(row: _Row) -> bytes:
    """A row, each value in a line behind its name."""
    packing = _packing().copy()
    written = "\n".join([f"{name}\t{row[name]}" for name in sorted(row)])
    return b"".join((packing.compress(written.encode()), packing.flush()))


def _unpacked(body: Any) -> _Row:
    with decoding("grown"):
        written = zlib.decompressobj(_WINDOW, _usual()).decompress(bytes(body)).decode()
        found = {}
        for line in written.split("\n"):
            shelf, key, value = line.split("\t", 2)
            found[f"{shelf}\t{key}"] = value
        return found


@cache
def _packing() -> Any:
    return zlib.compressobj(_LEVEL, zlib.DEFLATED, _WINDOW, _MEMORY, zlib.Z_DEFAULT_STRATEGY, _usual())


@cache
def _usual() -> bytes:
    """What rows usually hold: short ones are packed against it."""
    return (files("onrecord.store") / "data" / "grown.txt").read_bytes()
