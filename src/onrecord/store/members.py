"""Who may do what with a case on a PostgreSQL server: its own rights, and an entry for each time they were given.

    reader      sees everything and leaves lines in the log
    editor      also puts in reports, notes and steps, and has them read anew
    reviewer    also decides, grades, enters what people allowed, and approves what leaves

What a role may do holds whatever program is used. Nobody but who made the case can give rights, or change its tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args

from sqlalchemy.engine import Connection

from onrecord.store.entered import append, everything, next_number
from onrecord.store.journal import digest
from onrecord.store.schema import INDEX, members

Role = Literal["reader", "editor", "reviewer", "none"]
ROLES: tuple[Role, ...] = get_args(Role)

_DERIVED = (
    "derived", "grown", "indexed_words", *(table.name for table in INDEX),
)  # fmt: skip
_ADDS: Mapping[str, tuple[str, ...]] = {
    "reader": ("log",),
    "editor": ("originals", "reports", "texts", "intakes", "readings", "claims", "steps", "stamps", *_DERIVED),
    "reviewer": ("decisions", "consents", "identities", "publications"),
}
_REPLACES = ("texts", "readings", "claims", *_DERIVED)


def give_role(rows: Connection, entry: Mapping[str, str]) -> tuple[int, str]:
    """Give somebody a role, in place of the one they had.

    Args:
        rows: Within a change.
        entry: `at`, `who`, `user` (as the server knows them) and `role`.

    Returns:
        The number of the entry and the hash over all of it.
    """
    number = next_number(rows, members)
    record = {"number": number, **entry}
    append(rows, members, record)
    _grant(rows, entry["user"], entry["role"])
    return number, digest(record)


def all_members(rows: Connection) -> Iterator[dict[str, Any]]:
    """Every entry, in order; the latest on a user counts."""
    return everything(rows, members)


def grant_again(rows: Connection) -> None:
    """Give everybody the rights of their role, on tables that are new as well."""
    if rows.dialect.name == "postgresql":
        for user, role in {one["user"]: one["role"] for one in all_members(rows)}.items():
            _grant(rows, user, role)


def _grant(rows: Connection, user: str, role: str) -> None:
    quote = rows.dialect.identifier_preparer.quote_identifier
    schema = quote(str(rows.exec_driver_sql("SELECT current_schema()").scalar()))
    to = quote(user)
    rows.exec_driver_sql(f"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {to}")
    rows.exec_driver_sql(f"REVOKE ALL ON SCHEMA {schema} FROM {to}")
    if role == "none":
        return
    rows.exec_driver_sql(f"GRANT USAGE ON SCHEMA {schema} TO {to}")
    rows.exec_driver_sql(f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {to}")
    may = ROLES[: ROLES.index(role) + 1]
    added = [table for one in may for table in _ADDS[one]]
    rows.exec_driver_sql(f"GRANT INSERT ON {', '.join(added)} TO {to}")
    if "editor" in may:
        rows.exec_driver_sql(f"GRANT DELETE ON {', '.join(_REPLACES)} TO {to}")
