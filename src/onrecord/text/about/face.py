"""The face of a report: its head, its foot and its first paragraph, as the parts that tell about the report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.text import headlines, roles
from onrecord.text.about.address import own_address
from onrecord.text.draft import Clues, Piece

_HEAD = 14
_FOOT = 6
_MOST = 80  # paragraphs that are looked at
_LONGEST = 3000  # characters of one that are looked at
_MARKS = re.compile(r"</?\w{1,6}>|\*\*+|__+")


@dataclass(frozen=True, kw_only=True)
class Face:
    """What there is to tell a report's publisher, date and kind from.

    Attributes:
        head: Lines before the running text, and those within the first paragraphs that are no running text.
        foot: The last short lines, last one last.
        body: Running text; of very long reports the beginning and the end.
        clues: What the container says.
        format: The kind of file.
        file: Its name.
        entries: How many date lines stand within the running text, as in logs and threads.
        title: The headline; None where there is none.
    """

    head: tuple[Piece, ...]
    foot: tuple[Piece, ...]
    body: tuple[str, ...]
    clues: Clues
    format: str
    file: str
    entries: int
    title: str | None


def face_of(pieces: Sequence[Piece], clues: Clues, file_format: str, file: str = "") -> Face:
    """The face of a report whose pieces have their roles."""
    plain = [
        Piece(text=_MARKS.sub("", piece.text[:_LONGEST]).strip(), role=piece.role, follows=piece.follows)
        for piece in pieces
    ]
    first = next(
        (n for n, piece in enumerate(plain) if piece.role in {"paragraph", "list_item"} and roles.is_prose(piece.text)),
        len(plain),
    )
    last = len(plain)
    while last > first and len(plain) - last < _FOOT and not roles.is_prose(plain[last - 1].text):
        last -= 1
    body = plain[first:last]
    title = next((piece.text for piece in plain if piece.role == "title"), None)
    return Face(
        head=tuple(plain[: min(first, _HEAD)]),
        foot=tuple(plain[last:]),
        body=tuple(piece.text for piece in (body if len(body) <= _MOST else (*body[: _MOST - _FOOT], *body[-_FOOT:]))),
        clues=clues if clues.address else replace(clues, address=own_address(plain)),
        format=file_format,
        file=file,
        entries=sum(piece.role == "dateline" for piece in body),
        title=(headlines.subject_of(title) or title) if title else None,
    )
