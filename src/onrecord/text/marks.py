"""Characters that no reader sees, and marks that are no words.

Invisible characters and stray tags stay in the text, so that every passage stands in the report as it came; they are
pointed at. Control characters part the text where they stand.
"""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"[^\S\n]+")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+")
INVISIBLE = re.compile(
    r"[\xad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+"
)
_STRAY = re.compile(r"</?(?:u|b|i|em|strong|br|sup|sub|s|mark|span)\s*/?>|\*\*+|__+", re.IGNORECASE)


def clean(text: str) -> str:
    """Unicode NFC with plain line ends; control characters are left for `CONTROL`."""
    return _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text))


def one_line(text: str) -> str:
    """The text with every stretch of white space as one space."""
    return " ".join(text.split())


def spaces(text: str) -> str:
    """The text with every stretch of white space within a line as one space."""
    return _SPACES.sub(" ", text)


_NUMBER = re.compile(r"(?:\(?\d{1,2}[.)]|\([a-zа-я]\)|[a-zа-я]\)|\([ivx]{1,4}\)|[-*•▪·–—])\s+(?=[^\W\d_]|[\"“«'‘(])")


def unread(text: str, *, stray: bool) -> tuple[tuple[int, int], ...]:
    """Half-open ranges of `text` that are no words: invisible characters, the number or bullet of a list item, marks.

    Args:
        text: One paragraph.
        stray: Whether tags and emphasis marks are counted too; so in plain text.
    """
    found = [match.span() for match in INVISIBLE.finditer(text)]
    number = _NUMBER.match(text)
    if number:
        found.append((0, len(number[0].rstrip())))
    if stray:
        found += [match.span() for match in _STRAY.finditer(text, number.end() if number else 0)]
    return tuple(sorted(found))


def names(text: str) -> str:
    """The code points of the invisible characters in a text, for people."""
    found = sorted({char for run in INVISIBLE.findall(text) for char in run})
    return ", ".join(f"U+{ord(char):04X}" for char in found[:8])
