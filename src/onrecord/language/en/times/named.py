"""Which day, month or season a name means, counted from an anchor day: "Friday", "last May", "4 February"."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.language.en.times import period
from onrecord.language.en.times.governor import Tense
from onrecord.language.en.times.meaning import Calendar, Direction
from onrecord.language.en.times.period import Period
from onrecord.language.en.times.words import table


def full(calendar: Calendar) -> Period | None:
    """The period of a phrase that gives its year itself; None if it does not, or the day does not exist."""
    year = calendar.year
    if calendar.century is not None:
        return period.of_century(calendar.century)
    if calendar.decade is not None:
        return period.of_decade(calendar.decade)
    return None if year is None else in_year(calendar, year)


def in_year(calendar: Calendar, year: int) -> Period | None:
    """The period in a given year; None if the day does not exist there."""
    if calendar.month and calendar.day:
        try:
            return period.of_day(date(year, calendar.month, calendar.day))
        except ValueError:
            return None
    if calendar.holiday:
        return _holiday(calendar.holiday, year)
    parts = (
        (calendar.month, period.of_month),
        (calendar.season, period.of_season),
        (calendar.quarter, period.of_quarter),
        (calendar.half, period.of_half),
    )
    return next((make(year, number) for number, make in parts if number), period.of_year(year))


def _holiday(name: str, year: int) -> Period:
    rule = table("holidays")[name]
    if isinstance(rule, str):
        month, day = rule.split("-")
        return period.of_day(date(year, int(month), int(day)))
    if "easter" in rule:
        return period.of_day(_easter(year) + timedelta(days=rule["easter"]))
    first = date(year, rule["month"], 1)
    if rule["nth"] < 0:
        last = period.of_month(year, rule["month"]).last
        return period.of_day(last - timedelta(days=(last.weekday() - rule["weekday"]) % 7))
    return period.of_day(first + timedelta(days=(rule["weekday"] - first.weekday()) % 7 + 7 * (rule["nth"] - 1)))


def _easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian algorithm (Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def weekday(number: int, anchor: date, direction: Direction | None, *, ahead: bool) -> Period:
    """The day of the week that a phrase means: the latest one before or on the anchor unless it lies ahead."""
    back = (anchor.weekday() - number) % 7
    days = {
        "last": -(back or 7),
        "previous": -(back or 7),
        "next": 7 - anchor.weekday() + number,
        "following": 7 - back,
        "this": number - anchor.weekday(),
        "same": (3 - back) % 7 - 3,
    }
    usual = (7 - back) % 7 if ahead else -back
    return period.of_day(anchor + timedelta(days=days.get(direction or "", usual)))


def day_of_month(calendar: Calendar, anchor: date, tense: Tense | None = None) -> Period | None:
    """The 9th nearest to the anchor, or the one of last month; Monday the 4th is the nearest 4th that is a Monday."""
    steps = {"last": (-1,), "next": (1,), "this": (0,)}.get(calendar.direction or "", (0, -1, 1, -2, -3, 2))
    found = []
    for step in steps:
        first = period.of_month(anchor.year, anchor.month + step).first
        try:
            day = first.replace(day=calendar.day or 1)
        except ValueError:
            continue
        if calendar.weekday is None or day.weekday() == calendar.weekday:
            found.append(day)
    if tense == "future" and not calendar.weekday:
        found = [day for day in found if day >= anchor]
    elif tense == "past" and calendar.weekday is not None:
        found = [day for day in found if (day - anchor).days <= _VERY_SOON] or found
    return period.of_day(min(found, key=lambda day: abs((day - anchor).days))) if found else None


def of_week(number: int, anchor: date, weeks: int) -> Period:
    """Friday of last week."""
    return period.of_day(anchor + timedelta(weeks=weeks, days=number - anchor.weekday()))


# A date without its year lies up to so many days ahead only where its last occurrence is as long ago as this. Tuned on
# TimeBank: with a past tense nothing lies ahead, so this decides "the 14 January deadline".
_SOON, _LONG_AGO, _JUST_NOW = 120, 240, 60
# Even with a past tense, as in "had been set to expire on Nov. 6" written on the 2nd: of twenty such dates in news of
# 2013 to 2022 sixteen lay ahead. What happened almost a year ago is as a rule told with its year.
_VERY_SOON, _YEAR_AGO = 30, 330


def nearest(calendar: Calendar, anchor: date, tense: Tense | None) -> Period | None:
    """The occurrence of a month, day of a month, season, quarter or holiday that a phrase without its year means."""
    years = [anchor.year + step for step in (-2, -1, 0, 1, 2)]
    found = [one for one in (in_year(calendar, year) for year in years) if one]
    if calendar.weekday is not None:
        fitting = [one for one in found if one.first.weekday() == calendar.weekday]
        if fitting:
            return min(fitting, key=lambda one: abs((one.first - anchor).days))
    if calendar.direction:
        return _towards(calendar.direction, found, anchor)
    before = [one for one in found if one.first <= anchor]
    after = [one for one in found if one.last >= anchor]
    if not before or not after or calendar.quarter or calendar.half:
        return next(iter([*reversed(before), *after]), None)
    ahead, ago = (after[0].first - anchor).days, (anchor - before[-1].last).days
    if tense == "future":
        return before[-1] if ago <= _JUST_NOW and ahead >= _LONG_AGO else after[0]
    if ahead <= _VERY_SOON and ago >= _YEAR_AGO:
        return after[0]
    return after[0] if tense is None and ahead <= _SOON and ago >= _LONG_AGO else before[-1]


def _towards(direction: Direction, found: list[Period], anchor: date) -> Period | None:
    """Last May, next summer, this September."""
    if direction in ("last", "previous"):
        return next((one for one in reversed(found) if one.last < anchor), None)
    if direction in ("next", "following"):
        return next((one for one in found if one.first > anchor), None)
    return next((one for one in found if one.first.year == anchor.year), None)
