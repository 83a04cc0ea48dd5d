"""Reading the reports of a case anew, with a newer model or newer rules; what people decided is kept and found again.

Reports that were read with the present program, model and rules are left alone. The others are read from their
original bytes, so many at a time; each such part goes in whole, and a rebuild that was stopped goes on where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Found, Problem, Reading, Report, Text
from onrecord.model.consent import Consent
from onrecord.review import applied
from onrecord.review.consent import found_again, lost
from onrecord.store import CaseStore, Rows
from onrecord.store import reports as kept
from onrecord.store.consents import all_consents
from onrecord.store.decisions import all_decisions
from onrecord.text import date_together, read_many
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import note
from onrecord.workflow.growing import Growing
from onrecord.workflow.pipeline import DEFAULT_BACKEND, Progress
from onrecord.workflow.rules import made_by
from onrecord.workflow.workers import read_texts

PART = 200
"""Reports that are put in at once: about half a minute's reading."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rebuilt:
    """What a rebuild did.

    Attributes:
        read: How many reports were read anew.
        left: How many were as the present program reads them.
        changed: How many of those read anew make other claims than before.
        problems: Decisions and entries on consent whose passage was not found again, and decisions that differ.
    """

    read: int
    left: int
    changed: int
    problems: tuple[Problem, ...]


def rebuild(
    store: CaseStore,
    *,
    who: str = "",
    everything: bool = False,
    backend: str = DEFAULT_BACKEND,
    progress: Progress | None = None,
) -> Rebuilt:
    """Read the reports of a case anew.

    Args:
        store: The open case.
        who: The name to put into the log; empty for none.
        everything: Read also what was read with the present program, model and rules.
        backend: The language model.
        progress: Called before each report and once at the end.

    Raises:
        CaseUnusable: The case cannot be changed now.
    """
    maker = made_by(backend)
    with store.reading() as rows:
        stale = kept.reports_not_made_by(rows, None if everything else maker)
        whole = kept.count_reports(rows)
    changed = done = 0
    for part in _parts(stale):

        def told(file: str, number: int, done: int = done) -> None:
            if progress:
                progress(file, done + number, len(stale))

        read = _read(store, part, backend, told)
        with store.changing() as rows:
            Growing(rows).forget()
            changed += _put(rows, read, maker)
            note(rows, who, "rebuild", reports=sorted(part), made_by=maker)
        done += len(part)
    if progress:
        progress("", len(stale), len(stale))
    return Rebuilt(read=len(stale), left=whole - len(stale), changed=changed, problems=_problems(store))


def _problems(store: CaseStore) -> tuple[Problem, ...]:
    """Decisions and entries on consent that have lost their passage, and decisions that differ."""
    with store.reading() as rows:
        readings = tuple(kept.all_readings(rows))
        reviewed = applied(readings, tuple(all_decisions(rows)))
        consents = found_again(all_consents(rows), readings)
    return (*reviewed.problems, *(_without_passage(one) for one in lost(consents, readings)))


def _without_passage(consent: Consent) -> Problem:
    message = _(
        "What was entered on “{words}” (consent {number} of {who}) no longer has its passage. It is kept, and the name "
        "stays hidden; enter it again."
    )
    words = consent.anchor.quotation
    sentence = message.format(words=words, number=consent.number, who=consent.who)
    return Problem(kind="consent_without_passage", message=sentence, report=consent.anchor.report)


def _parts(reports: Sequence[str]) -> Iterator[frozenset[str]]:
    for first in range(0, len(reports), PART):
        yield frozenset(reports[first : first + PART])


def _read(
    store: CaseStore, part: frozenset[str], backend: str, told: Callable[[str, int], None]
) -> tuple[tuple[Report, Text | None, Found[Reading]], ...]:
    """Each report with its text and reading, from its original bytes."""
    with store.reading() as rows:
        reports = kept.some_reports(rows, part)
        beside = tuple(text for text in kept.all_texts(rows) if text.report not in part)
    found = list(read_many(reports))
    texts = date_together([*beside, *(text for one in found for text in one.values)])[len(beside) :]
    readings: dict[str, Found[Reading]] = {}
    for number, (text, reading) in enumerate(read_texts(texts, backend, most=len(texts))):
        told(text.file, number)
        readings[text.report] = reading
    by_report = {text.report: text for text in texts}
    nothing: Found[Reading] = Found(())
    return tuple(
        (report, by_report.get(report.id), Found(own.values, (*one.problems, *own.problems)))
        for report, one in zip(reports, found, strict=True)
        for own in (readings.get(report.id, nothing),)
    )


def _put(rows: Rows, read: Sequence[tuple[Report, Text | None, Found[Reading]]], maker: str) -> int:
    """What was read in the place of what was read before; how many reports make other claims now."""
    ids = [report.id for report, _text, _found in read]
    before = kept.claims_of(rows, ids)
    for report, text, found in read:
        if text is not None:
            kept.put_text(rows, text)
        kept.put_reading(rows, report.id, found, maker)
    after = kept.claims_of(rows, ids)
    return sum(before[report] != after[report] for report in ids)
