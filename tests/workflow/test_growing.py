"""A case that is kept as it was built is, after each report and each decision, what it would be if built anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from onrecord.model import Case, Report
from onrecord.publish import case_json
from onrecord.store import CaseStore, Rows
from onrecord.store import search as index
from onrecord.store.schema import INDEX
from onrecord.workflow import growing
from onrecord.workflow.adding import add_reports
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.growing import is_grown, mark_of
from onrecord.workflow.indexing import whole_index
from onrecord.workflow.judging import By, judge_claim, judge_pair, withdraw
from onrecord.workflow.rebuilding import rebuild
from onrecord.workflow.searching import refresh
from onrecord.workflow.showing import build_kept, built, kept_of
from tests.store.kept import CHEAP, SECRET

ADA = By(who="Ada")
LINES = (
    "Police arrested Azat Omurov at the bazaar of Osh on 4 May 2021, his sister said.",
    "Azat Omurov was beaten in custody in Osh on 5 May 2021, his lawyer Dinara Saly said.",
    "The police of Osh denied that Azat Omurov had been beaten.",
    "Officers searched the home of Bermet Kara in Naryn on 9 June 2021, neighbours said.",
    "A. Omurov was released from the police station on 7 May 2021, the Lantern Trust said.",
    "Bermet Kara said that officers had searched her house in Naryn in June 2021.",
    "Unknown men abducted Emil Tash near the school in Naryn on 1 July 2021, his mother said.",
    "The mother of Emil Tash said on Monday that he had not come home since.",
    "Azat Omurov's sister said that police arrested him at the bazaar of Osh on 4 May 2021.",
)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CaseStore]:
    monkeypatch.setattr(growing, "LARGE", 3)
    new_case(tmp_path / "case", SECRET, cost=CHEAP)
    with open_case(tmp_path / "case", SECRET) as opened:
        for number, line in enumerate(LINES[:4]):
            put(opened, number, line)
        build_kept(opened)
        refresh(opened)
        yield opened


def put(store: CaseStore, number: int, line: str) -> None:
    words = f"The Valley Gazette\n\n{10 + number} July 2021\n\n{line}"
    add_reports(store, [Report(file=f"{number}.txt", content=words.encode())])


def check(store: CaseStore) -> Case:
    """The case that grew, which is the one that is built anew."""
    with store.reading() as rows:
        assert is_grown(rows, mark_of(rows))
    case, whole = build_kept(store), built(kept_of(store))
    assert case == whole
    assert case_json(case) == case_json(whole)
    with store.changing() as rows:
        assert index.stamp(rows) == mark_of(rows)
        went_along = indexed(rows)
        index.put_index(rows, mark_of(rows), whole_index(whole))
        assert went_along == indexed(rows)
    return case


def indexed(rows: Rows) -> list[list[tuple[object, ...]]]:
    return [sorted(map(tuple, rows.execute(select(table))), key=repr) for table in INDEX]


def test_report_by_report(store: CaseStore) -> None:
    for number, line in enumerate(LINES[4:], start=4):
        put(store, number, line)
        check(store)


def test_decision_by_decision(store: CaseStore) -> None:
    claims = sorted(check(store).claims)
    judge_claim(store, claims[0], "rejected", ADA)
    check(store)
    judge_claim(store, claims[1], "corrected", ADA, corrections={"when": "2021-05-03"})
    put(store, 4, LINES[4])
    case = check(store)
    judge_pair(store, ("1", "2"), "same", ADA)
    assert len(check(store).events) == len(case.events) - 1
    withdraw(store, 1, ADA)
    check(store)
    withdraw(store, 3, ADA)
    check(store)
    judge_claim(store, claims[1], "accepted", ADA)
    check(store)


def test_what_was_read_anew_is_built_anew(store: CaseStore) -> None:
    rebuild(store, everything=True)
    with store.reading() as rows:
        assert not is_grown(rows, mark_of(rows))
    build_kept(store)
    refresh(store)
    put(store, 4, LINES[4])
    check(store)


def test_a_small_case_is_not_kept_so(store: CaseStore, monkeypatch: pytest.MonkeyPatch) -> None:
    rebuild(store, everything=True)
    monkeypatch.setattr(growing, "LARGE", 5)
    build_kept(store)
    with store.reading() as rows:
        assert not is_grown(rows, mark_of(rows))
