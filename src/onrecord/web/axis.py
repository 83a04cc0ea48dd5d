"""Events on an axis of time that shows what is not known: an instant somewhere within bounds, a span, an open end.

Everything is reckoned in units of a drawing that is 1000 wide; nothing here knows of the screen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.dates.words import ALONE
from onrecord.translate import gettext as _
from onrecord.translate import pgettext
from onrecord.web.listing import Line

WIDTH = 1000.0
LANE = 16.0
HIGHEST = 220.0
"""Where more lies above each other, lanes are narrower: the drawing keeps the width of the page."""

_FILLED = 0.7  # part of a lane that a mark fills
_LEAST = 11.0  # a mark is never narrower: a day is a dot
_MOST_LANES = 40
_FEW, _SHORTER = 0.1, 3
"""Up to a tenth of the events may stay off the axis, if it is then three times as near."""
_MONTHS = 36  # up to which months are marked and not only years
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_EVERY, _LAST_TICK = 5, 25  # days between two ticks of a short time; the next month stands soon after the 30th
_MOST_DAYS = 16  # up to which each day has a tick
_WIDE = 90.0  # that a day takes with its month and year
_OPEN = timedelta(days=30)  # how far an open end is drawn at least


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """One event on the axis.

    Attributes:
        shape: `day` for one known day, `within` for a day somewhere within the bounds, `span` for all of them.
        before: Whether the beginning is open; so `after` for the end.
    """

    claim: str
    x: float
    width: float
    y: float
    height: float
    shape: str
    before: bool
    after: bool
    challenged: bool
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Tick:
    """A day on the axis with its label.

    Attributes:
        since: First day of the year or month that begins here; empty for a day. So `until` for the last.
    """

    x: float
    label: str
    strong: bool
    since: str = ""
    until: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Axis:
    """The drawing."""

    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    height: float
    left_out: int
    outside: int = 0


def axis(lines: Sequence[Line], *, whole: bool = False) -> Axis | None:
    """The dated events among some on an axis; None where there is none.

    Args:
        lines: The events.
        whole: Whether all of them are to be drawn, though a few that lie far off leave little room for the others.
    """
    every = [(one, *bounds) for one in lines if (bounds := _bounds(one))]
    dated = every if whole else _together(every)
    if not dated:
        return None
    first = min(earliest for _one, earliest, _latest in dated)
    last = max(latest for _one, _earliest, latest in dated)
    margin = timedelta(days=max(2, (last - first).days // 40))
    scale = _Scale(first - margin, last + margin)
    lanes: list[float] = []
    placed: list[tuple[Line, float, float, int]] = []
    for one, earliest, latest in sorted(dated, key=lambda it: (it[1], it[2])):
        x = scale(earliest)
        width = max(scale(latest + timedelta(days=1)) - x, _LEAST)
        lane = next((n for n, end in enumerate(lanes) if end + 3 <= x), len(lanes))
        if lane >= _MOST_LANES:
            continue
        lanes[lane : lane + 1] = [x + width]
        placed.append((one, x, width, lane))
    high = min(LANE, HIGHEST / max(1, len(lanes)))
    return Axis(
        marks=tuple(_mark(one, (x, width, lane), high) for one, x, width, lane in placed),
        ticks=tuple(_fitting(_ticks(scale))),
        height=round(len(lanes) * high + 4, 1),
        left_out=len(dated) - len(placed),
        outside=len(every) - len(dated),
    )


_Dated = tuple[Line, date, date]


def _together(dated: Sequence[_Dated]) -> Sequence[_Dated]:
    """The events without the few that lie so far off that the others would have no room; all where none does."""
    few = int(len(dated) * _FEW)
    by_earliest = sorted(dated, key=lambda it: it[1])
    best, shortest = dated, _days(dated) // _SHORTER
    for before in range(few + 1):
        rest = sorted(by_earliest[before:], key=lambda it: it[2])
        for after in range(few - before + 1):
            kept = rest[: len(rest) - after]
            if before + after and _days(kept) < shortest:
                best, shortest = kept, _days(kept)
    return best


def _days(dated: Sequence[_Dated]) -> int:
    """How many days some events take."""
    return (max(it[2] for it in dated) - min(it[1] for it in dated)).days if dated else 0


class _Scale:
    """From days to places on the drawing."""

    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, last
        self._unit = WIDTH / max((last - first).days, 1)

    def __call__(self, day: date) -> float:
        return round((day - self.first).days * self._unit, 1)


def _bounds(one: Line) -> tuple[date, date] | None:
    when = one.event.when.date
    if when is None or not (when.earliest or when.latest):
        return None
    try:
        earliest = date.fromisoformat(when.earliest) if when.earliest else None
        latest = date.fromisoformat(when.latest) if when.latest else None
    except ValueError:  # years before 1 or after 9999
        return None
    if any(one and not _FIRST_YEAR <= one.year <= _LAST_YEAR for one in (earliest, latest)):
        return None  # a slip of the pen would leave no room for the others
    if earliest is None and latest is not None:
        return latest - _OPEN, latest
    if earliest is not None and latest is None:
        return earliest, earliest + _OPEN
    return (earliest, latest) if earliest and latest else None


def _mark(one: Line, box: tuple[float, float, int], high: float) -> Mark:
    when = one.event.when.date
    single = when is not None and when.earliest == when.latest
    shape = "day" if single else "span" if when is not None and when.kind == "span" else "within"
    return Mark(
        claim=one.event.claims[0],
        x=box[0],
        width=box[1],
        y=round(box[2] * high + 2, 1),
        height=round(high * _FILLED, 1),
        shape=shape,
        before=when is not None and when.earliest is None,
        after=when is not None and when.latest is None,
        challenged=one.event.challenge != "unchallenged",
        words=f"{one.date}: {one.headline}",
    )


def _fitting(ticks: Iterator[Tick]) -> Iterator[Tick]:
    """The ticks, without words where they would stand over the edge."""
    for tick in ticks:
        yield tick if tick.x + 3 + 7.5 * len(tick.label) <= WIDTH else replace(tick, label="", since="", until="")


def _ticks(scale: _Scale) -> Iterator[Tick]:
    months = (scale.last.year - scale.first.year) * 12 + scale.last.month - scale.first.month
    if months > _MONTHS:
        step = max(1, months // 12 // 12)
        for year in range(scale.first.year + 1, scale.last.year + 1, step):
            last = date(year + step, 1, 1) - timedelta(days=1)
            first = date(year, 1, 1)
            yield Tick(x=scale(first), label=str(year), strong=True, since=first.isoformat(), until=last.isoformat())
        return
    every = max(1, months // 12)
    for number in range(months + 1):
        year, month = (
            scale.first.year + (scale.first.month - 1 + number) // 12,
            (scale.first.month - 1 + number) % 12 + 1,
        )
        day = date(year, month, 1)
        if day >= scale.first and (month - 1) % every == 0:
            last = (day + timedelta(days=31 * every)).replace(day=1) - timedelta(days=1)
            since, until = (day.isoformat(), last.isoformat()) if months > 1 else ("", "")
            yield Tick(x=scale(day), label=_month(day), strong=month == 1, since=since, until=until)
    if months <= 1:
        yield from _days_of(scale)


def _days_of(scale: _Scale) -> Iterator[Tick]:
    """The days of a short time; the first of them tells its month, and what stands too near to it is left out."""
    whole = (scale.last - scale.first).days
    every = 1 if whole <= _MOST_DAYS else _EVERY
    first: float | None = None
    for day in (scale.first + timedelta(days=n) for n in range(whole + 1)):
        if day.day % every or day.day > (_LAST_TICK if every > 1 else 31):
            continue
        begins = first is None
        first = scale(day) if first is None else first
        month = day.replace(day=1)  # which has a label of its own
        fits = scale(day) - max(first, scale(month) if month >= scale.first else first) >= _WIDE
        label = f"{day.day} {_month(day)}" if begins and day.day > 1 else str(day.day) if fits else ""
        yield Tick(x=scale(day), label=label, strong=False)


def _month(day: date) -> str:
    names = (
        _("Jan"), _("Feb"), _("Mar"), _("Apr"), pgettext(ALONE, "May"), _("Jun"),
        _("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec"),
    )  # fmt: skip
    return f"{names[day.month - 1]} {day.year}"
