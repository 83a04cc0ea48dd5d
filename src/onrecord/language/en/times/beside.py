"""What the words beside a date make of it: "since 2017", "from 30 March until 2 June", "between 1 and 3 March".

The TIMEX3 value and the extent of an expression are of the date alone; its date in the calendar takes the words in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from onrecord import dates
from onrecord.dates import UncertainDate
from onrecord.errors import NotEdtf
from onrecord.language.en.times.meaning import Calendar, Point
from onrecord.language.en.times.scan import Phrase
from onrecord.language.en.times.words import pattern

_LEAD = r"(?:about |around |at least |at latest |early on |the )*$"
_BEFORE: tuple[tuple[re.Pattern[str], Callable[[UncertainDate], UncertainDate]], ...] = (
    (pattern(rf"\b(?:ever )?since {_LEAD}"), dates.since),
    (pattern(rf"\b(?:starting|beginning|effective|onwards?|as) (?:on|from) {_LEAD}"), dates.since),
    (pattern(rf"\bfrom {_LEAD}"), dates.since),
    (pattern(rf"\b(?:until|till|up to|through) {_LEAD}"), dates.until),
    (pattern(rf"\b(?:by|before|no later than|not later than|prior to|ahead of) {_LEAD}"), dates.not_later_than),
)
_NOT_BEFORE = pattern(r"\bnot (?:before|until|till) (?:the )?$")
_FROM = pattern(rf"\bfrom {_LEAD}")
_BETWEEN = pattern(rf"\bbetween {_LEAD}")
_TO = pattern(r" ?(?:,? (?:and )?(?:until|till|to|through|up to)|[-–—])(?: about| around| the)? ?")
_DASHES = ("-", "–", "—")
_AND = pattern(r" and(?: the)? ")


def with_shared_years(content: str, phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases, where one end of a range has lent its year to the other: from 30 March until 2 June 2020."""
    given = list(phrases)
    for number, (one, other) in enumerate(pairwise(given)):
        if not _is_range(content, one.start, one.end, other.start):
            continue
        first, last = _calendar(given[number]), _calendar(other)
        if first is None or last is None or not first.month or not last.month:
            continue
        later = (last.month, last.day or 0) < (first.month, first.day or 0)
        if first.year is None and last.year is not None:
            given[number] = _with_year(given[number], last.year - later)
        elif first.year is not None and last.year is None:
            given[number + 1] = _with_year(other, first.year + later)
    return given


def _calendar(phrase: Phrase) -> Calendar | None:
    meaning = phrase.meaning
    return meaning.date if isinstance(meaning, Point) and isinstance(meaning.date, Calendar) else None


def _with_year(phrase: Phrase, year: int) -> Phrase:
    meaning = phrase.meaning
    if not isinstance(meaning, Point) or not isinstance(meaning.date, Calendar):
        return phrase
    return replace(phrase, meaning=replace(meaning, date=replace(meaning.date, year=year)))


def _is_range(content: str, start: int, end: int, other: int) -> bool:
    before, gap = content[max(0, start - 40) : start], content[end:other]
    between = _BETWEEN.search(before) and _AND.fullmatch(gap)
    return bool(between or (_TO.fullmatch(gap) and (_FROM.search(before) or gap.strip() in _DASHES)))


@dataclass(frozen=True)
class Dated:
    """A date at its place in a passage; no date where the phrase has none.

    Attributes:
        of_the_day: It has a time of the day; "before dawn on Wednesday" is on Wednesday.
        on_the_clock: It has the clock time; "until 9 p.m. on Wednesday" is on Wednesday.
    """

    start: int
    end: int
    when: UncertainDate | None
    of_the_day: bool = False
    on_the_clock: bool = False


def taken_in(content: str, found: Sequence[Dated]) -> tuple[UncertainDate | None, ...]:
    """The dates with the words beside them taken in, in the same order.

    Args:
        content: The text that the offsets of `found` point into.
        found: All time phrases of a passage, in order.
    """
    whens = [_after_its_preposition(content, one) for one in found]
    for number, (one, other) in enumerate(pairwise(found)):
        joined = _joined(content, one, other)
        if joined:
            whens[number] = whens[number + 1] = joined
    return tuple(whens)


def _after_its_preposition(content: str, one: Dated) -> UncertainDate | None:
    if one.when is None or one.when.earliest is None or one.when.latest is None or "/" in one.when.edtf:
        return one.when
    before = content[max(0, one.start - 40) : one.start]
    if _NOT_BEFORE.search(before):
        return dates.not_before(one.when)
    make = next((make for words, make in _BEFORE if words.search(before)), None)
    within = (one.of_the_day and make is dates.not_later_than) or (one.on_the_clock and make is dates.until)
    if make is None or within:
        return one.when
    return make(one.when)


def _joined(content: str, one: Dated, other: Dated) -> UncertainDate | None:
    """The whole range where two dates are its ends."""
    if one.when is None or other.when is None or one.of_the_day or other.of_the_day:
        return None
    if not _is_range(content, one.start, one.end, other.start):
        return None
    make = dates.between if _AND.fullmatch(content[one.end : other.start]) else dates.lasting
    try:
        return make(one.when, other.when)
    except NotEdtf:
        return None
