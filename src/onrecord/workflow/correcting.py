"""Correcting a claim, or adding one that no program found, by pointing at words of its report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.errors import CorrectionUnknown, WordsUnclear
from onrecord.model import ACTS, Claim, Reading, Span, stable_id
from onrecord.model.decision import Anchor, Decision, Verdict
from onrecord.review import anchor_of, place_of
from onrecord.review.apply import added_claim, corrected
from onrecord.review.pointing import numbers, pointed_at, renumbered
from onrecord.store import CaseStore
from onrecord.workflow.judging import By, Subject, decide


@dataclass(frozen=True, kw_only=True, slots=True)
class Right:
    """What is right instead.

    Attributes:
        values: Slots and values; those that point name `words` by number, from 1: `@1 near@2`.
        words: Where the words stand that are pointed at.
    """

    values: Mapping[str, str]
    words: Sequence[Span] = ()


def correct(store: CaseStore, reading: Reading, claim: Claim, right: Right, by: By) -> Decision:
    """Correct a claim.

    Args:
        store: The open case.
        reading: The one that makes the claim.
        claim: The claim as it was read, or as it was corrected before.
        right: All that is right instead of what was read; earlier corrections of the same person no longer count.
        by: Who decides, and why.

    Raises:
        CorrectionUnknown: There is no such slot to correct, or no such value for it.
        NotEdtf: The time is no date.
        WordsUnclear: Words that are pointed at, or the passage, cannot be told from others.
    """
    subject = _subject(reading, claim.id, claim.evidence[0].span, right)
    made = _decision(subject, "corrected", right)
    pointed = pointed_at(made, reading)
    if pointed is None:
        raise WordsUnclear(" / ".join(anchor.quotation for anchor in made.anchors))
    corrected(claim, right.values, pointed)
    return decide(store, subject, "corrected", by, made.corrections)


def add_claim(store: CaseStore, reading: Reading, passage: Span, right: Right, by: By) -> Decision:
    """Add a claim that no program found.

    Args:
        store: The open case.
        reading: Of the report that makes the claim.
        passage: Where the report says it.
        right: The act at least.
        by: Who adds it, and why.

    Raises:
        CorrectionUnknown: There is no such slot, or no such value for it; so where it names no act.
        NotEdtf: The time is no date.
        WordsUnclear: Words that are pointed at, or the passage, cannot be told from others.
    """
    report = reading.analysis.text.report
    act = right.values.get("act", "")
    if act not in ACTS:
        raise CorrectionUnknown("act", act, tuple(sorted(ACTS)))
    subject = _subject(reading, stable_id("c", report, act, passage.start, passage.end, "added"), passage, right)
    made = _decision(subject, "added", right)
    pointed = pointed_at(made, reading)
    if pointed is None or "0" not in pointed.words:
        raise WordsUnclear(" / ".join(anchor.quotation for anchor in made.anchors))
    added_claim(reading, made, pointed)
    return decide(store, subject, "added", by, made.corrections)


def together(before: Decision, right: Right, content: str) -> Right:
    """Earlier corrections and new ones in one; a new value of a slot takes the place of the earlier."""
    values, words = dict(right.values), list(right.words)
    for slot, value in before.corrections:
        if slot in values or (slot == "when_words" and "when" in values):
            continue
        spans = {number: place_of(before.anchors[int(number)], content) for number in numbers(slot, value)}
        if None in spans.values():
            continue
        moved = {number: str(len(words) + place) for place, number in enumerate(spans, 1)}
        words += [span for span in spans.values() if span]
        values[slot] = renumbered(value, moved)
    return Right(values=values, words=words)


def _subject(reading: Reading, claim: str, passage: Span, right: Right) -> Subject:
    text = reading.analysis.text
    anchors = [anchor_of(text.report, text.content, span) for span in (passage, *right.words)]
    return Subject(about="claim", things=(claim,), anchors=tuple(anchors))


def _decision(subject: Subject, verdict: Verdict, right: Right) -> Decision:
    """The decision as it will be, to be tried before it is put on record."""
    anchors: tuple[Anchor, ...] = subject.anchors
    return Decision(
        number=0,
        at="",
        who="",
        why="",
        about=subject.about,
        verdict=verdict,
        things=subject.things,
        anchors=anchors,
        corrections=tuple(sorted(right.values.items())),
    )
