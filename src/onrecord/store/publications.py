"""What left the case with somebody's approval, with its bytes; appended and never changed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from onrecord.model.publication import Publication, Setting, Told
from onrecord.store.entered import everything, next_number
from onrecord.store.journal import canonical, digest
from onrecord.store.records import decoding
from onrecord.store.schema import publications


def add_publication(rows: Connection, publication: Publication, content: bytes) -> Publication:
    """Add one with its bytes; it gets the next number."""
    numbered = replace(publication, number=next_number(rows, publications))
    body = canonical(_record(numbered))
    rows.execute(insert(publications).values(number=numbered.number, body=body, content=zlib.compress(content)))
    return numbered


def next_publication(rows: Connection) -> int:
    """The number that the next one gets."""
    return next_number(rows, publications)


def all_publications(rows: Connection) -> Iterator[Publication]:
    """Every one, in order, without its bytes."""
    for record in everything(rows, publications):
        told = tuple(Told(claims=tuple(c), slots=tuple((n, w) for n, w in s)) for c, s in record.pop("told"))
        yield Publication(**{**record, "setting": Setting(**record["setting"]), "told": told})


def content_of(rows: Connection, number: int) -> bytes | None:
    """The bytes of one; None where there is none of that number."""
    found = rows.scalar(select(publications.c.content).where(publications.c.number == number))
    if found is None:
        return None
    with decoding(f"publication {number}"):
        return zlib.decompress(bytes(found))


def digest_of(publication: Publication) -> str:
    """One hash over all of one but its bytes, whose own hash is in it; for the log."""
    return digest(_record(publication))


def _record(publication: Publication) -> dict[str, Any]:
    record = asdict(publication)
    record["told"] = [[list(one.claims), [list(pair) for pair in one.slots]] for one in publication.told]
    return record
