"""What makes a date longer: a time of the day before or behind it, "late", "the night of", "the week of"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import cast

from onrecord.language.en.times import clock
from onrecord.language.en.times.meaning import Calendar, Clock, PartOfDay, Point, Shift
from onrecord.language.en.times.rules import reader
from onrecord.language.en.times.words import PART, WEEKDAY, Pattern, pattern, table

Found = tuple[int, int, Point]
"""Start, end and meaning of a phrase."""

_DAWN = 5  # o'clock
_REACH = 60  # code points; the words looked for beside a date are shorter


def extended(content: str, dates: Sequence[Found], clocks: Sequence[Found]) -> Iterator[Found]:
    """The dates with what stands beside them taken in; the dates alone are not repeated.

    Args:
        content: The passage that the offsets point into.
        dates: All dates.
        clocks: All times on the clock.
    """
    ordered = sorted(clocks, key=lambda one: one[:2])
    starts = [start for start, _end, _time in ordered]
    for date in dates:
        first, last = bisect_left(starts, date[0] - 2 * _REACH), bisect_left(starts, date[1] + _REACH)
        near = ordered[first:last]
        yield from _with_clocks(content, date, near)
        with_part = _with_part_behind(content, date)
        if with_part:
            yield with_part
            yield from _with_clocks(content, with_part, near)
        for start, end, point in (date, with_part) if with_part else (date,):
            before = content[max(0, start - _REACH) : start]
            for length, longer in _led(point, before):
                yield start - length, end, longer
                yield from _with_clocks(content, (start - length, end, longer), near)


def _with_clocks(content: str, date: Found, clocks: Sequence[Found]) -> Iterator[Found]:
    """10 p.m. on Wednesday; Saturday, 18:40."""
    start, end, point = date
    if point.clock and point.clock.hour is not None:
        return
    for first, last, time in clocks:
        if last <= start and _CLOCK_FIRST.fullmatch(content, last, start):
            yield first, end, _timed(point, time)
        if end <= first and _CLOCK_LAST.fullmatch(content, end, first):
            yield start, last, _timed(point, time)


def _timed(point: Point, time: Point) -> Point:
    """A day, or a part of one, with its time on the clock; 2 a.m. last night was today."""
    part = point.clock.part if point.clock else None
    clock = time.clock.within(part) if time.clock else None
    if part == "NI" and clock and (clock.hour or 0) < _DAWN and point.date == Shift(unit="day", amount=-1):
        return Point(date=Shift(unit="day", amount=0), clock=clock)
    return replace(point, clock=clock)


def _with_part_behind(content: str, date: Found) -> Found | None:
    """Friday night."""
    start, end, point = date
    match = _PART_LAST.match(content, end)
    if match is None or point.clock or not _is_day(point):
        return None
    return start, match.end(), replace(point, clock=_part(match))


def _led(point: Point, before: str) -> Iterator[tuple[int, Point]]:
    """What stands before a date, as its length, with what it makes of the date."""
    for words, read in _LEADS:
        match = words.search(before)
        longer = read(match, point) if match else None
        if match and longer:
            yield len(match[0]), longer


def _is_day(point: Point) -> bool:
    """Whether the date is one that has a morning."""
    date = point.date
    if isinstance(date, Shift):
        return date.unit == "day"
    return date is not None and bool(date.day or date.weekday is not None or date.holiday)


def _part(match: re.Match[str]) -> Clock:
    return Clock(part=cast("PartOfDay", table("parts")[match["part"].lower()]))


def _loosely(_match: re.Match[str], point: Point) -> Point:
    """Late June 2020: no bounds are made up, it is June 2020."""
    return point


def _in_part(match: re.Match[str], point: Point) -> Point | None:
    """The night of 4 July, dawn on Saturday."""
    return None if point.clock or not _is_day(point) else replace(point, clock=_part(match))


def _near_part(match: re.Match[str], point: Point) -> Point | None:
    """Mid-afternoon yesterday."""
    date = point.date
    near = isinstance(date, Shift) and date.unit == "day" and date.origin == "now"
    return _in_part(match, point) if near else None


def _small_hours(_match: re.Match[str], point: Point) -> Point | None:
    return replace(point, clock=point.clock or Clock(part="MO")) if _is_day(point) else None


def _night_before(_match: re.Match[str], point: Point) -> Point | None:
    """The night to Saturday, from Friday to Saturday: as a day it is the Saturday."""
    return None if point.clock or not _is_day(point) else replace(point, clock=Clock(part="NI"))


def _week_of(_match: re.Match[str], point: Point) -> Point | None:
    date = point.date
    if not isinstance(date, Calendar) or not date.day:
        return None
    return replace(point, date=replace(date, whole_week=True))


_read_clock = reader(clock.RULES)
_PHRASES = {"MO": "in the morning", "AF": "in the afternoon", "EV": "in the evening", "NI": "at night"}


def _at_hour(match: re.Match[str], point: Point) -> Point | None:
    """At seven this evening, shortly after one this morning."""
    part = point.clock.part if point.clock and point.clock.hour is None else None
    time = _read_clock(f"{match['hour']} {_PHRASES[part]}") if part in _PHRASES else None
    return replace(point, clock=time) if time else None


def _lead(source: str) -> Pattern:
    return pattern(rf"(?<![\w$€£.])(?:{source})$")


_LOOSE = (
    r"(?:(?:the )?(?:early|late|mid)|earlier|later|sometime|(?:the |in the )?(?:very )?"
    r"(?:beginning|start|opening|middle|end|rest|first half|second half|last half|height) of)[ -]"
)
_LEADS: tuple[tuple[Pattern, Callable[[re.Match[str], Point], Point | None]], ...] = (
    (_lead(_LOOSE), _loosely),
    (_lead(rf"(?:the )?(?:(?:early|late)[ -])?(?:hours of the )?(?P<part>{PART})(?: hours)? (?:of|from) "), _in_part),
    (_lead(r"(?P<part>dawn|daybreak|dusk|nightfall|sunrise|sunset) (?:on|of) "), _in_part),
    (_lead(r"(?:mid[- ]?)?(?P<part>morning|afternoon|evening),? "), _near_part),
    (_lead(r"the (?:early|small|first|late) hours of "), _small_hours),
    (_lead(rf"(?:the )?night (?:from|of) (?:{WEEKDAY}) (?:to|into) "), _night_before),
    (_lead(r"(?:the )?night (?:to|into|before|leading to) "), _night_before),
    (_lead(r"the week of "), _week_of),
    (_lead(rf"(?:(?<=at\s)|(?<=about\s)|(?<=around\s)|(?<=after\s)|(?<=before\s))(?P<hour>{clock.HOUR}) "), _at_hour),
)
_CLOCK_FIRST = pattern(r"(?: or so)?,?(?: on| in| of)? ")
_CLOCK_LAST = pattern(r",? ")
_PART_LAST = pattern(rf" (?P<part>{PART})(?![\w%])")
