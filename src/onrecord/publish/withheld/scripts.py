"""Names in a script that is not read, beside a name that is: "Maryam al-Masoudi (مريم المسعودي)".

Reports in Latin or Cyrillic letters give the name in its own script in brackets. Nothing of it is understood here but
that it stands there: its words are that person's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from onrecord.model import Entity

_FAR = 90  # letters of a name in brackets, at most
_BEHIND = re.compile(r"[^()\[\]\n.;]{0,40}?[(\[]([^()\[\]\n]{2,80})[)\]]")
_BEFORE = re.compile(r"([^()\[\]\n.,;:!?]{2,80})[(\[]\s*$")
_READ = ("LATIN", "CYRILLIC")


def other_scripts(entity: Entity, texts: Mapping[str, str]) -> tuple[str, ...]:
    """The words of a script that is not read, in brackets behind a name or with the name in brackets behind them.

    Args:
        entity: Somebody.
        texts: The texts of the case by the ids of their reports.
    """
    found: dict[str, None] = {}
    for mention in entity.mentions:
        content = texts.get(mention.report, "")
        found |= dict.fromkeys(_beside(content, mention.span.start, mention.span.end))
    return tuple(found)


def _beside(content: str, start: int, end: int) -> Iterator[str]:
    behind = _BEHIND.match(content, end, end + _FAR)
    before = _BEFORE.search(content[max(0, start - _FAR) : start])
    for match in (behind, before):
        words = re.findall(r"[^\W\d_]+", match[1]) if match else []
        if others := list(filter(_is_unread, words)):
            yield " ".join(others)


def _is_unread(word: str) -> bool:
    return not any(unicodedata.name(letter, "").startswith(_READ) for letter in word)
