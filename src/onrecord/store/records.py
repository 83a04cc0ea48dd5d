"""Texts, readings and problems as plain records and back, field by field.

A record is what JSON allows: spans are `[start, end]`, dates `[edtf, earliest, latest, kind]`. The words of a sentence
and their vectors are not kept: a reading in a case has let them go.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from onrecord.dates import UncertainDate
from onrecord.model import (
    Analysis,
    Attribution,
    Block,
    Claim,
    Copy,
    Entity,
    Evidence,
    Link,
    Location,
    Mention,
    Name,
    Problem,
    Reading,
    Remark,
    Sentence,
    SentenceCoverage,
    Span,
    Text,
    TimeExpression,
    When,
)

Record = dict[str, Any]


class RecordUnreadable(ValueError):
    """A record is not what this program writes; `CaseStore` makes a sentence of it."""


@contextmanager
def decoding(of: str) -> Iterator[None]:
    """Whatever is wrong with a record becomes `RecordUnreadable`, with the id of what it is a record of."""
    try:
        yield
    except (ValueError, KeyError, TypeError, AttributeError, zlib.error) as error:
        raise RecordUnreadable(of) from error


def packed(record: Any) -> bytes:
    """A record as compressed JSON."""
    return zlib.compress(json.dumps(record, separators=(",", ":")).encode("ascii"))


def unpacked(content: bytes) -> Any:
    """The record that `packed` wrote."""
    return json.loads(zlib.decompress(content))


def packed_text(content: str) -> bytes:
    """A text, compressed; any text can be kept, halves of surrogate pairs included."""
    return zlib.compress(content.encode("utf-8", "surrogatepass"))


def unpacked_text(content: bytes) -> str:
    """The text that `packed_text` wrote."""
    return zlib.decompress(content).decode("utf-8", "surrogatepass")


# --- small parts ---------------------------------------------------------------------------------


def _tuples(record: Record, names: Iterable[str]) -> Record:
    return {name: tuple(record[name]) for name in names}


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [_span(span) for span in spans]


def _to_spans(records: Iterable[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(*record) for record in records)


def _date(date: UncertainDate | None) -> list[str | None] | None:
    return [date.edtf, date.earliest, date.latest, date.kind] if date else None


def _to_date(record: Any) -> UncertainDate | None:
    if record is None:
        return None
    edtf, earliest, latest, kind = record
    return UncertainDate(edtf=edtf, earliest=earliest, latest=latest, kind=kind)


def evidence_record(evidence: Evidence) -> list[Any]:
    """A passage."""
    return [*_span(evidence.span), evidence.quotation]


def to_evidence(record: list[Any]) -> Evidence:
    """The passage of a record."""
    start, end, quotation = record
    return Evidence(span=Span(start, end), quotation=quotation)


# --- text ----------------------------------------------------------------------------------------

_OF_TEXT = (
    "report",
    "file",
    "sha256",
    "language",
    "title",
    "publisher",
    "author",
    "published_basis",
    "kind",
    "original",
)


def text_record(text: Text) -> Record:
    """All that is known of a text but its content."""
    return {
        **{name: getattr(text, name) for name in _OF_TEXT},
        "blocks": [[*_span(block.span), block.role] for block in text.blocks],
        "copies": [[*_span(copy.span), *_span(copy.of)] for copy in text.copies],
        "unread": _spans(text.unread),
        "published": _date(text.published),
        "day_and_month": text.day_and_month,
        "format": text.format,
        "embedded": text.embedded,
        **({"keyed": True} if text.keyed else {}),  # only of cases that were read back
    }


def to_text(record: Record, content: str) -> Text:
    """The text of a record and its content."""
    return Text(
        **{name: record[name] for name in _OF_TEXT},
        content=content,
        blocks=tuple(Block(span=Span(start, end), role=role) for start, end, role in record["blocks"]),
        copies=tuple(Copy(span=Span(*copy[:2]), of=Span(*copy[2:])) for copy in record["copies"]),
        unread=_to_spans(record["unread"]),
        published=_to_date(record["published"]),
        day_and_month=tuple(record["day_and_month"]) if record["day_and_month"] else None,
        format=record.get("format"),  # not in cases of the first form, so with the next
        embedded=tuple((name, value) for name, value in record.get("embedded", ())),
        keyed=record.get("keyed", False),
    )


# --- analysis ------------------------------------------------------------------------------------


def analysis_record(analysis: Analysis) -> Record:
    """What is written where, without the words of the sentences."""
    return {
        "sentences": _spans(sentence.span for sentence in analysis.sentences),
        "names": [[*_span(name.span), name.kind, name.sentence, name.first, name.last] for name in analysis.names],
        "times": [_time(time) for time in analysis.times],
        "attributions": [
            [_spans(said.source), _spans(said.cue), _spans(said.content), said.stance, said.direct]
            for said in analysis.attributions
        ],
    }


def to_analysis(record: Record, text: Text) -> Analysis:
    """The analysis of a record."""
    return Analysis(
        text=text,
        sentences=tuple(Sentence(span=span, tokens=()) for span in _to_spans(record["sentences"])),
        names=tuple(
            Name(span=Span(start, end), kind=kind, sentence=sentence, first=first, last=last)
            for start, end, kind, sentence, first, last in record["names"]
        ),
        times=tuple(_to_time(time) for time in record["times"]),
        attributions=tuple(
            Attribution(
                source=_to_spans(source), cue=_to_spans(cue), content=_to_spans(content), stance=stance, direct=direct
            )
            for source, cue, content, stance, direct in record["attributions"]
        ),
    )


_OF_TIME = ("type", "value", "clock", "basis", "anchor", "relative_to_event")


def _time(time: TimeExpression) -> Record:
    return {"span": _span(time.span), "when": _date(time.when), **{name: getattr(time, name) for name in _OF_TIME}}


def _to_time(record: Record) -> TimeExpression:
    own = {name: record[name] for name in _OF_TIME}
    return TimeExpression(span=Span(*record["span"]), when=_to_date(record["when"]), **own)


# --- entities and claims -------------------------------------------------------------------------

_OF_ENTITY = ("id", "kind", "name", "named", "count", "side", "part_of", "age", "place", "reason")
_TUPLES_OF_ENTITY = ("names", "roles", "members", "apart")


def entity_record(entity: Entity) -> Record:
    """Somebody or some place."""
    return {
        **{name: getattr(entity, name) for name in _OF_ENTITY},
        **{name: list(getattr(entity, name)) for name in _TUPLES_OF_ENTITY},
        "mentions": [[mention.report, *_span(mention.span)] for mention in entity.mentions],
    }


def to_entity(record: Record) -> Entity:
    """The entity of a record."""
    return Entity(
        **{name: record[name] for name in _OF_ENTITY},
        **_tuples(record, _TUPLES_OF_ENTITY),
        mentions=tuple(Mention(report=report, span=Span(start, end)) for report, start, end in record["mentions"]),
    )


_OF_CLAIM = ("id", "report", "act", "modality", "stance", "scope", "confidence", "reviewed")
_TUPLES_OF_CLAIM = ("doers", "affected", "hedges")


def claim_record(claim: Claim) -> Record:
    """One act as one report has it."""
    return {
        **{name: getattr(claim, name) for name in _OF_CLAIM},
        **{name: list(getattr(claim, name)) for name in _TUPLES_OF_CLAIM},
        "where": [[place.entity, place.relation] for place in claim.where],
        "when": when_record(claim.when),
        "reasons": [[*evidence_record(one.evidence), one.stated_by] for one in claim.reasons],
        "according_to": [[link.entity, link.name, link.cue, link.basis] for link in claim.according_to],
        "qualifications": [[*evidence_record(one.evidence), one.stated_by] for one in claim.qualifications],
        "evidence": [evidence_record(evidence) for evidence in claim.evidence],
    }


def to_claim(record: Record) -> Claim:
    """The claim of a record."""
    return Claim(
        **{name: record[name] for name in _OF_CLAIM},
        **_tuples(record, _TUPLES_OF_CLAIM),
        where=tuple(Location(entity=entity, relation=relation) for entity, relation in record["where"]),
        when=to_when(record["when"]),
        reasons=_to_remarks(record["reasons"]),
        according_to=tuple(
            Link(entity=entity, name=name, cue=cue, basis=basis) for entity, name, cue, basis in record["according_to"]
        ),
        qualifications=_to_remarks(record["qualifications"]),
        evidence=tuple(map(to_evidence, record["evidence"])),
    )


def _to_remarks(records: Iterable[list[Any]]) -> tuple[Remark, ...]:
    return tuple(Remark(evidence=to_evidence(record[:3]), stated_by=record[3]) for record in records)


def when_record(when: When) -> Record:
    """When something took place."""
    return {
        "phrase": evidence_record(when.phrase) if when.phrase else None,
        "date": _date(when.date),
        "clock": when.clock,
        "basis": when.basis,
        "anchor": when.anchor,
    }


def to_when(record: Record) -> When:
    """The time of a record."""
    return When(
        phrase=to_evidence(record["phrase"]) if record["phrase"] else None,
        date=_to_date(record["date"]),
        clock=record["clock"],
        basis=record["basis"],
        anchor=record["anchor"],
    )


# --- readings ------------------------------------------------------------------------------------


def reading_record(reading: Reading) -> Record:
    """All that one report says, but for its text and its claims."""
    return {
        "analysis": analysis_record(reading.analysis),
        "entities": [entity_record(entity) for entity in reading.entities],
        "coverage": [[*_span(one.span), one.outcome, one.acts] for one in reading.coverage],
    }


def to_reading(record: Record, text: Text, claims: Iterable[Record]) -> Reading:
    """The reading of a record, its text and the records of its claims."""
    return Reading(
        analysis=to_analysis(record["analysis"], text),
        entities=tuple(map(to_entity, record["entities"])),
        claims=tuple(map(to_claim, claims)),
        coverage=tuple(
            SentenceCoverage(span=Span(start, end), outcome=outcome, acts=tuple(acts))
            for start, end, outcome, acts in record["coverage"]
        ),
    )


# --- problems ------------------------------------------------------------------------------------


def problem_record(problem: Problem) -> list[Any]:
    """What could not be read or decided."""
    return [problem.kind, problem.message, problem.report, _span(problem.span) if problem.span else None]


def to_problem(record: list[Any]) -> Problem:
    """The problem of a record."""
    kind, message, report, span = record
    return Problem(kind=kind, message=message, report=report, span=Span(*span) if span else None)
