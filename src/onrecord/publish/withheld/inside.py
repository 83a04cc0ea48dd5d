"""What stands in a finished file, wherever it stands: in its text, its markup, its metadata, the names of its parts."""

from __future__ import annotations

import base64
import gzip
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO

from onrecord.publish.withheld.pdf_inside import pdf_parts
from onrecord.translate import gettext as _

_DATA = re.compile(  # in an address, and in a line of a calendar that says so
    rb"base64,([A-Za-z0-9+/\s]{8,}={0,2})|ENCODING=BASE64[^:\r\n]*:((?:[A-Za-z0-9+/]|\r?\n[ \t])+={0,2})", re.IGNORECASE
)
_FOLD = re.compile(rb"\r?\n[ \t]")
_CHUNKS = (b"tEXt", b"zTXt", b"iTXt", b"eXIf")
_MANY_ZEROS = 0.2  # share of zero bytes in text of two bytes a letter
_DEEPEST = 4  # archives within archives


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a file, and where they stand in it."""

    where: str
    words: str


def inside(content: bytes, where: str = "", depth: int = 0) -> Iterator[Part]:
    """The parts of a file: one for text, JSON and HTML, many for archives and PDF.

    Args:
        content: Finished bytes: text, or a .docx, .xlsx, .zip or .pdf.
        where: In which part of an archive it stands.
        depth: How many archives it stands in.
    """
    if content.startswith(b"PK") and depth < _DEEPEST:
        yield from _archive(content, where, depth)
    elif content.startswith(b"\x1f\x8b") and depth < _DEEPEST:
        yield from inside(gzip.decompress(content), where, depth + 1)
    elif content.startswith(b"%PDF"):
        for place, words in pdf_parts(content):
            yield Part(_at(where, place), words)
    elif content.startswith(b"\x89PNG"):
        yield from (Part(_at(where, _("note in a picture")), words) for words in _notes(content))
    else:
        yield Part(where or _("text"), _decoded(content))
        if content.startswith(b"BEGIN:VCALENDAR"):  # lines are folded within letters too, so before they are decoded
            yield Part(_("text"), _decoded(_FOLD.sub(b"", content)).replace("\\", ""))
        for found in _DATA.finditer(content):
            with suppress(ValueError):
                yield from inside(
                    base64.b64decode(found[1] or found[2]), _at(where, _("data in an address")), depth + 1
                )


def _at(where: str, place: str) -> str:
    return f"{where}, {place}" if where else place


def _archive(content: bytes, where: str, depth: int) -> Iterator[Part]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        yield Part(_at(where, _("comment of the archive")), _decoded(archive.comment))
        for one in archive.infolist():
            place = _at(where, one.filename)
            yield Part(_at(where, _("names of its parts")), one.filename)
            yield Part(_at(place, _("what is noted of the part")), _decoded(one.comment) + " " + _decoded(one.extra))
            yield from inside(archive.read(one), place, depth + 1)


def _decoded(content: bytes) -> str:
    """The letters of text, in whatever encoding programs write it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if content[:4096].count(0) > len(content[:4096]) * _MANY_ZEROS:
        return content.decode("utf-16-le", "replace") + "\n" + content.decode("utf-16-be", "replace")
    return content.decode("utf-8", "replace")


def _notes(content: bytes) -> Iterator[str]:
    """What is written in a PNG picture, compressed or not."""
    at = 8
    while at + 8 <= len(content):
        (size,), kind = struct.unpack_from(">I", content, at), content[at + 4 : at + 8]
        body = content[at + 8 : at + 8 + size]
        if kind in _CHUNKS:
            yield _decoded(body)
            for start in range(min(len(body), 128)):
                with suppress(zlib.error):
                    yield _decoded(zlib.decompress(body[start:]))
                    break
        at += 12 + size
