"""What the commands of the case file say to whoever gives them something odd."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import main
from onrecord.workflow.casefile import new_case
from tests.store.kept import CHEAP, SECRET


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.onrecord"
    new_case(path, SECRET, cost=CHEAP)
    return path


def told(case: Path, command: str, *more: str, typed: str | bytes = "") -> Result:
    """What a command says, the passphrase given by a file descriptor."""
    ours, theirs = os.pipe()
    os.write(theirs, SECRET.encode())
    os.close(theirs)
    try:
        return CliRunner().invoke(main, [command, str(case), *more, "--passphrase-fd", str(ours)], input=typed)
    finally:
        os.close(ours)


@pytest.mark.parametrize(
    ("arguments", "typed", "sentence"),
    [
        (("note", "--with", "x", "--as", "Ada"), "", "it is empty"),
        (("note", "--with", "x", "--as", "Ada"), b"K\xf6mmel was taken.", "not UTF-8"),
        (("step", "expect", "a call", "--every", "-5", "--as", "Ada"), "", "x>=1"),
        (("search", "beat", "--most", "0"), "", "x>=1"),
        (("consent", "Brevin", "--as", "Ada"), "", "Say what is allowed"),
        (("split",), "", "is no file of identities"),
        (("backup", "/nowhere/copy"), "", "/nowhere/copy was not made: there is no such folder"),
        (("restore", "/nowhere/case"), "", "/nowhere/case was not made: there is no such folder"),
        (("step", "list", "--rules", "/nowhere/rules"), "", "/nowhere/rules cannot be used: No such file"),
        (("show",), "", "holds no report that could be read. Add reports: onrecord add"),
    ],
)
def test_what_is_odd_is_told_in_a_sentence(
    case: Path, arguments: tuple[str, ...], typed: str | bytes, sentence: str
) -> None:
    command, *more = arguments
    found = told(case, command, *more, typed=typed)
    assert sentence in found.output
    assert isinstance(found.exception, SystemExit | None)


def test_a_note_that_comes_again_is_said_to_be_there(case: Path) -> None:
    again = ("note", "--with", "the sister", "--at", "2024-04-15T10:15", "--as", "Ada")
    words = "She says two officers took her brother Samir Oduya away on 14 April 2024."
    assert "is in the case: 1 claim." in told(case, *again, typed=words).output
    assert "was in the case already, word for word" in told(case, *again, typed=words).output


def test_an_entry_on_consent_says_what_it_takes_the_place_of(case: Path, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text("Police beat Oskar Brevin in Maltava on 1 March 2024.", encoding="utf-8")
    told(case, "add", str(tmp_path / "r.txt"))
    first = told(case, "consent", "Brevin", "--scope", "court", "--as", "Ada").output
    assert "takes the place" not in first
    second = told(case, "consent", "Brevin", "--protected", "--as", "Ada").output
    assert "It takes the place of the whole of entry 1, which stays on record: court; none; consent" in second


def test_an_address_of_another_server_is_no_case() -> None:
    found = told(Path("a"), "show", "--store", "mysql://me@host/db")
    assert "names no case. Write postgresql://" in found.output
