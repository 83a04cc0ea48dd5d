"""Reading one written date: `Thursday, 4 February 2021, 15:30`, `4 февраля 2021 г.`, `2021-02-04T10:00:00Z`.

For the places where a report gives a date and nothing else: bylines, headers, page metadata, addresses. Only what is
written counts: a date without its year is none. Weekday and clock time are read over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.dates import constructors
from onrecord.dates.month_names import MONTHS
from onrecord.dates.uncertain import UncertainDate
from onrecord.errors import NotEdtf

_MONTH = r"(?P<name>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?![\d:])"
_DAY = r"(?<![\d:.])(?P<day>\d{1,2})(?:st|nd|rd|th|-?го|-?е)?"
_GAP = r"[\s,]+(?:of\s+|the\s+)?"
_DAYS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<year>(?:1[89]|20)\d\d)(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)",
        r"(?<![\d.-])(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?:T\d+Z?)?(?![\d.-])",
        rf"{_DAY}(?:{_GAP}|[-.])\s*{_MONTH}(?:[\s,]+|-|(?<=\.)){_YEAR}",
        rf"\b{_MONTH}{_GAP}{_DAY}\b(?!:),?\s*{_YEAR}",
    )
]
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})(?P<mark>[./-])(\d{1,2})(?P=mark)((?:19|20)\d\d|\d\d)(?![\d/]|[.-]\d)")
_MONTH_AND_YEAR = re.compile(rf"(?<!\d )(?<!\d)\b{_MONTH}(?:{_GAP}|-)\s*{_YEAR}", re.IGNORECASE)
_YEAR_AND_MONTH = re.compile(r"\s*(?P<year>(?:1[89]|20)\d\d)-(?P<month>\d\d)\s*")
_ONLY_YEAR = re.compile(rf"\s*{_YEAR}\s*(?:г\.?|год|года|году)?\s*", re.IGNORECASE)
_NEXT_CENTURY = 70  # "69" is 2069, "70" is 1970, as POSIX reads two digits


def written(phrase: str, *, day_first: bool | None = None) -> UncertainDate | None:
    """The one absolute date that is written in a phrase.

    Args:
        phrase: A few words, not running text.
        day_first: How to read `04/02/2021`. Where it is None and both readings exist, the date is one of the two;
            dots always put the day first.

    Returns:
        None where the phrase holds no date, or two that differ.
    """
    for readings in (_full_days(phrase, day_first=day_first), _months(phrase), _years(phrase)):
        found = dict.fromkeys(readings)
        if found:
            return next(iter(found)) if len(found) == 1 else None
    return None


def _full_days(phrase: str, *, day_first: bool | None) -> Iterator[UncertainDate]:
    for pattern in _DAYS:
        for match in pattern.finditer(phrase):
            part = match.groupdict()
            number = int(part["month"]) if part.get("month") else MONTHS[part["name"].lower()]
            yield from _existing(int(part["year"]), number, int(part["day"]))
    for match in _NUMERIC.finditer(phrase):
        first, mark, second, year = match.groups()
        yield from numeric(int(first), int(second), _whole_year(year), day_first=True if mark == "." else day_first)


def numeric(first: int, second: int, year: int, *, day_first: bool | None) -> tuple[UncertainDate, ...]:
    """The date of `04/02/2021`: one date, one of two where the order is not known, or none."""
    in_order = _existing(year, second, first)
    swapped = _existing(year, first, second)
    if day_first is None and in_order and swapped and in_order != swapped:
        both = sorted((*in_order, *swapped), key=lambda one: one.edtf)
        return (constructors.one_of(*both),)
    return (in_order or swapped) if day_first is not False else (swapped or in_order)


def _existing(year: int, month: int, day: int) -> tuple[UncertainDate, ...]:
    try:
        return (constructors.day(year, month, day),)
    except NotEdtf:
        return ()


def _whole_year(digits: str) -> int:
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (2000 if int(digits) < _NEXT_CENTURY else 1900)


def _months(phrase: str) -> Iterator[UncertainDate]:
    for match in _MONTH_AND_YEAR.finditer(phrase):
        yield constructors.month(int(match["year"]), MONTHS[match["name"].lower()])
    alone = _YEAR_AND_MONTH.fullmatch(phrase)
    if alone and 1 <= int(alone["month"]) <= 12:
        yield constructors.month(int(alone["year"]), int(alone["month"]))


def _years(phrase: str) -> Iterator[UncertainDate]:
    match = _ONLY_YEAR.fullmatch(phrase)
    if match:
        yield constructors.year(int(match["year"]))
