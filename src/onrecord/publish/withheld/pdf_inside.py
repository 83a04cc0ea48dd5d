"""What stands in a PDF file: the text layer as it runs on over lines and pages, and every string it holds elsewhere.

Titles, notes, alternative texts, addresses, names of attached files are strings in the objects of the file
(ISO 32000-1, 7.3.4), places and fonts have names (7.3.5); attached files and descriptions (XMP) are streams. All are
read from the bytes, since what a viewer does not show leaves all the same.
"""

from __future__ import annotations

import re
import tomllib
import zlib
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib.resources import files

from onrecord.translate import gettext as _

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_LITERAL = re.compile(rb"\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]{4,})>")
_NAME = re.compile(rb"/([^\s()<>\[\]{}/%\0]+)")
_NAME_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_BEFORE = 400  # bytes in which the dictionary of a stream says what sort it is
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b"", b"\r\n": b"", b"\n": b"", b"\r": b""}
_PDF_LETTERS = {  # where PDFDocEncoding is not Latin-1: ISO 32000-1, annex D.2
    0x80 + place: letter for place, letter in enumerate("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž")
}
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_OUR_FONTS = re.compile(r"(?:[A-Z]{6}\+)?(?:Libertinus|Noto|Amiri|DejaVu|Arial|NewCM|NewComputerModern)(?![a-z])")
"""How the names of fonts begin that the template asks for: somebody may be called Amiri."""
_HYPHENS = re.compile(r"[-\u2010\u00ad\ufffe\u0002]\s*\r?\n")


def pdf_parts(content: bytes) -> Iterator[tuple[str, str]]:
    """Where in a PDF file, and the words there."""
    import pypdfium2  # noqa: PLC0415  heavy, loaded when used

    document = pypdfium2.PdfDocument(content)
    try:
        yield _("properties of the file"), "\n".join(document.get_metadata_dict().values())
        yield _("outline"), "\n".join(outline.get_title() for outline in document.get_toc())
        pages = [page.get_textpage().get_text_range() for page in document]  # beyond its borders too
    finally:
        document.close()
    for number, words in enumerate(pages, 1):
        yield _("page {n}").format(n=number), words
    whole = "\n".join(pages)
    joined = _HYPHENS.sub("", whole)
    yield _("text over lines and pages"), " ".join(joined.split())
    yield _("text over lines and pages"), " ".join(re.sub(r"\ufffe|\u0002", "", whole).split())
    yield from _elsewhere(content)


def _elsewhere(content: bytes) -> Iterator[tuple[str, str]]:
    """Every string and readable stream."""
    outside = _STREAM.sub(b" ", content)
    yield _("strings of the file"), "\n".join(_strings(outside))
    yield _("names in the file"), "\n".join(_names(outside))
    for found in _STREAM.finditer(content):
        body = _inflated(found.group(1))
        yield _("strings of the file"), "\n".join(_strings(body, marked=True))
        if b"/ObjStm" in content[max(0, found.start() - _BEFORE) : found.start()]:
            yield _("names in the file"), "\n".join(_names(body))
        with suppress(UnicodeDecodeError):  # what is no text are letters of a font, a picture
            yield _("a stream of the file"), body.decode("utf-16" if body.startswith(_WIDE) else "utf-8")


def _names(content: bytes) -> Iterator[str]:
    """The names in some bytes, but for those of the fonts that we set with."""
    for found in dict.fromkeys(_NAME.findall(content)):
        name = _NAME_ESCAPE.sub(lambda one: bytes([int(one[1], 16)]), found).decode("utf-8", "replace")
        if name not in _own_names() and not _OUR_FONTS.match(name):
            yield name


@cache
def _own_names() -> frozenset[str]:
    """The names that such files have whatever stands in them."""
    source = files("onrecord.publish") / "data" / "pdf_names.toml"
    return frozenset(tomllib.loads(source.read_text(encoding="utf-8"))["names"].split())


def _inflated(body: bytes) -> bytes:
    try:
        return zlib.decompress(body)
    except zlib.error:
        return body


def _strings(content: bytes, *, marked: bool = False) -> Iterator[str]:
    """The strings in some bytes.

    Args:
        content: The bytes.
        marked: Only strings that say that they are Unicode: in streams of fonts any bytes may look like one.
    """
    found = [_ESCAPE.sub(_unescaped, one.group(1)) for one in _LITERAL.finditer(content)]
    for match in _HEX.finditer(content):
        digits = b"".join(match.group(1).split())
        found.append(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii")))
    for one in found:
        if one.startswith(b"\xfe\xff"):
            yield one[2:].decode("utf-16-be", "replace")
        elif one.startswith(b"\xef\xbb\xbf"):
            yield one[3:].decode("utf-8", "replace")
        elif not marked:
            yield one.decode("latin-1").translate(_PDF_LETTERS)


def _unescaped(found: re.Match[bytes]) -> bytes:
    told = found.group(1)
    return bytes([int(told, 8) & 255]) if told.isdigit() else _LETTERS.get(told, told)
