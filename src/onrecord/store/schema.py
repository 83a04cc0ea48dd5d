"""The tables of a case, the same in a case file and in PostgreSQL.

What a person or a report brought in is only ever added to (`KEPT`): triggers refuse to change or delete it. What was
derived from that may be thrown away and derived again. Long records are compressed; names of files are JSON strings,
since they may hold what is no character.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text, event
from sqlalchemy.engine import Connection

TABLES = MetaData()

changes_of_form = Table(
    "changes_of_form",
    TABLES,
    Column("form", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("program", Text, nullable=False),
)

facts = Table("facts", TABLES, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))

originals = Table(
    "originals",
    TABLES,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

reports = Table(
    "reports",
    TABLES,
    Column("id", Text, primary_key=True),
    Column("file", Text, nullable=False, index=True),
    Column("original", ForeignKey("originals.sha256"), nullable=False, index=True),
    Column("newer_than", ForeignKey("reports.id")),
)

texts = Table(
    "texts",
    TABLES,
    Column("report", ForeignKey("reports.id"), primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("text_sha256", Text, nullable=False, index=True),
    Column("page", Text, index=True),
    Column("content", LargeBinary, nullable=False),
    Column("about", Text, nullable=False),
)

intakes = Table(
    "intakes",
    TABLES,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("report", ForeignKey("reports.id"), nullable=False, index=True),
    Column("original", ForeignKey("originals.sha256"), nullable=False),
    Column("found", Text, nullable=False),
    Column("custody", Text, nullable=False),
)

readings = Table(
    "readings",
    TABLES,
    Column("report", ForeignKey("reports.id"), primary_key=True),
    Column("made_by", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("problems", Text, nullable=False),
)

claims = Table(
    "claims",
    TABLES,
    Column("report", ForeignKey("reports.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, index=True),
    Column("act", Text, nullable=False, index=True),
    Column("body", Text, nullable=False),
)


def _numbered(name: str) -> Table:
    """A table of what people entered (`entered.py`): its number in order of entry, and the record itself."""
    return Table(
        name,
        TABLES,
        Column("number", Integer, primary_key=True, autoincrement=False),
        Column("body", Text, nullable=False),
    )


decisions = _numbered("decisions")
steps = _numbered("steps")
stamps = _numbered("stamps")
consents = _numbered("consents")

log = Table(
    "log",
    TABLES,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

indexed_state = Table("indexed_state", TABLES, Column("stamp", Text, primary_key=True))

indexed_claims = Table(
    "indexed_claims",
    TABLES,
    Column("claim", Text, primary_key=True),
    Column("report", Text, nullable=False, index=True),
    Column("event", Text, nullable=False, index=True),
    Column("act", Text, nullable=False, index=True),
    Column("earliest", Text, index=True),
    Column("latest", Text, index=True),
    Column("support", Text, nullable=False),
    Column("challenge", Text, nullable=False),
)

indexed_events = Table(
    "indexed_events",
    TABLES,
    Column("event", Text, primary_key=True),
    Column("place", LargeBinary, nullable=False, unique=True),
    Column("number", Integer, nullable=False),
)

indexed_people = Table(
    "indexed_people",
    TABLES,
    Column("claim", Text, primary_key=True),
    Column("entity", Text, primary_key=True, index=True),
    Column("slot", Text, primary_key=True),
)

indexed_places = Table(
    "indexed_places",
    TABLES,
    Column("claim", Text, primary_key=True),
    Column("place", Text, primary_key=True, index=True),
)

indexed_names = Table(
    "indexed_names",
    TABLES,
    Column("key", Text, primary_key=True),
    Column("entity", Text, primary_key=True, index=True),
    Column("name", Text, primary_key=True),
)

INDEX = (indexed_state, indexed_claims, indexed_events, indexed_people, indexed_places, indexed_names)
"""What is made for searching; made anew whenever that is easier."""

derived = Table(
    "derived",
    TABLES,
    Column("name", Text, primary_key=True),
    Column("made_from", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

grown = Table(
    "grown",
    TABLES,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
)

members = Table(
    "members",
    TABLES,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
)

identities = Table(
    "identities",
    TABLES,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
)

publications = Table(
    "publications",
    TABLES,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

KEPT = (
    "facts",
    "originals",
    "reports",
    "intakes",
    "decisions",
    "steps",
    "stamps",
    "consents",
    "log",
    "members",
    "identities",
    "publications",
)
"""Tables whose rows are never changed and never deleted."""


@event.listens_for(TABLES, "after_create")
def _guard(_tables: MetaData, rows: Connection, tables: list[Table], **_options: object) -> None:
    """Triggers that refuse changes of what is kept, and the index of words."""
    made = {table.name for table in tables}
    for name in [name for name in KEPT if name in made]:
        for statement in _triggers(name, rows.dialect.name):
            rows.exec_driver_sql(statement)
    if "texts" in made and rows.dialect.name == "sqlite":
        rows.exec_driver_sql(
            "CREATE VIRTUAL TABLE words USING fts5(body, content='', contentless_delete=1, "
            "tokenize='porter unicode61 remove_diacritics 2')"
        )


def _triggers(name: str, dialect: str) -> list[str]:
    if dialect == "sqlite":
        refuse = f"BEGIN SELECT RAISE(ABORT, '{name} is only ever added to'); END"
        return [
            f"CREATE TRIGGER {name}_{what.lower()} BEFORE {what} ON {name} {refuse}" for what in ("UPDATE", "DELETE")
        ]
    function = (
        f"CREATE FUNCTION {name}_kept() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{name} is only ever added to'; END $$"
    )
    trigger = (
        f"CREATE TRIGGER {name}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON {name} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {name}_kept()"
    )
    return [function, trigger]
