from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import onrecord.case
from onrecord.errors import DayUnreadable, NothingByThen
from onrecord.model import Case
from onrecord.store import CaseStore
from onrecord.store.case_records import case_record, to_case
from onrecord.store.records import packed, unpacked
from onrecord.workflow import growing, showing
from onrecord.workflow.adding import add
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.judging import By, judge_claim, judge_pair
from onrecord.workflow.showing import build_kept
from tests.store.kept import CHEAP, SECRET


@pytest.fixture
def store(tmp_path: Path, example: Path) -> Iterator[CaseStore]:
    path = tmp_path / "case.onrecord"
    new_case(path, SECRET, cost=CHEAP)
    with open_case(path, SECRET) as opened:
        add(opened, [example / "1-legal-clinic-statement.md", example / "2-steppe-wire.html"])
        yield opened


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One item for each time that a case is built and not taken from the file."""
    made: list[int] = []

    class Counted(onrecord.case.Building):
        def __init__(self) -> None:
            super().__init__()
            made.append(1)

    monkeypatch.setattr(showing, "Building", Counted)
    return made


def test_a_case_comes_back_from_its_record(example_case: Case) -> None:
    record = unpacked(packed(case_record(example_case, example_case.readings)))
    assert record["changed"] == {}
    assert to_case(record, reversed(example_case.readings)) == example_case


def test_readings_that_the_case_changed_come_back_as_changed(example_case: Case) -> None:
    first = example_case.readings[0]
    text = replace(first.analysis.text, published=None, published_basis=None)
    given = (replace(first, analysis=replace(first.analysis, text=text)), *example_case.readings[1:])
    record = unpacked(packed(case_record(example_case, given)))
    assert list(record["changed"]) == [text.report]
    assert to_case(record, given) == example_case


def test_what_was_built_is_taken_from_the_file_until_something_changes(
    store: CaseStore, builds: list[int], example: Path
) -> None:
    case = build_kept(store)
    assert build_kept(store) == case
    assert len(builds) == 1
    judge_claim(store, case.events[0].claims[0], "rejected", By(who="Ada"))
    assert len(builds) == 1
    assert build_kept(store) != case
    assert len(builds) == 2
    judge_pair(store, ("1", "2"), "same", By(who="Ada"))
    add(store, [example / "5-call-note-seyitov.txt"])
    assert len(build_kept(store).readings) == 3
    assert build_kept(store) == build_kept(store)
    assert len(builds) == 3


def test_other_rules_build_it_anew(store: CaseStore, builds: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    build_kept(store)
    monkeypatch.setattr(growing, "rules", lambda *_more: "others")
    build_kept(store)
    assert len(builds) == 2


def test_what_is_no_day_is_refused(store: CaseStore) -> None:
    with pytest.raises(DayUnreadable):
        build_kept(store, as_of="yesterday")


def test_what_was_told_later_is_not_there(store: CaseStore, example: Path) -> None:
    add(store, [example / "7-court-ruling.docx"])
    case = build_kept(store)
    days = [day.earliest for one in case.readings if (day := one.analysis.text.published) and day.earliest]
    before = build_kept(store, as_of=min(days))
    assert 0 < len(before.readings) < len(case.readings)
    told = {claim for event in before.events for claim in event.claims}
    assert told == before.claims.keys()
    with pytest.raises(NothingByThen):
        build_kept(store, as_of="1999-12-31")
