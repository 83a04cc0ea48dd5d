"""What a kept case says: built from what was read, and noted in the log before anybody sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.case import build_case
from onrecord.errors import NothingToRead
from onrecord.model import Case
from onrecord.review import applied
from onrecord.store import CaseStore
from onrecord.store import reports as kept
from onrecord.store.decisions import all_decisions
from onrecord.workflow.casefile import note
from onrecord.workflow.pipeline import in_order


def case_of(store: CaseStore, *, who: str = "", as_of: str | None = None, exported: Sequence[str] = ()) -> Case:
    """The case that the kept reports make.

    Args:
        store: The open case.
        who: The name to put into the log; empty for none.
        as_of: ISO day; status words count only what had been said by then. None counts everything.
        exported: Where the case will be written outside; such a reading is an export in the log.

    Raises:
        NothingToRead: The case holds no report that could be read.
        CaseUnusable: The reading cannot be put into the log.
    """
    case = build_kept(store, as_of=as_of)
    with store.changing() as rows:
        what = {"reports": len(case.readings), "events": len(case.events)}
        more = {name: given for name, given in (("as_of", as_of), ("to", list(exported))) if given}
        note(rows, who, "export" if exported else "show", **what, **more)
    return case


def build_kept(store: CaseStore, *, as_of: str | None = None) -> Case:
    """The case that kept reports and decisions make; nothing is put into the log.

    Raises:
        NothingToRead: The case holds no report that could be read.
    """
    with store.reading() as rows:
        readings = tuple(kept.all_readings(rows))
        problems = kept.all_problems(rows)
        decisions = tuple(all_decisions(rows))
    if not readings:
        raise NothingToRead((store.case,), problems)
    reviewed = applied(readings, decisions)
    case = build_case(reviewed.readings, reviewed.judgements, as_of=as_of)
    return replace(case, problems=in_order([*problems, *reviewed.problems, *case.problems]))
