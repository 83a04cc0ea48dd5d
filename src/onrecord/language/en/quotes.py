"""Quotations: the stretches between quotation marks, marks included, found from the characters alone.

A quotation stays within one block. One that is opened and not closed runs to the end of its block, and a next block
that opens with a mark again carries it on, as newspapers do. Quotations within quotations are not listed. Straight and
curved marks may be mixed, as they often are on web pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import Span, Text

_CLOSERS: dict[str, tuple[str, ...]] = {
    "“": ("”", '"'),
    "„": ("“", "”"),
    "«": ("»",),
    '"': ('"', "”"),
    "''": ("''",),
    "``": ("''",),
    "‘": ("’",),
    "'": ("'",),
}
_SINGLE = frozenset("‘'")
_MARK = re.compile(r"``|''|[“„«\"‘']")
_MARK_OR_CLOSER = re.compile(r"``|''|[“”„«»\"]")
_LONGEST_SINGLE = 400  # a single mark without its partner within so many characters is an apostrophe


@dataclass(frozen=True, kw_only=True)
class Quote:
    """One quotation.

    Attributes:
        span: From mark to mark, both included.
        block: Number of its block.
        closed: False if its closing mark is missing.
        carries_on: True if the block before ended within a quotation and this one takes it up again.
    """

    span: Span
    block: int
    closed: bool
    carries_on: bool = False


def find_quotes(text: Text) -> tuple[Quote, ...]:
    """All quotations of a text in order."""
    found: list[Quote] = []
    for number, block in enumerate(text.blocks):
        for quote in _in_block(text.content, block.span, number):
            last = found[-1] if found else None
            carries_on = (
                last is not None
                and not last.closed
                and last.block == number - 1
                and not text.content[block.span.start : quote.span.start].strip()
            )
            found.append(Quote(span=quote.span, block=number, closed=quote.closed, carries_on=carries_on))
    return tuple(found)


def _in_block(content: str, block: Span, number: int) -> Iterator[Quote]:
    at = block.start
    while (mark := _MARK.search(content, at, block.end)) is not None:
        at = mark.end()
        if not _opens(content, mark, block):
            continue
        end = _closing(content, mark, block)
        if end is None and mark.group() in _SINGLE:
            continue
        stop = end if end is not None else _without_space(content, block.end, mark.end())
        if stop > mark.end():
            yield Quote(span=Span(mark.start(), stop), block=number, closed=end is not None)
            at = stop


def _without_space(content: str, end: int, start: int) -> int:
    while end > start and content[end - 1].isspace():
        end -= 1
    return end


def _opens(content: str, mark: re.Match[str], block: Span) -> bool:
    before = content[mark.start() - 1] if mark.start() > block.start else " "
    after = content[mark.end()] if mark.end() < block.end else " "
    if mark.group() in "“„«‘":
        return mark.group() != "‘" or not before.isalnum()
    return not before.isalnum() and before not in ".,!?;" and not after.isspace()


def _closing(content: str, mark: re.Match[str], block: Span) -> int | None:
    """Where the quotation ends, its closing mark included; None if it is not closed."""
    if mark.group() in _SINGLE:
        return _closing_single(content, mark, block)
    depth = 1
    for other in _MARK_OR_CLOSER.finditer(content, mark.end(), block.end):
        nested = other.group() == "“" if mark.group() == '"' else False
        if nested or (other.group() == '"' and _opens(content, other, block)):
            depth += 1
        elif other.group() in _CLOSERS[mark.group()]:
            depth -= 1
        if depth == 0:
            return other.end()
    return None


def _closing_single(content: str, mark: re.Match[str], block: Span) -> int | None:
    """The first closing mark after a stop or comma, else the first that is not within a word: "the workers' house"."""
    best = None
    end = min(block.end, mark.end() + _LONGEST_SINGLE)
    for closer in re.compile(_CLOSERS[mark.group()][0]).finditer(content, mark.end(), end):
        after = content[closer.end()] if closer.end() < block.end else " "
        if after.isalnum():
            continue
        best = best or closer.end()
        if content[closer.start() - 1] in ".,!?":
            return closer.end()
    return best
