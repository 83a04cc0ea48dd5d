"""A large case is kept as it was built, and grows by what a report or a decision touches.

The one convention: what is kept is of one state of the case file and of the rules (`mark`). Whoever changes the case
takes it along to the new state, in the transaction of the change; where that was not done it is not used.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from onrecord.case import RUN_THROUGH, Building, Keep, Reopened, keep_whole
from onrecord.model import Case, Claim, Judgement, Reading, Text
from onrecord.model.decision import Decision
from onrecord.review import applied
from onrecord.review.standing import standing
from onrecord.store import Rows
from onrecord.store import reports as kept
from onrecord.store import search as index
from onrecord.store.decisions import all_decisions
from onrecord.store.derived import get_derived, may_derive, put_derived
from onrecord.store.grown import GrownRows, clear_grown
from onrecord.store.journal import last_change
from onrecord.workflow.indexing import follow_index
from onrecord.workflow.rules import rules

LARGE = 400
"""Reports from which a case is kept as it was built: one of so few is built anew in less than two seconds."""

_GROWN = "grown"
_JUDGED = "judged"  # the shelf of what came of decisions on people and events


def mark_of(rows: Rows) -> str:
    """The state of the case file and the rules that a case is built by."""
    return f"{last_change(rows)} {rules('review', 'store')}"


def is_grown(rows: Rows, mark: str) -> bool:
    """Whether the case is kept as it was built, in that state."""
    return get_derived(rows, _GROWN, mark) is not None


def keep_grown(rows: Rows, mark: str, building: Building, readings: Sequence[Reading]) -> None:
    """Keep a case as it was built, if it is large."""
    if len(readings) < LARGE or not may_derive(rows):
        return
    clear_grown(rows)
    given = Given(rows, (), {reading.analysis.text.report: reading for reading in readings})
    keep = _keep(rows)
    keep_whole(building, keep, given)
    _judgements(keep, given, tuple(all_decisions(rows)))
    keep.write()
    put_derived(rows, _GROWN, mark, True)


def grown_case(rows: Rows, readings: Sequence[Reading]) -> Case:
    """The case as it is kept, of readings as people decided on them."""
    given = Given(rows, (), {reading.analysis.text.report: reading for reading in readings})
    return Reopened(_keep(rows), given).case()


def _keep(rows: Rows) -> GrownRows:
    return GrownRows(rows, RUN_THROUGH)


class Growing:
    """A change of the case that what is kept is taken along with; made before anything is changed.

    Args:
        rows: Within the change.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._mark = mark_of(rows)
        self._goes_along = may_derive(rows) and is_grown(rows, self._mark)
        self._decisions = tuple(all_decisions(rows)) if self._goes_along else ()
        self._reports: set[str] = set()

    def touches(self, *reports: str) -> None:
        """Reports are new, or people decided on them."""
        self._reports.update(reports)

    def forget(self) -> None:
        """Too much is going to be otherwise: what is kept is let go."""
        if self._goes_along:
            clear_grown(self._rows)
        self._goes_along = False

    def follow(self) -> None:
        """Take what is kept along, once everything is changed and entered in the log."""
        if not self._goes_along:
            return
        decisions = tuple(all_decisions(self._rows))
        now = Given(self._rows, decisions)
        before = Given(self._rows, self._decisions)
        readings = [found for report in sorted(self._reports) if (found := now.find(report))]
        keep = _keep(self._rows)
        judgements = _judgements(keep, now, decisions)
        reopened = Reopened(keep, before)
        touched = reopened.put(readings, judgements)
        mark = mark_of(self._rows)
        put_derived(self._rows, _GROWN, mark, True)
        if index.stamp(self._rows) == self._mark:
            follow_index(self._rows, mark, reopened.building, touched, now.rejected(touched.reports))


class Given:
    """Readings of a case as people decided on them, read when they are asked for.

    Args:
        rows: The case.
        decisions: All that were made.
        known: Readings that were read before, by report.
    """

    def __init__(self, rows: Rows, decisions: Sequence[Decision], known: dict[str, Reading] | None = None) -> None:
        self._rows = rows
        self._known: dict[str, Reading | None] = {**(known or {})}
        self._texts: dict[str, Text] = {}
        self._on: dict[str, list[Decision]] = {}
        for one in standing(decisions):
            for report in {anchor.report for anchor in one.anchors} if one.about in {"claim", "sentence"} else ():
                self._on.setdefault(report, []).append(one)

    def find(self, report: str) -> Reading | None:
        """The reading of a report; None where it has none."""
        if report not in self._known:
            read = kept.some_readings(self._rows, (report,))
            on = self._on.get(report, ())
            self._known[report] = next(iter(applied(read, on).readings if on else read), None)
        return self._known[report]

    def reading(self, report: str) -> Reading:
        """The reading of a report."""
        found = self.find(report)
        if found is None:
            raise KeyError(report)
        return found

    def rejected(self, reports: Iterable[str]) -> Iterator[Claim]:
        """Claims of reports that a person rejected."""
        for report in sorted(set(reports) & self._on.keys()):
            found = self.find(report)
            yield from (one for one in found.claims if one.reviewed == "rejected") if found else ()

    def text(self, report: str) -> Text:
        """The text of a report."""
        known = self._known.get(report)
        if known:
            return known.analysis.text
        if report not in self._texts:
            found = kept.text_of(self._rows, report)
            if found is None:
                raise KeyError(report)
            self._texts[report] = found
        return self._texts[report]

    def claim(self, report: str, claim: str) -> Claim | None:
        """A claim of a report; None where its reading has none of that id."""
        if report not in self._known and report not in self._on:
            return kept.claim_read(self._rows, report, claim)
        found = self.find(report)
        return next((one for one in found.claims if one.id == claim), None) if found else None


def _judgements(keep: Keep, given: Given, decisions: Sequence[Decision]) -> tuple[Judgement, ...]:
    """What decisions on people and events come to; what a decision comes to is kept."""
    found: list[Judgement] = []
    new: dict[str, str | None] = {}
    for one in standing(decisions):
        if one.about not in {"entity", "event"} or one.verdict == "graded":
            continue
        body = keep.get(_JUDGED, str(one.number))
        if body is None:
            reports = sorted({anchor.report for anchor in one.anchors})
            made = applied(filter(None, map(given.find, reports)), (one,)).judgements
            body = new[str(one.number)] = json.dumps([[j.kind, j.verdict, j.first, j.second] for j in made])
        found += [Judgement(kind=k, verdict=v, first=a, second=b) for k, v, a, b in json.loads(body)]
    keep.put(_JUDGED, new)
    return tuple(dict.fromkeys(found))
