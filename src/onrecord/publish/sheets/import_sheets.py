"""What the sheets for other databases have in common: titles that are nobody else's, days, passages in words.

A sheet is made of rows that name their columns, so that the list of columns stands in a data file alone.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.dates import UncertainDate
from onrecord.model import Case, Claim
from onrecord.publish.documents.brief import passages_note
from onrecord.publish.screen.page_places import Places
from onrecord.publish.sheets.packed import packed
from onrecord.publish.sheets.spreadsheet import csv_file
from onrecord.publish.sheets.tables import Cell, Sheet

Row = Mapping[str, Cell]


@cache
def columns_of(form: str) -> Mapping[str, Any]:
    """The columns that a database asks for, as `data/<form>.toml` has them."""
    source = files("onrecord.publish") / "data" / f"{form}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


def sheet(name: str, columns: Sequence[str], rows: Iterable[Row]) -> Sheet:
    """A table of rows; what a row does not tell stays empty."""
    return Sheet(name, tuple(columns), tuple(tuple(row.get(column, "") for column in columns) for row in rows))


def archive(case: Case, sheets: Iterable[Sheet], how: Iterable[str]) -> bytes:
    """The tables as CSV files in a .zip, and beside them in words how they are taken in."""
    lines = [*case.notice, *how]
    parts = [("how-to-import.txt", ("\n".join(lines) + "\n").encode("utf-8"))]
    return packed([*parts, *((f"{one.name}.csv", csv_file(one, marked=False)) for one in sheets)])


def apart(titles: Mapping[str, str]) -> dict[str, str]:
    """Titles by which things can be told apart: of two that are alike the second gets a number."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for key, title in titles.items():
        plain = title.replace("|", "/") or "?"
        number, own = 1, plain
        while own.casefold() in taken:
            number += 1
            own = f"{plain} ({number})"
        taken.add(own.casefold())
        found[key] = own
    return found


def days(when: UncertainDate | None) -> tuple[str, str]:
    """First and last day; empty where open or unknown."""
    return (when.earliest or "", when.latest or "") if when else ("", "")


def passages(case: Case, claims: Sequence[Claim], at: Places) -> str:
    """The passages of some claims, a line each: the words, the way they came, the place."""
    note = passages_note(case, claims, at)
    return "\n".join(note.paragraphs) if note else ""
