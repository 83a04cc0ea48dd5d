"""The dateline of a news agency, parted from the sentence that follows it: "VARNA, May 3 (Agency) - Police said ...".

A parser takes the town before the dash for the subject of what comes after it. Read by itself, the dateline stays what
it is, and the first sentence of a report has its own subject again.
"""

from __future__ import annotations

import re

from onrecord import places
from onrecord.model.span import Span

_DASH = re.compile(r"\s(?:--|[-–—])\s+")
_LONGEST = 90  # characters before the dash
_SHORTEST = 40  # characters of the sentence behind it
_LEAST = 3  # letters of the town: "US - ..." and "UN - ..." are none
_BRACKETS = re.compile(r"\([^()]*\)")
_WORDS = re.compile(r"[^\W\d_][^\s,]*")
_SMALL = frozenset({"de", "del", "la", "da", "do", "dos", "al", "el", "of", "and", "the", "sur", "en", "di"})


def parted(content: str, span: Span) -> tuple[Span, ...]:
    """The dateline with its dash and what follows; the whole where there is none.

    Args:
        content: Of the report.
        span: A block.
    """
    dash = _DASH.search(content, span.start, min(span.end, span.start + _LONGEST))
    if dash is None or not _is_dateline(content[span.start : dash.start()]):
        return (span,)
    rest = content[dash.end() : span.end]
    sentence = len(rest) >= _SHORTEST and rest[0].isupper() and not rest.split(maxsplit=2)[1].isupper()
    return (Span(span.start, dash.end()), Span(dash.end(), span.end)) if sentence else (span,)


def _is_dateline(head: str) -> bool:
    """Whether it begins with a town, in capitals or known, and has nothing but names, numbers and brackets."""
    words = _WORDS.findall(_BRACKETS.sub(" ", head))
    if not words or len(words[0]) < _LEAST or not (words[0].isupper() or _names_town(head)):
        return False
    return all(word[0].isupper() or word in _SMALL for word in words)


def _names_town(head: str) -> bool:
    """Whether what stands before the first comma or bracket is a place that the gazetteer has: "Conakry, July 10"."""
    town = re.split(r"[,(]", head, maxsplit=1)[0].strip()
    return town.istitle() and bool(places.look_up(town))
