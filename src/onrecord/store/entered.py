"""What people entered, in tables of a number and a record, appended and never changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Table, func, insert, select
from sqlalchemy.engine import Connection

from onrecord.store.records import decoding


def next_number(rows: Connection, table: Table) -> int:
    """The number that the next record gets."""
    return (rows.scalar(select(func.max(table.c.number))) or 0) + 1


def append(rows: Connection, table: Table, record: dict[str, Any]) -> None:
    """Add a record under its number."""
    rows.execute(insert(table).values(number=record["number"], body=json.dumps(record)))


def everything(rows: Connection, table: Table, *, after: int = 0) -> Iterator[dict[str, Any]]:
    """Every record, in order; only those after a number where one is given."""
    for row in rows.execute(
        select(table.c.number, table.c.body).where(table.c.number > after).order_by(table.c.number)
    ):
        with decoding(f"{table.name} {row.number}"):
            yield json.loads(row.body)
