from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import text as sql

import onrecord
from onrecord.errors import CaseDamaged, NothingToRead
from onrecord.model import Case
from onrecord.review.release import Purpose
from onrecord.store import CaseStore
from onrecord.workflow.adding import Means, add
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.releasing import release
from onrecord.workflow.showing import case_of
from onrecord.workflow.verifying import log_of, verify
from tests.store.kept import CHEAP, SECRET


@pytest.fixture
def store(tmp_path: Path):  # type: ignore[no-untyped-def]
    path = tmp_path / "case.onrecord"
    new_case(path, SECRET, who="Ada", cost=CHEAP)
    with open_case(path, SECRET) as opened:
        yield opened


def test_a_case_kept_is_the_case_built(store: CaseStore, example: Path, example_case: Case) -> None:
    added = add(store, [example], who="Ada")
    assert {intake.found for intake in added.intakes} == {"new"}
    assert added.claims == len(example_case.claims)
    assert onrecord.case_json(case_of(store)) == onrecord.case_json(example_case)


def test_reports_added_one_by_one_make_the_case_of_all(store: CaseStore, example: Path, example_case: Case) -> None:
    for file in sorted(example.iterdir(), reverse=True):
        add(store, [file])
    assert onrecord.case_json(case_of(store)) == onrecord.case_json(example_case)


def test_a_report_that_is_there_is_recognised(store: CaseStore, tmp_path: Path, example: Path) -> None:
    original = example / "5-call-note-seyitov.txt"
    words = original.read_bytes()
    same, spaced, edited = tmp_path / "same.txt", tmp_path / "spaced.txt", tmp_path / original.name
    same.write_bytes(words)
    spaced.write_bytes(words.replace(b"\n", b"\r\n"))
    edited.write_bytes(words + b"\nAdded later: the neighbours were asked as well.\n")
    add(store, [original])
    found = {file: intake.found for file in (same, spaced, edited) for intake in add(store, [file]).intakes}
    assert found == {same: "same bytes", spaced: "same text", edited: "newer version"}
    assert len(case_of(store).readings) == 2
    assert verify(store).troubles == ()


def test_the_same_bytes_twice_in_one_run_are_one_report(store: CaseStore, tmp_path: Path, example: Path) -> None:
    words = (example / "5-call-note-seyitov.txt").read_bytes()
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(words)
    added = add(store, [tmp_path / "a.txt", tmp_path / "b.txt"])
    assert [intake.found for intake in added.intakes] == ["new", "same bytes"]


def test_a_run_that_is_stopped_leaves_the_case_as_it_was(store: CaseStore, example: Path) -> None:
    def stop(_file: str, done: int, _total: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add(store, [example], means=Means(progress=stop))
    assert verify(store).reports == 0
    with pytest.raises(NothingToRead):
        case_of(store)


def test_what_cannot_be_read_is_kept_and_said(store: CaseStore, tmp_path: Path) -> None:
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    added = add(store, [tmp_path / "scan.png"])
    assert [intake.found for intake in added.intakes] == ["new"]
    assert [problem.kind for problem in added.problems] == ["picture"]
    assert verify(store).reports == 1
    with pytest.raises(NothingToRead, match="No report"):
        add(store, [tmp_path / "nowhere.txt"])


def test_the_log_tells_who_did_what(store: CaseStore, example: Path) -> None:
    add(store, [example / "5-call-note-seyitov.txt"], who="Ada")
    case_of(store, who="Bo")
    release(store, Purpose(today="2026-01-01"), to=["out.json"])
    assert [(entry.who, entry.action) for entry in log_of(store)] == [
        ("Ada", "new"),
        ("Ada", "add"),
        ("Bo", "show"),
        ("", "export"),
        ("", "log"),
    ]


def test_verify_finds_what_was_changed_behind_the_back_of_onrecord(store: CaseStore, example: Path) -> None:
    add(store, [example / "5-call-note-seyitov.txt"])
    assert verify(store).troubles == ()
    head = verify(store).head
    with store.changing() as rows:
        for name in ("log_update", "intakes_update", "originals_update"):
            rows.exec_driver_sql(f"DROP TRIGGER {name}")
        rows.exec_driver_sql("UPDATE log SET who = 'Eve' WHERE number = 2")
        rows.exec_driver_sql("UPDATE intakes SET custody = '{}'")
        rows.execute(sql("UPDATE originals SET content = :words"), {"words": b"other"})
        for row in rows.exec_driver_sql("SELECT id, body FROM claims").all():
            record = json.loads(row.body)
            record["evidence"][0][2] = "They never said this."
            rows.execute(
                sql("UPDATE claims SET body = :body WHERE id = :id"), {"body": json.dumps(record), "id": row.id}
            )
    troubles = " ".join(verify(store, head=head).troubles)
    assert "breaks at line 2" in troubles
    assert "came in by line 2 of the log was changed" in troubles
    assert "The original bytes" in troubles
    assert "quotation of claim" in troubles
    assert head not in troubles
    assert "0" * 64 in " ".join(verify(store, head="0" * 64).troubles)


def test_a_record_that_makes_no_sense_is_told_in_a_sentence(store: CaseStore, example: Path) -> None:
    add(store, [example / "5-call-note-seyitov.txt"])
    with store.changing() as rows:
        rows.exec_driver_sql("UPDATE texts SET about = '{}'")
    with pytest.raises(CaseDamaged, match=r"the record of r-.* cannot be read"):
        case_of(store)
