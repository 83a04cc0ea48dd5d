"""An act as it stands in a sentence, before anybody knows who the people in it are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model import Span
from onrecord.model.claim import Modality, PlaceRelation, Scope

Place = tuple[int, int]
"""Sentence and token number."""

TriggerKind = Literal["verb", "passive", "participle", "noun", "phrase", "other"]


@dataclass(frozen=True, kw_only=True)
class ActMention:
    """One act at one place of the text.

    Attributes:
        act: An id of `ACTS`.
        sentence: Number of the sentence.
        trigger: The words that tell the act; the first is the one the others hang on.
        kind: In which form it is told.
        doers: Heads of the noun phrases that name who acts; so for `affected`.
        where: Heads of the places, each with its relation.
        modality: As the sentence has it; who denies it is not looked at here.
        evidence: The passage.
        reasons: Passages that give a reason for the act.
        qualifications: Passages that qualify it in law: "unlawful".
        confidence: 0..1, how often a mention like this one is a claim (see `weigh`).
        denied: Named in a denial of it, by which alone it is told.
        supposed: Only supposed or asked for: a claim is made of it where it threatens somebody, and else none.
    """

    act: str
    sentence: int
    trigger: tuple[int, ...]
    kind: TriggerKind
    doers: tuple[Place, ...] = ()
    affected: tuple[Place, ...] = ()
    where: tuple[tuple[Place, PlaceRelation], ...] = ()
    modality: Modality = "happened"
    scope: Scope = "specific"
    evidence: Span
    reasons: tuple[Span, ...] = ()
    qualifications: tuple[Span, ...] = ()
    confidence: float = 0.5
    supposed: bool = False
    denied: bool = False
