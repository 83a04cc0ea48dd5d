"""A case that is open: transactions on its tables, and the sentences for what can go wrong.

Every use is one transaction: `reading()` sees one state of the case, `changing()` makes all of its changes or none.
One thread at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import Engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from onrecord.errors import (
    CaseDamaged,
    CaseForbidden,
    CaseInUse,
    CaseMissing,
    CaseNotWritable,
    CaseUnusable,
    UserUnknown,
)
from onrecord.store.records import RecordUnreadable
from onrecord.translate import gettext as _

BUSY, READ_ONLY, IO_ERROR, CORRUPT, FULL, CANNOT_OPEN, NOT_A_DATABASE = 5, 8, 10, 11, 13, 14, 26


class CaseStore:
    """An open case; a context manager that closes it.

    Attributes:
        case: The case as it was named.
    """

    def __init__(self, engine: Engine, case: str, *, still_there: Callable[[], bool] = lambda: True) -> None:
        self._engine = engine
        self._still_there = still_there
        self.case = case

    def again(self) -> CaseStore:
        """The same case, opened a second time, to be used by another thread."""
        return CaseStore(self._engine, self.case, still_there=self._still_there)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One state of the case, to be looked at."""
        with self._transaction("DEFERRED") as rows:
            yield rows

    @contextmanager
    def changing(self) -> Iterator[Connection]:
        """All changes made here become part of the case together, or, if anything is raised or the power fails, none.

        Raises:
            CaseInUse: Another process is changing the case, or has put another file in its place.
        """
        with self._transaction("IMMEDIATE") as rows:
            if not self._still_there():
                raise CaseInUse(self.case)
            yield rows

    def close(self) -> None:
        """Let the case go."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def as_sentence(self, error: BaseException | None) -> CaseUnusable | None:
        """The error to raise for one of the database's; None for a mistake of our own."""
        if error is not None and hasattr(error, "sqlstate"):
            return _of_server(error, self.case)
        code = code_of(error)
        if code == BUSY:
            return CaseInUse(self.case)
        if code in {READ_ONLY, CANNOT_OPEN, FULL}:
            return CaseNotWritable(self.case, why=_("the disk is full") if code == FULL else _("it is read-only"))
        if code in {IO_ERROR, CORRUPT, NOT_A_DATABASE}:
            return CaseDamaged(self.case, how=_("bytes in it were altered or are missing"))
        return None

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        try:
            with self._engine.connect().execution_options(begin=begin) as rows, rows.begin():
                yield rows
        except RecordUnreadable as error:
            raise CaseDamaged(self.case, how=_("the record of {id} cannot be read").format(id=error)) from error
        except DBAPIError as error:
            raised = self.as_sentence(error.orig)
            if raised is None:
                raise
            raise raised from error


def _of_server(error: BaseException, case: str) -> CaseUnusable | None:
    """The error to raise for one of PostgreSQL's: no connection, no right, a disk that is full."""
    state = error.sqlstate or "08"  # type: ignore[attr-defined]  # asked by the caller
    if state[:2] in {"08", "28", "3D", "57"}:
        return CaseMissing(case)
    if state == "42501":
        return CaseForbidden(case)
    if state == "42704":  # a role that does not exist; we name no other things that might not
        return UserUnknown(case)
    if state[:2] == "53":
        return CaseNotWritable(case, why=_("the server has no room"))
    return None


def begin_as_asked(engine: Engine) -> None:
    """Let SQLite transactions begin where SQLAlchemy says so, and take the lock that was asked for at once."""

    @event.listens_for(engine, "begin")
    def _begin(rows: Connection) -> None:
        rows.exec_driver_sql(f"BEGIN {rows.get_execution_options().get('begin', 'DEFERRED')}")


def code_of(error: BaseException | None) -> int:
    """SQLite's code of an error; 0 for what is none of SQLite's."""
    return int(getattr(error, "sqlite_errorcode", 0) & 0xFF)
