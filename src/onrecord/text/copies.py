"""Passages that repeat another one of the same text: captions, pulled quotes, a lead printed twice.

Measured by runs of words: a block is a copy if nearly all its runs stand in one other block, in the same order or not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model.text import BlockRole

_WORD = re.compile(r"\w+")
_RUN = 4
_SHARE = 0.8  # of the runs; quotation marks and a credit line at the end cost the rest
_LEAST_WORDS = 6
_WEAK: frozenset[BlockRole] = frozenset({"caption", "title", "heading", "list_item"})
_READ: frozenset[BlockRole] = _WEAK | {"paragraph"}


@dataclass(frozen=True, kw_only=True)
class _Words:
    """A block as words: their places in the content, and where each run of words begins."""

    number: int
    role: BlockRole
    places: tuple[tuple[int, int], ...]
    runs: dict[tuple[str, ...], int]


def find_copies(content: str, blocks: Sequence[tuple[int, int, BlockRole]]) -> Iterator[tuple[int, int, int, int]]:
    """Copies as `(start, end, start of the original, its end)`, in order of the text.

    Of two alike, a caption, heading or title copies the paragraph; of two of a sort, the later copies the earlier.
    """
    several = [_words(content, number, block) for number, block in enumerate(blocks) if block[2] in _READ]
    holders: defaultdict[tuple[str, ...], list[_Words]] = defaultdict(list)
    for words in several:
        for run in words.runs:
            holders[run].append(words)
    for words in several:
        original = _original(words, holders)
        if original is not None:
            start, end, _role = blocks[words.number]
            shared = sorted(original.runs[run] for run in words.runs if run in original.runs)
            first = original.places[shared[0]][0]
            last = original.places[min(shared[-1] + _RUN, len(original.places)) - 1][1]
            yield start, end, first, last


def _words(content: str, number: int, block: tuple[int, int, BlockRole]) -> _Words:
    start, end, role = block
    matches = list(_WORD.finditer(content, start, end))
    words = [match[0].casefold() for match in matches]
    runs: dict[tuple[str, ...], int] = {}
    if len(words) >= _LEAST_WORDS:
        for at in range(len(words) - _RUN + 1):
            runs.setdefault(tuple(words[at : at + _RUN]), at)
    return _Words(number=number, role=role, places=tuple(match.span() for match in matches), runs=runs)


def _original(words: _Words, holders: dict[tuple[str, ...], list[_Words]]) -> _Words | None:
    """The block that a block repeats."""
    shared: defaultdict[int, int] = defaultdict(int)
    known: dict[int, _Words] = {}
    for run in words.runs:
        for other in holders[run][:50]:
            if other is not words and _before(other, words):
                shared[other.number] += 1
                known[other.number] = other
    best = max(shared, key=lambda number: (shared[number], -number), default=None)
    if best is None or shared[best] < _SHARE * len(words.runs):
        return None
    return known[best]


def _before(original: _Words, copy: _Words) -> bool:
    """Whether, of two alike, the first is the original."""
    if (original.role in _WEAK) != (copy.role in _WEAK):
        return copy.role in _WEAK
    return original.number < copy.number
