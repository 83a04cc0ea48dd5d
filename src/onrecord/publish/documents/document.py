"""A document to be printed or sent, before it is Word or PDF: headings, paragraphs with footnotes, lists, tables.

Plain values. What they hold is words to be shown, never markup; each form escapes them in its own way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

Style = Literal["plain", "strong", "quiet", "warning"]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, of one paragraph or more."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one style, and the footnote that stands behind them."""

    text: str
    style: Style = "plain"
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a part of the document, level 2 a part of that."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; one with a number hangs from it, so that it can be cited."""

    runs: tuple[Run, ...]
    number: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as the header. Widths are shares of the page that add up to 1."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


Block = Heading | Paragraph | Bullets | Table


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A whole document.

    Attributes:
        language: Of our own words, as `en`.
        footer: Stands at the foot of every page, beside its number.
    """

    title: str
    subtitle: str
    language: str
    footer: str
    blocks: tuple[Block, ...]


def noticed(document: Document, notice: Sequence[str]) -> Document:
    """The document with some sentences above all else and at the foot of every page."""
    if not notice:
        return document
    head = Paragraph((Run(" ".join(notice), "strong"),))
    return replace(document, footer=f"{notice[0]} {document.footer}", blocks=(head, *document.blocks))
