"""A case that is kept, as a user works with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ONRECORD = Path(sys.executable).with_name("onrecord")
SECRET = "an old song of rivers"


def run(*arguments: object, secret: str | None = SECRET, **more: str) -> subprocess.CompletedProcess[str]:
    """The command, its passphrases through pipes: `working_fd="..."` gives one to --working-fd."""
    command = [str(ONRECORD), *map(str, arguments)]
    env = {**os.environ, "COLUMNS": "80"}
    if secret is None:
        return subprocess.run(command, capture_output=True, text=True, check=False, env=env, stdin=subprocess.DEVNULL)
    opened: list[int] = []
    for option, words in {"passphrase_fd": secret, **more}.items():
        ours, theirs = os.pipe()
        with os.fdopen(theirs, "wb") as stream:
            stream.write(words.encode() + b"\n")
        opened.append(ours)
        command += [f"--{option.replace('_', '-')}", str(ours)]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False, env=env, pass_fds=opened)
    finally:
        for ours in opened:
            os.close(ours)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory, example: Path) -> Path:
    path = tmp_path_factory.mktemp("case") / "kochkor.onrecord"
    made = run("new", path, "--as", "Ada")
    assert made.returncode == 0, made.stderr
    added = run("add", path, example, "--as", "Ada")
    assert "7 reports added" in added.stdout, added.stderr
    return path


def test_show_prints_the_chronology_that_build_prints(case: Path, example: Path) -> None:
    shown = run("show", case)
    assert shown.returncode == 0, shown.stderr
    assert shown.stdout == run("build", example, secret=None).stdout


def test_what_is_written_names_nobody_who_did_not_agree(case: Path, tmp_path: Path) -> None:
    out, page = tmp_path / "case.json", tmp_path / "case.html"
    shown = run("show", case, "--json", out, "--html", page, "--as", "Ada")
    assert "not encrypted" in shown.stderr
    assert "3 people are not named (no consent entered: 3)" in shown.stderr
    written = [shown.stdout, out.read_text(encoding="utf-8"), page.read_text(encoding="utf-8")]
    assert not any("turdaliev" in words.casefold() for words in written)
    assert json.loads(written[1])["format"] == "onrecord-case/1"
    run("show", case, "--json", out, "--with-names")
    assert "Aibek Turdaliev" in out.read_text(encoding="utf-8")


def test_a_case_is_published_without_names_and_never_over_another_file(case: Path, tmp_path: Path) -> None:
    out = tmp_path / "chronology.docx"
    written = run("publish", case, "--form", "docx", "--out", out, "--as", "Ada")
    assert written.returncode == 0, written.stderr
    assert "3 people are not named" in written.stderr
    with zipfile.ZipFile(out) as archive:
        words = archive.read("word/document.xml").decode() + archive.read("word/footnotes.xml").decode()
    assert "turdaliev" not in words.casefold()
    assert "Kochkor" in words
    again = run("publish", case, "--form", "docx", "--out", out)
    assert again.returncode == 1
    assert "was left as it is" in again.stderr
    assert "export" in run("log", case).stdout


def test_a_form_for_action_is_about_one_person(case: Path, tmp_path: Path) -> None:
    out = tmp_path / "wgeid.docx"
    written = run("publish", case, "--form", "wgeid", "--person", "Aibek", "--out", out)
    assert written.returncode == 0, written.stderr
    assert "Not to be sent: no consent of this person" in written.stderr
    with zipfile.ZipFile(out) as archive:
        words = archive.read("word/document.xml").decode()
    assert "What to ask" in words
    assert "turdaliev" not in words.casefold()
    nobody = run("publish", case, "--form", "wgeid", "--person", "Zzyzx", "--out", tmp_path / "b.docx")
    assert nobody.returncode == 1
    assert "Nothing in this case goes by 'Zzyzx'" in nobody.stderr
    assert run("publish", case, "--form", "wgeid", "--out", tmp_path / "c.docx").returncode == 2


def test_the_days_to_keep_leave_without_names(case: Path) -> None:
    asked = run("step", case, "ask", "complaint about Aibek Turdaliev", "--of", "the prosecutor", "--due", "2031-01-04",
                "--as", "Ada")  # fmt: skip
    assert asked.returncode == 0, asked.stderr
    days = run("publish", case, "--form", "ics", "--out", "-")
    assert "DTSTART;VALUE=DATE:20310104" in days.stdout, days.stderr
    assert "complaint about Person" in days.stdout
    assert "Turdaliev" not in days.stdout


def test_explain_takes_a_case_that_is_kept(case: Path) -> None:
    for arguments in (("Nurlan", case), (case, "Nurlan")):
        told = run("explain", *arguments)
        assert "Why these are one:" in told.stdout, told.stderr


def test_a_decision_shows_in_the_chronology(case: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.onrecord"
    assert run("backup", case, copy).returncode == 0
    nobody = run("judge", copy, "same", "1", "2")
    assert "--as NAME" in nobody.stderr
    decided = run("judge", copy, "same", "1", "2", "--as", "Ada", "--why", "one hearing")
    assert "1  " in decided.stdout, decided.stderr
    assert run("show", copy).stdout != run("show", case).stdout
    assert run("judge", copy, "undo", "1", "--as", "Ada").returncode == 0
    assert run("show", copy).stdout == run("show", case).stdout
    assert "(one hearing)" in run("judge", copy, "list").stdout


def test_what_is_there_is_not_added_again(case: Path, example: Path) -> None:
    assert "0 reports added, 0 claims, 7 were there already." in run("add", case, example).stdout


def test_verify_and_log(case: Path) -> None:
    verified = run("verify", case)
    assert verified.returncode == 0
    assert verified.stdout.startswith("All is as it was: 7 reports")
    head = verified.stdout.split()[-1]
    assert run("verify", case, "--head", head).returncode == 0
    assert run("verify", case, "--head", "0" * 64).returncode == 1
    assert "  Ada  add  " in run("log", case).stdout


@pytest.mark.parametrize(
    ("arguments", "secret", "sentence"),
    [
        (("show",), "wrong passphrase", "This passphrase does not open"),
        (("show",), "", "No passphrase to use: it is empty."),
        (("new",), SECRET, "exists already"),
        (("show",), None, "use --passphrase-fd"),
    ],
)
def test_what_goes_wrong_is_one_sentence(case: Path, arguments: tuple[str], secret: str | None, sentence: str) -> None:
    before = case.read_bytes()
    done = run(*arguments, case, secret=secret)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert case.read_bytes() == before


def test_a_short_passphrase_makes_no_case(tmp_path: Path) -> None:
    done = run("new", tmp_path / "a.onrecord", secret="short")
    assert "12 characters or more" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_what_came_in_is_told_with_all_that_is_known_of_it(case: Path, tmp_path: Path) -> None:
    told = run("custody", case).stdout
    assert "6-letter-from-sister.eml" in told
    assert "mime_detected: message/rfc822" in told
    assert "Subject (in the file): What I saw" in told
    written = run("custody", case, tmp_path / "out", "--originals", "--for", "court")
    assert "are not, since they name, or may name, people" in written.stdout, written.stderr
    checked = subprocess.run(
        [sys.executable, tmp_path / "out" / "verify.py"], capture_output=True, text=True, check=False
    )
    assert checked.stdout.startswith("All is as it was: ")


def test_a_source_is_graded_and_the_grade_explained(case: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.onrecord"
    run("backup", case, copy)
    assert "admiralty=B" in run("judge", copy, "grade", "Steppe Wire", "B", "--as", "Ada").stdout
    assert "graded B (usually reliable, admiralty) by Ada" in run("explain", copy, "Steppe").stdout
    assert "is no grade for this" in run("judge", copy, "grade", "Steppe Wire", "1", "--as", "Ada").stderr
    assert "is an event" in run("judge", copy, "grade", "3", "B", "--as", "Ada").stderr


def test_who_is_who_is_kept_apart(case: Path, tmp_path: Path) -> None:
    working, identities = tmp_path / "working.onrecord", tmp_path / "who.onrecord"
    one, other = "an old song of hills", "an old song of lakes"
    done = run("split", case, working, identities, "--as", "Ada", working_fd=one, identities_fd=other)
    assert "3 people stand under codes" in done.stdout, done.stderr
    shown = run("show", working, secret=one).stdout
    assert "Chronology" in shown
    assert "Turdaliev" not in shown
    codes = dict(line.split("  ")[::-1] for line in run("split", identities, secret=other).stdout.splitlines())
    assert codes["Aibek Turdaliev"] in shown
    assert "does not open" in run("show", identities, secret=one).stderr


def test_a_file_has_no_roles(case: Path) -> None:
    assert "Roles are for cases on a server" in run("member", case).stderr
    assert "Give both" in run("member", case, "ada").stderr
