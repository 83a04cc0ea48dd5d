"""All time expressions of a text, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.language.en.times.beside import Dated, taken_in, with_shared_years
from onrecord.language.en.times.meaning import Fixed, PartOfDay, Point, Shift
from onrecord.language.en.times.period import Period
from onrecord.language.en.times.resolve import Resolved, Resolver
from onrecord.language.en.times.scan import Phrase, scan
from onrecord.language.en.times.surroundings import Surroundings
from onrecord.language.en.times.words import WEEKDAY
from onrecord.model import Name, Sentence, Span, Text, TimeExpression
from onrecord.model.analysis import TimexType

_LIVE = frozenset({"call_note", "social_post"})
_TIMED_LINE = re.compile(r"(?m)^\W*(?:\d\d?/\d\d? )?\d\d?[:.]\d\d\b(?![./]\d)")
_LOG = 3  # lines that begin with a time of the day, from which a report is a log
_SLASHED = re.compile(r"(?<![\d/])(\d\d?)/(\d\d?)/(?:\d{4}|\d\d)(?![\d/])")
_SHORT_SLASHED = re.compile(rf"\b(?:on|dated|since|until|from|{WEEKDAY}),?\s+(\d\d?)/(\d\d?)(?![\d/])", re.IGNORECASE)


def find_times(text: Text, sentences: Sequence[Sentence], names: Sequence[Name] = ()) -> tuple[TimeExpression, ...]:
    """Every time expression of a text.

    Args:
        text: What a reader sees; its blocks are searched one by one.
        sentences: With or without words; their syntax tells months from verbs and what lies ahead.
        names: Those of people hold no times: "Sunday Nwosu", "April Okon".
    """
    around = Surroundings(text, sentences)
    live = text.kind in _LIVE or len(_TIMED_LINE.findall(text.content)) >= _LOG
    resolver = Resolver(published=text.published, day_first=day_first(text.content), live=live)
    found: list[TimeExpression] = []
    called = {name.span.start: name.span.end for name in names if name.kind == "person"}
    for number, passage in enumerate(around.passages):
        resolver.passage = number
        scanned = scan(text.content, passage, around.accepts)
        read = [phrase for phrase in scanned if called.get(phrase.start, 0) <= phrase.end]
        phrases = with_shared_years(text.content, read)
        found.extend(_with_their_neighbours(text.content, _resolved(phrases, resolver, around)))
    return tuple(found)


def day_first(content: str) -> bool | None:
    """Whether the dates with slashes put the day first, as one beyond the 12th shows; None where none does."""
    found = (*_SLASHED.finditer(content), *_SHORT_SLASHED.finditer(content))
    pairs = [(int(match[1]), int(match[2])) for match in found]
    day, month = any(first > 12 for first, _ in pairs), any(second > 12 for _, second in pairs)
    return None if day == month else day


@dataclass
class _Told:
    """What the sentence at hand has told so far: its day, and the part of the day."""

    start: int = -1
    day: Period | None = None
    part: PartOfDay | None = None


def _resolved(phrases: Sequence[Phrase], resolver: Resolver, around: Surroundings) -> list[TimeExpression]:
    """The phrases of one passage with their dates."""
    found: list[TimeExpression] = []
    told = _Told()
    for phrase in phrases:
        if isinstance(phrase.meaning, Fixed):
            found.append(_expression(phrase, phrase.meaning.type, Resolved(value=phrase.meaning.value)))
            continue
        start = around.sentence_start(phrase)
        told = told if told.start == start else _Told(start=start)
        found.append(_resolved_point(phrase, phrase.meaning, told, resolver, around))
    return found


def _resolved_point(
    phrase: Phrase, meaning: Point, told: _Told, resolver: Resolver, around: Surroundings
) -> TimeExpression:
    """A phrase that tells when, with its date; what it tells is kept for the phrases that follow."""
    if meaning.clock and meaning.clock.part:
        told.part = meaning.clock.part
    elif meaning.clock:
        meaning = replace(meaning, clock=meaning.clock.within(told.part))
    heads_an_entry = meaning.date is None and around.begins_line(phrase)
    near = (resolver.heading if heads_an_entry else None) or told.day
    resolved = resolver.resolve(meaning, tense=around.tense(phrase), near=near)
    known = resolved.when is not None
    if known and resolved.period and resolved.period.grain == "day":
        told.day = resolved.period
    if resolved.period and around.is_line(phrase):
        resolver.heading = resolved.period
    comparison = isinstance(meaning.date, Shift) and meaning.date.compares
    if resolved.period and not comparison and not resolver.is_dateline(resolved) and around.is_told(phrase):
        ahead = around.tense(phrase) == "future"
        known = known and not ahead  # "suspended it until 20 March. Guards came at 2 a.m."
        resolver.speak_of(resolved.period, meaning.clock, known=known)
    return _expression(replace(phrase, meaning=meaning), "TIME" if meaning.clock else "DATE", resolved)


def _with_their_neighbours(content: str, found: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The expressions with "since", "from ... until" taken into their dates."""
    dated = [
        Dated(
            start=one.span.start,
            end=one.span.end,
            when=one.when,
            of_the_day=one.type == "TIME",
            on_the_clock=one.clock is not None,
        )
        for one in found
    ]
    return [
        replace(one, when=when) if when != one.when else one
        for one, when in zip(found, taken_in(content, dated), strict=True)
    ]


def _expression(phrase: Phrase, kind: TimexType, resolved: Resolved) -> TimeExpression:
    meaning = phrase.meaning
    return TimeExpression(
        span=Span(phrase.start, phrase.end),
        type=kind,
        value=resolved.value,
        when=resolved.when,
        clock=meaning.clock.written if isinstance(meaning, Point) and meaning.clock else None,
        basis="unresolved" if resolved.when is None else "computed" if resolved.anchor else "stated",
        anchor=resolved.anchor,
        relative_to_event=resolved.relative,
    )
