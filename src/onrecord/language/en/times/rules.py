"""A rule: a pattern and what a match of it means. Each module beside this one lists the rules of one sort of phrase."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from onrecord.language.en.times.meaning import Calendar, Point
from onrecord.language.en.times.words import Pattern, lowered, pattern

T = TypeVar("T")


@dataclass(frozen=True)
class Rule(Generic[T]):
    """One sort of phrase.

    Attributes:
        source: As `words.pattern` compiles it; word borders at both ends are added.
        read: Gives the meaning of a match; None where it turns out to be something else.
    """

    source: str
    read: Callable[[re.Match[str]], T | None]

    @cached_property
    def compiled(self) -> Pattern:
        """The pattern with its borders, for words in lower case: not to mind the case would take half as long again."""
        return pattern(rf"(?<![\w$€£.])(?:{self.source})(?![\w%])", re.NOFLAG)


def of_calendar(source: str, read: Callable[[re.Match[str]], Calendar | None]) -> Rule[Point]:
    """A rule for a date by its names."""

    def point(match: re.Match[str]) -> Point | None:
        calendar = read(match)
        return None if calendar is None else Point(date=calendar)

    return Rule(source, point)


def reader(rules: Iterable[Rule[T]]) -> Callable[[str], T | None]:
    """A function that reads a phrase as a whole by the first of these rules that fits."""
    known = tuple(rules)

    def read(phrase: str) -> T | None:
        words = lowered(phrase)
        for rule in known:
            match = rule.compiled.fullmatch(words)
            meaning = rule.read(match) if match else None
            if meaning is not None:
                return meaning
        return None

    return read
