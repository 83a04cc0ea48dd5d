"""The command as a user runs it: in a process of its own."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ONRECORD = Path(sys.executable).with_name("onrecord")


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [str(ONRECORD), *map(str, arguments)]
    env = {**os.environ, "COLUMNS": "80", **environment}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env)


def test_build_prints_the_chronology_and_writes_what_was_named(tmp_path: Path, example: Path) -> None:
    out, page = tmp_path / "case.json", tmp_path / "case.html"
    done = run("build", example, "--json", out, "--html", page)
    assert done.returncode == 0, done.stderr
    assert "Aibek Turdaliev" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "7 reports read" in done.stderr
    assert json.loads(out.read_text(encoding="utf-8"))["format"] == "onrecord-case/1"
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_explain_tells_why_and_says_what_it_does_not_know(example: Path) -> None:
    told = run("explain", "Nurlan", example)
    assert told.returncode == 0, told.stderr
    assert "Why these are one:" in told.stdout
    unknown = run("explain", "Nobody At All", example)
    assert unknown.returncode == 1
    assert "Nothing in this case goes by 'Nobody At All'" in unknown.stderr


def test_read_prints_one_line_of_json_for_each_report(example: Path) -> None:
    done = run("read", example, "--json")
    assert done.returncode == 0, done.stderr
    assert [json.loads(line)["format"] for line in done.stdout.splitlines()] == ["onrecord-analysis/1"] * 7


def test_a_summary_says_what_could_not_be_read(tmp_path: Path, example: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = run("build", example / "4-police-press-note.txt", tmp_path / "empty.txt")
    assert done.returncode == 0
    assert "1 report read" in done.stderr
    assert "empty.txt" in done.stdout


@pytest.mark.parametrize("paths", [["nowhere.txt"], ["."]])
def test_where_nothing_can_be_read_the_exit_code_is_1_and_a_sentence_says_why(tmp_path: Path, paths: list[str]) -> None:
    done = run("build", *(tmp_path / path for path in paths))
    assert done.returncode == 1
    assert "No report could be read" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", [("build", "--json"), ("build", "--html"), ("read", "--json")])
def test_an_output_never_overwrites_a_report(tmp_path: Path, example: Path, command: tuple[str, str]) -> None:
    report = tmp_path / "report.txt"
    report.write_bytes((example / "4-police-press-note.txt").read_bytes())
    before = report.read_bytes()
    done = run(command[0], example, command[1], report)
    assert done.returncode == 1
    assert "was left as it is" in done.stderr
    assert report.read_bytes() == before


def test_no_socket_is_opened_and_nothing_is_written_but_the_named_outputs(tmp_path: Path, example: Path) -> None:
    watch, work, temporary = tmp_path / "watch", tmp_path / "work", tmp_path / "temporary"
    for folder in (watch, work, temporary):
        folder.mkdir()
    (watch / "sitecustomize.py").write_bytes((Path(__file__).with_name("watch.py")).read_bytes())
    log, out, page = tmp_path / "log", work / "case.json", work / "case.html"
    environment = {"PYTHONPATH": str(watch), "ONRECORD_WATCH": str(log), "TMPDIR": str(temporary)}
    done = run("build", example, "--json", out, "--html", page, PYTHONDONTWRITEBYTECODE="1", **environment)
    assert done.returncode == 0, done.stderr
    noted = log.read_text(encoding="utf-8").splitlines()
    children = [line for line in noted if line.startswith("child ")]
    assert children
    assert [line for line in children if "onrecord.text.worker" not in line] == []  # its own guard: tests/text/
    allowed = {f"write {out}", f"write {page}", f"write {os.devnull}", *children}
    assert [line for line in noted if line not in allowed and str(temporary) not in line] == []
    assert sorted(path.name for path in work.iterdir()) == ["case.html", "case.json"]
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed: system calls cannot be watched")
def test_no_process_of_the_command_makes_a_socket_or_writes_elsewhere_by_any_system_call(
    tmp_path: Path, example: Path
) -> None:
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    log, out, page = tmp_path / "calls", tmp_path / "case.json", tmp_path / "case.html"
    calls = "trace=%network,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat"
    command = ["strace", "-f", "-qq", "-e", calls, "-o", str(log), str(ONRECORD), "build", str(example)]
    command += ["--json", str(out), "--html", str(page)]
    env = {**os.environ, "HOME": str(home), "TMPDIR": str(temporary), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    if not log.exists() or "ptrace" in done.stderr:
        pytest.skip("this machine does not let processes be watched")
    assert done.returncode == 0, done.stderr
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    assert any(str(out) in line for line in lines)
    network = [
        line for line in lines if re.search(r"\b(socket|socketpair|connect|bind|listen|send\w*|recv\w*)\(", line)
    ]
    assert network == []
    changes = r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|\b(creat|mkdir(at)?|rename(at2?)?|link(at)?|symlink(at)?)\("
    allowed = (f'"{out}"', f'"{page}"', '"/dev/null"', '"/dev/shm', '"/dev/tty"')
    assert [line for line in lines if re.search(changes, line) and not any(name in line for name in allowed)] == []
    assert list(home.iterdir()) == []
    assert list(temporary.iterdir()) == []
