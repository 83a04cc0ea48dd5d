"""Bytes into characters."""

from __future__ import annotations

import pytest

from onrecord.text.decode import declared_in_page, decode
from tests.text.made import RUSSIAN, SENTENCE

FRENCH = "L’étudiante a été relâchée à Genève, dit sa mère."


@pytest.mark.parametrize(
    ("content", "text", "encoding", "guessed"),
    [
        (SENTENCE.encode(), SENTENCE, "utf-8", False),
        (b"\xef\xbb\xbf" + RUSSIAN.encode(), RUSSIAN, "utf-8", False),
        (SENTENCE.encode("utf-16-le"), SENTENCE, "utf-16-le", False),
        (RUSSIAN.encode("utf-16-be"), RUSSIAN, "utf-16-be", False),
        (SENTENCE.encode("utf-32"), SENTENCE, "utf-32-le", False),
        (RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251", True),
        (RUSSIAN.encode("koi8-r"), RUSSIAN, "koi8-r", True),
        (RUSSIAN.encode("cp866"), RUSSIAN, "cp866", True),
        (RUSSIAN.encode("iso8859-5"), RUSSIAN, "iso8859-5", True),
        (FRENCH.encode("cp1252"), FRENCH, "cp1252", True),
        (b"a\r\nb\rc\n", "a\nb\nc\n", "utf-8", False),
    ],
)
def test_the_encoding_is_found(content: bytes, text: str, encoding: str, guessed: bool) -> None:  # noqa: FBT001
    found = decode(content)
    assert (found.text, found.encoding, found.guessed) == (text, encoding, guessed)


def test_lines_in_another_encoding_are_counted() -> None:
    found = decode(f"{FRENCH}\n".encode() + "“Naïve”, he said.".encode("cp1252"))
    assert found.text == f"{FRENCH}\n“Naïve”, he said."
    assert (found.encoding, found.odd_lines) == ("cp1252", 1)


def test_what_a_page_declares_is_believed_where_it_fits() -> None:
    page = b"<html><head><meta charset='windows-1251'></head>" + RUSSIAN.encode("cp1251")
    assert decode(page, declared=declared_in_page(page)).encoding == "cp1251"
    assert not decode(page, declared=declared_in_page(page)).guessed
    assert decode(RUSSIAN.encode(), declared="cp1251").encoding == "utf-8"
    assert decode(RUSSIAN.encode("cp1251"), declared="no-such-thing").encoding == "cp1251"
