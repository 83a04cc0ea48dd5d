"""Uncertain dates: EDTF strings with the days they may lie between. An uncertain date never becomes a `datetime`."""

from onrecord.dates.compare import compatible, ends, gap_days, intersection, narrower, order_key, same_bounds
from onrecord.dates.constructors import (
    about,
    between,
    day,
    lasting,
    month,
    not_before,
    not_later_than,
    on,
    one_of,
    since,
    until,
    year,
)
from onrecord.dates.edtf import parse_edtf
from onrecord.dates.month_names import MONTHS, WEEKDAYS
from onrecord.dates.uncertain import UncertainDate
from onrecord.dates.words import in_words
from onrecord.dates.written import numeric, written

__all__ = [
    "MONTHS",
    "WEEKDAYS",
    "UncertainDate",
    "about",
    "between",
    "compatible",
    "day",
    "ends",
    "gap_days",
    "in_words",
    "intersection",
    "lasting",
    "month",
    "narrower",
    "not_before",
    "not_later_than",
    "numeric",
    "on",
    "one_of",
    "order_key",
    "parse_edtf",
    "same_bounds",
    "since",
    "until",
    "written",
    "year",
]
