from __future__ import annotations

import os
import resource
import sys
import warnings
from getpass import GetPassWarning
from pathlib import Path
from types import ModuleType

import click
import pytest

from onrecord.cli.secret import SERVICE, Opener, on_server
from onrecord.errors import PassphraseNeeded

WORDS = "four words do well"


def by(*, descriptor: int | None = None, keyring: bool = False, case: str = "a.onrecord") -> Opener:
    return Opener(case=case, who="", descriptor=descriptor, keyring=keyring)


def _descriptor(content: bytes) -> int:
    ours, theirs = os.pipe()
    os.write(theirs, content)
    os.close(theirs)
    return ours


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"four words do well\n", WORDS),
        (b"four words do well\r\nmore\n", WORDS),
        ("слова, слова".encode(), "слова, слова"),
    ],
)
def test_the_first_line_of_a_descriptor_is_the_passphrase(content: bytes, expected: str) -> None:
    assert by(descriptor=_descriptor(content)).passphrase() == expected


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "empty"), (b"\n", "empty"), (b"\xff\xfe\n", "not UTF-8"), (b"short\n", "12 characters")],
)
def test_what_is_no_passphrase_is_said(content: bytes, sentence: str) -> None:
    with pytest.raises(PassphraseNeeded, match=sentence):
        by(descriptor=_descriptor(content)).passphrase(new=True)


def test_a_descriptor_that_is_not_there_is_said() -> None:
    with pytest.raises(PassphraseNeeded, match="cannot be read"):
        by(descriptor=987).passphrase()


class _Locked(Exception):
    """As the key store's own error."""


def _store_of_keys(monkeypatch: pytest.MonkeyPatch, kept: dict[tuple[str, str], str], *, locked: bool = False) -> None:
    keyring = ModuleType("keyring")

    def get_password(service: str, name: str) -> str | None:
        if locked:
            raise _Locked("it is locked")
        return kept.get((service, name))

    keyring.get_password = get_password  # type: ignore[attr-defined]
    keyring.errors = ModuleType("keyring.errors")  # type: ignore[attr-defined]
    keyring.errors.KeyringError = _Locked
    monkeypatch.setitem(sys.modules, "keyring", keyring)


def test_the_key_store_is_asked_under_the_full_name_of_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    case = tmp_path / "a.onrecord"
    _store_of_keys(monkeypatch, {(SERVICE, str(case.resolve())): WORDS})
    monkeypatch.chdir(tmp_path)
    assert by(keyring=True, case="a.onrecord").passphrase() == WORDS
    assert by(keyring=True, case=str(case)).passphrase() == WORDS


def test_a_key_store_without_one_says_how_to_put_it_there(monkeypatch: pytest.MonkeyPatch) -> None:
    _store_of_keys(monkeypatch, {})
    with pytest.raises(PassphraseNeeded, match=r"python\S* -m keyring set onrecord"):
        by(keyring=True).passphrase()


def test_a_key_store_that_is_locked_or_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    _store_of_keys(monkeypatch, {}, locked=True)
    with pytest.raises(PassphraseNeeded, match="it is locked"):
        by(keyring=True).passphrase()
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(PassphraseNeeded, match="install the package keyring"):
        by(keyring=True).passphrase()


def test_where_nobody_can_type_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_words: object, **_options: object) -> str:
        raise click.Abort

    monkeypatch.setattr(click, "prompt", nobody)
    with pytest.raises(PassphraseNeeded, match="--passphrase-fd"):
        by().passphrase()


def test_a_case_on_a_server_needs_none() -> None:
    assert by(case="postgresql://me@host/d?case=a").passphrase() == ""


def test_where_there_is_no_terminal_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot_hide(*_given: object, **_more: object) -> str:
        warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
        return WORDS

    monkeypatch.setattr(click, "prompt", cannot_hide)
    with pytest.raises(PassphraseNeeded, match="--passphrase-fd"):
        by().passphrase()


@pytest.mark.parametrize(
    ("server", "expected"),
    [
        (None, "valley"),
        ("postgresql://ada@host/db", "postgresql://ada@host/db?case=valley"),
        ("postgresql:///db?host=/run", "postgresql:///db?host=/run&case=valley"),
    ],
)
def test_a_case_on_a_server_has_an_address(server: str | None, expected: str) -> None:
    assert on_server("valley", server) == expected


@pytest.mark.skipif(sys.platform == "win32", reason="writes no memory to the disk")
def test_who_has_the_passphrase_leaves_no_memory_on_the_disk() -> None:
    before, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
    by(descriptor=_descriptor(b"four words do well\n")).passphrase()
    assert resource.getrlimit(resource.RLIMIT_CORE) == (0, hard)
    resource.setrlimit(resource.RLIMIT_CORE, (before, hard))
