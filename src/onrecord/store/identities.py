"""Who stands behind each code of a case that was split; kept in another file, under another key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from onrecord.store.entered import append, everything, next_number
from onrecord.store.journal import digest
from onrecord.store.schema import identities


@dataclass(frozen=True, kw_only=True, slots=True)
class Identity:
    """One person.

    Attributes:
        code: What stands in the place of the name.
        name: The fullest form of the name.
        names: Every form.
    """

    code: str
    name: str
    names: tuple[str, ...]


def add_identity(rows: Connection, identity: Identity) -> tuple[int, str]:
    """Add one; its number and the hash over all of it."""
    number = next_number(rows, identities)
    record = {"number": number, "code": identity.code, "name": identity.name, "names": list(identity.names)}
    append(rows, identities, record)
    return number, digest(record)


def all_identities(rows: Connection) -> Iterator[Identity]:
    """Every one, in order."""
    for record in everything(rows, identities):
        yield Identity(code=record["code"], name=record["name"], names=tuple(record["names"]))


def digests(rows: Connection) -> dict[int, str]:
    """The hash over each entry, by its number."""
    return {record["number"]: digest(record) for record in everything(rows, identities)}
