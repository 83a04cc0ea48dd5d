"""The words of the reports: an index that is filled when a text is put in, in a case file and on PostgreSQL alike.

Words are found in any form ("arrest" finds "arrested"), whatever their accents. A case file uses SQLite's FTS5; on
PostgreSQL each schema has a text search configuration of its own, which stems English words and drops none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import column, select, text
from sqlalchemy.engine import Connection

from onrecord.store.records import unpacked_text
from onrecord.store.schema import texts

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_AROUND = 70  # characters of a snippet on both sides
_PIECE = re.compile(r"[^\W_]+")
_LONGEST = 100  # characters of a word that are indexed on PostgreSQL
_MOST = 40_000  # different words of one text that are indexed there: a book has half of that

_PREPARE_SERVER = (
    "CREATE TEXT SEARCH DICTIONARY stems (TEMPLATE = pg_catalog.snowball, language = english)",
    "CREATE TEXT SEARCH CONFIGURATION words (COPY = pg_catalog.simple)",
    "ALTER TEXT SEARCH CONFIGURATION words ALTER MAPPING FOR asciiword, word WITH stems",
    "CREATE TABLE indexed_words (number integer PRIMARY KEY, found tsvector NOT NULL)",
    "CREATE INDEX ON indexed_words USING gin (found)",
)


def prepare_server(rows: Connection) -> None:
    """Make the index of words on PostgreSQL, of the texts that are there already too."""
    for statement in _PREPARE_SERVER:
        rows.exec_driver_sql(statement)
    for row in rows.execute(select(texts.c.number, texts.c.content)).all():
        index_words(rows, row.number, unpacked_text(bytes(row.content)))


def index_words(rows: Connection, number: int, content: str) -> None:
    """Put the words of a text into the index, in place of what was there under its number."""
    if rows.dialect.name == "sqlite":
        rows.execute(text("DELETE FROM words WHERE rowid = :number"), {"number": number})
        body = content.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")
        rows.execute(text("INSERT INTO words (rowid, body) VALUES (:number, :body)"), {"number": number, "body": body})
        return
    rows.execute(text("DELETE FROM indexed_words WHERE number = :number"), {"number": number})
    rows.execute(
        text("INSERT INTO indexed_words VALUES (:number, to_tsvector('words', :body))"),
        {"number": number, "body": " ".join(_pieces(content))},
    )


def reports_with(rows: Connection, words: str, most: int) -> tuple[tuple[str, str], ...]:
    """Reports that have all the words, the likeliest first, each with a snippet."""
    asked = _WORD.findall(words)
    if not asked:
        return ()
    found = rows.execute(
        text(_FTS5 if rows.dialect.name == "sqlite" else _SERVER), {"wanted": _matching(rows, asked), "most": most}
    ).all()
    return tuple((row.report, snippet(unpacked_text(bytes(row.content)), asked)) for row in found)


_FTS5 = (
    "SELECT texts.report, texts.content FROM "
    "(SELECT rowid, rank FROM words WHERE words MATCH :wanted ORDER BY rank, rowid LIMIT :most) AS found "
    "JOIN texts ON texts.number = found.rowid ORDER BY found.rank, texts.report"
)
_SERVER = (
    "SELECT texts.report, texts.content FROM "
    "(SELECT number, ts_rank(found, wanted, 1) AS rank FROM indexed_words, plainto_tsquery('words', :wanted) AS wanted "
    "WHERE found @@ wanted ORDER BY rank DESC, number LIMIT :most) AS found "
    "JOIN texts ON texts.number = found.number ORDER BY found.rank DESC, texts.report"
)


def ids_with(rows: Connection, words: str) -> Any:
    """Reports that have all the words, as a query to choose from."""
    asked = _WORD.findall(words)
    if not asked:
        return ()
    if rows.dialect.name == "sqlite":
        matching = text("SELECT rowid FROM words WHERE words MATCH :wanted")
        numbers = matching.bindparams(wanted=_matching(rows, asked)).columns(column("rowid"))
    else:
        matching = text("SELECT number FROM indexed_words WHERE found @@ plainto_tsquery('words', :wanted)")
        numbers = matching.bindparams(wanted=_matching(rows, asked)).columns(column("number"))
    return select(texts.c.report).where(texts.c.number.in_(numbers))


def _matching(rows: Connection, asked: Iterable[str]) -> str:
    """As the index takes it. FTS5 gets each word in quotation marks, so that none is an operator."""
    if rows.dialect.name == "sqlite":
        return " ".join(f'"{word}"' for word in asked)
    return " ".join(_pieces(" ".join(asked)))


def _pieces(content: str) -> Iterator[str]:
    """The words of a text without accents, cut where they are endless; each at most once if there are very many."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", content) if not unicodedata.combining(letter))
    pieces = [piece[:_LONGEST] for piece in _PIECE.findall(plain.encode("utf-8", "replace").decode("utf-8"))]
    if len(pieces) > _MOST:
        pieces = sorted(set(pieces))[:_MOST]
    yield from pieces


def snippet(content: str, asked: Collection[str]) -> str:
    """The words around the first place where one of those asked for stands, or begins a word."""
    pattern = "|".join(re.escape(word[: max(4, len(word) - 2)]) for word in asked)
    first = re.search(rf"\b(?:{pattern})", content, re.IGNORECASE)
    at = first.start() if first else 0
    start, end = max(0, at - _AROUND), min(len(content), at + _AROUND)
    shown = " ".join(content[start:end].split())
    return f"{'…' if start else ''}{shown}{'…' if end < len(content) else ''}"
