"""Where the words of a gloss stand in the report, and the other way round."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from onrecord.model import Span


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A stretch of the gloss with the stretch of the report it stands for.

    Attributes:
        gloss: Where in the gloss.
        report: Where in the report.
        kind: `raw` was copied as it stands, `word` is one word, `added` has no word of its own behind it.
    """

    gloss: Span
    report: Span
    kind: str


@dataclass
class Places:
    """Pieces in the order of the gloss; together they cover it but for blanks."""

    pieces: list[Piece] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _by_report: list[Piece] = field(default_factory=list)
    _report_starts: list[int] = field(default_factory=list)

    def add(self, piece: Piece) -> None:
        """Puts a piece behind the others."""
        self.pieces.append(piece)
        self._starts.append(piece.gloss.start)

    def settle(self) -> None:
        """Makes ready for questions."""
        known = [piece for piece in self.pieces if piece.kind != "added"]
        self._by_report = sorted(known, key=lambda one: (one.report.start, one.report.end))
        self._report_starts = [piece.report.start for piece in self._by_report]

    def in_report(self, span: Span) -> Span:
        """Where a stretch of the gloss stands in the report."""
        at = max(0, bisect_right(self._starts, span.start) - 1)
        touched: list[Piece] = []
        while at < len(self.pieces) and self.pieces[at].gloss.start < span.end:
            if self.pieces[at].gloss.end > span.start:
                touched.append(self.pieces[at])
            at += 1
        own = [piece for piece in touched if piece.kind != "added"] or touched
        if not own:
            near = self.pieces[min(at, len(self.pieces) - 1)]
            return near.report
        starts = [_inside(piece, span)[0] for piece in own]
        ends = [_inside(piece, span)[1] for piece in own]
        return Span(min(starts), max(ends))

    def in_gloss(self, span: Span) -> Span | None:
        """Where a stretch of the report stands in the gloss; None where nothing of it does."""
        at = max(0, bisect_right(self._report_starts, span.start) - 1)
        while at > 0 and self._by_report[at - 1].report.end > span.start:
            at -= 1
        starts: list[int] = []
        ends: list[int] = []
        while at < len(self._by_report) and self._by_report[at].report.start < span.end:
            piece = self._by_report[at]
            at += 1
            if piece.report.end <= span.start:
                continue
            if piece.kind == "raw":
                shift = piece.gloss.start - piece.report.start
                starts.append(max(piece.report.start, span.start) + shift)
                ends.append(min(piece.report.end, span.end) + shift)
            else:
                starts.append(piece.gloss.start)
                ends.append(piece.gloss.end)
        return Span(min(starts), max(ends)) if starts else None


def _inside(piece: Piece, span: Span) -> tuple[int, int]:
    """The part of a piece's report stretch that a stretch of the gloss touches."""
    if piece.kind != "raw":
        return piece.report.start, piece.report.end
    shift = piece.report.start - piece.gloss.start
    return max(piece.gloss.start, span.start) + shift, min(piece.gloss.end, span.end) + shift
