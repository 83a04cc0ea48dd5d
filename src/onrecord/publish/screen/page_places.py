"""Where things stand on the page: numbers of reports, paragraphs, passages and events, and their anchors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.model import Case, Span, Text
from onrecord.publish.quoted import QuotedText

_QUOTED = "quoted"


@dataclass(frozen=True, kw_only=True)
class Places:
    """Where on the page things stand.

    Attributes:
        reports: Number of each report.
        paragraphs: By report: the spans of its paragraphs and what they are.
        passages: By report: the anchor of each passage, by its span.
        used: By anchor: the places where the passage is used, as anchor and number.
        events: Anchor and number of each event.
    """

    reports: Mapping[str, int]
    paragraphs: Mapping[str, tuple[tuple[Span, str], ...]]
    passages: Mapping[str, Mapping[Span, str]]
    used: Mapping[str, tuple[tuple[str, str], ...]]
    events: Mapping[str, tuple[str, str]]

    @classmethod
    def of(cls, case: Case) -> Places:
        """The places of a case."""
        reports = numbered(case)
        events = {event.id: (f"e{number}", str(number)) for number, event in enumerate(case.events, 1)}
        event_of = {claim: event.id for event in reversed(case.events) for claim in event.claims}
        claims_of = {reading.analysis.text.report: reading.claims for reading in case.readings}
        passages: dict[str, dict[Span, str]] = {}
        used: dict[str, list[tuple[str, str]]] = {}
        for report, number in sorted(reports.items()):
            claims = claims_of[report]
            spans = sorted({evidence.span for claim in claims for evidence in claim.evidence})
            anchors = {span: f"r{number}q{place}" for place, span in enumerate(spans, 1)}
            passages[report] = anchors
            for claim in claims:
                place = events[event_of[claim.id]] if claim.id in event_of else ("loose", "§")
                for evidence in claim.evidence:
                    used.setdefault(anchors[evidence.span], []).append(place)
        return cls(
            reports=reports,
            paragraphs={r.analysis.text.report: paragraph_spans(r.analysis.text) for r in case.readings},
            passages=passages,
            used={anchor: tuple(dict.fromkeys(places)) for anchor, places in used.items()},
            events=events,
        )

    def pinpoint(self, report: str, span: Span) -> str:
        """The place of a passage as lawyers cite it: R2 ¶5."""
        return pinpoint(self.reports[report], self.paragraphs.get(report, ()), span)


def pinpoint(report: int, paragraphs: tuple[tuple[Span, str], ...], span: Span) -> str:
    """The place of a passage in a report of that number with those paragraphs: R2 ¶5, or R2 where it is in none."""
    if paragraphs and paragraphs[0][1] == _QUOTED:
        return f"R{report} [{span.start}–{span.end}]"
    number = next((n for n, (paragraph, _role) in enumerate(paragraphs, 1) if paragraph.overlaps(span)), None)
    return f"R{report} ¶{number}" if number else f"R{report}"


def numbered(case: Case) -> dict[str, int]:
    """A number for each report: by date of publication, undated ones last, then by file name."""
    ordered = sorted(case.readings, key=lambda reading: reading.analysis.text.rank)
    return {reading.analysis.text.report: number for number, reading in enumerate(ordered, 1)}


def paragraph_spans(text: Text) -> tuple[tuple[Span, str], ...]:
    """The paragraphs of a text and what each is: its blocks, and what lies between them unless it is white space."""
    if isinstance(text, QuotedText):  # paragraphs of the whole are not known, so passages go by their letters
        return tuple((block.span, _QUOTED) for block in text.blocks)
    return tuple(_paragraph_spans(text))


def _paragraph_spans(text: Text) -> Iterator[tuple[Span, str]]:
    done = 0
    for block in text.blocks:
        yield from _gap(text.content, done, block.span.start)
        yield block.span, block.role
        done = block.span.end
    yield from _gap(text.content, done, len(text.content))


def _gap(content: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    if content[start:end].strip():
        yield Span(start, end), "other"
