"""One report's bytes into plain data; runs in the child process."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from onrecord.model.text import BlockRole
from onrecord.text import copies, decode, marks, roles
from onrecord.text.about.author import author_of
from onrecord.text.about.cyrillic import NEIGHBOURS, RUSSIAN
from onrecord.text.about.face import Face, face_of
from onrecord.text.about.language import language_of
from onrecord.text.about.published import published_of
from onrecord.text.about.publisher import publisher_of
from onrecord.text.about.sort import is_original, kind_by, kind_of
from onrecord.text.draft import READ_ROLES, Draft, Note, Piece, Unreadable
from onrecord.text.formats.mail import read_mail
from onrecord.text.formats.page import read_page
from onrecord.text.formats.pdf import read_pdf
from onrecord.text.formats.plain import read_markdown, read_plain
from onrecord.text.formats.word import read_word
from onrecord.text.kind import Kind, tell

MOST_CHARACTERS = 2_000_000
"""Longest text that is read: a report of some 1,000 pages. Longer ones are lists or dumps, better split by hand."""

_MIME: Mapping[Kind, str] = {
    "txt": "text/plain",
    "md": "text/markdown",
    "html": "text/html",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "eml": "message/rfc822",
}
_MOST_EMBEDDED, _LONGEST = 60, 500  # pieces of metadata of a report, and characters of one
_PARTED = "\n\n"
_PASSAGE = 40  # characters of a paragraph that is long enough to tell its language
_LONG = 3000  # characters; the longest sentence met in a court decision had 1,900
_SENTENCE_END = re.compile(r"[.!?…;:。؟।](?=[\s\"”’»)\]]|$)")
_BINARY = 0.05  # share of control characters other than NUL, from which a file is no text at all


def parse(name: str, content: bytes) -> dict[str, Any]:
    """The text of a report as plain data.

    Args:
        name: The file's name.
        content: Its bytes.

    Raises:
        Unreadable: It cannot become a text.
    """
    kind = tell(content, name)
    draft = _draft(kind, content)
    pieces = roles.assign([_set_aside(piece) for piece in draft.pieces if piece.text])
    if not any(any(char.isalnum() for char in piece.text) for piece in pieces):
        raise Unreadable("no_text")
    reply = _assembled(pieces)
    face = face_of(pieces, draft.clues, kind, name)
    about, notes = _about(face)
    reply |= about
    reply["format"] = _MIME[kind]
    reply["embedded"] = _embedded(draft.clues.embedded)
    reply["notes"] = [[note.kind, dict(note.details), None] for note in (*draft.notes, *notes)]
    reply["notes"] += [*_invisible(reply["content"]), *_no_prose(reply), *_set_aside_passages(reply)]
    return reply


def _set_aside_passages(reply: dict[str, Any]) -> list[list[Any]]:
    """Notes on the paragraphs of a Russian report in a neighbour's language, which are set aside."""
    notes: list[list[Any]] = []
    if reply["language"] != RUSSIAN:
        return notes
    for number, (start, end, role) in enumerate(reply["blocks"]):
        passage = reply["content"][start:end]
        found = language_of(passage, None) if role in READ_ROLES and len(passage) > _PASSAGE else None
        if found in NEIGHBOURS:
            reply["blocks"][number] = (start, end, "other")
            notes.append(["passage_not_read", {"language": found}, [start, end]])
    return notes


def _embedded(given: Mapping[str, str]) -> list[tuple[str, str]]:
    """What the container says of itself, within bounds: a page may carry a whole script in its metadata."""
    pairs = ((marks.clean(name)[:_LONGEST], marks.clean(value)[:_LONGEST]) for name, value in given.items() if value)
    return list(islice(pairs, _MOST_EMBEDDED))


def _draft(kind: Kind, content: bytes) -> Draft:
    if kind == "pdf":
        return read_pdf(content)
    if kind == "docx":
        return read_word(content)
    if kind == "eml":
        return read_mail(content)
    decoded = decode.decode(content, declared=decode.declared_in_page(content) if kind == "html" else None)
    text = marks.clean(decoded.text)
    if kind == "html":
        draft = read_page(text)
    else:
        _check(text)
        draft = read_markdown(text) if kind == "md" else read_plain(text)
    return Draft(
        pieces=draft.pieces, clues=draft.clues, notes=(*draft.notes, *_encoding_notes(decoded), *_control_notes(text))
    )


def _check(text: str) -> None:
    if len(text) > MOST_CHARACTERS:
        raise Unreadable("too_long", characters=f"{len(text):,}", limit=f"{MOST_CHARACTERS:,}")
    if sum(len(run.replace("\0", "")) for run in marks.CONTROL.findall(text)) > _BINARY * len(text):
        raise Unreadable("unknown_format", what="binary")


def _set_aside(piece: Piece) -> Piece:
    """A long stretch without sentences is no prose: a dump, a table, a trap for whoever looks for its sentences."""
    return replace(piece, role="other") if _is_dump(piece.text) else piece


def _is_dump(text: str) -> bool:
    return len(text) > _LONG and len(_SENTENCE_END.findall(text)) * _LONG < len(text)


def _no_prose(reply: Mapping[str, Any]) -> list[list[Any]]:
    """Notes on the stretches set aside."""
    content = reply["content"]
    return [
        ["no_sentences", {"characters": f"{end - start:,}"}, [start, end]]
        for start, end, _role in reply["blocks"]
        if _is_dump(content[start:end])
    ]


def _encoding_notes(decoded: decode.Decoded) -> tuple[Note, ...]:
    if decoded.odd_lines:
        return (Note(kind="encoding_mixed", details={"lines": str(decoded.odd_lines), "encoding": decoded.encoding}),)
    if decoded.guessed:
        return (Note(kind="encoding_guessed", details={"encoding": decoded.encoding}),)
    return ()


def _control_notes(text: str) -> tuple[Note, ...]:
    number = sum(len(run) for run in marks.CONTROL.findall(text))
    return (Note(kind="control_characters", details={"number": str(number)}),) if number else ()


def _invisible(content: str) -> list[list[Any]]:
    found = list(marks.INVISIBLE.finditer(content))
    if not found:
        return []
    number = sum(len(match[0]) for match in found)
    details = {"number": str(number), "names": marks.names(content)}
    return [["invisible_characters", details, [found[0].start(), found[0].end()]]]


def _assembled(pieces: Sequence[Piece]) -> dict[str, Any]:
    blocks: list[tuple[int, int, BlockRole]] = []
    unread: list[tuple[int, int]] = []
    at = 0
    for piece in pieces:
        blocks.append((at, at + len(piece.text), piece.role or "paragraph"))
        unread += [(at + start, at + end) for start, end in piece.unread]
        at += len(piece.text) + len(_PARTED)
    content = _PARTED.join(piece.text for piece in pieces)
    if len(content) > MOST_CHARACTERS:
        raise Unreadable("too_long", characters=f"{len(content):,}", limit=f"{MOST_CHARACTERS:,}")
    return {
        "content": content,
        "blocks": blocks,
        "unread": unread,
        "copies": sorted(copies.find_copies(content, blocks)),
    }


def _about(face: Face) -> tuple[dict[str, Any], tuple[Note, ...]]:
    kind = kind_of(face)
    publisher = publisher_of(face, kind)
    kind = kind_by(publisher, kind, face)
    published = published_of(face, kind)
    running = "\n".join(face.body) or "\n".join(piece.text for piece in face.head if piece.role in READ_ROLES)
    return {
        "language": language_of(running or "\n".join(piece.text for piece in face.head), face.clues.language),
        "title": face.title or face.clues.title,
        "publisher": publisher,
        "author": author_of(face),
        "published": published.date.edtf if published.date else None,
        "published_basis": published.basis,
        "day_and_month": published.day_and_month,
        "kind": kind,
        "original": is_original(kind, face),
    }, published.notes
