"""What is true of the case as a whole, each set once."""

from __future__ import annotations

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from onrecord.store.schema import facts


def set_fact(rows: Connection, name: str, value: str) -> None:
    """Set one; a fact is set once."""
    rows.execute(insert(facts).values(name=name, value=value))


def fact(rows: Connection, name: str) -> str | None:
    """One of them; None where it was never set."""
    return rows.scalar(select(facts.c.value).where(facts.c.name == name))
