"""What a kept case says: built from what was read, and noted in the log before anybody sees it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.case import Building, build_case
from onrecord.errors import NothingToRead
from onrecord.model import Case, Judgement, Problem, Reading
from onrecord.review import applied
from onrecord.store import CaseStore
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
    """

    mark: str
    readings: tuple[Reading, ...]
    judgements: tuple[Judgement, ...]
    problems: tuple[Problem, ...]


def case_of(store: CaseStore, *, who: str = "", as_of: str | None = None) -> Case:
    """The case that the kept reports make, to be looked at.

    Args:
        store: The open case.
        who: The name to put into the log; empty for none.
        as_of: ISO day; status words count only what had been said by then. None counts everything.

    Raises:
        NothingToRead: The case holds no report that could be read.
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

    Raises:
        NothingToRead: The case holds no report that could be read.
        DayUnreadable: `as_of` is no day.
    """
    is_a_day(as_of)
    given = kept_of(store)
    if as_of is not None:
        return built(given, as_of)
    with store.reading() as rows:
        record = get_derived(rows, _CASE, given.mark)
    if record is not None:
        with decoding(_CASE):
            return to_case(record, given.readings)
    case, building = _grown_or_built(store, given)
    record = case_record(case, given.readings)
    with store.changing() as rows:
        if mark_of(rows) == given.mark and may_derive(rows):
            put_derived(rows, _CASE, given.mark, record)
            if building:
                keep_grown(rows, given.mark, building, given.readings)
    return case


def _grown_or_built(store: CaseStore, given: Kept) -> tuple[Case, Building | None]:
    """The case as it is kept, or built, with what it was built on."""
    with store.reading() as rows:
        if is_grown(rows, given.mark):
            case = grown_case(rows, given.readings)
            return replace(case, problems=in_order([*given.problems, *case.problems])), None
    building = Building()
    building.put(given.readings, given.judgements)
    case = building.case()
    return replace(case, problems=in_order([*given.problems, *case.problems])), building


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
        raise NothingToRead((store.case,), problems)
    reviewed = applied(readings, decisions)
    return Kept(
        mark=mark, readings=reviewed.readings, judgements=reviewed.judgements, problems=(*problems, *reviewed.problems)
    )


def built(given: Kept, as_of: str | None = None) -> Case:
    """The case that is built from that."""
    case = build_case(given.readings, given.judgements, as_of=as_of)
    return replace(case, problems=in_order([*given.problems, *case.problems]))
