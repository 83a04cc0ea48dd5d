"""What every piece of a report is: headline, paragraph, or a line about the report itself.

Formats tell some roles; the rest follows from where a line stands (head, body, foot) and from cue words. Head and foot
are short lines without the shape of sentences; a report's letterhead, greeting and signature stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model.text import BlockRole
from onrecord.text import headlines, lexicon
from onrecord.text.dateline import named_in
from onrecord.text.draft import Piece
from onrecord.text.related import part_related

_HEAD = 16  # pieces among which letterhead, headline and byline are looked for
_FOOT = 6
_SENTENCE = re.compile(r"[.!?…]['\"”’»)\]*_]*$")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")
_CLOSING_WORDS = 9
_LEAST_WORDS = 2  # of a headline; one word alone is the name of a section


def assign(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with their roles, in order; a pointer to another article is parted from its paragraph."""
    parted = tuple(part for piece in pieces for part in part_related(piece))
    head = _head_length(parted)
    foot = _foot_start(parted, head)
    found: list[Piece] = []
    titled = any(piece.role == "title" for piece in parted)
    for number, piece in enumerate(parted):
        if number < head:
            role = _head_role(piece, parted[:head], number, titled=titled or any(one.role == "title" for one in found))
        elif number >= foot:
            role = _foot_role(piece)
        else:
            role = _body_role(piece)
        found.append(_without_label(replace(piece, role=role)))
    return tuple(_with_title(found, head))


def _without_label(piece: Piece) -> Piece:
    """A subject line whose label is no part of what it says."""
    subject = headlines.subject_of(piece.text) if piece.role in {"title", "heading"} else None
    if not subject:
        return piece
    end = len(piece.text) - len(subject)
    return replace(piece, unread=((0, end - 1), *(part for part in piece.unread if part[0] >= end)))


def _with_title(pieces: Sequence[Piece], head: int) -> Iterator[Piece]:
    """The first heading at the top is the title where there is no other."""
    wanted = not any(piece.role == "title" for piece in pieces)
    for number, piece in enumerate(pieces):
        if wanted and number < head and piece.role == "heading":
            wanted = False
            yield replace(piece, role="title")
        else:
            yield piece


def is_prose(text: str) -> bool:
    """Whether a line has the shape of running text."""
    words = len(text.split())
    return words >= 30 or (words >= 12 and bool(_SENTENCE.search(text)))


def _head_length(pieces: Sequence[Piece]) -> int:
    """How many pieces stand before the first running text."""
    for number, piece in enumerate(pieces[:_HEAD]):
        if piece.role == "list_item" or (
            is_prose(piece.text)
            and piece.role in {None, "paragraph"}
            and not _about(piece.text)
            and not _tells_how(piece)
        ):
            return number
    return min(len(pieces), 1) if len(pieces) <= _HEAD else 4


def _foot_start(pieces: Sequence[Piece], head: int) -> int:
    start = len(pieces)
    while start > head + 1 and len(pieces) - start < _FOOT and _closes(pieces[start - 1]):
        start -= 1
    return start


def _closes(piece: Piece) -> bool:
    if piece.role not in {None, "paragraph"}:
        return piece.role in {"other", "byline", "header"}
    text = piece.text
    if is_prose(text):
        return False
    return _about(text) or (
        len(text.split()) <= _CLOSING_WORDS and not _SENTENCE.search(text.rstrip("*_")) and not text[:1].isdigit()
    )


def _about(text: str) -> bool:
    """Whether a line is about the report, wherever it stands."""
    return (
        headlines.is_dated(text)
        or bool(lexicon.pattern("roles", "bylines").match(text))
        or bool(lexicon.pattern("roles", "others").match(text))
        or headlines.is_label(text)
    )


def _tells_how(piece: Piece) -> bool:
    """Whether a line tells how the report came to be."""
    return bool(lexicon.pattern("roles", "provenance").match(piece.text))


def _head_role(piece: Piece, head: Sequence[Piece], number: int, *, titled: bool) -> BlockRole:
    if piece.role not in {None, "paragraph"}:
        return _believed(piece)
    text = piece.text
    if headlines.subject_of(text):
        return "heading" if titled else "title"
    told = _cue_role(piece)
    if told:
        return told
    if is_prose(text):
        return "paragraph"
    return _headline_or_not(head, number, titled=titled)


def _headline_or_not(head: Sequence[Piece], number: int, *, titled: bool) -> BlockRole:
    if headlines.is_letterhead(head, number) and not _is_headline_of(head, number):
        return "header"
    if len(head[number].text.split()) < _LEAST_WORDS:
        return "other"
    return "heading" if titled else "title"


def _is_headline_of(head: Sequence[Piece], number: int) -> bool:
    """Whether a first line is the headline, since the date line below names itself whose the report is."""
    text = head[number].text
    if number or len(head) == 1 or headlines.in_capitals(text) or headlines.names_body(text):
        return False
    below = head[1].text
    return headlines.is_dated(below) and not headlines.names_paper(text) and any(named_in(below))


def _cue_role(piece: Piece) -> BlockRole | None:
    """What the cue words of a line in the head make it."""
    text = piece.text
    if headlines.is_label(text) or _tells_how(piece):
        return "header"
    if headlines.is_dated(text):
        return "dateline"
    if lexicon.pattern("roles", "others").match(text):
        return "other"
    return "byline" if lexicon.pattern("roles", "bylines").match(text) else None


def _believed(piece: Piece) -> BlockRole:
    if piece.role in {"title", "heading"} and headlines.is_dated(piece.text):
        return "dateline"
    if piece.role in {"title", "heading"} and (headlines.names_body(piece.text) or headlines.names_paper(piece.text)):
        return "header"
    return piece.role or "paragraph"


def _foot_role(piece: Piece) -> BlockRole:
    if piece.role in {"byline", "header", "other", "caption"}:
        return piece.role
    if headlines.is_dated(piece.text):
        return "dateline"
    return "byline" if lexicon.pattern("roles", "bylines").match(piece.text) else "other"


def _body_role(piece: Piece) -> BlockRole:
    if piece.role not in {None, "paragraph"}:
        return piece.role or "paragraph"
    text = piece.text
    if len(_ADDRESS.sub("", text).split()) <= 2 and _ADDRESS.search(text):
        return "other"
    if lexicon.pattern("roles", "others").match(text) and not is_prose(text):
        return "other"
    if text.startswith("(") or not is_prose(text):
        if lexicon.pattern("roles", "bylines").match(text):
            return "byline"
        if headlines.is_dated(text):
            return "dateline"
    return "paragraph"


def about_lines(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces that are about the report, in order."""
    return (piece for piece in pieces if piece.role in {"byline", "dateline", "header", "other", "title"})
