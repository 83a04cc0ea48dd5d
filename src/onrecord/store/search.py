"""Finding claims in a case by who, what, where, when, and who says so.

What claims come to in the case (who is who, which event, what status) is derived, so an index of it is made anew when
the case has changed since; `stamp` tells.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, delete, insert, or_, select
from sqlalchemy.engine import Connection

from onrecord.store.schema import indexed_claims, indexed_names, indexed_people, indexed_places, indexed_state
from onrecord.store.words import ids_with


@dataclass(frozen=True, kw_only=True, slots=True)
class IndexedClaim:
    """What a claim comes to in the case.

    Attributes:
        event: Number of its event in the chronology; 0 where it counts in none.
        people: Case entity ids and the slot of each: doers, affected, says.
        places: Gazetteer ids, and case entity ids of places that are not in it.
    """

    claim: str
    report: str
    event: int
    act: str
    earliest: str | None
    latest: str | None
    support: str
    challenge: str
    people: tuple[tuple[str, str], ...]
    places: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """What is looked for; None and empty ask for nothing.

    Attributes:
        words: In the report; all of them.
        people: Case entity ids, any of them, as doers or affected.
        says: Case entity ids, any of them, among those who say so.
        places: Gazetteer or entity ids, any of them.
        since: ISO day; so `until`. A claim fits if it may lie within.
        status: A support or a challenge word.
    """

    words: str = ""
    act: str | None = None
    people: Collection[str] | None = None
    says: Collection[str] | None = None
    places: Collection[str] | None = None
    since: str | None = None
    until: str | None = None
    status: str | None = None

    @property
    def only_words(self) -> bool:
        """Whether nothing but words is asked for."""
        return all(getattr(self, name) is None for name in self.__slots__ if name != "words")


# --- claims --------------------------------------------------------------------------------------


def stamp(rows: Connection) -> str | None:
    """What the index was made from; None where there is none."""
    return rows.scalar(select(indexed_state.c.stamp))


def make_temporary(rows: Connection) -> None:
    """Tables of one's own for the index, until the end of this transaction: for who may not keep one on the server."""
    for table in (indexed_state, indexed_names, indexed_people, indexed_places, indexed_claims):
        rows.exec_driver_sql(f"CREATE TEMPORARY TABLE {table.name} (LIKE {table.name} INCLUDING ALL) ON COMMIT DROP")


def put_index(
    rows: Connection, mark: str, found: Iterable[IndexedClaim], names: Iterable[tuple[str, str, str]]
) -> None:
    """Put an index in place of the one that is there.

    Args:
        rows: Within a change.
        mark: What it was made from, for `stamp`.
        found: Every claim.
        names: Key, case entity id and name, for each key of each name.
    """
    for table in (indexed_state, indexed_names, indexed_people, indexed_places, indexed_claims):
        rows.execute(delete(table))
    found = tuple(found)
    plain = ("claim", "report", "event", "act", "earliest", "latest", "support", "challenge")
    _insert(rows, indexed_claims, [{name: getattr(one, name) for name in plain} for one in found])
    people = {(one.claim, entity, slot) for one in found for entity, slot in one.people}
    _insert(rows, indexed_people, [{"claim": a, "entity": b, "slot": c} for a, b, c in sorted(people)])
    places = {(one.claim, place) for one in found for place in one.places}
    _insert(rows, indexed_places, [{"claim": a, "place": b} for a, b in sorted(places)])
    _insert(rows, indexed_names, [{"key": a, "entity": b, "name": c} for a, b, c in sorted(set(names))])
    rows.execute(insert(indexed_state).values(stamp=mark))


def _insert(rows: Connection, table: Any, records: list[dict[str, Any]]) -> None:
    if records:
        rows.execute(insert(table), records)


def entities_with(rows: Connection, keys: Collection[str]) -> Iterator[tuple[str, str]]:
    """Case entities and their names that share a key."""
    wanted = select(indexed_names.c.entity, indexed_names.c.name).where(indexed_names.c.key.in_(keys)).distinct()
    for row in rows.execute(wanted.order_by(indexed_names.c.entity, indexed_names.c.name)):
        yield row.entity, row.name


def all_places(rows: Connection) -> tuple[str, ...]:
    """Every place that a claim has."""
    return tuple(rows.scalars(select(indexed_places.c.place).distinct()))


def claims_like(rows: Connection, wanted: Wanted, most: int) -> tuple[tuple[str, int], ...]:
    """Claims that fit in everything, in order of time: their ids and the numbers of their events."""
    query = _narrowed(select(indexed_claims.c.claim, indexed_claims.c.event), wanted)
    if wanted.words:
        query = query.where(indexed_claims.c.report.in_(ids_with(rows, wanted.words)))
    ordered = query.order_by(indexed_claims.c.event, indexed_claims.c.claim).limit(most)
    return tuple((row.claim, row.event) for row in rows.execute(ordered))


def _narrowed(query: Select[Any], wanted: Wanted) -> Select[Any]:
    claims = indexed_claims.c
    if wanted.act is not None:
        query = query.where(claims.act == wanted.act)
    if wanted.status is not None:
        query = query.where(or_(claims.support == wanted.status, claims.challenge == wanted.status))
    if wanted.since is not None:
        query = query.where(claims.latest >= wanted.since)
    if wanted.until is not None:
        query = query.where(claims.earliest <= wanted.until)
    for ids, slots in ((wanted.people, ("doers", "affected")), (wanted.says, ("says",))):
        if ids is not None:
            people = indexed_people.c
            theirs = select(people.claim).where(people.slot.in_(slots), people.entity.in_(ids))
            query = query.where(claims.claim.in_(theirs))
    if wanted.places is not None:
        places = indexed_places.c
        query = query.where(claims.claim.in_(select(places.claim).where(places.place.in_(wanted.places))))
    return query
