"""The page's reports: their text in paragraphs, with every passage marked and tied to what is made of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model import Case, Reading, Span, Text
from onrecord.publish import wording
from onrecord.publish.screen.coverage import counted
from onrecord.publish.screen.page_places import Places
from onrecord.publish.who import clean, day, hash_words, one_line
from onrecord.translate import gettext as _
from onrecord.translate import ngettext

_MOST_CHARACTERS = 400_000  # of a report longer than this only paragraphs with passages are shown


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A stretch of a paragraph.

    Attributes:
        anchors: Ids of the passages that begin here.
        marked: Whether it lies within a passage.
        back: For passages that end here: where they are used, and the number shown.
    """

    text: str
    anchors: tuple[str, ...] = ()
    marked: bool = False
    back: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A paragraph of a report; one without pieces stands for paragraphs left out."""

    number: int
    role: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, kw_only=True)
class ReportView:
    """A report as shown."""

    anchor: str
    label: str
    title: str
    facts: tuple[tuple[str, str], ...]
    language: str
    passages: int
    paragraphs: tuple[Paragraph, ...]
    dated_from: tuple[str, ...] = ()
    coverage: str = ""
    undecided: tuple[tuple[str, str, str], ...] = ()  # words, pinpoint, acts


def report_views(case: Case, at: Places) -> list[ReportView]:
    """The reports in the order of their numbers."""
    by_number = sorted(case.readings, key=lambda reading: at.reports[reading.analysis.text.report])
    return [_report(case, reading, at) for reading in by_number]


def _report(case: Case, reading: Reading, at: Places) -> ReportView:
    text = reading.analysis.text
    number = at.reports[text.report]
    return ReportView(
        anchor=f"r{number}",
        label=f"R{number}",
        title=one_line(text.title or text.file),
        facts=tuple((label, value) for label, value in _facts(case, text, at) if value),
        language=one_line(text.language or ""),
        passages=len(reading.claims),
        paragraphs=tuple(_paragraphs(reading, at)),
        dated_from=tuple(map(one_line, case.dated.get(text.report, ()))),
        coverage=_coverage(reading),
        undecided=tuple(_undecided(reading, at)),
    )


def _coverage(reading: Reading) -> str:
    """How many sentences told something, told nothing, and were left to a person; empty where none was read."""
    number = counted(reading)
    words = {
        "claims": ngettext("{n} sentence gave statements", "{n} sentences gave statements", number["claims"]),
        "none": ngettext("{n} was judged to hold none", "{n} were judged to hold none", number["none"]),
        "undecided": ngettext("{n} could not be decided", "{n} could not be decided", number["undecided"]),
        "passed_over": ngettext("{n} was passed over", "{n} were passed over", number["passed_over"]),
    }
    return ", ".join(words[outcome].format(n=number[outcome]) for outcome in words if number[outcome])


def _undecided(reading: Reading, at: Places) -> Iterator[tuple[str, str, str]]:
    text = reading.analysis.text
    for one in reading.coverage:
        if one.outcome == "undecided":
            acts = ", ".join(map(wording.act, one.acts))
            yield one_line(one.span.of(text.content)), at.pinpoint(text.report, one.span), acts


def _facts(case: Case, text: Text, at: Places) -> Iterator[tuple[str, str]]:
    yield _("File"), one_line(text.file)
    yield _("Kind"), wording.report_kind(text.kind)
    yield _("Publisher"), one_line(text.publisher or _("not told"))
    yield _("Author"), one_line(text.author or "")
    published = _("not told")
    if text.published:
        basis = wording.published_basis(text.published_basis)
        published = day(text.published) + (f" ({basis})" if basis else "")
    yield _("Published"), published
    yield _("Own statement"), _("yes, whoever issued it is a party or a witness") if text.original else ""
    copied = case.copy_of.get(text.report, "")
    yield _("Copy of"), f"R{at.reports[copied]}" if copied in at.reports else ""
    yield _("Language"), one_line(text.language or "")
    yield _("Characters"), str(len(text.content))
    yield "SHA-256", hash_words(text)


def _paragraphs(reading: Reading, at: Places) -> Iterator[Paragraph]:
    text = reading.analysis.text
    passages = at.passages.get(text.report, {})
    short = len(text.content) <= _MOST_CHARACTERS
    left_out = False
    for number, (span, role) in enumerate(at.paragraphs[text.report], 1):
        inside = {given: anchor for given, anchor in passages.items() if given.overlaps(span)}
        if short or inside:
            yield Paragraph(number=number, role=role, pieces=tuple(_pieces(text.content, span, inside, at.used)))
            left_out = False
        elif not left_out:
            yield Paragraph(number=number, role="left-out", pieces=())
            left_out = True


def _pieces(
    content: str, span: Span, passages: Mapping[Span, str], used: Mapping[str, Sequence[tuple[str, str]]]
) -> Iterator[Piece]:
    """A paragraph cut wherever a passage begins or ends."""
    cuts = {span.start, span.end}
    cuts |= {cut for given in passages for cut in (given.start, given.end) if span.start < cut < span.end}
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        starting = sorted(anchor for given, anchor in passages.items() if max(given.start, span.start) == start)
        ending = sorted(anchor for given, anchor in passages.items() if min(given.end, span.end) == end)
        yield Piece(
            text=clean(content[start:end]),
            anchors=tuple(a for a in starting if any(g.start == start for g, b in passages.items() if b == a)),
            marked=any(given.start < end and start < given.end for given in passages),
            back=tuple(dict.fromkeys(place for anchor in ending for place in used.get(anchor, ()))),
        )
