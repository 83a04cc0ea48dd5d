"""`onrecord import`: what was handed over can be looked at, and written again."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.publish import case_json
from onrecord.publish.forms import FORMS
from tests.publish import sample


@pytest.mark.parametrize(("form", "name"), [("json", "case.json"), ("huridocs", "tables.zip")])
def test_a_case_is_read_back_and_written_again(form: str, name: str, tmp_path: Path) -> None:
    given, again = tmp_path / name, tmp_path / f"again-{name}"
    given.write_bytes(FORMS[form].made(sample.case()))
    done = CliRunner().invoke(main, ["import", str(given), "--form", form, "--out", str(again)])
    assert done.exit_code == 0, done.output
    assert again.read_bytes() == given.read_bytes()
    assert "Abduction of Ivo Dral" in " ".join(done.output.split())


def test_into_another_form(tmp_path: Path) -> None:
    given, page = tmp_path / "case.json", tmp_path / "case.html"
    given.write_bytes(case_json(sample.case()))
    done = CliRunner().invoke(main, ["import", str(given), "--form", "html", "--out", str(page)])
    assert done.exit_code == 0
    assert b"Men took Ivo Dral from his flat" in page.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["case.json"], 1, "No such file"),
        (["here.txt"], 1, "it is no JSON"),
        (["here.txt", "--form", "html"], 2, "Give --form and --out together"),
    ],
)
def test_what_cannot_be_read_is_told(
    arguments: list[str], code: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "here.txt").write_text("a letter", encoding="utf-8")
    done = CliRunner().invoke(main, ["import", *arguments])
    assert done.exit_code == code
    assert words in done.output
