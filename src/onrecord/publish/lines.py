"""Text in lines of a terminal: wrapped, cut, counted in cells.

Wide East Asian letters take two cells, combining marks none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from onrecord.publish.who import one_line

_QUOTATION_CELLS = 150
_RULE = "─"


def heading(text: str, width: int) -> list[str]:
    """A heading with a rule below it."""
    lines = wrapped(text, width)
    return [*lines, _RULE * max(map(cells, lines))]


def short(quotation: str, most: int = _QUOTATION_CELLS) -> str:
    """A quotation cut at a word if it is longer than so many cells."""
    text = one_line(quotation)
    if cells(text) <= most:
        return text
    kept: list[str] = []
    for word in text.split():
        if cells(" ".join([*kept, word])) > most:
            break
        kept.append(word)
    return (" ".join(kept) or _cut(text, most)[0]) + " …"


def cells(text: str) -> int:
    """How many cells of a terminal a text takes."""
    return len(text) if text.isascii() else sum(map(_cell, text))


@lru_cache(maxsize=4096)
def _cell(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def wrapped(text: str, width: int, *, first: str = "", rest: str = "") -> list[str]:
    """The text in lines of that many cells at most; a word that is longer than a line is cut."""
    lines: list[str] = []
    line, start = first, first
    measure = len if all(_cell(letter) == 1 for letter in set(text + first + rest)) else cells
    for word in _pieces(text.split(), width - max(measure(first), measure(rest)), measure):
        joined = f"{line}{'' if line == start else ' '}{word}"
        if measure(joined) > width and line != start:
            lines.append(line)
            line = start = rest
            joined = rest + word
        line = joined
    return [*lines, line]


def _pieces(words: Iterable[str], width: int, measure: Callable[[str], int]) -> Iterator[str]:
    for word in words:
        rest = word
        while measure(rest) > width:
            head, rest = _cut(rest, width)
            yield head
        yield rest


def _cut(text: str, width: int) -> tuple[str, str]:
    """A text in two, the first part as long as fits; one letter at least."""
    taken = end = 0
    for letter in text:
        taken += _cell(letter)
        if taken > width and end:
            break
        end += 1
    return text[:end], text[end:]
