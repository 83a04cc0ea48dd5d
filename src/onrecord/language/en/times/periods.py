"""Quarters and halves of the year, calendar or fiscal, and the periods that business news compares."""

from __future__ import annotations

import re

from onrecord.language.en.times.meaning import Calendar, Point, Shift
from onrecord.language.en.times.rules import Rule, of_calendar
from onrecord.language.en.times.words import YEAR, year_number

_NTH = r"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)"
_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_FISCAL = r"(?:fiscal[- ])?"
_OWNED = rf"(?:(?P<owner>this|last|next) year's |(?:the )?(?P<old>year-ago|year-earlier) |(?:the )?(?P<before>{YEAR}) )"


def _quarter(match: re.Match[str]) -> Calendar:
    part = match.groupdict()
    year = part.get("year") or part.get("before")
    years = {"last": -1, "this": 0, "next": 1}.get((part.get("owner") or part.get("shift") or "").lower())
    if part.get("old"):
        years = -1
    number = _NUMBERS.get(part["nth"].lower()) or int(part["nth"][0])
    half = number if part["period"].lower() == "half" else None
    return Calendar(year=year_number(year) if year else None, years=years, half=half, quarter=None if half else number)


def _spoken_of(_match: re.Match[str]) -> Point:
    return Point(date=Shift(unit="quarter", amount=0, origin="then"))


def _year_before(_match: re.Match[str]) -> Point:
    return Point(date=Shift(unit="year", amount=-1, origin="then", compares=True))


RULES: tuple[Rule[Point], ...] = (
    of_calendar(
        rf"(?:{_OWNED}|the )?{_FISCAL}{_NTH} (?P<period>quarter|half)"
        rf"(?: of (?:fiscal )?(?:(?P<year>{YEAR})|(?P<shift>this|last|next) year))?(?!s)",
        _quarter,
    ),
    of_calendar(rf"{_FISCAL}{_NTH}-(?P<period>quarter|half)", _quarter),
    of_calendar(rf"the (?P<year>{YEAR}) (?:quarter|period)", lambda match: Calendar(year=year_number(match["year"]))),
    Rule(r"the (?:latest|current|just-ended|fiscal) (?:quarter|period)|the quarter", _spoken_of),
    Rule(
        r"(?:the )?(?:comparable |corresponding )?(?:year-ago|year-earlier) (?:third |second |first |fourth )?"
        r"(?:quarter|period)|year-ago|year-earlier",
        _year_before,
    ),
)
