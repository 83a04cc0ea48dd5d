"""Finding the phrases: every rule is tried everywhere, the longest match that starts first is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import cast

from onrecord.language.en.times import around, clock, dates, lasting, periods, relative
from onrecord.language.en.times.meaning import Clock, Meaning, PartOfDay, Point
from onrecord.language.en.times.rules import Rule
from onrecord.language.en.times.words import table
from onrecord.model import Span

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
    named = [found for rule in _DATES for found in _matches(rule, content, passage)]
    clocks = [found for rule in _CLOCKS for found in _matches(rule, content, passage)]
    others = [found for rule in _OTHERS for found in _matches(rule, content, passage)]
    longer = around.extended(content, passage, named, clocks)
    every = (Phrase(start=s, end=e, words=content[s:e], meaning=m) for s, e, m in (*longer, *named, *clocks, *others))
    return _longest(_softened(phrase, content) for phrase in every if accept(phrase))


def _matches(rule: Rule[Point] | Rule[Clock] | Rule[Meaning], content: str, passage: Span) -> Iterator[around.Found]:
    for match in rule.compiled.finditer(content, passage.start, passage.end):
        meaning = rule.read(match)
        if meaning is not None:
            yield match.start(), match.end(), Point(clock=meaning) if isinstance(meaning, Clock) else meaning


def _longest(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    kept: list[Phrase] = []
    for phrase in sorted(phrases, key=lambda one: (one.start, -one.end)):
        if not kept or phrase.start >= kept[-1].end:
            kept.append(phrase)
    return tuple(kept)


def _softened(phrase: Phrase, content: str) -> Phrase:
    """With "about" before a clock time taken in."""
    meaning = phrase.meaning
    if not isinstance(meaning, Point) or not meaning.clock:
        return phrase
    if not _ABOUT.search(content[max(0, phrase.start - 40) : phrase.start]):
        return phrase
    return replace(phrase, meaning=replace(meaning, clock=replace(meaning.clock, about=True)))


def _only_part(match: re.Match[str]) -> Clock:
    return Clock(part=cast("PartOfDay", table("parts")[match["part"].lower()]))


_DATES = (*periods.RULES, *dates.RULES, *relative.RULES)
_CLOCKS = (*clock.RULES, *clock.BARE)
_OTHERS: tuple[Rule[Clock] | Rule[Meaning], ...] = (
    Rule(
        r"(?:(?<=in\s)|(?<=during\s)|(?<=by\s)|(?<=until\s)|(?<=of\s)|(?<=into\s))(?:the )?(?:early |late )?"
        r"(?P<part>morning|afternoon|evening|night)(?! of| to| before| shift)",
        _only_part,
    ),
    Rule(r"(?:mid|early|late)[- ](?P<part>morning|afternoon|evening)", _only_part),
    Rule(r"(?P<part>dawn|daybreak|dusk|nightfall|sunrise|sunset)", _only_part),
    *cast("tuple[Rule[Meaning], ...]", lasting.RULES),
)
