"""Where no sentence of English can begin, whatever the network thinks, and where one must.

None begins inside the marks of a quotation: a closing mark belongs to the sentence it closes, the first word of a
quotation to the mark that opens it, and after `,"` the sentence goes on. None begins behind a title or what stands
before a place ("Brgy. Lahug"), nor behind the hour that opens a sentence ("At about 11 a.m. I was"). Behind a full stop
one begins with initials.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

CLOSING = frozenset("\"”’'»)]")
OPENING = frozenset("\"“‘'«([")
MAY, NEVER, MUST = 0, -1, 1
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
_BEFORE_NAMES = frozenset(
    """mr. mrs. ms. dr. prof. gen. lt. col. maj. capt. cpl. sgt. brig. gov. hon. brgy. bgy. plt. pmaj. pcapt. pcol.
    pcpl. psgt. pssg. pmsg. pfc. smt. atty. cllr. cde. lic. ing. msgr. supt. insp.""".split()  # noqa: SIM905  a word list
)
_HOURS = frozenset({"a.m.", "p.m."})
_LONGEST_OPENING = 90  # characters from the first word of a sentence to the hour that opens it
_HOUR_OPENS = re.compile(
    r"(?:\A|[.;:!?”\"\n]\s+|\b(?:THAT|That|that),?\s+)"
    r"(?i:on|at|in|around|about|by|towards|before|after|from)\s"
    r"(?:(?:[\d:.,/]+(?:st|nd|rd|th)?|[A-Z][a-z]+day|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Sept|Nov|Dec)ember|October|the|of|on|at|in|about|around|approximately|roughly|some|same|day|date|morning|evening"
    r"|night|afternoon|early|late|and|between|,)\s*,?\s*){1,14}"
    r"[ap]\.m\.\Z"
)


def borders(content: str, words: Sequence[tuple[int, int]]) -> list[int]:
    """For each word, NEVER where no sentence can begin with it, MUST where one does, else MAY.

    Args:
        content: The whole text.
        words: Where the words stand, in order.
    """
    found = [MAY] * len(words)
    for number in range(1, len(words)):
        start, end = words[number]
        first, last = words[number - 1]
        mark = content[first] if last - first == 1 else ""
        glued = last == start
        closes = glued and end - start == 1 and content[start] in CLOSING and not content[end : end + 1].isalnum()
        opened = glued and mark in OPENING and not content[first - 1 : first].strip()
        goes_on = mark in CLOSING and number > 1 and content[first - 1 : first] == ","
        if closes or opened or goes_on or _goes_on_behind(content, first, last):
            found[number] = NEVER
        elif mark == "." and not glued and _INITIALS.fullmatch(content, start, end):
            found[number] = MUST  # "The court sits on Friday. T.A. will file a complaint."
    return found


def _goes_on_behind(content: str, first: int, last: int) -> bool:
    """Whether a sentence goes on behind a word for being a title, or the hour that opens it."""
    word = content[first:last]
    if word in _HOURS:
        return _HOUR_OPENS.search(content, max(0, last - _LONGEST_OPENING), last) is not None
    return word.lower() in _BEFORE_NAMES
