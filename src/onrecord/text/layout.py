"""Lines into paragraphs: tells a break that ends a line on purpose from one that a mail program put in.

A file is hard-wrapped if most of its lines are as long as they could be: the first word of the next line would not
have fitted any more. Only then are lines joined, and only where that holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

_LIST_MARK = re.compile(r"\s*(?:[-*•–—‣▪·]|\(?\d{1,3}[.)]|\(?[a-zа-я][.)]|\([ivx]{1,4}\)|[IVX]{1,4}\.)\s+\S")
_ENDED = re.compile(r"[.!?…:;]['\"”’»)\]]*\s*$")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010]$")
_LABEL = re.compile(r"\s*[A-ZА-ЯЁ][\w.-]{0,20}(?: [\w.-]{1,20}){0,2}:\s")
_WIDEST = 130
_NARROWEST = 45
_FULL = 0.6  # share of lines that must be as long as they could be
_WITHIN = 0.3  # share of lines that must begin with a small letter; lists and logs have next to none
_SLACK = 0.78  # proportional type, as in text out of PDF files, leaves up to a fifth of the width unused
_FEW_PAIRS = 3


def paragraphs(text: str) -> Iterator[tuple[str, bool]]:
    """Paragraphs of a text, each on one line.

    Yields:
        The paragraph, and whether it stands directly below the one before it.
    """
    groups = [group.split("\n") for group in re.split(r"\n[ \t]*(?:\n[ \t]*)+", text.strip("\n")) if group.strip()]
    width = wrapped_at([[line.rstrip() for line in group] for group in groups])
    for group in groups:
        lines = [line.rstrip() for line in group if line.strip()]
        for number, paragraph in enumerate(unwrapped(lines, width)):
            yield paragraph, number > 0


def wrapped_at(groups: Sequence[Sequence[str]]) -> int | None:
    """The width at which lines were wrapped; None where line breaks are meant."""
    pairs = [(first, second) for group in groups for first, second in pairwise(group)]
    if len(pairs) < _FEW_PAIRS:
        return None
    lengths = sorted(len(line) for pair in pairs for line in pair)
    width = lengths[int(0.95 * (len(lengths) - 1))]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(_is_full(first, second, width) for first, second in pairs)
    within = sum(second.lstrip()[:1].islower() for _first, second in pairs)
    return width if full >= _FULL * len(pairs) and within >= _WITHIN * len(pairs) else None


def unwrapped(lines: Sequence[str], width: int | None) -> Iterator[str]:
    """Lines joined where they were wrapped."""
    whole = ""
    for number, line in enumerate(lines):
        if number and width is not None and _continues(lines[number - 1], line, width):
            whole += line.strip() if _breaks_word(whole, line) else " " + line.strip()
            continue
        if whole:
            yield whole
        whole = line.strip()
    if whole:
        yield whole


def _is_full(line: str, following: str, width: int) -> bool:
    word = following.split(maxsplit=1)[0] if following.strip() else ""
    return len(line) + 1 + len(word) > _SLACK * width


def _continues(line: str, following: str, width: int) -> bool:
    """Whether a sentence runs on: the line was full, or long and without an end."""
    ended = bool(_ENDED.search(line))
    if (_LIST_MARK.match(following) and ended) or _LABEL.match(following):
        return False
    return _is_full(line, following, width) or (not ended and len(line) > width / 2)


def _breaks_word(whole: str, following: str) -> bool:
    """Whether a line ends within a word; the hyphen stays, because it may belong to the word."""
    return bool(_HYPHEN.search(whole)) and following.lstrip()[:1].islower()
