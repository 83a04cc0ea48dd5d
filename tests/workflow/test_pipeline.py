from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import onrecord
from onrecord.errors import BackendUnknown, NothingToRead
from onrecord.model import Case, Text
from onrecord.workflow import workers


def test_the_same_reports_give_the_same_bytes_in_any_order(example: Path, example_case: Case) -> None:
    files = sorted(example.iterdir(), reverse=True)
    assert onrecord.case_json(onrecord.build(files)) == onrecord.case_json(example_case)


def test_a_report_reads_the_same_alone_as_in_a_case(example: Path, example_case: Case) -> None:
    file = example / "4-police-press-note.txt"
    alone = onrecord.build([file]).readings[0]
    (beside,) = [reading for reading in example_case.readings if reading.analysis.text.file == file.name]
    assert alone.claims == beside.claims


def test_words_are_let_go_once_the_claims_are_found(example_case: Case) -> None:
    for reading in example_case.readings:
        for sentence in reading.analysis.sentences:
            assert sentence.tokens == ()
            assert sentence.vectors is None


def test_nothing_to_read_says_what_stood_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(NothingToRead, match="Give a report") as caught:
        onrecord.build([tmp_path])
    assert len(caught.value.problems) == 1


def test_one_bad_report_does_not_stop_the_others(tmp_path: Path, example: Path) -> None:
    good = example / "5-call-note-seyitov.txt"
    (tmp_path / good.name).write_bytes(good.read_bytes())
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nthis is no page")
    case = onrecord.build([tmp_path])
    assert [reading.analysis.text.file for reading in case.readings] == [good.name]
    assert any("broken.pdf" in problem.message for problem in case.problems)


def test_claims_come_report_by_report_and_the_problems_of_files_last(tmp_path: Path, example: Path) -> None:
    for name in ("4-police-press-note.txt", "5-call-note-seyitov.txt"):
        (tmp_path / name).write_bytes((example / name).read_bytes())
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nthis is no page")
    *found, last = onrecord.read_claims([tmp_path])
    claims = {claim for one in found for reading in one.values for claim in reading.claims}
    assert claims == set(onrecord.build([tmp_path]).claims.values())
    assert all(len(one.values) == 1 for one in found)
    assert not last.values
    assert "broken.pdf" in last.problems[0].message


def test_a_report_in_another_language_is_kept_and_said_not_to_be_read(tmp_path: Path) -> None:
    ukrainian = "Заява\n\n5 липня 2024 року поліцейські затримали вчителя в місті Суми та відвезли його до відділку.\n"
    (tmp_path / "statement.txt").write_text(ukrainian * 3, encoding="utf-8")
    case = onrecord.build([tmp_path])
    assert len(case.readings) == 1
    assert case.claims == {}
    (problem,) = case.problems
    assert problem.kind == "language_not_read"
    assert "Ukrainian" in problem.message


def test_an_unknown_backend_is_named(example: Path) -> None:
    with pytest.raises(BackendUnknown, match="abacus"):
        onrecord.build([example], backend="abacus")


def test_progress_is_told_for_each_report(example: Path) -> None:
    steps: list[tuple[str, int, int]] = []
    onrecord.build([example], progress=lambda file, done, total: steps.append((file, done, total)))
    assert steps[0] == ("1-legal-clinic-statement.md", 0, 7)
    assert steps[-1] == ("", 7, 7)


def test_the_json_is_utf_8_and_ends_in_a_line_feed(example_case: Case) -> None:
    written = onrecord.case_json(example_case)
    assert written.endswith(b"}\n")
    assert json.loads(written.decode("utf-8"))["format"] == "onrecord-case/1"


def test_many_reports_read_at_once_read_as_one_after_another(
    tmp_path: Path, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(2):
        for file in example.iterdir():
            (tmp_path / f"{number}-{file.name}").write_bytes(file.read_bytes())
    at_once = onrecord.case_json(onrecord.build([tmp_path]))
    monkeypatch.setattr("onrecord.workflow.workers.ALONE", 1000)
    assert onrecord.case_json(onrecord.build([tmp_path])) == at_once


def test_a_report_that_ends_its_process_costs_only_itself(tmp_path: Path) -> None:
    worker = workers._Worker("onnx")
    worker.stop()
    text = Text(report="r-1", file="a.txt", sha256="0" * 64, content="Police left.")
    worker._process = subprocess.Popen(
        [sys.executable, "-c", ""], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tmp_path
    )
    try:
        lost = worker.read(text)
        assert [problem.kind for problem in lost.problems] == ["reading_failed"]
        assert "a.txt" in lost.problems[0].message
        assert len(worker.read(text).values) == 1
    finally:
        worker.stop()
