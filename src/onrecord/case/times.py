"""How two uncertain dates stand to each other: by their bounds, never by a guessed day.

Source of the rule: domain reference 3.5. Dates conflict where their [earliest, latest] do not overlap; a gap of a few
days is named apart, since "April" and "30 March" are told of one day by careful people.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from onrecord.dates import UncertainDate

Relation = Literal["unknown", "same_day", "same", "within", "overlap", "near", "apart"]

NEAR_DAYS = 3
"""Domain reference 3.5: a gap up to this is `near`."""


class Days(NamedTuple):
    """The first and the last day of an uncertain date, counted from year 1: pairs of dates are compared by the million.

    An open end lies before, or after, every day.
    """

    first: int
    last: int


ALWAYS = Days(0, date.max.toordinal() + 1)
"""Open on both ends."""


def days_of(when: UncertainDate | None) -> Days | None:
    """The days that an uncertain date may be."""
    return _days(when.earliest, when.latest) if when else None


@lru_cache(maxsize=16384)  # equal ones are kept once
def _days(earliest: str | None, latest: str | None) -> Days:
    first = date.fromisoformat(earliest).toordinal() if earliest else ALWAYS.first
    return Days(first, date.fromisoformat(latest).toordinal() if latest else ALWAYS.last)


def relation(one: Days | None, two: Days | None) -> Relation:
    """How the two stand to each other.

    Returns:
        `same_day` if both name one and the same day, `same` for equal bounds wider than a day, `within` if one lies
        inside the other, `overlap`, `near` and `apart` if they have no day in common, `unknown` if one is not known.
    """
    if one is None or two is None:
        return "unknown"
    low, high = one
    other_low, other_high = two
    if low > other_high or other_low > high:
        return "near" if gap_of(one, two) <= NEAR_DAYS else "apart"
    if low == other_low and high == other_high:
        return "same_day" if low == high else "same"
    within = (other_low <= low and high <= other_high) or (low <= other_low and other_high <= high)
    return "within" if within else "overlap"


def gap_of(one: Days, two: Days) -> int:
    """Days from the end of the earlier one to the beginning of the later one; less than 1 where a day fits both."""
    return max(one.first - two.last, two.first - one.last)


def is_day(when: UncertainDate) -> bool:
    """Whether it names one day."""
    return when.earliest is not None and when.earliest == when.latest
