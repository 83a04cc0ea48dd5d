"""What a case is built on, value by value: fetched and put back as one more report touches it. All of it is derived.

Values are small and many, so they are asked for past SQLAlchemy, in the transaction that it began.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any
from zlib import crc32

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from onrecord.store.schema import grown

_AT_ONCE = 1000  # values that are put at once


class GrownRows:
    """The values of a building in the tables of a case.

    Args:
        rows: Within a transaction.
    """

    def __init__(self, rows: Connection) -> None:
        self._rows = rows
        mark = "?" if rows.dialect.name == "sqlite" else "%s"
        self._one = f"SELECT body FROM grown WHERE shelf = {mark} AND key = {mark}"  # noqa: S608  no words of others
        self._cursor: Any = rows.connection.cursor()

    def get(self, shelf: str, key: str) -> str | None:
        """One value; None where there is none."""
        asked = (_number(shelf), key)
        try:
            found = self._cursor.execute(self._one, asked).fetchone()
        except self._rows.dialect.loaded_dbapi.Error:
            found = self._rows.exec_driver_sql(self._one, asked).fetchone()  # fails again, with our sentence
        return str(found[0]) if found else None

    def everything(self, shelf: str) -> Iterator[tuple[str, str]]:
        """Every key of a shelf with its value."""
        wanted = select(grown.c.key, grown.c.body).where(grown.c.shelf == _number(shelf)).order_by(grown.c.key)
        for row in self._rows.execute(wanted):
            yield row.key, row.body

    def put(self, shelf: str, values: Mapping[str, str | None]) -> None:
        """Put values in the place of what was under their keys; None takes out."""
        number = _number(shelf)
        keys = sorted(values)
        for start in range(0, len(keys), _AT_ONCE):
            part = keys[start : start + _AT_ONCE]
            self._rows.execute(delete(grown).where(grown.c.shelf == number, grown.c.key.in_(part)))
            new = [{"shelf": number, "key": key, "body": values[key]} for key in part if values[key] is not None]
            if new:
                self._rows.execute(insert(grown), new)

    def clear(self, shelf: str) -> None:
        """Take everything out of a shelf."""
        self._rows.execute(delete(grown).where(grown.c.shelf == _number(shelf)))


def clear_grown(rows: Connection) -> None:
    """Take everything out."""
    rows.execute(delete(grown))


@cache
def _number(shelf: str) -> int:
    """A short name: there is one row for each of very many values."""
    return crc32(shelf.encode()) >> 1
