"""Where an act is told: what the voices need to know about a mention of it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Analysis, Span
from onrecord.model.claim import Modality


@dataclass(frozen=True, kw_only=True)
class Mention:
    """An act as one sentence tells it.

    Attributes:
        act: Act id.
        sentence: Number of the sentence.
        trigger: Numbers of the words that tell the act; the first is the main one.
        evidence: The passage.
        doers: Entity ids; so for `affected`.
        modality: As the clause has it.
        denied: Whether it is told only by being denied.
        ahead: Whether its day lies behind the day of publication.
    """

    act: str
    sentence: int
    trigger: tuple[int, ...]
    evidence: Span
    doers: tuple[str, ...] = ()
    affected: tuple[str, ...] = ()
    modality: Modality = "happened"
    ahead: bool = False
    denied: bool = False

    @property
    def negated(self) -> bool:
        """Whether the sentence says that it did not happen."""
        return self.modality == "negated"

    def span(self, analysis: Analysis) -> Span:
        """Where the main word of the act stands."""
        return analysis.sentences[self.sentence].tokens[self.trigger[0]].span
