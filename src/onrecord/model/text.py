"""The text of a report: it never changes, and every offset in the project points into one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from onrecord.dates import UncertainDate
from onrecord.model.span import Span

BlockRole = Literal["title", "heading", "paragraph", "list_item", "caption", "byline", "dateline", "header", "other"]
ReportKind = Literal[
    "news", "ngo_statement", "official_statement", "call_note", "court", "social_post", "letter", "other"
]
PublishedBasis = Literal["in text", "file metadata", "address", "given", "inferred"]


@dataclass(frozen=True, kw_only=True)
class Block:
    """One paragraph, heading, caption ... of a text. Blocks follow one another and never overlap.

    Attributes:
        span: Where it stands; no sentence, name or claim crosses its borders.
        role: What it is. `byline` (author, credits), `dateline` and `header` lines (From:, Case No.)
            are read for what they say about the report, and make no claims.
    """

    span: Span
    role: BlockRole


@dataclass(frozen=True, kw_only=True)
class Copy:
    """A passage that repeats another one of the same text: a caption, a pulled quote.

    Attributes:
        span: The repeating passage.
        of: The passage it repeats, as a rule the earlier one in the body.
    """

    span: Span
    of: Span


@dataclass(frozen=True, kw_only=True)
class Text:
    """What a reader sees of one report, as Unicode (NFC), paragraphs parted by blank lines.

    Attributes:
        report: Id of the report.
        file: The name the report came in under.
        content: The text itself. Nothing that is not in the report is ever put in, white space aside.
        blocks: The parts to read, in order. What is in no block (if anything) is not analysed.
        copies: Passages that repeat others.
        unread: Stretches within blocks that are no words of a sentence: numbers and bullets of lists, the label of a
            subject line, stray tags and emphasis marks in plain text, invisible characters. They stay in the content,
            so that every passage stands in the report as it came; whoever reads the words skips them.
        language: BCP 47, e.g. `en`; None where it could not be told.
        title: None where the report gives none; so for publisher and author.
        published: None where the report does not say, or where what it says contradicts itself.
        published_basis: Where `published` was found; None with it.
        day_and_month: Day and month of publication where the report leaves out the year, as agency datelines do:
            `("10-28", 5)` is 28 October, a Friday (0 is Monday, None where no weekday is given).
        kind: What sort of report.
        original: True if the publisher is itself a party or witness speaking (an organisation's own release, a court's
            order, a person's letter), false for a retelling (news, call notes about others).
        format: Media type, told by the bytes, not by the name; None where the text did not come out of a file.
        keyed: Whether `sha256` is no plain hash but made with a key of the case, since names are hidden in what leaves.
        embedded: What the file says of itself, as names and values: mail headers, properties of a document, metadata of
            a page. Any of it may be forged.
    """

    report: str
    file: str
    sha256: str
    content: str = field(repr=False)
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    copies: tuple[Copy, ...] = ()
    unread: tuple[Span, ...] = ()
    language: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: UncertainDate | None = None
    published_basis: PublishedBasis | None = None
    day_and_month: tuple[str, int | None] | None = None
    kind: ReportKind = "other"
    original: bool = False
    format: str | None = None
    keyed: bool = False
    embedded: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    @cached_property
    def text_sha256(self) -> str:
        """Hash of the text as UTF-8, in hexadecimal."""
        return hashlib.sha256(self.content.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def rank(self) -> tuple[bool, str, str, str]:
        """Where it stands in a list of reports: by date of publication, undated ones last, then by file name."""
        earliest = self.published.earliest if self.published else None
        return earliest is None, earliest or "", self.file, self.report
