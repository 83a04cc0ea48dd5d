"""Where no sentence of English can begin, whatever the network thinks, and where one must.

None begins inside the marks of a quotation: a closing mark belongs to the sentence it closes, the first word of a
quotation to the mark that opens it, and after `,"` the sentence goes on. Behind a full stop one begins with initials.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

CLOSING = frozenset("\"”’'»)]")
OPENING = frozenset("\"“‘'«([")
MAY, NEVER, MUST = 0, -1, 1
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")


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
        if closes or opened or goes_on:
            found[number] = NEVER
        elif mark == "." and not glued and _INITIALS.fullmatch(content, start, end):
            found[number] = MUST  # "The court sits on Friday. T.A. will file a complaint."
    return found
