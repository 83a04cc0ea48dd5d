"""What a format hands over before it becomes a text: pieces in reading order, and what the container says about itself.

Plain values; they live in the child process only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.model.text import BlockRole

READ_ROLES: frozenset[BlockRole] = frozenset({"title", "heading", "paragraph", "list_item", "caption"})
"""The roles in which claims are looked for."""


class Unreadable(Exception):
    """A report cannot become a text; tells the parent process why."""

    def __init__(self, kind: str, **details: str) -> None:
        self.kind = kind
        self.details = details
        super().__init__(kind)


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One paragraph-to-be.

    Attributes:
        text: Its words, on one line.
        role: None where the format does not tell; the layout of the whole report decides then.
        follows: True if it stands directly below the piece before it, without a blank line between.
        unread: Stretches of `text` that are no words, as half-open ranges.
    """

    text: str
    role: BlockRole | None = None
    follows: bool = False
    unread: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Clues:
    """What page metadata, mail headers or document properties say; None or empty where they are silent.

    Attributes:
        title: Title of the page or document.
        site: Name of the site or sender that publishes.
        author: Name of the author.
        dates: Dates of publication as written there, most trustworthy first.
        made: Dates on which the file was made, as its properties tell; weak, because copying renews them.
        address: Address of the page itself.
        language: As declared.
        sender: True if `site` is the writer of a letter.
        embedded: All that the container says of itself, as it says it, for the record of custody.
    """

    title: str | None = None
    site: str | None = None
    author: str | None = None
    dates: tuple[str, ...] = ()
    made: tuple[str, ...] = ()
    address: str | None = None
    language: str | None = None
    sender: bool = False
    embedded: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Note:
    """Something a reader of the case should know about a report that could be read."""

    kind: str
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A report's pieces in reading order."""

    pieces: tuple[Piece, ...]
    clues: Clues = field(default_factory=Clues)
    notes: tuple[Note, ...] = ()
