"""Finding reports and taking them in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from onrecord.sources import gather, take_in


def kinds(path: Path) -> list[str]:
    return [problem.kind for problem in take_in(path).problems]


def test_a_file_becomes_a_report_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\0words\r\n")
    (report,) = take_in(tmp_path / "a.txt").values
    assert (report.file, report.content) == ("a.txt", b"\xff\0words\r\n")


def test_a_folder_is_walked_in_order_hidden_files_aside(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", ".hidden", "deep/c.pdf", ".git/config", "deep/.d"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("words")
    found = gather([tmp_path, tmp_path / "b.txt", tmp_path / "none.txt"])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["a.md", "b.txt", "deep/c.pdf", "none.txt"]


def test_links_out_of_a_folder_are_left_alone(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside.txt", tmp_path / "case"
    inside.mkdir()
    outside.write_text("secret")
    (inside / "a.txt").write_text("words")
    (inside / "link.txt").symlink_to(outside)
    (inside / "same.txt").symlink_to(inside / "a.txt")
    assert [path.name for path in gather([inside])] == ["a.txt", "same.txt"]


def test_what_is_no_file_is_a_problem(tmp_path: Path) -> None:
    assert kinds(tmp_path / "none.txt") == ["missing"]
    assert kinds(tmp_path) == ["no_file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert kinds(tmp_path / "pipe.txt") == ["no_file"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything may be read by root")
def test_a_file_of_others_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch(mode=0)
    assert kinds(tmp_path / "a.txt") == ["no_permission"]


def test_a_file_too_large_is_a_problem_that_tells_its_size(tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(65 << 20)
    (problem,) = take_in(tmp_path / "large.txt").problems
    assert problem.kind == "too_large"
    assert "65 MB" in problem.message


def test_a_folder_of_others_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "a.txt").write_text("ours", encoding="utf-8")
    looked_at = os.scandir

    def refused(path: str | Path, *_more: object) -> object:
        if Path(path).name == "theirs":
            raise PermissionError(13, "Permission denied", str(path))
        return looked_at(path)

    monkeypatch.setattr(os, "scandir", refused)
    monkeypatch.setattr(os, "open", refused)
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path).name != "theirs")
    assert gather([tmp_path]) == (tmp_path / "a.txt", tmp_path / "theirs")
    assert kinds(tmp_path / "theirs") == ["no_permission"]
