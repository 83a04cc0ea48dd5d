"""Finding the phrases: every rule is tried everywhere, the longest match that starts first is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from onrecord.language.en.times import around, clock, dates, lasting, periods, relative
from onrecord.language.en.times.meaning import Meaning, Point
from onrecord.language.en.times.rules import Rule
from onrecord.language.en.times.words import lowered
from onrecord.model import Span

T = TypeVar("T")

_ABOUT = re.compile(
    r"\b(?:about|around|approximately|roughly|circa|almost|nearly|shortly|just|soon|some time|sometime)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """A time phrase and what it means."""

    start: int
    end: int
    words: str
    meaning: Meaning


def scan(content: str, passage: Span, accept: Callable[[Phrase], bool]) -> tuple[Phrase, ...]:
    """The phrases of a passage, in order, not overlapping.

    Args:
        content: The text.
        passage: The part of it to search.
        accept: Says no to a phrase whose words are something else here ("may" as a verb).
    """
    words = passage.of(content)
    lower = lowered(words)
    named = [found for rule in _DATES for found in _matches(rule, lower)]
    clocks = [(start, end, Point(clock=time)) for rule in _CLOCKS for start, end, time in _matches(rule, lower)]
    others = [found for rule in lasting.RULES for found in _matches(rule, lower)]
    found: list[tuple[int, int, Meaning]] = [*around.extended(words, named, clocks), *named, *clocks, *others]
    every = (
        Phrase(
            start=passage.start + start,
            end=passage.start + end,
            words=words[start:end],
            meaning=_softened(meaning, words[max(0, start - 40) : start]),
        )
        for start, end, meaning in found
    )
    return _longest(phrase for phrase in every if accept(phrase))


def _matches(rule: Rule[T], lower: str) -> Iterator[tuple[int, int, T]]:
    for match in rule.compiled.finditer(lower):
        meaning = rule.read(match)
        if meaning is not None:
            yield match.start(), match.end(), meaning


def _longest(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    kept: list[Phrase] = []
    for phrase in sorted(phrases, key=lambda one: (one.start, -one.end)):
        if not kept or phrase.start >= kept[-1].end:
            kept.append(phrase)
    return tuple(kept)


def _softened(meaning: Meaning, before: str) -> Meaning:
    """With "about" before a clock time taken in."""
    if isinstance(meaning, Point) and meaning.clock and _ABOUT.search(before):
        return replace(meaning, clock=replace(meaning.clock, about=True))
    return meaning


_DATES = (*periods.RULES, *dates.RULES, *relative.RULES)
_CLOCKS = (*clock.RULES, *clock.BARE, *clock.PARTS)
