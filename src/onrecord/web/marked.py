"""The text of a report in pieces: the claims each belongs to, what became of its sentence, what the claim takes of it.

Each piece knows where it begins in the text, so that words selected on the page are places in the text. Characters that
must not be shown (direction marks and the like) end a piece, so that the places behind them stay right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model import Claim, Reading, Span
from onrecord.model.claim import Evidence, SentenceCoverage
from onrecord.publish import wording
from onrecord.publish.screen.page_places import paragraph_spans
from onrecord.publish.who import clean, one_line
from onrecord.web.care import graphic


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A stretch of a paragraph.

    Attributes:
        at: Where it begins in the text.
        text: Its words, as they can be shown.
        claims: Ids of the claims whose passage it is in; the one at hand first.
        outcome: What became of its sentence: claims, none, undecided, passed_over; empty between sentences.
        slots: What the claim at hand takes from it: doers, affected, when, where, speaker.
        first: Whether the passage of the claim at hand begins here.
        graphic: Whether it stays folded until it is opened.
    """

    at: int
    text: str
    claims: tuple[str, ...] = ()
    outcome: str = ""
    slots: tuple[str, ...] = ()
    first: bool = False
    graphic: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph:
    """A paragraph of a report."""

    number: int
    role: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Pointable:
    """What can be pointed at with a key: somebody, a place, a time; and sentences, which passages are widened to.

    Attributes:
        left: Whether a sentence is left to be looked at.
        may: What such a sentence may tell, in words.
    """

    start: int
    end: int
    kind: str
    left: bool = False
    may: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Left:
    """A sentence that is left to be looked at, or of which somebody said that it tells no act.

    Attributes:
        may: The acts that it may tell, in words; empty where nothing is known of that.
        paragraph: Number of its paragraph.
    """

    start: int
    end: int
    words: str
    may: str
    paragraph: int


def paragraphs(reading: Reading, at_hand: Claim | None) -> tuple[Paragraph, ...]:
    """The text of a report, with the claim at hand marked in particular."""
    text = reading.analysis.text
    layers = _Layers.of(reading, at_hand)
    return tuple(
        Paragraph(number=number, role=role, pieces=tuple(_pieces(text.content, span, layers)))
        for number, (span, role) in enumerate(paragraph_spans(text), 1)
    )


def pointables(reading: Reading) -> tuple[Pointable, ...]:
    """Everything in a report that can be pointed at with a key, in the order of the text."""
    found = {
        (mention.span.start, mention.span.end): "where" if entity.kind == "place" else "who"
        for entity in reading.entities
        for mention in entity.mentions
    }
    found |= {(one.span.start, one.span.end): "when" for one in reading.analysis.times}
    words = [Pointable(start=start, end=end, kind=kind) for (start, end), kind in sorted(found.items())]
    to_look_at = {one.start: one for one in left_to_look_at(reading)}
    sentences = []
    for one in reading.coverage:
        left = to_look_at.get(one.span.start)
        may = left.may if left else ""
        sentences.append(
            Pointable(start=one.span.start, end=one.span.end, kind="sentence", left=left is not None, may=may)
        )
    return (*words, *sentences)


def left_to_look_at(reading: Reading) -> tuple[Left, ...]:
    """The sentences that a person should look at, in the order of the text."""
    counting = _counting(reading)
    open_ones = [one for one in reading.coverage if _outcome(one, counting) == "undecided"]
    return tuple(sentence_in(reading, one.span, one.acts) for one in open_ones)


def sentence_in(reading: Reading, span: Span, acts: Sequence[str] = ()) -> Left:
    """A sentence as it is listed."""
    text = reading.analysis.text
    numbered = enumerate(paragraph_spans(text), 1)
    paragraph = next((number for number, (one, _role) in numbered if one.overlaps(span)), 0)
    may = ", ".join(dict.fromkeys(map(wording.act, acts)))
    return Left(start=span.start, end=span.end, words=one_line(span.of(text.content)), may=may, paragraph=paragraph)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Layers:
    """What lies over the text, each as spans in order."""

    claims: Sequence[tuple[Span, str]]
    outcomes: Sequence[tuple[Span, str]]
    slots: Sequence[tuple[Span, str]]
    at_hand: str
    graphic: frozenset[str]

    @classmethod
    def of(cls, reading: Reading, at_hand: Claim | None) -> _Layers:
        counting = _counting(reading)
        return cls(
            claims=[(said.span, claim.id) for claim in reading.claims for said in claim.evidence],
            outcomes=[(one.span, _outcome(one, counting)) for one in reading.coverage],
            slots=list(_slots(reading, at_hand)) if at_hand else [],
            at_hand=at_hand.id if at_hand else "",
            graphic=frozenset(claim.id for claim in reading.claims if graphic(claim)),
        )


def _counting(reading: Reading) -> list[Span]:
    """The passages of the claims that count."""
    return [said.span for claim in reading.claims if claim.reviewed != "rejected" for said in claim.evidence]


def _outcome(sentence: SentenceCoverage, counting: Sequence[Span]) -> str:
    """What became of a sentence, with what people added, widened and rejected since it was read."""
    if any(sentence.span.overlaps(one) for one in counting):
        return "claims"
    return "none" if sentence.outcome == "claims" else sentence.outcome


def _slots(reading: Reading, claim: Claim) -> Iterator[tuple[Span, str]]:
    """Where the text has what the claim at hand says: in its sentences, or else nearest to them."""
    mentions = {entity.id: [mention.span for mention in entity.mentions] for entity in reading.entities}
    near = _sentences(reading, claim.evidence)
    wanted: list[tuple[str, str | None]] = [("doers", one) for one in claim.doers]
    wanted += [("affected", one) for one in claim.affected] + [("where", one.entity) for one in claim.where]
    wanted += [("speaker", link.entity) for link in claim.according_to[:-1]]
    for slot, entity in wanted:
        spans = mentions.get(entity or "", [])
        inside = [span for span in spans if any(span.overlaps(one) for one in near)]
        nearest = sorted(spans, key=lambda span: min(abs(span.start - one.start) for one in near))[:1]
        yield from ((span, slot) for span in inside or nearest)
    if claim.when.phrase:
        yield claim.when.phrase.span, "when"


def _sentences(reading: Reading, evidence: Sequence[Evidence]) -> list[Span]:
    found = [one.span for one in reading.coverage if any(one.span.overlaps(said.span) for said in evidence)]
    return found or [said.span for said in evidence]


def _pieces(content: str, span: Span, layers: _Layers) -> Iterator[Piece]:
    inside = [
        [one for one in layer if one[0].overlaps(span)] for layer in (layers.claims, layers.outcomes, layers.slots)
    ]
    cuts = {span.start, span.end, *_unseen(content, span)}
    cuts |= {cut for layer in inside for one, _what in layer for cut in (one.start, one.end)}
    for start, end in pairwise(sorted(cut for cut in cuts if span.start <= cut <= span.end)):
        claims, outcomes, slots = (
            dict.fromkeys(what for one, what in layer if one.start < end and start < one.end) for layer in inside
        )
        yield Piece(
            at=start,
            text=clean(content[start:end]),
            claims=tuple(sorted(claims, key=lambda claim: claim != layers.at_hand)),
            outcome=next(iter(outcomes), ""),
            slots=tuple(slots),
            first=any(what == layers.at_hand and one.start == start for one, what in inside[0]),
            graphic=not layers.graphic.isdisjoint(claims),
        )


def _unseen(content: str, span: Span) -> Iterator[int]:
    """Where a character stands that is not shown, and where the next begins."""
    if len(clean(span.of(content))) == len(span):
        return
    for place in range(span.start, span.end):
        if len(clean(content[place])) != 1:
            yield from (place, place + 1)


def words_of(reading: Reading, found: Mapping[str, str]) -> Span | None:
    """The words that were selected, without space around them; None where nothing was."""
    content = reading.analysis.text.content
    try:
        start, end = int(found.get("start", "")), int(found.get("end", ""))
    except ValueError:
        return None
    if not 0 <= start < end <= len(content):
        return None
    words = content[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return Span(start, end) if start < end else None
