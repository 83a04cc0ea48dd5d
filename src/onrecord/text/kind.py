"""What sort of file it is, told by its bytes; the name only tells plain text from Markdown, and data from both."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import PurePath
from typing import Literal

from onrecord.text.draft import Unreadable

Kind = Literal["txt", "md", "html", "pdf", "docx", "eml"]

_PICTURES = (
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
)
_OTHERS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word or Excel, or a locked document"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"Rar!", "RAR"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
    (b"ID3", "sound"),
    (b"OggS", "sound or film"),
    (b"\x1aE\xdf\xa3", "film"),
    (b"SQLite format 3", "database"),
)
_DATA = frozenset(
    [
        *(".yaml", ".yml", ".json", ".jsonl", ".csv", ".tsv", ".toml", ".ini", ".cfg", ".xml", ".svg", ".css", ".js"),
        *(".py", ".sh", ".sql", ".ipynb", ".lock"),
    ]
)
_MARKDOWN = frozenset({".md", ".markdown", ".mdown"})
_HEAD = 4096
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_TAGS = re.compile(rb"</?(?:p|div|span|br|table|h[1-6]|ul|li|article|a)\b[^<>]{0,300}>", re.IGNORECASE)
_MAIL_LINE = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?(.*)")
_MAIL_MARKS = frozenset(
    {b"mime-version", b"message-id", b"received", b"return-path", b"content-type", b"delivered-to", b"x-mailer"}
)
_FEW_TAGS = 6


def tell(content: bytes, name: str) -> Kind:
    """The kind of a report.

    Raises:
        Unreadable: It is nothing that can be read; says what it looks like.
    """
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(content)
    _refuse_others(content)
    start = content[:_HEAD]
    plain = start.removeprefix(b"\xef\xbb\xbf")
    if plain.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in plain:
        plain = re.sub(rb"\0|^\xff\xfe|^\xfe\xff", b"", plain)
    if _PAGE.match(plain) or (len(_TAGS.findall(plain)) >= _FEW_TAGS and b"</" in plain):
        return "html"
    if _is_mail(plain):
        return "eml"
    suffix = PurePath(name).suffix.lower()
    if suffix in _DATA:
        raise Unreadable("unknown_format", what=suffix.removeprefix("."))
    return "md" if suffix in _MARKDOWN else "txt"


def _refuse_others(content: bytes) -> None:
    for magic, what in _PICTURES:
        if content.startswith(magic):
            raise Unreadable("picture", what=what)
    if content[4:12] in (b"ftypheic", b"ftypmif1") or content[8:12] == b"WEBP":
        raise Unreadable("picture", what="HEIC or WebP")
    if content[4:8] == b"ftyp":
        raise Unreadable("unknown_format", what="film or sound")
    for magic, what in _OTHERS:
        if content.startswith(magic):
            raise Unreadable("unknown_format", what=what)


def _zipped(content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Unreadable("damaged", what="ZIP") from error
    if "word/document.xml" in names:
        return "docx"
    what = "Excel" if any(name.startswith("xl/") for name in names) else "ZIP"
    raise Unreadable("unknown_format", what="OpenDocument" if "content.xml" in names else what)


def _is_mail(start: bytes) -> bool:
    """A header block with at least one line that only mail programs write."""
    names: set[bytes] = set()
    for line in start.replace(b"\r\n", b"\n").split(b"\n"):
        if line[:1] in (b" ", b"\t") and names:
            continue
        match = _MAIL_LINE.fullmatch(line)
        if not match:
            break
        names.add(match[1].lower())
    return bool(names & _MAIL_MARKS) and bool(names & {b"from", b"subject", b"to", b"date"})
