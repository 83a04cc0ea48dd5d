"""Sentences that a person judged to tell no act: they are no longer left to be looked at."""

from __future__ import annotations

from dataclasses import replace

from onrecord.model import Reading, Span, stable_id
from onrecord.model.claim import SentenceCoverage
from onrecord.model.decision import Anchor
from onrecord.review.anchors import place_of

_MOST = 0.5  # of a sentence that must lie in what was judged: a report that is read anew may be cut otherwise


def sentence_id(report: str, span: Span) -> str:
    """The id of a sentence, for decisions on it."""
    return stable_id("s", report, span.start, span.end)


def is_there(anchor: Anchor, reading: Reading | None) -> bool:
    """Whether the words of a sentence still stand where they can be told from others."""
    return reading is not None and place_of(anchor, reading.analysis.text.content) is not None


def judged_empty(reading: Reading, anchor: Anchor) -> Reading:
    """The reading without a sentence that was left to be looked at; what gave claims since is left as it is."""
    span = place_of(anchor, reading.analysis.text.content)
    if span is None:
        return reading
    return replace(reading, coverage=tuple(_judged(one, span) for one in reading.coverage))


def _judged(sentence: SentenceCoverage, span: Span) -> SentenceCoverage:
    both = min(sentence.span.end, span.end) - max(sentence.span.start, span.start)
    if sentence.outcome != "undecided" or both <= _MOST * len(sentence.span):
        return sentence
    return replace(sentence, outcome="none", acts=())
