"""Pointers to other articles that a copied text has glued to its paragraphs.

`Related article: <headline> The police ...` becomes a pointer and a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.text import lexicon
from onrecord.text.draft import Piece

_MARKED = re.compile(r"(?:\s*<u>.*?</u>)+\s*|(?:\s*\*\*.*?\*\*)+\s*|(?:\s*\[[^\]]+\]\([^)]*\))+\s*")
_TOKEN = re.compile(r"\S+")
_LONGEST = 25  # words of a headline


def part_related(piece: Piece) -> Iterator[Piece]:
    """The piece, or the pointer and the paragraph that it is glued to."""
    match = lexicon.pattern("roles", "pointers").match(piece.text)
    if not match or piece.role not in {None, "paragraph"}:
        yield piece
        return
    end = _end_of_headline(piece.text, match.end())
    if end is None or end >= len(piece.text):
        yield Piece(text=piece.text, role="other", follows=piece.follows, unread=piece.unread)
        return
    yield Piece(
        text=piece.text[:end].rstrip(),
        role="other",
        follows=piece.follows,
        unread=tuple(r for r in piece.unread if r[1] <= end),
    )
    yield Piece(
        text=piece.text[end:],
        role=piece.role,
        follows=True,
        unread=tuple((start - end, stop - end) for start, stop in piece.unread if start >= end),
    )


def _end_of_headline(text: str, start: int) -> int | None:
    """Where the paragraph begins; None where the rest is all headline."""
    marked = _MARKED.match(text, start)
    if marked:
        return marked.end()
    tokens = list(_TOKEN.finditer(text, start))
    run = 0
    while run < len(tokens) and (
        _capital(tokens[run][0]) or tokens[run][0].lower() in lexicon.words("roles", "headline_small")
    ):
        run += 1
    if run == len(tokens) or run > _LONGEST:
        return None
    if run < 4:  # a headline in sentence case: where it ends cannot be told
        return None if len(tokens) <= _LONGEST else start
    openers = [
        number
        for number in range(3, run)
        if tokens[number][0].lower() in lexicon.words("roles", "openers") and _capital(tokens[number][0])
    ]
    return tokens[openers[-1] if openers else run - 1].start()


def _capital(token: str) -> bool:
    letters = token.lstrip("'\"‘’“”«(")
    return not letters[:1].islower()
