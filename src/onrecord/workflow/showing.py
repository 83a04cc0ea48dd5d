"""What a kept case says: built from what was read, and noted in the log before anybody sees it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.case import Building, build_case
from onrecord.errors import NothingAdded, NothingByThen
from onrecord.model import Case, Claim, Judgement, Problem, Reading
from onrecord.model.decision import Decision
from onrecord.review import applied
from onrecord.store import CaseStore, Rows
from onrecord.store import reports as kept
from onrecord.store.case_records import case_record, to_case
from onrecord.store.decisions import all_decisions
from onrecord.store.derived import get_derived, may_derive, put_derived
from onrecord.store.records import decoding
from onrecord.workflow.casefile import note
from onrecord.workflow.growing import grown_case, is_grown, keep_grown, mark_of
from onrecord.workflow.pipeline import in_order, is_a_day

_CASE = "case"


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """What a case is built from.

    Attributes:
        mark: The state of the case file and the rules, in a line: the same mark, the same case.
        readings: With the claims as people decided on them.
        judgements: On people and events.
        problems: What could not be read, and decisions that differ or have lost their passage.
        last: Number of the last decision; 0 where there is none.
    """

    mark: str
    readings: tuple[Reading, ...]
    judgements: tuple[Judgement, ...]
    problems: tuple[Problem, ...]
    last: int = 0


def case_of(store: CaseStore, *, who: str = "", as_of: str | None = None) -> Case:
    """The case that the kept reports make, to be looked at.

    Args:
        store: The open case.
        who: The name to put into the log; empty for none.
        as_of: ISO day; only what had been said by then is there. None counts everything.

    Raises:
        NothingToRead: The case holds no report that could be read.
        NothingByThen: Everything was published later.
        CaseUnusable: The reading cannot be put into the log.
    """
    case = build_kept(store, as_of=as_of)
    with store.changing() as rows:
        more = {"as_of": as_of} if as_of else {}
        note(rows, who, "show", reports=len(case.readings), events=len(case.events), **more)
    return case


def build_kept(store: CaseStore, *, as_of: str | None = None) -> Case:
    """The case that kept reports and decisions make; nothing is put into the log.

    What was built is kept in the case file, and taken from there until something in it changes, or the rules.

    Args:
        store: The open case.
        as_of: ISO day; only reports count that had been published by then, and those without a date. None counts all.

    Raises:
        NothingToRead: The case holds no report that could be read.
        DayUnreadable: `as_of` is no day.
        NothingByThen: Everything was published later.
    """
    is_a_day(as_of)
    given = kept_of(store)
    if as_of is not None:
        return built(published_by(given, as_of), as_of)
    with store.reading() as rows:
        found = _recorded(rows, given)
    if found is not None:
        return found
    case, building = _grown_or_built(store, given)
    _keep(store, given, case, building)
    return case


def kept_case(rows: Rows, given: Kept) -> Case | None:
    """The case as it is kept in that state, without building anything; None where it is not kept."""
    found = _recorded(rows, given)
    if found is None and is_grown(rows, given.mark):
        found = _with_problems(grown_case(rows, given.readings), given)
    return found


def keep_case(store: CaseStore, building: Building, *, last: int) -> bool:
    """Keep a case that was built elsewhere, so that whoever opens the file next need not build it.

    Args:
        store: The open case.
        building: Of all that is in the file.
        last: Number of the last decision that it was built with.

    Returns:
        Whether it was kept: not if the file holds something else by now.
    """
    given = kept_of(store)
    with store.reading() as rows:
        if get_derived(rows, _CASE, given.mark) is not None:
            return True
    case = building.case()
    if given.last != last or _claims_of(case.readings) != _claims_of(given.readings):
        return False
    return _keep(store, given, _with_problems(case, given), None)


def _claims_of(readings: Iterable[Reading]) -> list[tuple[str, tuple[Claim, ...]]]:
    return [(reading.analysis.text.report, reading.claims) for reading in readings]


def _recorded(rows: Rows, given: Kept) -> Case | None:
    record = get_derived(rows, _CASE, given.mark)
    if record is None:
        return None
    with decoding(_CASE):
        return to_case(record, given.readings)


def _keep(store: CaseStore, given: Kept, case: Case, building: Building | None) -> bool:
    record = case_record(case, given.readings)
    with store.changing() as rows:
        if mark_of(rows) != given.mark or not may_derive(rows):
            return False
        put_derived(rows, _CASE, given.mark, record)
        if building:
            keep_grown(rows, given.mark, building, given.readings)
    return True


def _with_problems(case: Case, given: Kept) -> Case:
    return replace(case, problems=in_order([*given.problems, *case.problems]))


def _grown_or_built(store: CaseStore, given: Kept) -> tuple[Case, Building | None]:
    """The case as it is kept, or built, with what it was built on."""
    with store.reading() as rows:
        if is_grown(rows, given.mark):
            return _with_problems(grown_case(rows, given.readings), given), None
    building = Building()
    building.put(given.readings, given.judgements)
    return _with_problems(building.case(), given), building


def kept_of(store: CaseStore) -> Kept:
    """What the case is built from.

    Raises:
        NothingToRead: The case holds no report that could be read.
    """
    with store.reading() as rows:
        mark = mark_of(rows)
        readings = tuple(kept.all_readings(rows))
        problems = kept.all_problems(rows)
        decisions = tuple(all_decisions(rows))
    if not readings:
        raise NothingAdded((store.case,), problems)
    return decided(mark, readings, problems, decisions)


def decided(mark: str, readings: Iterable[Reading], problems: Sequence[Problem], decisions: Sequence[Decision]) -> Kept:
    """What was read in a state of the case file, with what people decided on it."""
    reviewed = applied(readings, decisions)
    return Kept(
        mark=mark,
        readings=reviewed.readings,
        judgements=reviewed.judgements,
        problems=(*problems, *reviewed.problems),
        last=decisions[-1].number if decisions else 0,
    )


def published_by(given: Kept, as_of: str) -> Kept:
    """What had been published by a day, and what does not tell when.

    Raises:
        DayUnreadable: It is no day.
        NothingByThen: Everything was published later.
    """
    is_a_day(as_of)
    said = [(one, one.analysis.text.published) for one in given.readings]
    by_then = tuple(one for one, when in said if when is None or (when.earliest or when.latest or "") <= as_of)
    if not by_then:
        raise NothingByThen(as_of)
    there = {one.analysis.text.report for one in by_then}
    late = {text.file for one in given.readings if (text := one.analysis.text).report not in there}
    problems = tuple(
        one for one in given.problems if one.report not in late and not any(f in one.message for f in late)
    )
    return replace(given, readings=by_then, problems=problems)


def built(given: Kept, as_of: str | None = None) -> Case:
    """The case that is built from that."""
    return _with_problems(build_case(given.readings, given.judgements, as_of=as_of), given)
