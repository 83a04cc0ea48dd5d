"""A stretch of the calendar with its TIMEX3 value and EDTF: a day, a week, a quarter, a decade."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.dates import UncertainDate, parse_edtf
from onrecord.language.en.times.meaning import Grain

_SEASON_LETTERS = ("SP", "SU", "FA", "WI")


@dataclass(frozen=True, kw_only=True)
class Period:
    """A stretch of the calendar.

    Attributes:
        value: As TIMEX3 writes it.
        edtf: As ISO 8601-2 writes it.
        grain: How exactly it is known; also `season` and `half`.
    """

    value: str
    edtf: str
    first: date
    last: date
    grain: Grain | str

    @property
    def when(self) -> UncertainDate:
        """The period as a date of something that happened once within it."""
        return parse_edtf(self.edtf)


def of_day(day: date) -> Period:
    """One day."""
    return Period(value=day.isoformat(), edtf=day.isoformat(), first=day, last=day, grain="day")


def of_week(day: date) -> Period:
    """The week of a day, Monday to Sunday."""
    first = day - timedelta(days=day.weekday())
    year, week, _ = first.isocalendar()
    return _stretch(f"{year}-W{week:02d}", first, first + timedelta(days=6), "week")


def of_weekend(day: date) -> Period:
    """The Saturday and Sunday of a day's week."""
    monday = day - timedelta(days=day.weekday())
    year, week, _ = monday.isocalendar()
    return _stretch(f"{year}-W{week:02d}-WE", monday + timedelta(days=5), monday + timedelta(days=6), "weekend")


def of_month(year: int, month: int) -> Period:
    """One month; months count on over the end of the year, so that 13 is January of the next."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    value = f"{year:04d}-{month:02d}"
    last = date(year, month, monthrange(year, month)[1])
    return Period(value=value, edtf=value, first=date(year, month, 1), last=last, grain="month")


def of_quarter(year: int, quarter: int) -> Period:
    """Three months; quarters count on over the end of the year."""
    year, quarter = year + (quarter - 1) // 4, (quarter - 1) % 4 + 1
    first, last = of_month(year, quarter * 3 - 2), of_month(year, quarter * 3)
    return Period(
        value=f"{year}-Q{quarter}",
        edtf=f"[{first.edtf}..{last.edtf}]",
        first=first.first,
        last=last.last,
        grain="quarter",
    )


def of_half(year: int, half: int) -> Period:
    """Six months."""
    first, last = of_month(year, half * 6 - 5), of_month(year, half * 6)
    edtf = f"[{first.edtf}..{last.edtf}]"
    return Period(value=f"{year}-H{half}", edtf=edtf, first=first.first, last=last.last, grain="half")


def of_season(year: int, season: int) -> Period:
    """Spring to autumn of a year, or the winter that begins in it."""
    first, last = of_month(year, season * 3), of_month(year, season * 3 + 2)
    value, edtf = f"{year}-{_SEASON_LETTERS[season - 1]}", f"{year:04d}-{20 + season}"
    return Period(value=value, edtf=edtf, first=first.first, last=last.last, grain="season")


def of_year(year: int) -> Period:
    """One year."""
    return _years(f"{year:04d}", f"{year:04d}", year, year, "year")


def of_decade(decade: int) -> Period:
    """199 is the 1990s."""
    return _years(str(decade), f"{decade:03d}X", decade * 10, decade * 10 + 9, "decade")


def of_century(century: int) -> Period:
    """19 is the 20th century."""
    return _years(str(century), f"{century:02d}XX", century * 100, century * 100 + 99, "century")


def _years(value: str, edtf: str, first: int, last: int, grain: Grain) -> Period:
    return Period(value=value, edtf=edtf, first=date(first, 1, 1), last=date(last, 12, 31), grain=grain)


def _stretch(value: str, first: date, last: date, grain: Grain) -> Period:
    edtf = f"[{first.isoformat()}..{last.isoformat()}]"
    return Period(value=value, edtf=edtf, first=first, last=last, grain=grain)


def moved(base: Period, days: int) -> Period:
    """A month, so many days on: "a week later", counted from January, is the 8th of January to the 7th of February."""
    first, last = base.first + timedelta(days=days), base.last + timedelta(days=days)
    return replace(base, edtf=f"[{first.isoformat()}..{last.isoformat()}]", first=first, last=last)


def shifted(anchor: date, unit: Grain, amount: float) -> Period | None:
    """The period that lies so many units from the one an anchor day is in; None where the calendar ends."""
    try:
        return _shifted(anchor, unit, amount)
    except (ValueError, OverflowError):
        return None


def _shifted(anchor: date, unit: Grain, amount: float) -> Period:
    whole = int(amount)
    if unit in _MONTHS and amount != whole:
        return of_month(anchor.year, anchor.month + round(amount * _MONTHS[unit]))
    if unit in _PER_DAY:
        return of_day(anchor + timedelta(days=int(amount / _PER_DAY[unit])))
    return _SHIFTS[unit](anchor, whole)


_MONTHS = {"year": 12, "decade": 120, "century": 1200}
_PER_DAY = {"hour": 24, "minute": 1440, "second": 86400}
_SHIFTS: dict[str, Callable[[date, int], Period]] = {
    "day": lambda anchor, amount: of_day(anchor + timedelta(days=amount)),
    "night": lambda anchor, amount: of_day(anchor + timedelta(days=amount)),  # two nights ago: the day it fell on
    "week": lambda anchor, amount: of_week(anchor + timedelta(weeks=amount)),
    "fortnight": lambda anchor, amount: of_week(anchor + timedelta(weeks=2 * amount)),
    "weekend": lambda anchor, amount: of_weekend(anchor + timedelta(weeks=amount)),
    "month": lambda anchor, amount: of_month(anchor.year, anchor.month + amount),
    "quarter": lambda anchor, amount: of_quarter(anchor.year, (anchor.month + 2) // 3 + amount),
    "year": lambda anchor, amount: of_year(anchor.year + amount),
    "decade": lambda anchor, amount: of_decade(anchor.year // 10 + amount),
    "century": lambda anchor, amount: of_century(anchor.year // 100 + amount),
}
