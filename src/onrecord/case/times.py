"""How two uncertain dates stand to each other: by their bounds, never by a guessed day.

Source of the rule: domain reference 3.5. Dates conflict where their [earliest, latest] do not overlap; a gap of a few
days is named apart, since "April" and "30 March" are told of one day by careful people.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Literal

from onrecord.dates import UncertainDate, ends

Relation = Literal["unknown", "same_day", "same", "within", "overlap", "near", "apart"]

NEAR_DAYS = 3
"""Domain reference 3.5: a gap up to this is `near`."""


def relation(one: UncertainDate | None, two: UncertainDate | None) -> Relation:
    """How the two stand to each other.

    Returns:
        `same_day` if both name one and the same day, `same` for equal bounds wider than a day, `within` if one lies
        inside the other, `overlap`, `near` and `apart` if they have no day in common, `unknown` if one is not known.
    """
    if one is None or two is None:
        return "unknown"
    return _relation(*ends(one), *ends(two))


@lru_cache(maxsize=8192)
def _relation(low: str, high: str, other_low: str, other_high: str) -> Relation:
    if low > other_high or other_low > high:
        end, start = (other_high, low) if low > other_high else (high, other_low)
        days = (date.fromisoformat(start) - date.fromisoformat(end)).days  # neither of these ends is open
        return "near" if days <= NEAR_DAYS else "apart"
    if low == other_low and high == other_high:
        return "same_day" if low == high else "same"
    within = (other_low <= low and high <= other_high) or (low <= other_low and other_high <= high)
    return "within" if within else "overlap"


def is_day(when: UncertainDate) -> bool:
    """Whether it names one day."""
    return when.earliest is not None and when.earliest == when.latest
