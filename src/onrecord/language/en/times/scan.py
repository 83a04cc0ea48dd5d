"""Finding the phrases: every rule is tried everywhere, the longest match that starts first is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import cast

from onrecord.language.en.times import clock, dates, lasting, periods, relative
from onrecord.language.en.times.meaning import Calendar, Clock, Fixed, Meaning, PartOfDay, Point, Shift
from onrecord.language.en.times.rules import Rule, reader, union
from onrecord.language.en.times.words import PART, WEEKDAY, table
from onrecord.model import Span

_LOOSE = (
    r"(?:(?:the )?(?:early|late|mid)|earlier|later|sometime|(?:the |in the )?(?:very )?"
    r"(?:beginning|start|opening|middle|end|rest|first half|second half|last half|height) of)"
)
_ABOUT = re.compile(
    r"\b(?:about|around|approximately|roughly|circa|almost|nearly|shortly|just|soon|some time|sometime)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


_DATES = (*periods.RULES, *dates.RULES, *relative.RULES)


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """A time phrase and what it means."""

    start: int
    end: int
    words: str
    meaning: Meaning


@cache
def _rules() -> tuple[Rule[Point] | Rule[Fixed], ...]:
    """All rules; those put together from dates and clock times first."""
    date = union(_DATES)
    time = union(clock.RULES)
    lead = r"(?:(?:the )?(?:early|late|mid)[- ]?)?"
    return (
        Rule(rf"(?P<clock>{time})(?: or so)?,?(?: on)? (?P<date>{date})", _clock_and_date),
        Rule(rf"(?P<date>{date}),? (?P<clock>{time})", _clock_and_date),
        Rule(rf"{lead}(?P<date>{date}) (?P<part>{PART})", _date_and_part),
        Rule(
            rf"(?:the )?(?:(?:early|late) )?(?:hours of the )?(?P<part>{PART}) (?:of|from) (?P<date>{date})",
            _date_and_part,
        ),
        Rule(rf"the (?:early|small|first|late) hours of (?P<date>{date})", _small_hours),
        Rule(rf"(?P<part>dawn|daybreak|dusk|nightfall|sunrise|sunset) (?:on|of) (?P<date>{date})", _date_and_part),
        Rule(r"(?:mid[- ]?)?(?P<part>morning|afternoon|evening),? (?P<date>yesterday|today)", _date_and_part),
        Rule(rf"(?<=at\s)(?P<hour>{clock.HOUR}) (?P<date>(?:this|that|the same|yesterday) {PART})", _hour_and_part),
        Rule(rf"(?:the )?night (?:from|of) (?:{WEEKDAY}) (?:to|into) (?P<date>{date})", _night_before),
        Rule(rf"(?:the )?night (?:to|into|before|leading to) (?P<date>{date})", _night_before),
        Rule(rf"{_LOOSE}[ -](?P<date>{date})", _loose_date),
        Rule(rf"the week of (?P<date>{date})", _week_of),
        *_DATES,
        *(Rule(rule.source, _as_point(rule.read)) for rule in (*clock.RULES, *clock.BARE)),
        Rule(
            r"(?:(?<=in\s)|(?<=during\s)|(?<=by\s)|(?<=until\s)|(?<=of\s)|(?<=into\s))(?:the )?(?:early |late )?"
            r"(?P<part>morning|afternoon|evening|night)(?! of| to| before| shift)",
            _only_part,
        ),
        Rule(r"(?:mid|early|late)[- ](?P<part>morning|afternoon|evening)", _only_part),
        Rule(r"(?P<part>dawn|daybreak|dusk|nightfall|sunrise|sunset)", _only_part),
        *lasting.RULES,
    )


@cache
def _read_date() -> Callable[[str], Point | None]:
    return reader(_DATES)


@cache
def _read_clock() -> Callable[[str], Clock | None]:
    return reader(clock.RULES)


def _date(words: str) -> Point | None:
    return _read_date()(words)


def _as_point(read: Callable[[re.Match[str]], Clock | None]) -> Callable[[re.Match[str]], Point | None]:
    def point(match: re.Match[str]) -> Point | None:
        time = read(match)
        return None if time is None else Point(clock=time)

    return point


def _clock_and_date(match: re.Match[str]) -> Point | None:
    date, time = _date(match["date"]), _read_clock()(match["clock"])
    return None if date is None or time is None or date.clock else replace(date, clock=time)


def _date_and_part(match: re.Match[str]) -> Point | None:
    date = _date(match["date"])
    if date is None or not _is_day(date):
        return None
    return replace(date, clock=_part_of_day(match["part"]))


def _part_of_day(word: str) -> Clock:
    return Clock(part=cast("PartOfDay", table("parts")[word.lower()]))


def _small_hours(match: re.Match[str]) -> Point | None:
    date = _date(match["date"])
    return None if date is None or not _is_day(date) else replace(date, clock=date.clock or Clock(part="MO"))


def _is_day(point: Point) -> bool:
    """Whether the date is one that has a morning."""
    date = point.date
    if isinstance(date, Shift):
        return date.unit == "day"
    return date is not None and bool(date.day or date.weekday is not None or date.holiday)


def _loose_date(match: re.Match[str]) -> Point | None:
    """Late June 2020: no bounds are made up, it is June 2020."""
    return _date(match["date"])


def _hour_and_part(match: re.Match[str]) -> Point | None:
    """At seven this evening."""
    date = _date(match["date"])
    time = _read_clock()(f"{match['hour']} in the {match['date'].split()[-1]}".replace("in the night", "at night"))
    return None if date is None or time is None else replace(date, clock=time)


def _night_before(match: re.Match[str]) -> Point | None:
    """The night to Saturday: from Friday to Saturday; as a day it is the Saturday."""
    date = _date(match["date"])
    return None if date is None or not _is_day(date) else replace(date, clock=Clock(part="NI"))


def _week_of(match: re.Match[str]) -> Point | None:
    date = _date(match["date"])
    if date is None or not isinstance(date.date, Calendar) or not date.date.day:
        return None
    return replace(date, date=replace(date.date, whole_week=True))


def _only_part(match: re.Match[str]) -> Point:
    return Point(clock=_part_of_day(match["part"]))


def scan(content: str, passage: Span, accept: Callable[[Phrase], bool]) -> tuple[Phrase, ...]:
    """The phrases of a passage, in order, not overlapping.

    Args:
        content: The text.
        passage: The part of it to search.
        accept: Says no to a phrase whose words are something else here ("may" as a verb).
    """
    found = [phrase for rule in _rules() for phrase in _matches(rule, content, passage) if accept(phrase)]
    kept: list[Phrase] = []
    for phrase in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or phrase.start >= kept[-1].end:
            kept.append(phrase)
    return tuple(kept)


def _matches(rule: Rule[Point] | Rule[Fixed], content: str, passage: Span) -> Iterator[Phrase]:
    for match in rule.compiled.finditer(content, passage.start, passage.end):
        meaning = rule.read(match)
        if meaning is not None:
            yield Phrase(start=match.start(), end=match.end(), words=match[0], meaning=_softened(meaning, match))


def _softened(meaning: Meaning, match: re.Match[str]) -> Meaning:
    """With "about" before a clock time taken in."""
    before = match.string[max(0, match.start() - 40) : match.start()]
    if isinstance(meaning, Point) and meaning.clock and _ABOUT.search(before):
        return replace(meaning, clock=replace(meaning.clock, about=True))
    return meaning
