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


_SHORT = ("second", "minute", "hour", "day", "week")
# "Three days later" counted from a month or a year is known no better than that.


@dataclass(frozen=True, kw_only=True)
class Resolved:
    """A phrase with its place in the calendar.

    Attributes:
        value: TIMEX3.
        period: None where the phrase could not be resolved.
        when: Its date, which may say more than the period: one of two days.
        told: False if nothing was needed but the phrase itself.
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
        published: The day of the report; None if not known.
        spoken: What the report has spoken of so far, the latest last.
    """

    published: date | None
    spoken: list[Period] = field(default_factory=list)

    def resolve(self, point: Point, *, tense: Tense | None, near: Period | None = None) -> Resolved:
        """The date of a phrase.

        Args:
            point: What it means.
            tense: Where it lies as seen from the report.
            near: The day given elsewhere in the sentence, for a time of the day that stands alone.
        """
        if isinstance(point.date, Calendar):
            found = self._calendar(point.date, tense=tense)
        elif isinstance(point.date, Shift):
            found = self._shift(point.date)
        else:
            found = self._no_date(near)
        return _with_clock(found, point.clock) if point.clock else found

    def _no_date(self, near: Period | None) -> Resolved:
        """A time of the day alone: of the day in the same sentence, of the day spoken of, of the day of the report."""
        then = near or self._last_day()
        if then:
            return Resolved(value=then.value, period=then, when=then.when, anchor="in text", relative=True)
        if self.published:
            today = period.of_day(self.published)
            return Resolved(value=today.value, period=today, when=today.when, anchor="published", relative=True)
        return Resolved(value="XXXX-XX-XX", relative=True)

    def _last_day(self) -> Period | None:
        return next((one for one in reversed(self.spoken) if one.grain == "day"), None)

    def _calendar(self, calendar: Calendar, *, tense: Tense | None) -> Resolved:
        stated = named.full(calendar)
        if stated:
            other = named.full(calendar.swapped) if calendar.swapped else None
            if other:
                return Resolved(value="XXXX-XX-XX", when=one_of(*_sorted(stated.when, other.when)))
            return self._ranged(calendar, stated, None)
        if calendar.year is not None:
            return Resolved(value=unresolved_value(calendar))
        anchor, origin = self._anchor(calendar)
        if anchor is None:
            return Resolved(value=unresolved_value(calendar))
        return self._ranged(calendar, self._from(calendar, anchor, tense=tense), origin)

    def _from(self, calendar: Calendar, anchor: date, *, tense: Tense | None) -> Period | None:
        if calendar.weekend:
            step = 7 if tense == "future" else 0
            saturday = named.weekday(5, anchor, None, ahead=False).first
            return period.of_weekend(saturday + timedelta(days=step))
        step = {"same": 0, "following": 1, "previous": -1}.get(calendar.direction or "")
        if step is not None and (calendar.month or calendar.season) and calendar.weekday is None:
            return named.in_year(calendar, anchor.year + step)
        if calendar.years is not None:
            return named.in_year(calendar, anchor.year + calendar.years)
        if calendar.only_day:
            return named.day_of_month(calendar, anchor)
        if calendar.weekday is not None and not (calendar.month or calendar.day):
            if calendar.weeks is not None:
                return named.of_week(calendar.weekday, anchor, calendar.weeks)
            return named.weekday(calendar.weekday, anchor, calendar.direction, ahead=tense == "future")
        return named.nearest(calendar, anchor, tense)

    def _anchor(self, calendar: Calendar) -> tuple[date | None, Anchor | None]:
        """What a partial date is counted from."""
        then = calendar.direction in ("previous", "following", "same") or calendar.only_day
        spoken = self.spoken[-1] if self.spoken and calendar.month else self._last_day()
        if (then or self.published is None) and spoken:
            return spoken.first if calendar.weekday is None else spoken.last, "in text"
        return self.published, "published" if self.published else None

    def _ranged(self, calendar: Calendar, found: Period | None, anchor: Anchor | None) -> Resolved:
        """With the end of the range that the phrase gives: 1 to 3 March, June or July."""
        if found is None:
            return Resolved(value=unresolved_value(calendar))
        if calendar.whole_week:
            found = period.of_week(found.first)
        last = named.in_year(calendar.to, found.first.year) if calendar.to else None
        if last is None:
            return Resolved(value=found.value, period=found, when=found.when, anchor=anchor)
        mark = {"or": "[{},{}]", "and": "{{{},{}}}", "between": "[{}..{}]"}.get(calendar.link or "", "{}/{}")
        when = parse_edtf(mark.format(found.edtf, last.edtf))
        whole = replace(found, last=last.last, edtf=when.edtf)
        return Resolved(value=found.value, period=whole, when=when, anchor=anchor)

    def _shift(self, shift: Shift) -> Resolved:
        if shift.amount is None:
            value = "FUTURE_REF" if shift.forward else "PAST_REF"
            return Resolved(value=value, relative=shift.origin == "then")
        base, anchor = self._base(shift)
        if base is None:
            return Resolved(value=_unknown(shift.unit), relative=shift.origin == "then")
        found = self._shift_from(shift, base)
        if found is None:
            return Resolved(value=_unknown(shift.unit), relative=shift.origin == "then")
        return Resolved(
            value=found.value, period=found, when=found.when, anchor=anchor, relative=shift.origin == "then"
        )

    def _shift_from(self, shift: Shift, base: Period) -> Period | None:
        amount = shift.amount or 0
        if shift.compares and self.quarter:
            return period.of_quarter(self.quarter.first.year + int(amount), self.quarter.first.month // 3 + 1)
        if shift.unit in _SHORT and base.grain not in ("day", "week", "weekend"):
            return base
        return period.shifted(base.last if amount > 0 else base.first, shift.unit, amount)

    def _base(self, shift: Shift) -> tuple[Period | None, Anchor | None]:
        now = period.of_day(self.published) if self.published else None
        if shift.origin == "now":
            return now, "published"
        if shift.unit in ("day", "hour", "minute", "second", "week"):
            then = self.spoken[-1] if self.spoken else None
        elif shift.unit == "quarter":
            then = self.quarter or (period.shifted(self.published, "quarter", -1) if self.published else None)
        else:
            then = self.spoken[-1] if self.spoken else None
        if then is None and shift.compares:
            return now, "published"
        return (then, "in text") if then else (None, None)

    @property
    def quarter(self) -> Period | None:
        """The quarter spoken of last."""
        return next((one for one in reversed(self.spoken) if one.grain == "quarter"), None)


def _with_clock(found: Resolved, clock: Clock) -> Resolved:
    if found.value in ("PAST_REF", "FUTURE_REF"):
        return found
    return replace(found, value=f"{found.value}T{clock.timex}")


def _sorted(*dates: UncertainDate) -> list[UncertainDate]:
    return sorted(dates, key=lambda one: one.edtf)


def _unknown(unit: str) -> str:
    return {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX"}.get(unit, "XXXX")


def unresolved_value(calendar: Calendar) -> str:
    """The TIMEX3 value of a date whose year, or more, is not known."""
    year = f"{calendar.year:04d}" if calendar.year else "XXXX"
    if calendar.month:
        return f"{year}-{calendar.month:02d}" + (f"-{calendar.day:02d}" if calendar.day else "")
    if calendar.weekday is not None:
        return f"{year}-WXX-{calendar.weekday + 1}"
    if calendar.season:
        return f"{year}-{('SP', 'SU', 'FA', 'WI')[calendar.season - 1]}"
    if calendar.quarter:
        return f"{year}-Q{calendar.quarter}"
    return f"{year}-XX-XX" if calendar.holiday else year
