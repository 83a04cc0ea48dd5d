"""Finding claims in a case by who, what, where, when, and who says so.

What claims come to in the case (who is who, which event, what status) is derived, so an index of it is made anew when
the case has changed since; `stamp` tells. Where it is known what changed, only that is indexed anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, delete, func, insert, or_, select, update
from sqlalchemy.engine import Connection

from onrecord.store.schema import (
    INDEX,
    indexed_claims,
    indexed_events,
    indexed_names,
    indexed_people,
    indexed_places,
    indexed_state,
)
from onrecord.store.words import ids_with

_AT_ONCE = 500  # things that are named in one statement


@dataclass(frozen=True, kw_only=True, slots=True)
class IndexedClaim:
    """What a claim comes to in the case.

    Attributes:
        event: Id of its event; empty where it counts in none.
        people: Case entity ids and the slot of each: doers, affected, says.
        places: Case entity ids.
    """

    claim: str
    report: str
    event: str
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
        places: Case entity ids, any of them.
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
    for table in INDEX:
        rows.exec_driver_sql(f"CREATE TEMPORARY TABLE {table.name} (LIKE {table.name} INCLUDING ALL) ON COMMIT DROP")


@dataclass(frozen=True, kw_only=True, slots=True)
class Indexed:
    """What is put into the index.

    Attributes:
        claims: Claims.
        events: The events of these claims, each with where it stands in the chronology: as bytes, so that everybody
            sorts them alike.
        names: Key, case entity id and name, for each key of each name; the gazetteer's id of a place is one of its keys
            (`place_key`).
    """

    claims: tuple[IndexedClaim, ...]
    events: Mapping[str, bytes]
    names: Iterable[tuple[str, str, str]]


def put_index(rows: Connection, mark: str, all_of_it: Indexed) -> None:
    """Put an index in place of the one that is there.

    Args:
        rows: Within a change.
        mark: What it was made from, for `stamp`.
        all_of_it: Of the whole case.
    """
    for table in INDEX:
        rows.execute(delete(table))
    _put_claims(rows, all_of_it)
    ordered = sorted(all_of_it.events.items(), key=lambda item: item[1])
    records = [{"event": event, "place": place, "number": n} for n, (event, place) in enumerate(ordered, 1)]
    _insert(rows, indexed_events, records)
    rows.execute(insert(indexed_state).values(stamp=mark))


def change_index(
    rows: Connection, mark: str, changed: Indexed, *, claims: Iterable[str], entities: Iterable[str]
) -> None:
    """Put what changed into the index, in the place of what was there of it.

    Args:
        rows: Within a change.
        mark: What the index is of then.
        changed: What is new, or otherwise than before.
        claims: Ids of all claims that came, went, or changed; those of every event that did.
        entities: Ids of all entities that came, went, or are called otherwise.
    """
    old: set[str] = set()
    for part in _parts(claims):
        old.update(rows.scalars(select(indexed_claims.c.event).where(indexed_claims.c.claim.in_(part)).distinct()))
        for table in (indexed_claims, indexed_people, indexed_places):
            rows.execute(delete(table).where(table.c.claim.in_(part)))
    for part in _parts(entities):
        rows.execute(delete(indexed_names).where(indexed_names.c.entity.in_(part)))
    _put_claims(rows, changed)
    _renumber(rows, old - {""}, changed.events)
    rows.execute(delete(indexed_state))
    rows.execute(insert(indexed_state).values(stamp=mark))


def _put_claims(rows: Connection, what: Indexed) -> None:
    plain = ("claim", "report", "event", "act", "earliest", "latest", "support", "challenge")
    _insert(rows, indexed_claims, [{name: getattr(one, name) for name in plain} for one in what.claims])
    people = {(one.claim, entity, slot) for one in what.claims for entity, slot in one.people}
    _insert(rows, indexed_people, [{"claim": a, "entity": b, "slot": c} for a, b, c in sorted(people)])
    places = {(one.claim, place) for one in what.claims for place in one.places}
    _insert(rows, indexed_places, [{"claim": a, "place": b} for a, b in sorted(places)])
    _insert(rows, indexed_names, [{"key": a, "entity": b, "name": c} for a, b, c in sorted(set(what.names))])


def _renumber(rows: Connection, gone: Collection[str], come: Mapping[str, bytes]) -> None:
    """Take events out of the chronology and put others in; of all behind them the numbers move."""
    events = indexed_events.c
    steps: dict[bytes, int] = {}
    for part in _parts(gone):
        for place in rows.scalars(select(events.place).where(events.event.in_(part))):
            steps[bytes(place)] = steps.get(bytes(place), 0) - 1
        rows.execute(delete(indexed_events).where(events.event.in_(part)))
    for place in come.values():
        steps[place] = steps.get(place, 0) + 1
    ordered = sorted(place for place, step in steps.items() if step)
    moved = 0
    for number, place in enumerate(ordered):
        moved += steps[place]
        if moved:
            behind = events.place > place
            if number + 1 < len(ordered):
                behind &= events.place < ordered[number + 1]
            rows.execute(update(indexed_events).where(behind).values(number=events.number + moved))
    for event, place in sorted(come.items(), key=lambda item: item[1]):
        before = rows.scalar(select(events.number).where(events.place < place).order_by(events.place.desc()).limit(1))
        rows.execute(insert(indexed_events).values(event=event, place=place, number=(before or 0) + 1))


def _insert(rows: Connection, table: Any, records: list[dict[str, Any]]) -> None:
    if records:
        rows.execute(insert(table), records)


def _parts(some: Iterable[str]) -> Iterator[list[str]]:
    ordered = sorted(some)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]


def place_key(place: str) -> str:
    """The key under which the entities of a place of the gazetteer are found; no name has such a one."""
    return f"@{place}"


def entities_with(rows: Connection, keys: Collection[str]) -> Iterator[tuple[str, str]]:
    """Case entities and their names that share a key."""
    wanted = select(indexed_names.c.entity, indexed_names.c.name).where(indexed_names.c.key.in_(keys)).distinct()
    for row in rows.execute(wanted.order_by(indexed_names.c.entity, indexed_names.c.name)):
        yield row.entity, row.name


def all_places(rows: Connection) -> tuple[str, ...]:
    """Every place of the gazetteer that the case speaks of."""
    key = indexed_names.c.key
    on_server = rows.dialect.name != "sqlite"  # where letters may be sorted otherwise
    keys = select(key).where(key.startswith("@") if on_server else key.between("@", "@~")).distinct()
    return tuple(one.removeprefix("@") for one in rows.scalars(keys))


def claims_like(rows: Connection, wanted: Wanted, most: int) -> tuple[tuple[str, int], ...]:
    """Claims that fit in everything, in order of time: their ids and the numbers of their events."""
    number = func.coalesce(indexed_events.c.number, 0).label("number")
    joined = indexed_claims.outerjoin(indexed_events, indexed_claims.c.event == indexed_events.c.event)
    query = _narrowed(select(indexed_claims.c.claim, number).select_from(joined), wanted)
    if wanted.words:
        query = query.where(indexed_claims.c.report.in_(ids_with(rows, wanted.words)))
    ordered = query.order_by(number, indexed_claims.c.claim).limit(most)
    return tuple((row.claim, row.number) for row in rows.execute(ordered))


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
