"""The log of a case: who did what, when; each entry carries the hash of the one before.

An entry's hash is the SHA-256 of the JSON of `[number, at, who, action, what, before]`, keys sorted, without spaces, in
ASCII; `before` is the hash of the entry before it, 64 zeros for the first. So whoever has one hash in hand, on paper
or stamped elsewhere, can tell whether anything up to there was changed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.engine import Connection

from onrecord.store.schema import log

NONE_BEFORE = "0" * 64


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One line of the log.

    Attributes:
        number: From 1, without gaps.
        at: UTC, `2021-02-04T12:00:00Z`.
        who: The name that was given; empty where none was.
        action: One word: new, add, show, verify ...
        what: Details of the action, as JSON allows.
        before: Hash of the entry before.
        hash: Of this entry.
    """

    number: int
    at: str
    who: str
    action: str
    what: dict[str, Any]
    before: str
    hash: str


def canonical(thing: Any) -> str:
    """The one way in which a thing is written as JSON before it is hashed."""
    return json.dumps(thing, sort_keys=True, separators=(",", ":"))


def digest(thing: Any) -> str:
    """SHA-256 of a thing as JSON."""
    return hashlib.sha256(canonical(thing).encode("ascii")).hexdigest()


def write(rows: Connection, *, at: str, who: str, action: str, what: dict[str, Any]) -> Entry:
    """Add an entry; within the transaction that makes the change it speaks of."""
    last = rows.execute(select(log.c.number, log.c.hash).order_by(log.c.number.desc()).limit(1)).first()
    number, before = (last.number + 1, last.hash) if last else (1, NONE_BEFORE)
    own = digest([number, at, who, action, what, before])
    rows.execute(
        insert(log).values(number=number, at=at, who=who, action=action, what=canonical(what), before=before, hash=own)
    )
    return Entry(number=number, at=at, who=who, action=action, what=what, before=before, hash=own)


def guard_log(rows: Connection) -> None:
    """Let PostgreSQL refuse a line that does not follow from the last, whoever writes it."""
    rows.exec_driver_sql(
        "CREATE FUNCTION log_follows() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE last record; BEGIN "
        "SELECT number, hash INTO last FROM log ORDER BY number DESC LIMIT 1; "
        "IF NEW.number <> coalesce(last.number, 0) + 1 OR NEW.before <> coalesce(last.hash, repeat('0', 64)) "
        "THEN RAISE EXCEPTION 'a line of the log follows from the last'; END IF; RETURN NEW; END $$"
    )
    rows.exec_driver_sql("CREATE TRIGGER log_follows BEFORE INSERT ON log FOR EACH ROW EXECUTE FUNCTION log_follows()")


READS = ("new", "add", "rebuild")
"""What changes which reports there are, or what was read in them."""

CHANGES = (*READS, "judge")
"""What changes what the case says."""


def last_change(rows: Connection, actions: Sequence[str] = CHANGES) -> int:
    """Number of the last entry that changed what the case says, or that was one of some actions."""
    return rows.scalar(select(func.max(log.c.number)).where(log.c.action.in_(actions))) or 0


def entries(rows: Connection) -> Iterator[Entry]:
    """The log from its beginning."""
    for row in rows.execute(select(log).order_by(log.c.number)):
        yield Entry(
            number=row.number,
            at=row.at,
            who=row.who,
            action=row.action,
            what=json.loads(row.what),
            before=row.before,
            hash=row.hash,
        )


def first_break(chain: Iterable[Entry]) -> int | None:
    """The number of the first entry that does not follow from the one before it; None where all do."""
    before = NONE_BEFORE
    for expected, entry in enumerate(chain, start=1):
        own = digest([entry.number, entry.at, entry.who, entry.action, entry.what, before])
        if (entry.number, entry.before, entry.hash) != (expected, before, own):
            return expected
        before = entry.hash
    return None
