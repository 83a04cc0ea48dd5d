"""Words that must not be shown and are no name that spellings could be compared with: matched as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.model import Span


@dataclass(frozen=True, kw_only=True, slots=True)
class Pattern:
    """Words that must not be shown.

    Attributes:
        written: How they may be written.
        label: What stands in their place.
        looked_for: Whether a finished file is searched for them too; not where our own words may be the same.
    """

    written: re.Pattern[str]
    label: str
    looked_for: bool = True

    def found(self, words: str, *, looked_for: bool = False) -> Iterator[tuple[Span, str]]:
        """Where they stand, and what shall stand there; with `looked_for` only as finished files are searched."""
        if self.looked_for or not looked_for:
            yield from ((Span(*match.span()), self.label) for match in self.written.finditer(words))


def as_written(nickname: str, label: str) -> Pattern:
    """A nickname as it is written or in capitals; one of several words can be nothing else in a finished file."""
    ways = "|".join(r"\s+".join(map(re.escape, way.split())) for way in (nickname, nickname.upper()))
    return Pattern(written=re.compile(rf"(?<!\w)(?:{ways})(?!\w)"), label=label, looked_for=" " in nickname)


def any_of(words: Mapping[str, list[str]]) -> str:
    """Part of a pattern: any of some words, by language, the longest first."""
    every = (re.escape(word) for language in words.values() for word in language)
    return "|".join(sorted(every, key=len, reverse=True))
