"""A case that a team shares: the same tables in a PostgreSQL database, one PostgreSQL schema for each case.

A case is named `postgresql://USER@HOST/DATABASE?case=NAME`. Who may see a case is what the database grants on its
schema; passwords come from where PostgreSQL's own programs take them (`~/.pgpass`). Writers wait for each other, so
that the changes of a case are one history. What lies on the server's disk is for the server to encrypt.
"""

from __future__ import annotations

import re

from sqlalchemy import Engine, NullPool, create_engine, event, make_url
from sqlalchemy.engine import URL, Connection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from onrecord.errors import CaseExists, CaseMissing, NotACase, PackageNeeded
from onrecord.store.database import CaseStore
from onrecord.store.forms import bring_forward, to_latest_form

_NAME = re.compile(r"[a-z_][a-z0-9_]{0,40}")


def is_shared(case: str) -> bool:
    """Whether a case is named by an address: of a PostgreSQL server, or of something that is none."""
    return "://" in case


def create_shared(case: str, *, at: str, program: str) -> CaseStore:
    """Make an empty case on a server.

    Raises:
        CaseExists: There is one of that name.
        NotACase: The address does not name a case.
        CaseMissing: The server does not answer, or does not let you in.
    """
    store, name = _store(case)
    with store.changing() as rows:
        if _is_there(rows, name):
            raise CaseExists(shown(case))
        rows.exec_driver_sql(f"CREATE SCHEMA {name}")
        bring_forward(rows, since=0, at=at, program=program)
    return store


def open_shared(case: str, *, at: str, program: str) -> CaseStore:
    """Open a case on a server, and take it to the latest form if it is of an earlier one.

    Raises:
        NotACase: The address does not name a case.
        CaseMissing: There is none of that name; the server does not answer, or does not let you in.
        CaseNewer: A later onrecord made it.
    """
    store, name = _store(case)
    with store.reading() as rows:
        if not _is_there(rows, name):
            raise CaseMissing(shown(case))
    to_latest_form(store, at=at, program=program)
    return store


def _store(case: str) -> tuple[CaseStore, str]:
    url, name = _parts(case)
    try:
        options = {"options": f"-csearch_path={name}"}
        engine = create_engine(url, connect_args=options, poolclass=NullPool)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise PackageNeeded("psycopg", "onrecord[postgresql]") from error
    _one_history(engine)
    return CaseStore(engine, shown(case)), name


def _parts(case: str) -> tuple[URL, str]:
    try:
        url = make_url(case).set(drivername="postgresql+psycopg")
    except ArgumentError as error:
        raise NotACase(shown(case)) from error
    name = url.query.get("case", "")
    if not case.startswith(("postgresql://", "postgres://")):
        raise NotACase(shown(case))
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise NotACase(shown(case))
    return url.difference_update_query(["case"]), name


def shown(case: str) -> str:
    """The address without a password, should one be in it."""
    return re.sub(r"(://[^:/@]*):[^@]*@", r"\1@", case)


def _is_there(rows: Connection, name: str) -> bool:
    found = rows.exec_driver_sql("SELECT 1 FROM information_schema.schemata WHERE schema_name = %s", (name,))
    return found.first() is not None


def _one_history(engine: Engine) -> None:
    """Writers take one lock before they look at anything; readers see one state throughout."""

    @event.listens_for(engine, "begin")
    def _begin(rows: Connection) -> None:
        if rows.get_execution_options().get("begin") == "IMMEDIATE":
            rows.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext(current_setting('search_path')))")
        else:
            rows.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
