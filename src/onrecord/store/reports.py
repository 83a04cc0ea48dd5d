"""Reports of a case: their bytes, their text, what was read in them, and how they came."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Column, Select, Table, bindparam, delete, func, insert, select
from sqlalchemy.engine import Connection

from onrecord.model import Claim, Found, Problem, Reading, Report, Text
from onrecord.store.journal import digest
from onrecord.store.records import (
    claim_record,
    decoding,
    packed,
    packed_text,
    problem_record,
    reading_record,
    text_record,
    to_claim,
    to_problem,
    to_reading,
    to_text,
    unpacked,
    unpacked_text,
)
from onrecord.store.schema import claims, intakes, originals, readings, reports, texts
from onrecord.store.words import index_words

FoundAs = Literal["new", "same bytes", "same text", "newer version"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Intake:
    """How bytes came into the case; the same bytes may come more than once.

    Attributes:
        number: From 1, in the order of coming.
        report: Id of the report they are, or repeat.
        sha256: Of the bytes.
        found: Whether they were new; `same text` keeps the bytes beside those of the report they repeat.
        custody: The fields of the intake record, as plain values.
    """

    number: int
    report: str
    sha256: str
    found: FoundAs
    custody: dict[str, Any]


# --- what came in --------------------------------------------------------------------------------


def report_with_bytes(rows: Connection, sha256: str) -> str | None:
    """The id of the report that these bytes are, or repeat; None where they never came."""
    return rows.scalar(select(intakes.c.report).where(intakes.c.original == sha256).limit(1))


def report_with_text(rows: Connection, text_sha256: str) -> str | None:
    """The id of the report that has this text; None where none has."""
    return rows.scalar(select(texts.c.report).where(texts.c.text_sha256 == text_sha256).limit(1))


def texts_like(rows: Connection, text: Text) -> tuple[Text, ...]:
    """The texts that came under the same file name, or under the same title from the same publisher."""
    alike = reports.c.file == json.dumps(text.file)
    page = _page(text)
    wanted = select(texts).join(reports).where(alike if page is None else alike | (texts.c.page == page))
    return tuple(_text(row) for row in rows.execute(wanted.order_by(texts.c.report)))


def add_report(rows: Connection, report: Report, text: Text | None, newer_than: str | None) -> None:
    """A report with its bytes, and its text where it has one."""
    _add_original(rows, report)
    named = json.dumps(report.file)
    rows.execute(insert(reports).values(id=report.id, file=named, original=report.sha256, newer_than=newer_than))
    if text is not None:
        put_text(rows, text)


def put_text(rows: Connection, text: Text) -> None:
    """The text of a report, in place of what a program read there before."""
    number = rows.scalar(select(texts.c.number).where(texts.c.report == text.report))
    number = number or (rows.scalar(select(func.max(texts.c.number))) or 0) + 1
    rows.execute(delete(texts).where(texts.c.report == text.report))
    about = json.dumps(text_record(text), separators=(",", ":"))
    row = {
        "report": text.report,
        "number": number,
        "text_sha256": text.text_sha256,
        "page": _page(text),
        "about": about,
    }
    rows.execute(insert(texts).values(**row, content=packed_text(text.content)))
    index_words(rows, number, text.content)


def add_intake(rows: Connection, report: Report, of: str, found: FoundAs, custody: dict[str, Any]) -> Intake:
    """One coming of bytes: of a new report, or of one that is there."""
    _add_original(rows, report)
    number = (rows.scalar(select(func.max(intakes.c.number))) or 0) + 1
    rows.execute(
        insert(intakes).values(
            number=number, report=of, original=report.sha256, found=found, custody=json.dumps(custody)
        )
    )
    return Intake(number=number, report=of, sha256=report.sha256, found=found, custody=custody)


def leaf_of(intake: Intake) -> str:
    """One hash over an intake and all that was recorded of it, for the log.

    The record of custody holds a salt, so that nobody who does not have the record can try names in what came in until
    the hash is right.
    """
    return digest([intake.number, intake.report, intake.sha256, intake.found, digest(intake.custody)])


def as_logged(chosen: Iterable[Intake]) -> dict[str, Any]:
    """What a line of the log says of intakes."""
    chosen = tuple(chosen)
    return {"intakes": [[one.number, one.found] for one in chosen], "leaves": [leaf_of(one) for one in chosen]}


def is_digest_of(chosen: Iterable[Intake], what: Mapping[str, Any]) -> bool:
    """Whether these are the intakes that a line of the log speaks of, as they were then."""
    chosen = tuple(chosen)
    if "leaves" in what:
        return bool(what["leaves"] == [leaf_of(one) for one in chosen])
    if "records" in what:  # lines of the second form
        own = [[one.number, one.report, one.sha256, one.found, digest(one.custody)] for one in chosen]
        return bool(what["records"] == digest(own))
    whole = [[one.number, one.report, one.sha256, one.found, one.custody] for one in chosen]
    return bool(what["custody"] == digest(whole))  # lines of the first form


def all_intakes(rows: Connection) -> Iterator[Intake]:
    """Every coming of bytes, in order."""
    for row in rows.execute(select(intakes).order_by(intakes.c.number)):
        yield Intake(
            number=row.number,
            report=row.report,
            sha256=row.original,
            found=row.found,
            custody=json.loads(row.custody),
        )


def all_originals(rows: Connection) -> Iterator[tuple[str, bytes]]:
    """The stated hash and the bytes of every original."""
    for (sha256,) in rows.execute(select(originals.c.sha256).order_by(originals.c.sha256)).all():
        yield sha256, bytes(rows.scalar(select(originals.c.content).where(originals.c.sha256 == sha256)) or b"")


def all_reports(rows: Connection) -> tuple[Report, ...]:
    """Every report with its original bytes, in order of their ids."""
    return some_reports(rows, rows.scalars(select(reports.c.id)).all())


def some_reports(rows: Connection, ids: Iterable[str]) -> tuple[Report, ...]:
    """Reports with their original bytes, in order of their ids."""
    joined = select(reports.c.file, originals.c.content).join(originals, reports.c.original == originals.c.sha256)
    found = (rows.execute(joined.where(reports.c.id == one)).one() for one in sorted(ids))
    return tuple(Report(file=json.loads(row.file), content=bytes(row.content)) for row in found)


def reports_not_made_by(rows: Connection, made_by: str | None) -> tuple[str, ...]:
    """Ids of the reports that something else has read; of all where None is given."""
    wanted = select(reports.c.id).outerjoin(readings).order_by(reports.c.id)
    if made_by is not None:
        wanted = wanted.where(func.coalesce(readings.c.made_by, "") != made_by)
    return tuple(rows.scalars(wanted))


def claims_of(rows: Connection, ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The records of the claims of reports, in order, for comparing."""
    only = sorted(set(ids))
    found = _in_claims(rows, claims.c.body, only)
    return {one: tuple(found.get(one, ())) for one in only}


def count_reports(rows: Connection) -> int:
    """How many reports the case holds."""
    return rows.scalar(select(func.count()).select_from(reports)) or 0


def _page(text: Text) -> str | None:
    """What an edited page keeps: its publisher and its title."""
    if not text.publisher or not text.title:
        return None
    return json.dumps([text.publisher.casefold(), text.title.casefold()])


def _text(row: Any) -> Text:
    with decoding(row.report):
        return to_text(json.loads(row.about), unpacked_text(bytes(row.content)))


def _add_original(rows: Connection, report: Report) -> None:
    if rows.scalar(select(originals.c.size).where(originals.c.sha256 == report.sha256)) is None:
        content = report.content
        rows.execute(insert(originals).values(sha256=report.sha256, size=len(content), content=content))


# --- what was read in them -----------------------------------------------------------------------


def put_reading(rows: Connection, report: str, found: Found[Reading], made_by: str) -> None:
    """What was read in a report, in place of what was read before.

    Args:
        rows: Within a change.
        report: Its id.
        found: Its reading, none where it has no text; and the problems met on the way.
        made_by: The program, model and rules that read it.
    """
    rows.execute(delete(claims).where(claims.c.report == report))
    rows.execute(delete(readings).where(readings.c.report == report))
    problems = json.dumps([problem_record(problem) for problem in found.problems])
    body = packed([reading_record(reading) for reading in found.values])
    rows.execute(insert(readings).values(report=report, made_by=made_by, problems=problems, body=body))
    made = [claim for reading in found.values for claim in reading.claims]
    if made:
        rows.execute(
            insert(claims),
            [
                {
                    "report": report,
                    "number": number,
                    "id": claim.id,
                    "act": claim.act,
                    "body": json.dumps(claim_record(claim), separators=(",", ":")),
                }
                for number, claim in enumerate(made)
            ],
        )


def claims_with(rows: Connection, ids: Iterable[str]) -> dict[str, Claim]:
    """Claims by their ids, as they were read."""
    found = rows.execute(select(claims.c.id, claims.c.body).where(claims.c.id.in_(list(ids))))
    with decoding("claims"):
        return {row.id: to_claim(json.loads(row.body)) for row in found}


def claim_read(rows: Connection, report: str, claim: str) -> Claim | None:
    """A claim of a report, as it was read; None where there is none of that id."""
    body = rows.scalar(_CLAIM, {"report": report, "claim": claim})
    with decoding("claims"):
        return to_claim(json.loads(body)) if body else None


_CLAIM = select(claims.c.body).where(claims.c.report == bindparam("report"), claims.c.id == bindparam("claim"))


def claims_named(rows: Connection, begins: str, most: int) -> tuple[Claim, ...]:
    """Claims by how their ids begin, as they were read; a few of them where there are many."""
    wanted = select(claims.c.body).where(claims.c.id.startswith(begins, autoescape=True)).order_by(claims.c.id)
    with decoding("claims"):
        return tuple(to_claim(json.loads(body)) for body in rows.scalars(wanted.limit(most)))


def text_of(rows: Connection, report: str) -> Text | None:
    """The text of a report; None where it has none."""
    row = rows.execute(select(texts).where(texts.c.report == report)).first()
    return _text(row) if row else None


def file_names(rows: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The names that reports came in under, by their ids."""
    found = rows.execute(select(reports.c.id, reports.c.file).where(reports.c.id.in_(list(ids))))
    return {row.id: json.loads(row.file) for row in found}


def all_texts(rows: Connection) -> Iterator[Text]:
    """The text of every report that has one, in order of their ids."""
    for row in rows.execute(select(texts).order_by(texts.c.report)):
        yield _text(row)


def all_readings(rows: Connection) -> Iterator[Reading]:
    """Every reading, in the order of the reports' ids."""
    yield from _readings(rows, None)


def some_readings(rows: Connection, ids: Iterable[str]) -> tuple[Reading, ...]:
    """The readings of some reports, in the order of their ids; none for those that made none."""
    return tuple(_readings(rows, sorted(set(ids))))


def _readings(rows: Connection, only: Sequence[str] | None) -> Iterator[Reading]:
    bodies = _in_claims(rows, claims.c.body, only)
    kept = {row.report: row for row in rows.execute(_among(select(readings), readings, only))}
    for row in rows.execute(_among(select(texts), texts, only).order_by(texts.c.report)):
        own = kept.get(row.report)
        if own is not None:
            yield from _reading(own, _text(row), bodies.get(row.report, ()))


def outlines(rows: Connection) -> tuple[tuple[Text, tuple[str, ...]], ...]:
    """Every report that has a text: what is known of it, without its words, and the ids of its claims, in order."""
    ids = _in_claims(rows, claims.c.id)
    found = rows.execute(select(texts.c.report, texts.c.about).order_by(texts.c.report)).all()
    with decoding("texts"):
        return tuple((to_text(json.loads(row.about), ""), tuple(ids.get(row.report, ()))) for row in found)


def _in_claims(rows: Connection, column: Column[str], only: Sequence[str] | None = None) -> dict[str, list[str]]:
    """What stands in a column of claims, for each report in the order of its claims."""
    found: dict[str, list[str]] = {}
    asked = _among(select(claims.c.report, column), claims, only)
    for report, value in rows.execute(asked.order_by(claims.c.report, claims.c.number)):
        found.setdefault(report, []).append(value)
    return found


def _among(asked: Select[Any], table: Table, only: Sequence[str] | None) -> Select[Any]:
    return asked if only is None else asked.where(table.c.report.in_(only))


def _reading(row: Any, text: Text, bodies: Iterable[str]) -> list[Reading]:
    """One reading, or none where the report made none."""
    with decoding(text.report):
        return [to_reading(record, text, map(json.loads, bodies)) for record in unpacked(bytes(row.body))]


def all_problems(rows: Connection) -> tuple[Problem, ...]:
    """The problems met while the reports were read, by report."""
    kept = rows.execute(select(readings.c.problems).order_by(readings.c.report))
    return tuple(to_problem(record) for row in kept for record in json.loads(row.problems))


def troubles(rows: Connection) -> Iterator[tuple[str, str]]:
    """Everything among the reports that is not as its hash says, as kind and id: `original`, `text` or `evidence`."""
    for sha256, content in all_originals(rows):
        if hashlib.sha256(content).hexdigest() != sha256:
            yield "original", sha256
    stated = {row.report: row.text_sha256 for row in rows.execute(select(texts.c.report, texts.c.text_sha256))}
    for text in all_texts(rows):
        if text.text_sha256 != stated[text.report]:
            yield "text", text.report
    for reading in all_readings(rows):
        words = reading.analysis.text.content
        for claim in reading.claims:
            if any(one.span.of(words) != one.quotation for one in claim.evidence):
                yield "evidence", claim.id
