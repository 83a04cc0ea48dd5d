"""All time expressions of a text, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.language.en.times.beside import Dated, taken_in, with_shared_years
from onrecord.language.en.times.meaning import Fixed, Point, Shift
from onrecord.language.en.times.period import Period
from onrecord.language.en.times.resolve import Resolved, Resolver
from onrecord.language.en.times.scan import Phrase, scan
from onrecord.language.en.times.surroundings import Surroundings
from onrecord.model import Sentence, Span, Text, TimeExpression
from onrecord.model.analysis import TimexType

_SLASHED = re.compile(r"(?<![\d/])(\d\d?)/(\d\d?)/(?:\d{4}|\d\d)(?![\d/])")


def find_times(text: Text, sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
    """Every time expression of a text.

    Args:
        text: What a reader sees; its blocks are searched one by one.
        sentences: With or without words; their syntax tells months from verbs and what lies ahead.
    """
    around = Surroundings(text, sentences)
    resolver = Resolver(published=text.published, day_first=day_first(text.content))
    found: list[TimeExpression] = []
    for passage in around.passages:
        phrases = with_shared_years(text.content, scan(text.content, passage, around.accepts))
        found.extend(_with_their_neighbours(text.content, _resolved(phrases, resolver, around)))
    return tuple(found)


def day_first(content: str) -> bool | None:
    """Whether the dates with slashes put the day first, as one beyond the 12th shows; None where none does."""
    pairs = [(int(match[1]), int(match[2])) for match in _SLASHED.finditer(content)]
    day, month = any(first > 12 for first, _ in pairs), any(second > 12 for _, second in pairs)
    return None if day == month else day


def _resolved(phrases: Sequence[Phrase], resolver: Resolver, around: Surroundings) -> list[TimeExpression]:
    """The phrases of one passage with their dates."""
    found: list[TimeExpression] = []
    day: tuple[int, Period] | None = None
    for phrase in phrases:
        meaning = phrase.meaning
        if isinstance(meaning, Fixed):
            found.append(_expression(phrase, meaning.type, Resolved(value=meaning.value)))
            continue
        near = day[1] if day and day[0] >= around.sentence_start(phrase) else None
        resolved = resolver.resolve(meaning, tense=around.tense(phrase), near=near)
        if resolved.period and resolved.period.grain == "day":
            day = phrase.start, resolved.period
        comparison = isinstance(meaning.date, Shift) and meaning.date.compares
        if resolved.period and not comparison and not around.is_saying(phrase):
            resolver.speak_of(resolved.period)
        found.append(_expression(phrase, "TIME" if meaning.clock else "DATE", resolved))
    return found


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
