"""Reading EDTF: a string becomes an `UncertainDate` with the first and last day it may mean.

The part of ISO 8601-2 that reports need: years, months, days, seasons, decades (`199X`), intervals with open ends, one
of a set `[a,b]` `[a..b]`, all of a set `{a,b}`. The marks `~`, `?` and `%` widen nothing: how far "about" reaches is
for the reader to say. Seasons are northern and begin on the first of March, June, September and December.

The package `edtf` is not used for this: importing it takes 0.12 s, its winter ends on 31 December of the year it began
in, and open ends come out as numbers. Tests hold it against what we write.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Literal

from onrecord.dates.uncertain import UncertainDate
from onrecord.errors import NotEdtf

Bounds = tuple[str | None, str | None]

_DATE = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[?~%]?")
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
_SET = {"[": "]", "{": "}"}


def parse_edtf(edtf: str, *, kind: Literal["instant", "span"] | None = None) -> UncertainDate:
    """The date that an EDTF string stands for.

    Args:
        edtf: E.g. `2020-04`, `[2020-06,2020-07]`, `2020-03-30/..`, `2020-22`, `199X`.
        kind: Whether the thing dated lasted the whole time; by default intervals and "all of" sets did.

    Raises:
        NotEdtf: The string is not EDTF of this kind, or runs backwards.
    """
    edtf = edtf.strip()
    earliest, latest = _bounds(edtf)
    lasts = "/" in edtf or edtf.startswith("{")
    return UncertainDate(edtf=edtf, earliest=earliest, latest=latest, kind=kind or ("span" if lasts else "instant"))


def _bounds(edtf: str) -> Bounds:
    if edtf[:1] in _SET and edtf[-1:] == _SET[edtf[0]]:
        parts = [_range(part.strip(), "..", edtf) for part in edtf[1:-1].split(",")]
    elif "/" in edtf:
        parts = [_range(edtf, "/", edtf)]
    else:
        parts = [_range(edtf, None, edtf)]
    lows, highs = [low for low, _ in parts], [high for _, high in parts]
    low = None if None in lows else min(day for day in lows if day)
    high = None if None in highs else max(day for day in highs if day)
    if (low is None and high is None) or (low and high and low > high):
        raise NotEdtf(edtf)
    return low, high


def _range(part: str, mark: str | None, whole: str) -> Bounds:
    if mark is None or mark not in part:
        low, high = _days(part, whole)
        return low.isoformat(), high.isoformat()
    first, _mark, last = (end.strip() for end in part.partition(mark))
    low_day = None if first in ("", "..") else _days(first, whole)[0].isoformat()
    high_day = None if last in ("", "..") else _days(last, whole)[1].isoformat()
    return low_day, high_day


def _days(part: str, whole: str) -> tuple[date, date]:
    """First and last day of one date without its marks."""
    match = _DATE.fullmatch(part)
    if match is None:
        raise NotEdtf(whole)
    year, month, day = match.groups()
    try:
        if month in (None, "XX") or "X" in year:
            if day not in (None, "XX") or (month not in (None, "XX")):
                raise NotEdtf(whole)
            return date(int(year.replace("X", "0")), 1, 1), date(int(year.replace("X", "9")), 12, 31)
        if day not in (None, "XX"):
            only = date(int(year), int(month), int(day))
            return only, only
        first, last = _SEASON_MONTHS.get(int(month), (int(month), int(month))) if day is None else (int(month),) * 2
        return date(int(year), first, 1), _last_day(int(year), last)
    except ValueError as error:
        raise NotEdtf(whole) from error


def _last_day(year: int, month: int) -> date:
    if month > 12 and month <= 14:
        year, month = year + 1, month - 12
    if not 1 <= month <= 12:
        raise ValueError(month)
    return date(year, month, monthrange(year, month)[1])
