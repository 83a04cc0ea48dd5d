"""Speeches: what somebody of a report tells, and through whom it came."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Span
from onrecord.model.analysis import AttributionStance


@dataclass(frozen=True, kw_only=True)
class Speaker:
    """One who tells something.

    Attributes:
        entity: Entity id; None where it is nobody that the report names or describes.
        name: As the report has it; empty where nothing stands for him.
        cue: The reporting word.
    """

    entity: str | None
    name: str
    cue: str


@dataclass(frozen=True, kw_only=True)
class Speech:
    """What somebody tells.

    Attributes:
        content: Where it stands.
        speakers: Who tells it, the one it comes from first: in "X told Y" X, then Y, if Y passes it on.
        cue: Place of the reporting word; None for a quotation that stands alone.
        sentence: Number of the sentence of the cue.
        lemma: Base form of the reporting word; empty without one.
        tells: False for wishes, orders and support, which tell of nothing that happened.
    """

    content: tuple[Span, ...]
    speakers: tuple[Speaker, ...]
    cue: Span | None
    sentence: int
    lemma: str
    stance: AttributionStance
    direct: bool
    tells: bool = True

    def holds(self, span: Span) -> bool:
        """Whether a passage stands in what is told."""
        return any(piece.start <= span.start < piece.end for piece in self.content)

    @property
    def place(self) -> Span:
        """The reporting word; the first piece of the content where there is none."""
        return self.cue or self.content[0]

    @property
    def size(self) -> int:
        """Characters of the content."""
        return sum(piece.end - piece.start for piece in self.content)

    @property
    def start(self) -> int:
        """Where it begins, cue included."""
        return min(piece.start for piece in self._pieces)

    @property
    def end(self) -> int:
        """Where it ends, cue included."""
        return max(piece.end for piece in self._pieces)

    @property
    def _pieces(self) -> tuple[Span, ...]:
        return (*self.content, self.cue) if self.cue else self.content
