"""What time-stamping services answered, kept as it came."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

from sqlalchemy.engine import Connection

from onrecord.store.entered import append, everything, next_number
from onrecord.store.journal import digest
from onrecord.store.schema import stamps


def add_stamp(rows: Connection, content: bytes, about: dict[str, str]) -> tuple[int, str]:
    """Add an answer; its number and the hash over all of its record.

    Args:
        rows: Within a change.
        content: The answer.
        about: `at`, `who`, `file`, and `of`, the hash that was stamped.
    """
    number = next_number(rows, stamps)
    record = {"number": number, **about, "answer": base64.b64encode(content).decode("ascii")}
    append(rows, stamps, record)
    return number, digest(record)


def all_stamps(rows: Connection) -> Iterator[dict[str, Any]]:
    """Every answer, as a record; `answer` is base64."""
    return everything(rows, stamps)
