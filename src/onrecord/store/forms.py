"""The forms of the tables, one after another: each step takes a case of one form to the next.

A case of an earlier form is taken forward when it is opened for a change; one of a later form is refused.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import delete, func, insert, select
from sqlalchemy.engine import Connection

from onrecord.errors import CaseNewer
from onrecord.store.database import CaseStore
from onrecord.store.journal import guard_log
from onrecord.store.members import grant_again
from onrecord.store.schema import INDEX, TABLES, changes_of_form, derived
from onrecord.store.words import prepare_server

_OF_FORM = {
    1: (
        "changes_of_form", "facts", "originals", "reports", "texts", "intakes", "readings", "claims", "decisions",
        "steps", "stamps", "consents", "log", "indexed_state", "indexed_claims", "indexed_people", "indexed_places",
        "indexed_names",
    ),
    2: ("derived", "members", "identities"),
    3: ("grown", *(table.name for table in INDEX)),
    4: ("publications",),
    5: ("grown",),
}  # fmt: skip


def _made(rows: Connection, form: int) -> None:
    TABLES.create_all(rows, tables=[TABLES.tables[name] for name in _OF_FORM[form]])


def _first(rows: Connection) -> None:
    """Reports, claims, decisions, steps, consents, the log, and the index."""
    _made(rows, 1)


def _second(rows: Connection) -> None:
    """The derived case, members and identities; the words of reports are indexed on PostgreSQL too."""
    _made(rows, 2)
    if rows.dialect.name == "postgresql":
        prepare_server(rows)
        guard_log(rows)


def _third(rows: Connection) -> None:
    """What a case is built on, so that one more report costs what it touches; and an index that goes along."""
    TABLES.drop_all(rows, tables=[table for table in INDEX if table.name != "indexed_events"])
    _made(rows, 3)


def _fourth(rows: Connection) -> None:
    """What left with somebody's approval."""
    _made(rows, 4)


def _fifth(rows: Connection) -> None:
    """What a case is built on takes a fraction of the room."""
    TABLES.drop_all(rows, tables=[TABLES.tables["grown"]])
    rows.execute(delete(derived).where(derived.c.name == "grown"))
    _made(rows, 5)


STEPS: tuple[Callable[[Connection], None], ...] = (_first, _second, _third, _fourth, _fifth)
"""`STEPS[n]` makes form n + 1 out of form n; once released, a step is never changed."""


def latest() -> int:
    """The form that this program writes."""
    return len(STEPS)


def form_of(rows: Connection) -> int:
    """The form of a case."""
    return rows.scalar(select(func.max(changes_of_form.c.form))) or 0


def bring_forward(rows: Connection, *, since: int, at: str, program: str) -> None:
    """Take the tables from one form to the latest.

    Args:
        rows: Within a transaction.
        since: The form they have; 0 for an empty database.
        at: When, in UTC.
        program: Name and version, for the record.
    """
    for form, step in enumerate(STEPS[since:], start=since + 1):
        step(rows)
        rows.execute(insert(changes_of_form).values(form=form, at=at, program=program))
    grant_again(rows)


def to_latest_form(store: CaseStore, *, at: str, program: str) -> None:
    """Take an open case to the latest form if it is of an earlier one.

    Raises:
        CaseNewer: A later onrecord made it.
    """
    with store.reading() as rows:
        form = form_of(rows)
    if form > latest():
        raise CaseNewer(store.case, form=str(form))
    if form < latest():
        with store.changing() as rows:
            bring_forward(rows, since=form_of(rows), at=at, program=program)
