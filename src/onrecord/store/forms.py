"""The forms of the tables, one after another: each step takes a case of one form to the next.

A case of an earlier form is taken forward when it is opened for a change; one of a later form is refused.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import func, insert, select
from sqlalchemy.engine import Connection

from onrecord.errors import CaseNewer
from onrecord.store.database import CaseStore
from onrecord.store.schema import TABLES, changes_of_form

STEPS: tuple[Callable[[Connection], None], ...] = (TABLES.create_all,)
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
