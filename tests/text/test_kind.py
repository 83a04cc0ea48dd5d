"""What sort of file it is."""

from __future__ import annotations

import pytest

from onrecord.text.draft import Unreadable
from onrecord.text.kind import tell
from tests.text.made import SENTENCE, docx, paragraph, pdf


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (SENTENCE.encode(), "a.txt", "txt"),
        (SENTENCE.encode(), "without-ending", "txt"),
        (b"# Title\n\nWords", "a.md", "md"),
        (b"<!doctype html><p>Words", "a.txt", "html"),
        (b"<!-- saved --><html><body>", "a", "html"),
        ("<!DOCTYPE html><p>Words".encode("utf-16"), "a", "html"),
        (b"<div><p>a</p><p>b</p><p>c</p></div>", "part", "html"),
        (b"1 < 2 and 3 > 2", "a.txt", "txt"),
        (pdf([[]]), "a.txt", "pdf"),
        (docx(paragraph("Words")), "a.pdf", "docx"),
        (b"From: a@b.example\r\nMessage-ID: <1@b>\r\nSubject: x\r\n\r\nWords", "a", "eml"),
        (b"From: The clinic\nTo: The court\nDate: 3 May 2021\n\nWords", "a.eml", "txt"),
    ],
)
def test_the_kind_is_told_by_content(content: bytes, name: str, kind: str) -> None:
    assert tell(content, name) == kind


@pytest.mark.parametrize(
    ("content", "name", "what"),
    [
        (b"\xff\xd8\xff\xe0", "a.txt", "JPEG"),
        (b"{\\rtf1 words}", "a.doc", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", "old Word or Excel, or a locked document"),
        (b"a: 1", "gold.yaml", "yaml"),
        (b"PK\x03\x04....", "a.zip", "ZIP"),
    ],
)
def test_other_files_are_refused_by_name(content: bytes, name: str, what: str) -> None:
    with pytest.raises(Unreadable) as caught:
        tell(content, name)
    assert caught.value.details["what"] == what
