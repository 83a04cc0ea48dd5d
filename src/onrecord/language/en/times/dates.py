"""Dates by their names: days, weekdays, months, seasons, quarters, years, decades, whole or in part."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal, cast

from onrecord.language.en.times.meaning import Calendar, Direction, Point
from onrecord.language.en.times.rules import Rule, of_calendar
from onrecord.language.en.times.words import (
    DAY,
    HOLIDAY,
    MONTH,
    ORDINAL_WORD,
    SEASON,
    WEEKDAY,
    YEAR,
    any_of,
    day_number,
    month_number,
    table,
    weekday_number,
    year_number,
)

Link = Literal["to", "or", "and", "between"]

_WEEKDAY = rf"(?:(?:(?:this|last|next|this coming|this past) )?(?P<weekday>{WEEKDAY}),? (?:the )?)?"
_SAME_YEAR = r"(?: (?:of )?(?P<shift>last|this|next|that|the same|the following|the previous) year)"
_OF_YEAR = rf"(?:(?:,? |,? of )(?P<year>{YEAR})|{_SAME_YEAR})?"
_LINK = r"(?P<link> ?[-–—/] ?| (?:to|until|till|through|or|and) )"
_THE = r"(?:the )?"
_DIRECTION = (
    r"(?P<direction>this (?:past|coming)|(?:the )?(?:last|past|next|coming|previous|preceding|same)|the following|this"
    r"|that(?: same)?)"
)
_NTH = r"(?:(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?)(?![\d:.]\d| ?[ap]\.?m\b)"
_NO_COUNT = (  # on Monday 17 the court met; on Monday, 17 people did
    r"(?= ?(?:[.,;:)!?\]](?!\d)|[-–—]?(?:\s*\n|$))"
    r"| (?:[-–—]|(?:the|a|an|at|in|on|by|to|from|and|when|after|he|she|they|we|i|was|were|it)\b))"
)
_OF_A_DAY = r"(?<=morning\sof\s)|(?<=afternoon\sof\s)|(?<=evening\sof\s)|(?<=night\sof\s)"
SHORT_DATE = r"(?P<first>[012]?\d|3[01])/(?P<second>[012]?\d|3[01])(?![/.]?\d)"
_DATED = r"(?:(?<=on\s)|(?<=dated\s)|(?<=since\s)|(?<=until\s)|(?<=from\s)|(?<=\n)(?=\S+ [a-z]))"
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_YEAR_SHIFTS = {"last": -1, "this": 0, "next": 1}


def direction(words: str) -> Direction:
    """Which way "the following" and its like point."""
    words = words.lower().removeprefix("the ").strip()
    known = {"this past": "last", "past": "last", "this coming": "next", "coming": "next", "preceding": "previous"}
    return cast("Direction", "same" if words.startswith("that") else known.get(words, words))


def _day(match: re.Match[str]) -> Calendar | None:
    part = match.groupdict()
    number = day_number(part["day"])
    if number > 31:
        return None
    calendar = Calendar(
        year=year_number(part["year"]) if part.get("year") else None,
        month=month_number(part["month"]),
        day=number,
        weekday=weekday_number(part["weekday"]) if part.get("weekday") else None,
    )
    if part.get("direction"):
        return replace(calendar, direction=direction(part["direction"]))
    return _shifted(calendar, part.get("shift"))


def _shifted(calendar: Calendar, shift: str | None) -> Calendar:
    """With "last year", "that year" behind it."""
    if not shift:
        return calendar
    years = _YEAR_SHIFTS.get(shift.lower())
    return replace(calendar, years=years) if years is not None else replace(calendar, direction=direction(shift))


def _numeric_days(match: re.Match[str]) -> Calendar | None:
    """06/07.08.2023: the night between two days."""
    first = Calendar(year=int(match["year"]), month=int(match["month"]), day=int(match["first"]))
    if not 1 <= (first.month or 0) <= 12 or int(match["last"]) - int(match["first"]) != 1:
        return None
    return replace(first, to=replace(first, day=int(match["last"])), link="to")


def _day_of_month(match: re.Match[str]) -> Calendar | None:
    """Monday the 4th, the 30th of the same month, on the 9th."""
    part = match.groupdict()
    day = day_number(part["day"])
    month = (part.get("month") or "").lower()
    return Calendar(
        day=day if 1 <= day <= 31 else None,
        weekday=weekday_number(part["weekday"]) if part.get("weekday") else None,
        direction=direction(month) if month in ("last", "next", "this") else None,
    )


def _that_weekday(match: re.Match[str]) -> Calendar:
    """On the Saturday: the one of the time spoken of."""
    return Calendar(weekday=weekday_number(match["weekday"]), direction="same")


def _link(match: re.Match[str]) -> Link:
    """How two ends are joined; "between 1 and 3 March" is one day of these."""
    words = match["link"].strip().lower()
    if words == "and" and _BETWEEN.search(match.string[max(0, match.start() - 20) : match.start()]):
        return "between"
    return cast("Link", words) if words in ("or", "and") else "to"


def _days(match: re.Match[str]) -> Calendar | None:
    """Two days of one month: 1 to 3 March 2021."""
    part = match.groupdict()
    year = year_number(part["year"]) if part.get("year") else None
    first = Calendar(year=year, month=month_number(part["month"]), day=day_number(part["day"]))
    last = replace(first, day=day_number(part["last"]))
    if (first.day or 0) >= (last.day or 0):
        return None
    return _shifted(replace(first, to=last, link=_link(match)), part.get("shift"))


def _months(match: re.Match[str]) -> Calendar:
    """Two months: June or July 2020."""
    year = year_number(match["year"]) if match["year"] else None
    first, last = month_number(match["month"]), month_number(match["last"])
    end = Calendar(year=year, month=last)
    return _shifted(Calendar(year=year, month=first, to=end, link=_link(match)), match["shift"])


def _month(match: re.Match[str]) -> Calendar:
    part = match.groupdict()
    year = year_number(part["year"]) if part.get("year") else None
    if part.get("short"):  # in Nov. 22
        year = 2000 + int(part["short"])
    return _shifted(Calendar(year=year, month=month_number(part["month"])), part.get("shift"))


def _iso(match: re.Match[str]) -> Calendar | None:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    return Calendar(year=year, month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _numeric(match: re.Match[str]) -> Calendar | None:
    """04/02/2021, either way round; dots put the day first."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    day_first = Calendar(year=year, month=second, day=first) if 1 <= second <= 12 and 1 <= first <= 31 else None
    month_first = Calendar(year=year, month=first, day=second) if 1 <= first <= 12 and 1 <= second <= 31 else None
    if match["mark"] == "." or month_first is None or first == second:
        return day_first
    return replace(day_first, swapped=month_first) if day_first else month_first


def _day_and_month(match: re.Match[str]) -> Calendar | None:
    """On 14/10, either way round."""
    first, second = int(match["first"]), int(match["second"])
    weekday = weekday_number(match["weekday"]) if match.groupdict().get("weekday") else None
    day_first = Calendar(month=second, day=first, weekday=weekday) if 1 <= second <= 12 and 1 <= first <= 31 else None
    month_first = Calendar(month=first, day=second, weekday=weekday) if 1 <= first <= 12 and 1 <= second <= 31 else None
    if day_first and month_first and first != second:
        return replace(day_first, swapped=month_first)
    return day_first or month_first


def _directed(match: re.Match[str]) -> Calendar:
    """Last May, next Friday, this summer, the previous Thursday."""
    return replace(_name(match["name"]), direction=direction(match["direction"]))


def _name(word: str) -> Calendar:
    word = re.sub(r"\s+", " ", word.lower().replace("’", "'"))
    if word in table("seasons"):
        return Calendar(season=table("seasons")[word])
    if word in table("holidays"):
        return Calendar(holiday=word)
    if re.fullmatch(WEEKDAY, word):
        return Calendar(weekday=weekday_number(word))
    return Calendar(month=month_number(word))


def _weekday(match: re.Match[str]) -> Calendar:
    weeks = _YEAR_SHIFTS.get(match["week"].lower()) if match["week"] else None
    return Calendar(weekday=weekday_number(match["weekday"]), weeks=weeks)


def _season(match: re.Match[str]) -> Calendar:
    part = match.groupdict()
    year = year_number(part["year"]) if part.get("year") else None
    return _shifted(Calendar(season=table("seasons")[part["season"].lower()], year=year), part.get("shift"))


def _holiday(match: re.Match[str]) -> Calendar:
    year = year_number(match["year"]) if match["year"] else None
    return _shifted(replace(_name(match["holiday"]), year=year), match["shift"])


def _decade(match: re.Match[str]) -> Calendar | None:
    digits, word = match["decade"], match["word"]
    if word:
        return Calendar(decade=190 + table("decades")[word.lower()])
    number = int(digits.lstrip("'’"))
    return Calendar(decade=number // 10 if number >= 100 else 190 + number // 10)


def _century(match: re.Match[str]) -> Calendar:
    return Calendar(century=day_number(match["number"]) - 1)


RULES: tuple[Rule[Point], ...] = (
    of_calendar(r"(?P<year>(?:1[89]|20)\d\d)[-/](?P<month>\d\d)[-/](?P<day>\d\d)", _iso),
    of_calendar(r"(?P<first>\d\d?)(?P<mark>[./])(?P<second>\d\d?)[./](?P<year>(?:19|20)\d\d|\d\d)", _numeric),
    of_calendar(rf"{_DATED}{SHORT_DATE}", _day_and_month),
    of_calendar(rf"(?P<weekday>{WEEKDAY}),? {SHORT_DATE}", _day_and_month),
    of_calendar(r"(?P<first>\d\d)[/-](?P<last>\d\d)[./](?P<month>\d\d)[./](?P<year>(?:19|20)\d\d)", _numeric_days),
    of_calendar(rf"(?<=in\s)(?P<month>{MONTH}) '?(?P<short>[012]\d)(?!\d|[.:]\d|st|nd|rd|th|,? \d{{4}})", _month),
    of_calendar(rf"{_THE}(?P<day>{DAY}){_LINK}{_THE}(?P<last>{DAY})(?: of)? (?P<month>{MONTH}){_OF_YEAR}", _days),
    of_calendar(rf"(?P<month>{MONTH}) (?P<day>{DAY}){_LINK}(?P<last>{DAY}){_OF_YEAR}", _days),
    of_calendar(rf"{_WEEKDAY}{_THE}(?P<day>{DAY})(?: of| day of)?[ -](?P<month>{MONTH}){_OF_YEAR}", _day),
    of_calendar(rf"{_WEEKDAY}(?P<month>{MONTH})(?: the)? (?P<day>{DAY}){_OF_YEAR}", _day),
    of_calendar(rf"(?P<month>{MONTH}) (?P<link>or|and|to|through) (?P<last>{MONTH}){_OF_YEAR}", _months),
    of_calendar(rf"(?P<month>{MONTH}){_OF_YEAR}", _month),
    of_calendar(rf"{_DIRECTION} (?P<name>{MONTH}|{WEEKDAY}|{SEASON}|{HOLIDAY})", _directed),
    of_calendar(rf"(?P<weekday>{WEEKDAY})(?: (?:of )?(?P<week>last|this|next) week)?", _weekday),
    of_calendar(rf"{_THE}(?P<season>{SEASON})(?: of | )(?:(?P<year>{YEAR})|(?P<shift>last|this|next) year)", _season),
    of_calendar(rf"(?P<season>{SEASON}) (?P<year>{YEAR})", _season),
    of_calendar(rf"the (?:early |late )?(?P<season>{SEASON})", _season),
    of_calendar(rf"(?P<direction>last|next) (?P<month>{MONTH}) (?P<day>{DAY})", _day),
    of_calendar(rf"(?P<holiday>{HOLIDAY}){_OF_YEAR}", _holiday),
    of_calendar(rf"(?P<holiday>{HOLIDAY}) in (?P<year>{YEAR})(?P<shift>)", _holiday),
    of_calendar(rf"(?P<year>{YEAR}) (?P<holiday>{HOLIDAY})(?P<shift>)", _holiday),
    of_calendar(
        rf"(?P<weekday>{WEEKDAY}),? (?:the )?(?P<day>{_NTH})(?! {MONTH})(?:(?<=[a-z])|{_NO_COUNT})",
        _day_of_month,
    ),
    of_calendar(
        rf"the (?P<day>\d\d?(?:st|nd|rd|th)|{ORDINAL_WORD}) of "
        r"(?P<month>the|this|that|the same|last|next)(?: same)? month",
        _day_of_month,
    ),
    of_calendar(
        rf"(?:{_OF_A_DAY}|(?<=on\s)|(?<=by\s)|(?<=since\s)|(?<=until\s)|(?<=till\s)|(?<=from\s)|(?<=and\s)|(?<=to\s))"
        r"the (?P<day>[12]?\d(?:st|nd|rd|th)|3[01](?:st|nd|rd|th))"
        r"(?= ?(?:[.,;:)!?]|$)| (?:and|he|she|they|we|i|at|in|to|the|by|a|it|when|after|from|was|were)\b)",
        _day_of_month,
    ),
    of_calendar(rf"the (?P<weekday>{WEEKDAY})", _that_weekday),
    of_calendar(rf"{_THE}(?P<decade>(?:1[5-9]|20)\d0|'\d0)s|the (?P<word>{any_of(table('decades'))})", _decade),
    of_calendar(rf"{_THE}(?P<number>\d\d(?:st|nd|rd|th)|{ORDINAL_WORD})[ -]century", _century),
    of_calendar(
        rf"(?:the year |fiscal(?: year)? )?(?P<year>{YEAR})", lambda match: Calendar(year=year_number(match["year"]))
    ),
)
