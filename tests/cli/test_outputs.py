from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.cli.outputs import check_outputs, write_output
from onrecord.errors import OutputExists, OutputNotWritten


def test_what_could_not_be_written_is_said_before_the_long_work(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("a report", encoding="utf-8")
    (tmp_path / "ours.json").write_text('{"format": "onrecord-case/1"}', encoding="utf-8")
    (tmp_path / "empty").touch()
    check_outputs("-", None, str(tmp_path / "new"), str(tmp_path / "ours.json"), str(tmp_path / "empty"))
    with pytest.raises(OutputNotWritten, match="no such folder"):
        check_outputs(str(tmp_path / "none" / "out"))
    for there in ("report.txt", "."):
        with pytest.raises(OutputExists):
            check_outputs(str(tmp_path / there))


def test_a_part_that_was_written_does_not_stay(tmp_path: Path) -> None:
    def parts() -> Iterator[bytes]:
        yield b"part"
        raise OSError(28, "No space left on device")

    with pytest.raises(OutputNotWritten, match="out was not written: No space left"):
        write_output(str(tmp_path / "out"), parts())
    assert list(tmp_path.iterdir()) == []
