"""What people decided, as it is kept: who, when, what about which passage, and why. Taking back is a decision too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal[
    "accepted", "corrected", "rejected", "added", "same", "not_same", "unsure", "phases", "graded", "withdrawn",
    "empty",
]  # fmt: skip
About = Literal["claim", "entity", "event", "sentence", "decision"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Anchor:
    """A passage that can be found again when a report has been read anew (W3C: a text quote selector).

    Attributes:
        report: Id of the report.
        quotation: The words.
        prefix: What stands before them, up to 32 characters; so with `suffix`.
    """

    report: str
    quotation: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """One decision of one person.

    Attributes:
        number: From 1, in the order in which they were made.
        at: UTC, `2021-02-04T12:00:00Z`.
        who: The name that was given.
        why: In the person's words; may be empty.
        about: What sort of thing is decided on.
        verdict: `withdrawn` takes back an earlier decision; `added` is a claim that no program found,
            `phases` says that two events are parts of one course of things, `empty` that a sentence tells no act.
        things: Ids: of a claim; of two entities of single reports; of two claims, for events; of one entity that is
            graded; of a sentence; or the number of the decision that is taken back.
        anchors: A passage for each claim, entity or sentence; after these, the words that corrections point at.
        corrections: For a corrected or added claim, slots and their right values: act, modality, stance, scope, basis,
            when (EDTF); doers, affected, where, according_to, when_words, passage as numbers of anchors, `@1 @2`,
            counted from the one of the claim. For a grade, the school and the grade.
    """

    number: int
    at: str
    who: str
    why: str
    about: About
    verdict: Verdict
    things: tuple[str, ...]
    anchors: tuple[Anchor, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()
