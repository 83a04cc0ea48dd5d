"""Comparing uncertain dates by their bounds: two dates are compatible while one day fits both.

An end that is None is open: it lies before, or after, every day.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from onrecord.dates import constructors
from onrecord.dates.edtf import parse_edtf
from onrecord.dates.uncertain import UncertainDate

_FIRST, _LAST = "0000-00-00", "9999-99-99"


def same_bounds(one: UncertainDate, other: UncertainDate) -> bool:
    """Whether both mean exactly the same days."""
    return ends(one) == ends(other)


def compatible(one: UncertainDate, other: UncertainDate) -> bool:
    """Whether both can be true of one event: April 2020 and 17 April 2020 can."""
    (low, high), (other_low, other_high) = ends(one), ends(other)
    return max(low, other_low) <= min(high, other_high)


def narrower(one: UncertainDate, other: UncertainDate) -> bool:
    """Whether the first lies within the second and says more."""
    (low, high), (other_low, other_high) = ends(one), ends(other)
    return other_low <= low and high <= other_high and not same_bounds(one, other)


def gap_days(one: UncertainDate, other: UncertainDate) -> int:
    """Days from the end of the earlier one to the beginning of the later one; 0 where they are compatible."""
    (low, high), (other_low, other_high) = ends(one), ends(other)
    if low > other_high:  # neither of the two is open: what is open there leaves no gap
        return _days(other_high, low)
    return _days(high, other_low) if other_low > high else 0


@lru_cache(maxsize=4096)
def _days(end: str, start: str) -> int:
    """Days from one day to a later one."""
    return (date.fromisoformat(start) - date.fromisoformat(end)).days


def intersection(one: UncertainDate, other: UncertainDate) -> UncertainDate | None:
    """The days that fit both; None if there are none. Where one lies within the other it is returned as it is."""
    if not compatible(one, other):
        return None
    if same_bounds(one, other) or narrower(one, other):
        return one
    if narrower(other, one):
        return other
    low, high = max(ends(one)[0], ends(other)[0]), min(ends(one)[1], ends(other)[1])
    if low == high:
        return parse_edtf(low)
    lasts = one.kind == other.kind == "span"
    return (constructors.lasting if lasts else constructors.between)(parse_edtf(low), parse_edtf(high))


def order_key(when: UncertainDate) -> tuple[str, str, str]:
    """Sorts a chronology: by first day, then the more precise first. What began nobody knows when goes by its end."""
    low, high = ends(when)
    return (high if when.earliest is None else low, high, when.edtf)


def ends(when: UncertainDate) -> tuple[str, str]:
    """First and last day, as strings that sort; an open end sorts before or after every day."""
    return when.earliest or _FIRST, when.latest or _LAST
