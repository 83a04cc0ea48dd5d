"""Adding reports to a case that is kept: what is there is recognised, what is new is read, and all go in at once.

Nothing is written until every report of the run has been read; then one transaction takes them all. A run that holds
very many bytes is written in parts, each complete in itself, so that memory does not grow without end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from onrecord.case import version_of
from onrecord.errors import NothingToRead
from onrecord.model import Found, Problem, Reading, Report, Text
from onrecord.sources import gather, take_in
from onrecord.store import CaseStore, Intake, Rows
from onrecord.store import reports as kept
from onrecord.text import date_together, read_many
from onrecord.workflow.casefile import note
from onrecord.workflow.growing import Growing
from onrecord.workflow.intake import custody_of
from onrecord.workflow.pipeline import DEFAULT_BACKEND, Progress
from onrecord.workflow.rules import made_by
from onrecord.workflow.workers import read_texts

PART = 256 << 20
"""Bytes of reports that go into the case at once; a run of fewer goes in whole or not at all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Added:
    """What a run did.

    Attributes:
        intakes: One for each file that could be opened, with how it was found.
        files: Their names, in the same order.
        claims: How many claims the new reports make.
        problems: What could not be read.
    """

    intakes: tuple[Intake, ...] = ()
    files: tuple[str, ...] = ()
    claims: int = 0
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Come:
    """A report on its way in: its text where it has one, and what was read in it."""

    report: Report
    text: Text | None = None
    found: Found[Reading]


@dataclass(frozen=True, kw_only=True, slots=True)
class Means:
    """What reports are read with.

    Attributes:
        backend: The language model.
        progress: Called before each report and once at the end.
    """

    backend: str = DEFAULT_BACKEND
    progress: Progress | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class _Run:
    """How reports are added."""

    who: str
    how: Mapping[str, Any]
    means: Means


def add(
    store: CaseStore,
    paths: Sequence[str | Path],
    *,
    who: str = "",
    how: Mapping[str, Any] | None = None,
    means: Means | None = None,
) -> Added:
    """Add reports and folders of reports to a case.

    Args:
        store: The open case.
        paths: Reports and folders; those that are in the case already are noted and not read again.
        who: The name to put into the log; empty for none.
        how: How they were come by, for the record of custody: see `custody.HOW`.
        means: What they are read with.

    Raises:
        NothingToRead: Not one file could be opened.
        CaseUnusable: The case cannot be changed now.
    """
    files = gather([Path(path) for path in paths])
    problems: list[Problem] = []
    run = _Run(who=who, how=how or {}, means=means or Means())
    done = [_add_part(store, part, run) for part in _parts(files, problems)]
    if not done:
        raise NothingToRead(tuple(map(str, paths)), tuple(problems))
    return Added(
        intakes=tuple(chain.from_iterable(part.intakes for part in done)),
        files=tuple(chain.from_iterable(part.files for part in done)),
        claims=sum(part.claims for part in done),
        problems=(*problems, *chain.from_iterable(part.problems for part in done)),
    )


def add_reports(
    store: CaseStore,
    reports: Sequence[Report],
    *,
    who: str = "",
    how: Mapping[str, Any] | None = None,
    means: Means | None = None,
) -> Added:
    """Add reports that are no files: a note of a call.

    Args:
        store: The open case.
        reports: Few, since they go in together.
        who: The name to put into the log; empty for none.
        how: More for the record of custody.
        means: What they are read with.
    """
    return _add_part(store, reports, _Run(who=who, how=how or {}, means=means or Means()))


def _parts(files: Iterable[Path], problems: list[Problem]) -> Iterator[list[Report]]:
    """The reports, so many at a time as memory should hold."""
    part: list[Report] = []
    size = 0
    for file in files:
        taken = take_in(file)
        problems.extend(taken.problems)
        part.extend(taken.values)
        size += sum(len(report.content) for report in taken.values)
        if size > PART:
            yield part
            part, size = [], 0
    if part:
        yield part


def _add_part(store: CaseStore, reports: Sequence[Report], run: _Run) -> Added:
    with store.reading() as rows:
        unknown = [one for one in _once(reports) if kept.report_with_bytes(rows, one.sha256) is None]
    come = _read(store, unknown, run)
    with store.changing() as rows:
        growing = Growing(rows)
        intakes = tuple(_take(rows, report, come.get(report.sha256), run) for report in reports)
        note(rows, run.who, "add", **kept.as_logged(intakes), made_by=made_by(run.means.backend))
        new = {intake.report for intake in intakes if intake.found in {"new", "newer version"}}
        growing.touches(*new)
        growing.follow()
    claims = (len(reading.claims) for one in come.values() if one.report.id in new for reading in one.found.values)
    return Added(
        intakes=intakes,
        files=tuple(report.file for report in reports),
        claims=sum(claims),
        problems=tuple(problem for one in come.values() for problem in one.found.problems),
    )


def _once(reports: Iterable[Report]) -> tuple[Report, ...]:
    """One report of each bytes."""
    by_bytes: dict[str, Report] = {}
    for report in reports:
        by_bytes.setdefault(report.sha256, report)
    return tuple(by_bytes.values())


# --- reading -------------------------------------------------------------------------------------


def _read(store: CaseStore, reports: Sequence[Report], run: _Run) -> dict[str, _Come]:
    """What is in each report, by the hash of its bytes; texts that the case has are not read again."""
    texts = list(read_many(reports))
    with store.reading() as rows:
        new = _dated(rows, [text for found in texts for text in found.values if not _is_there(rows, text)])
    readings: dict[str, Found[Reading]] = {}
    for number, (text, reading) in enumerate(read_texts(new, run.means.backend, most=len(new))):
        if run.means.progress:
            run.means.progress(text.file, number, len(new))
        readings[text.report] = reading
    if run.means.progress:
        run.means.progress("", len(new), len(new))
    dated = {text.report: text for text in new}
    come: dict[str, _Come] = {}
    for report, found in zip(reports, texts, strict=True):
        own = next((dated.get(one.report, one) for one in found.values), None)
        read: Found[Reading] = readings.get(report.id, Found(()))
        whole = Found(read.values, (*found.problems, *read.problems))
        come[report.sha256] = _Come(report=report, text=own, found=whole)
    return come


def _is_there(rows: Rows, text: Text) -> bool:
    return kept.report_with_text(rows, text.text_sha256) is not None


def _dated(rows: Rows, new: Sequence[Text]) -> tuple[Text, ...]:
    """The new texts; a dateline without a year takes it from its neighbours, those in the case included."""
    if not any(text.published is None and text.day_and_month for text in new):
        return tuple(new)
    own = {text.report for text in new}
    beside = [text for text in kept.all_texts(rows) if text.report not in own]
    return date_together([*beside, *new])[len(beside) :]


# --- taking in -----------------------------------------------------------------------------------


def _take(rows: Rows, report: Report, come: _Come | None, run: _Run) -> Intake:
    """One report into the case. What is there is looked up again: another process may have been at work meanwhile."""
    custody = {**custody_of(report, come.text if come else None), "collector": run.who, **run.how}
    there = kept.report_with_bytes(rows, report.sha256)
    if there is not None:
        return kept.add_intake(rows, report, there, "same bytes", custody)
    if come is None:
        raise RuntimeError(f"{report.file} was taken out of the case while it was added to it")
    text = come.text
    same = kept.report_with_text(rows, text.text_sha256) if text else None
    if same is not None:
        return kept.add_intake(rows, report, same, "same text", custody)
    older = version_of(text, kept.texts_like(rows, text)) if text else None
    kept.add_report(rows, come.report, text, older)
    kept.put_reading(rows, come.report.id, come.found, made_by(run.means.backend))
    return kept.add_intake(rows, report, come.report.id, "newer version" if older else "new", custody)
