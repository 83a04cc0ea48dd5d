"""What was derived and may be thrown away: the case as it was last built, and from what."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, insert, select, text
from sqlalchemy.engine import Connection

from onrecord.store.records import decoding, packed, unpacked
from onrecord.store.schema import derived


def may_derive(rows: Connection) -> bool:
    """Whether what was derived may be kept: on a server, whoever may only read must not leave things for others."""
    if rows.dialect.name == "sqlite":
        return True
    return bool(rows.scalar(text("SELECT has_table_privilege('derived', 'INSERT')")))


def put_derived(rows: Connection, name: str, made_from: str, record: Any) -> None:
    """Keep something derived, in place of what was there."""
    rows.execute(delete(derived).where(derived.c.name == name))
    rows.execute(insert(derived).values(name=name, made_from=made_from, body=packed(record)))


def get_derived(rows: Connection, name: str, made_from: str) -> Any | None:
    """Something derived from just that; None where it was derived from something else, or never."""
    wanted = select(derived.c.body).where(derived.c.name == name, derived.c.made_from == made_from)
    body = rows.scalar(wanted)
    if body is None:
        return None
    with decoding(name):
        return unpacked(bytes(body))
