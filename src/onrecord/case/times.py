"""How two uncertain dates stand to each other: by their bounds, never by a guessed day.

Source of the rule: domain reference 3.5. Dates conflict where their [earliest, latest] do not overlap; a gap of a few
days is named apart, since "April" and "30 March" are told of one day by careful people.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from onrecord.dates import UncertainDate, compatible, gap_days, narrower, same_bounds

Relation = Literal["unknown", "same_day", "same", "within", "overlap", "near", "apart"]

NEAR_DAYS = 3
"""Domain reference 3.5: a gap up to this is `near`."""


@lru_cache(maxsize=65536)
def relation(one: UncertainDate | None, two: UncertainDate | None) -> Relation:
    """How the two stand to each other.

    Returns:
        `same_day` if both name one and the same day, `same` for equal bounds wider than a day, `within` if one lies
        inside the other, `overlap`, `near` and `apart` if they have no day in common, `unknown` if one is not known.
    """
    if one is None or two is None:
        return "unknown"
    if not compatible(one, two):
        return "near" if gap_days(one, two) <= NEAR_DAYS else "apart"
    if same_bounds(one, two):
        return "same_day" if is_day(one) else "same"
    return "within" if narrower(one, two) or narrower(two, one) else "overlap"


def is_day(when: UncertainDate) -> bool:
    """Whether it names one day."""
    return when.earliest is not None and when.earliest == when.latest
