"""All time expressions of a Russian text, in order.

The phrases are Russian; what they mean and how that becomes a date is shared with English (`language/en/times`): never
stretched, and unresolved where no trusted day is there to count from.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from onrecord import dates
from onrecord.dates import UncertainDate
from onrecord.errors import NotEdtf
from onrecord.language.en.times.governor import Tense
from onrecord.language.en.times.meaning import Calendar, Clock, Fixed, Meaning, Point, Shift
from onrecord.language.en.times.period import Period
from onrecord.language.en.times.resolve import Resolved, Resolver
from onrecord.language.ru.times.rules import RULES
from onrecord.language.ru.times.words import table
from onrecord.model import Sentence, Span, Text, TimeExpression

_FROM = re.compile(r"\b(?:с|со|начиная с)\s+(?:самого\s+)?(?:начала\s+|конца\s+|середины\s+)?$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:вплоть\s+до|до)\s+(?:начала\s+|конца\s+|середины\s+)?$", re.IGNORECASE)
_BY = re.compile(r"\b(?:не позднее|не позже|к|ко)\s+$", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:не ранее|не раньше|после)\s+$", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:около|примерно|приблизительно|ориентировочно)\s+(?:в\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bмежду\s+$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:(?:и\s+)?(?:по|до)|[-–—])\s+(?:начал[оа]\s+|кон(?:ец|ца)\s+)?|[-–—]")
_AND = re.compile(r"\s+и\s+")
_BORN = re.compile(r"\s*(?:(?:года|г\.?)\s+)?(?:рождения|р\.)", re.IGNORECASE)
_CLOCK_FIRST = re.compile(r",?\s+(?:во?\s+)?")


@dataclass(frozen=True, kw_only=True)
class _Phrase:
    start: int
    end: int
    words: str
    meaning: Meaning


def find_times(text: Text, sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
    """Every time expression of a text.

    Args:
        text: What a reader sees; its blocks are searched one by one.
        sentences: Their syntax tells what lies ahead.
    """
    blocks = [block.span for block in text.blocks] or [Span(0, len(text.content))] * bool(text.content)
    resolver = Resolver(published=text.published, day_first=True)
    around = _Around(text.content, sentences)
    found: list[TimeExpression] = []
    for block in blocks:
        phrases = _with_shared_years(text.content, _scan(text.content, block))
        found += _taken_in(text.content, [_resolved(phrase, resolver, around) for phrase in phrases])
    return tuple(found)


def _scan(content: str, block: Span) -> list[_Phrase]:
    """The longest phrases that start first; a time on the clock is joined to the date beside it."""
    words = block.of(content)
    every = [
        _Phrase(start=block.start + match.start(), end=block.start + match.end(), words=match.group(), meaning=meaning)
        for rule in RULES
        for match in rule.pattern.finditer(words)
        if (meaning := rule.read(match)) is not None
    ]
    return _with_clocks(content, _longest(every))


def _longest(every: Iterable[_Phrase]) -> list[_Phrase]:
    kept: list[_Phrase] = []
    for phrase in sorted(every, key=lambda one: (one.start, -one.end)):
        if not kept or phrase.start >= kept[-1].end:
            kept.append(phrase)
    return kept


def _with_clocks(content: str, phrases: Sequence[_Phrase]) -> list[_Phrase]:
    """Вечером 4 февраля, 5 мая в 15:30, около 15 часов 5 мая."""
    joined: list[_Phrase] = []
    for phrase in phrases:
        last = joined[-1] if joined else None
        if last is not None and _CLOCK_FIRST.fullmatch(content, last.end, phrase.start):
            both = _both(last.meaning, phrase.meaning)
            if both is not None:
                words = content[last.start : phrase.end]
                joined[-1] = _Phrase(start=last.start, end=phrase.end, words=words, meaning=both)
                continue
        joined.append(phrase)
    return joined


def _both(one: Meaning, other: Meaning) -> Point | None:
    """A day and a time of it made one; None where they are not a day and a time."""
    if not isinstance(one, Point) or not isinstance(other, Point):
        return None
    if one.date is not None and other.date is None and (one.clock is None or one.clock.hour is None):
        return replace(one, clock=_sharper(one.clock, other.clock))
    if one.date is None and other.date is not None and (other.clock is None or other.clock.hour is None):
        return replace(other, clock=_sharper(other.clock, one.clock))
    if one.date is None and other.date is None and (one.clock and other.clock) and one.clock.hour is None:
        return Point(clock=_sharper(one.clock, other.clock))
    return None


def _sharper(part: Clock | None, clock: Clock | None) -> Clock | None:
    return clock.within(part.part) if clock and part else clock or part


def _with_shared_years(content: str, phrases: Sequence[_Phrase]) -> list[_Phrase]:
    """С 30 марта по 2 июня 2020 года: the year is that of both."""
    given = list(phrases)
    for number, (one, other) in enumerate(pairwise(given)):
        first, last = _calendar(one), _calendar(other)
        if first is None or last is None or not first.month or not last.month or first.year or not last.year:
            continue
        if _TO.fullmatch(content, one.end, other.start) or _AND.fullmatch(content, one.end, other.start):
            later = (last.month, last.day or 0) < (first.month, first.day or 0)
            dated = replace(first, year=last.year - later)
            given[number] = replace(one, meaning=Point(date=dated))
    return given


def _calendar(phrase: _Phrase) -> Calendar | None:
    meaning = phrase.meaning
    return meaning.date if isinstance(meaning, Point) and isinstance(meaning.date, Calendar) else None


class _Around:
    """The verbs that time phrases hang on."""

    def __init__(self, content: str, sentences: Sequence[Sentence]) -> None:
        self.content, self.sentences = content, sentences
        self._starts = [sentence.span.start for sentence in sentences]
        self.told: tuple[int, Period | None] = (-1, None)

    def sentence(self, phrase: _Phrase) -> Sentence | None:
        number = bisect_right(self._starts, phrase.start) - 1
        return self.sentences[number] if number >= 0 else None

    def verb(self, phrase: _Phrase) -> tuple[str, str]:
        """Lemma and features of the verb above a phrase."""
        sentence = self.sentence(phrase)
        if sentence is None:
            return "", ""
        tokens = sentence.tokens
        inside = {n for n, token in enumerate(tokens) if phrase.start <= token.span.start < phrase.end}
        here = next((n for n in sorted(inside) if tokens[n].head not in inside), -1)
        for _ in tokens:
            if here < 0 or (tokens[here].upos in {"VERB", "AUX"} and here not in inside):
                break
            here = tokens[here].head
        return (tokens[here].lemma, tokens[here].xpos) if here >= 0 else ("", "")

    def tense(self, phrase: _Phrase) -> Tense | None:
        _, features = self.verb(phrase)
        if "Tense=Past" in features:
            return "past"
        if "Tense=Fut" in features or ("Tense=Pres" in features and "Aspect=Perf" in features):
            return "future"
        return None

    def is_saying(self, phrase: _Phrase) -> bool:
        return self.verb(phrase)[0] in table("words")["saying"].split()

    def begins_line(self, phrase: _Phrase) -> bool:
        return not self.content[self.content.rfind("\n", 0, phrase.start) + 1 : phrase.start].strip(" \t[(")


def _resolved(phrase: _Phrase, resolver: Resolver, around: _Around) -> TimeExpression:
    meaning = phrase.meaning
    if isinstance(meaning, Fixed):
        return TimeExpression(span=Span(phrase.start, phrase.end), type=meaning.type, value=meaning.value)
    sentence = around.sentence(phrase)
    start = sentence.span.start if sentence else -1
    near = around.told[1] if around.told[0] == start else None
    if meaning.date is None and around.begins_line(phrase) and resolver.heading:
        near = resolver.heading
    found = resolver.resolve(meaning, tense=around.tense(phrase), near=near)
    if found.period and found.period.grain == "day":
        around.told = (start, found.period)
    eve = isinstance(meaning.date, Shift) and meaning.date.compares
    full = isinstance(meaning.date, Calendar) and meaning.date.month is not None
    if found.period and not eve and not resolver.is_dateline(found) and (full or not around.is_saying(phrase)):
        resolver.speak_of(found.period)
    return _expression(phrase, meaning, _night_before(phrase, found))


def _night_before(phrase: _Phrase, found: Resolved) -> Resolved:
    """В ночь на 5 июля: between the 4th and the 5th."""
    if (
        found.period is None
        or found.period.grain != "day"
        or not re.match(r"(?i)ночь\s+(?:со?\s+[а-яё]+\s+)?на\s", phrase.words)
    ):
        return found
    last = date.fromisoformat(found.period.last.isoformat())
    return replace(found, when=dates.between(dates.on(last - timedelta(days=1)), dates.on(last)))


def _expression(phrase: _Phrase, meaning: Point, found: Resolved) -> TimeExpression:
    return TimeExpression(
        span=Span(phrase.start, phrase.end),
        type="TIME" if meaning.clock else "DATE",
        value=found.value,
        when=found.when,
        clock=meaning.clock.written if meaning.clock else None,
        basis="unresolved" if found.when is None else "computed" if found.anchor else "stated",
        anchor=found.anchor,
        relative_to_event=found.relative,
    )


def _taken_in(content: str, found: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The expressions with "с", "до", "с ... по ..." taken into their dates."""
    kept = [_unborn(content, replace(one, when=_after_preposition(content, one))) for one in found]
    for number, (one, other) in enumerate(pairwise(found)):
        whole = _range(content, one, other)
        if whole is not None:
            kept[number] = replace(kept[number], when=whole)
            kept[number + 1] = replace(kept[number + 1], when=whole)
    return kept


def _unborn(content: str, one: TimeExpression) -> TimeExpression:
    """A day on which somebody was born dates nothing that is told."""
    born = _BORN.match(content, one.span.end) is not None
    return replace(one, when=None, basis="unresolved", anchor=None) if born else one


def _after_preposition(content: str, one: TimeExpression) -> UncertainDate | None:
    if one.when is None or one.when.earliest is None or one.when.latest is None or one.type == "TIME":
        return one.when
    if one.when.kind == "span":  # "с 6 по 9 июля" has both its ends
        return one.when
    before = content[max(0, one.span.start - 30) : one.span.start]
    for words, make in (
        (_AFTER, dates.not_before),
        (_BY, dates.not_later_than),
        (_UNTIL, dates.until),
        (_FROM, dates.since),
        (_ABOUT, dates.about),
    ):
        if words.search(before):
            return make(one.when)
    return one.when


def _range(content: str, one: TimeExpression, other: TimeExpression) -> UncertainDate | None:
    """The whole range where two dates are its ends."""
    if one.when is None or other.when is None or "TIME" in (one.type, other.type):
        return None
    before, link = content[max(0, one.span.start - 30) : one.span.start], content[one.span.end : other.span.start]
    lasting = _TO.fullmatch(link) is not None and (_FROM.search(before) is not None or not link.strip().isalpha())
    between = _BETWEEN.search(before) is not None and _AND.fullmatch(link) is not None
    if not lasting and not between:
        return None
    try:
        return (dates.lasting if lasting else dates.between)(one.when, other.when)
    except NotEdtf:
        return None
