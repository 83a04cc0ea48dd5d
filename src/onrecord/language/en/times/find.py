"""All time expressions of a text, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from onrecord.language.en.times.beside import Dated, taken_in
from onrecord.language.en.times.meaning import Fixed, Point, Shift
from onrecord.language.en.times.resolve import Resolved, Resolver
from onrecord.language.en.times.scan import Phrase, scan
from onrecord.language.en.times.surroundings import Surroundings
from onrecord.model import Sentence, Span, Text, TimeExpression


def find_times(text: Text, sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
    """Every time expression of a text.

    Args:
        text: What a reader sees; its blocks are searched one by one.
        sentences: With or without words; their syntax tells months from verbs and what lies ahead.
    """
    around = Surroundings(text, sentences)
    resolver = Resolver(published=_day(text))
    found: list[TimeExpression] = []
    for passage in around.passages:
        phrases = [
            _moved(phrase, passage.start)
            for phrase in scan(passage.of(text.content), lambda one, at=passage.start: around.accepts(_moved(one, at)))
        ]
        found.extend(_with_their_neighbours(text.content, _resolved(phrases, resolver, around)))
    return tuple(found)


def _moved(phrase: Phrase, offset: int) -> Phrase:
    return Phrase(start=phrase.start + offset, end=phrase.end + offset, words=phrase.words, meaning=phrase.meaning)


def _day(text: Text) -> date | None:
    """The day of the report, if it is known to the day."""
    when = text.published
    return date.fromisoformat(when.earliest) if when and when.earliest and when.earliest == when.latest else None


def _resolved(phrases: Sequence[Phrase], resolver: Resolver, around: Surroundings) -> list[TimeExpression]:
    """The phrases of one sentence or block, in order."""
    found = []
    for phrase in phrases:
        meaning = phrase.meaning
        if isinstance(meaning, Fixed):
            found.append(_expression(phrase, meaning.type, Resolved(value=meaning.value)))
            continue
        resolved = resolver.resolve(meaning, tense=around.tense(phrase))
        comparison = isinstance(meaning.date, Shift) and meaning.date.compares
        if resolved.period and not comparison and not around.is_saying(phrase):
            resolver.spoken.append(resolved.period)
        found.append(_expression(phrase, "TIME" if meaning.clock else "DATE", resolved))
    return found


def _with_their_neighbours(content: str, found: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The expressions with "since", "from ... until" taken into their dates."""
    dated = [Dated(one.span.start, one.span.end, one.when, has_clock=one.type == "TIME") for one in found]
    return [
        replace(one, when=when) if when != one.when else one
        for one, when in zip(found, taken_in(content, dated), strict=True)
    ]


def _expression(phrase: Phrase, kind: str, resolved: Resolved) -> TimeExpression:
    meaning = phrase.meaning
    when = resolved.when
    basis = "unresolved" if when is None else "computed" if resolved.anchor else "stated"
    return TimeExpression(
        span=Span(phrase.start, phrase.end),
        type=kind,
        value=resolved.value,
        when=when,
        clock=meaning.clock.written if isinstance(meaning, Point) and meaning.clock else None,
        basis=basis,
        anchor=resolved.anchor,
        relative_to_event=resolved.relative,
    )
