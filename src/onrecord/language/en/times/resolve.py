"""From what a phrase means to a date: counted from the day of the report or from the time spoken of last.

Nothing is guessed: without an anchor the TIMEX3 value keeps its X and there is no date.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal

from onrecord.dates import UncertainDate, one_of, parse_edtf
from onrecord.language.en.times import named, period
from onrecord.language.en.times.governor import Tense
from onrecord.language.en.times.meaning import Calendar, Clock, Point, Shift
from onrecord.language.en.times.period import Period

Anchor = Literal["published", "in text"]

_NEAR = 60  # days before the report
_SHORT = frozenset(("second", "minute", "hour", "day", "week"))
_LINKS = {"or": "[{},{}]", "and": "{{{},{}}}", "between": "[{}..{}]"}
_STEPS = {"same": 0, "following": 1, "previous": -1}
_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX"}
_FRESH = 3  # passages through which "at 16:35" is of the day spoken of last
_LONG_BEFORE = 200  # days before the report, from which an account of the time stays there
_WEEKS_AFTER = 31  # days
_MONTHS_ABOUT = 150  # days from a day spoken of, within which a month without its year is of the same time
_FINE = frozenset(("day", "week", "weekend", "month"))
_DARK = frozenset(("NI", "EV"))
_DAWN = 6  # o'clock; before it "at three" is of the day that follows the evening spoken of
_SEASONS = ("SP", "SU", "FA", "WI")


@dataclass(frozen=True, kw_only=True)
class Resolved:
    """A phrase with its place in the calendar.

    Attributes:
        value: TIMEX3.
        period: None where the phrase could not be resolved, or is one of two dates.
        when: None where it could not be resolved.
        anchor: None where the phrase alone tells.
        relative: Counted from another event.
    """

    value: str
    period: Period | None = None
    when: UncertainDate | None = None
    anchor: Anchor | None = None
    relative: bool = False


@dataclass
class Resolver:
    """Resolves the phrases of one report in the order of the text.

    Attributes:
        published: When the report was made; None if not known. Where only its month is known, "last year" can be
            resolved and "yesterday" cannot.
        day_first: How 04/02/2021 is read; None where nothing tells.
        heading: The day over the entries that follow, as in a log.
        spoken: The latest time that the report has spoken of, by its grain and under "any".
        live: The report tells of what goes on as it is written, so that "at 10:15" is of its day.
        passage: Number of the passage at hand; a time of the day alone is dated by the same or the one before.
    """

    published: UncertainDate | None
    day_first: bool | None = None
    heading: Period | None = None
    spoken: dict[str, Period] = field(default_factory=dict)
    live: bool = False
    passage: int = 0
    _spoken_at: int = -9
    _night: date | None = None
    _full: date | None = None
    _full_at: int = -9
    _days: dict[tuple[int, int], int] = field(default_factory=dict)

    def is_dateline(self, resolved: Resolved) -> bool:
        """Whether it is the day of the report given in full, which is where the report stands and not its account."""
        when, day = resolved.when, self.published
        if when is None or day is None or resolved.anchor is not None:
            return False
        return (when.earliest, when.latest) == (day.earliest, day.latest)

    def speak_of(self, spoken: Period, clock: Clock | None = None, *, known: bool = True) -> None:
        """Makes a time the one that "then" means; one that is not known dates nothing else."""
        self.spoken[spoken.grain] = self.spoken["any"] = spoken
        if spoken.grain == "day":
            self._spoken_at = self.passage if known else -9
            self._night = spoken.first if clock and clock.part in _DARK else None

    def resolve(self, point: Point, *, tense: Tense | None, near: Period | None = None) -> Resolved:
        """The date of a phrase.

        Args:
            point: What it means.
            tense: Where it lies as seen from the report.
            near: The day given elsewhere in the sentence, for a time of the day that stands alone.
        """
        if isinstance(point.date, Calendar):
            found = self._calendar(point.date, tense)
        elif isinstance(point.date, Shift):
            told = point.date.told and tense == "past" and "any" in self.spoken
            found = self._shift(replace(point.date, origin="then") if told else point.date)
        else:
            found = self._no_date(near, point.clock)
        return _with_clock(found, point.clock) if point.clock else found

    def _now(self, unit: str) -> date | None:
        """The day of the report, or a day that stands for it where the unit is no finer than what is known."""
        when = self.published
        if when is None or when.earliest is None or when.latest is None:
            return None
        first, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
        known = {"year": first.year == last.year, "month": (first.year, first.month) == (last.year, last.month)}
        return last if first == last or known.get(unit) else None

    def _no_date(self, near: Period | None, clock: Clock | None) -> Resolved:
        """A time of the day alone: of the day in the same sentence, of the day spoken of, of the day of the report.

        The value always has that day; but it is no date where the day was spoken of long before, nor where only the
        report's own day is left, unless the report is written as things happen.
        """
        then, now = near or self.spoken.get("day"), self._now("day")
        if then:
            small_hours = clock is not None and clock.hour is not None and clock.hour < _DAWN
            if small_hours and self._night == then.first:
                then = period.of_day(then.first + timedelta(days=1))
            found = _resolved(then, "in text", relative=True)
            return found if near or self.live or self.passage - self._spoken_at <= _FRESH else replace(found, when=None)
        if now:
            found = _resolved(period.of_day(now), "published", relative=True)
            return found if self.live else replace(found, when=None)
        return Resolved(value=_UNKNOWN["day"], relative=True)

    def _calendar(self, calendar: Calendar, tense: Tense | None) -> Resolved:
        stated = named.full(calendar)
        swapped = named.full(calendar.swapped) if calendar.swapped else None
        if stated and swapped:
            return self._numeric(stated, swapped)
        if stated:
            if calendar.month and calendar.day:
                self._days.setdefault((calendar.month, calendar.day), stated.first.year)
                self._full, self._full_at = stated.first, self.passage
            return _ranged(calendar, stated, None)
        told = self._told_before(calendar)
        if told:
            return _ranged(calendar, told, "in text")
        if calendar.swapped and calendar.year is None:
            return self._either(calendar, calendar.swapped, tense)
        anchor, origin = self._anchor(calendar)
        if calendar.year is not None or anchor is None:
            return Resolved(value=unresolved_value(calendar))
        if origin == "in text" and calendar.weekday is not None and calendar.direction is None:
            calendar = replace(calendar, direction="same")  # the nearest to the day spoken of
        loose = origin == "in text" and (calendar.month or calendar.season) and calendar.direction is None
        found = _about(calendar, anchor) if loose else _counted_from(calendar, anchor, tense)
        alone = calendar.weekday is not None and calendar.day is None
        if found and alone and calendar.direction == "same" and tense != "future":
            found = self._not_ahead(found)
        return _ranged(calendar, found, origin)

    def _told_before(self, calendar: Calendar) -> Period | None:
        """A day whose year was given before: the same day, or one in the weeks after a day of some earlier year."""
        key = _day(calendar)
        if key == (0, 0) or calendar.direction is not None or calendar.years is not None:
            return None
        if key in self._days:
            return named.in_year(calendar, self._days[key])
        full, now = self._full, self._now("day")
        if full is None or self.passage - self._full_at > 1 or (now is not None and (now - full).days < _LONG_BEFORE):
            return None
        found = named.in_year(calendar, full.year)
        return found if found and 0 <= (found.first - full).days <= _WEEKS_AFTER else None

    def _not_ahead(self, found: Period) -> Period:
        """That weekday of the week before, where it would lie ahead of the report."""
        now = self._now("day")
        ahead = now is not None and found.first > now
        return period.of_day(found.first - timedelta(days=7)) if ahead else found

    def _either(self, day_first: Calendar, month_first: Calendar, tense: Tense | None) -> Resolved:
        """04/02 by the other dates of the text, else as the one near the day of the report where only one is."""
        readings = [self._calendar(replace(one, swapped=None), tense) for one in (day_first, month_first)]
        if self.day_first is not None:
            return readings[0 if self.day_first else 1]
        now = self._now("day")
        near = [one for one in readings if now and one.period and 0 <= (now - one.period.first).days <= _NEAR]
        return near[0] if len(near) == 1 else Resolved(value=_UNKNOWN["day"])

    def _numeric(self, stated: Period, swapped: Period) -> Resolved:
        """04/02/2021 by the other dates of the text, else as what had happened on the day of the report."""
        now = self._now("day")
        if self.day_first is not None:
            return _resolved(stated if self.day_first else swapped, None)
        if now and (stated.first <= now) != (swapped.first <= now):
            return _resolved(stated if stated.first <= now else swapped, "published")
        first, second = sorted((stated, swapped), key=lambda one: one.first)
        return Resolved(value=_UNKNOWN["day"], when=one_of(first.when, second.when))

    def _anchor(self, calendar: Calendar) -> tuple[date | None, Anchor | None]:
        """What a partial date is counted from."""
        then = calendar.direction in _STEPS or calendar.only_day
        now = self._now("month" if calendar.month or calendar.season or calendar.holiday else "day")
        spoken = self.spoken.get("any") if calendar.month else self.spoken.get("day")
        if now is None and not then and spoken and spoken.grain not in _FINE:
            spoken = None  # a year spoken of in passing is not the year of what follows
        if (then or now is None) and spoken:
            return spoken.first if calendar.weekday is None else spoken.last, "in text"
        return now, "published"

    def _shift(self, shift: Shift) -> Resolved:
        relative = shift.origin == "then"
        if shift.amount is None:
            return Resolved(value="FUTURE_REF" if shift.forward else "PAST_REF", relative=relative)
        base, anchor = self._base(shift)
        found = self._shifted(shift, base) if base else None
        if found is None:
            return Resolved(value=_UNKNOWN.get(shift.unit, "XXXX"), relative=relative)
        return _resolved(found, anchor, relative=relative)

    def _base(self, shift: Shift) -> tuple[Period | None, Anchor | None]:
        day = self._now(shift.unit)
        now = period.of_day(day) if day else None
        if shift.origin == "now":
            return now, "published"
        then = self.spoken.get("any")
        if shift.unit == "quarter":
            then = self.spoken.get("quarter") or (period.shifted(day, "quarter", -1) if day else None)
        if then is None and shift.compares:
            return now, "published"
        return then, "in text"

    def _shifted(self, shift: Shift, base: Period) -> Period | None:
        amount, quarter = shift.amount or 0, self.spoken.get("quarter")
        if shift.compares and quarter:
            return period.of_quarter(quarter.first.year + int(amount), quarter.first.month // 3 + 1)
        if shift.unit in ("day", "week") and base.grain == "month":
            return period.moved(base, int(amount * (7 if shift.unit == "week" else 1)))
        if shift.unit in _SHORT and base.grain not in ("day", "week", "weekend"):
            return base  # "three days later", counted from a year, is known no better than that
        return period.shifted(base.last if amount > 0 else base.first, shift.unit, amount)


def _day(calendar: Calendar) -> tuple[int, int]:
    """Month and day of a date without its year; noughts where it is no such date."""
    whole = calendar.month and calendar.day and calendar.year is None and calendar.swapped is None
    return (calendar.month or 0, calendar.day or 0) if whole else (0, 0)


def _counted_from(calendar: Calendar, anchor: date, tense: Tense | None) -> Period | None:
    """A partial date as seen from an anchor."""
    alone = calendar.weekday if not (calendar.month or calendar.day) else None
    step = calendar.years
    if step is None and (calendar.month or calendar.season) and calendar.weekday is None:
        step = _STEPS.get(calendar.direction or "")
    if calendar.weekend:
        saturday = named.weekday(5, anchor, None, ahead=False).first
        return period.of_weekend(saturday + timedelta(days=7 if tense == "future" else 0))
    if step is not None:
        return named.in_year(calendar, anchor.year + step)
    if calendar.only_day:
        return named.day_of_month(calendar, anchor, tense)
    if alone is not None and calendar.weeks is not None:
        return named.of_week(alone, anchor, calendar.weeks)
    if alone is not None:
        return named.weekday(alone, anchor, calendar.direction, ahead=tense == "future")
    return named.nearest(calendar, anchor, tense)


def _about(calendar: Calendar, anchor: date) -> Period | None:
    """A date without its year, or a season, as near as may be to a day spoken of; where none is near, the next."""
    found = [one for year in (-1, 0, 1) if (one := named.in_year(calendar, anchor.year + year))]
    near = [one for one in found if _gap(one, anchor) <= _MONTHS_ABOUT]
    later = [one for one in found if one.first > anchor]
    return min(near or later, key=lambda one: _gap(one, anchor), default=None)


def _gap(one: Period, day: date) -> int:
    """Days between a period and a day; 0 where the day lies in it."""
    return max((one.first - day).days, (day - one.last).days, 0)


def _resolved(found: Period, anchor: Anchor | None, *, relative: bool = False) -> Resolved:
    return Resolved(value=found.value, period=found, when=found.when, anchor=anchor, relative=relative)


def _ranged(calendar: Calendar, found: Period | None, anchor: Anchor | None) -> Resolved:
    """With the end of the range that the phrase gives: 1 to 3 March, June or July."""
    if found is None:
        return Resolved(value=unresolved_value(calendar))
    if calendar.whole_week:
        found = period.of_week(found.first)
    last = named.in_year(calendar.to, calendar.to.year or found.first.year) if calendar.to else None
    if last is None or last.last < found.first:
        return _resolved(found, anchor)
    when = parse_edtf(_LINKS.get(calendar.link or "", "{}/{}").format(found.edtf, last.edtf))
    whole = replace(found, last=last.last, edtf=when.edtf)
    return Resolved(value=found.value, period=whole, when=when, anchor=anchor)


def _with_clock(found: Resolved, clock: Clock) -> Resolved:
    if found.value in ("PAST_REF", "FUTURE_REF"):
        return found
    whole = found.period
    if clock.part == "NI" and whole and found.when and whole.last - whole.first == timedelta(days=1):
        found = replace(found, when=parse_edtf(f"[{whole.first}..{whole.last}]"))  # the night of 9 to 10 May
    return replace(found, value=f"{found.value}T{clock.timex}")


def unresolved_value(calendar: Calendar) -> str:
    """The TIMEX3 value of a date whose year, or more, is not known."""
    year = f"{calendar.year:04d}" if calendar.year else "XXXX"
    if calendar.only_day:
        return f"{year}-XX-{calendar.day:02d}"
    if calendar.month:
        return f"{year}-{calendar.month:02d}" + (f"-{calendar.day:02d}" if calendar.day else "")
    if calendar.weekday is not None:
        return f"{year}-WXX-{calendar.weekday + 1}"
    if calendar.season:
        return f"{year}-{_SEASONS[calendar.season - 1]}"
    return f"{year}-Q{calendar.quarter}" if calendar.quarter else f"{year}-XX-XX" if calendar.holiday else year
