"""Word files: paragraphs of document, headers, footers and notes, read straight from the zipped XML.

Sizes are checked before anything is unpacked; entities and document types are off.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from onrecord.model.text import BlockRole
from onrecord.text import marks
from onrecord.text.draft import Clues, Draft, Piece, Unreadable

_MOST = 100 << 20
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PART = re.compile(r"word/(?P<kind>header|document|footnotes|endnotes|footer)\d*\.xml")
_ORDER = ("header", "document", "footnotes", "endnotes", "footer")
_CORE = "docProps/core.xml"
_BREAKS = frozenset({f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}ptab"})


def read_word(content: bytes) -> Draft:
    """A draft of a Word file.

    Raises:
        Unreadable: It is locked, damaged, or unpacks to more than is sane.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _check(archive)
            names = sorted(
                (name for name in archive.namelist() if _PART.fullmatch(name)),
                key=lambda name: (_ORDER.index(_kind(name)), name),
            )
            pieces = tuple(piece for name in names for piece in _paragraphs(archive.read(name), _kind(name)))
            clues = _clues(archive)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, RuntimeError) as error:
        if "password" in str(error) or "encrypted" in str(error):
            raise Unreadable("encrypted") from error
        raise Unreadable("damaged", what="Word") from error
    return Draft(pieces=pieces, clues=clues)


def _kind(name: str) -> str:
    match = _PART.fullmatch(name)
    return match["kind"] if match else ""


def _check(archive: zipfile.ZipFile) -> None:
    wanted = [entry for entry in archive.infolist() if _PART.fullmatch(entry.filename) or entry.filename == _CORE]
    if sum(entry.file_size for entry in wanted) > _MOST:
        raise Unreadable("unpacks_too_large", limit=str(_MOST >> 20))


def _tree(content: bytes) -> Any:
    from lxml import etree  # noqa: PLC0415  heavy, loaded when used

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    root = None if b"<!DOCTYPE" in content[:1000] else etree.fromstring(content, parser)
    if root is None or any("Excessive depth" in entry.message for entry in parser.error_log):
        raise Unreadable("damaged", what="Word")
    return root


def _paragraphs(content: bytes, kind: str) -> Iterator[Piece]:
    from lxml import etree  # noqa: PLC0415  heavy, loaded when used

    root = _tree(content)
    for twice in list(root.iter(_FALLBACK)):  # older programs' copy of what stands in the element before it
        twice.getparent().remove(twice)
    waiting: list[tuple[Any, list[str]]] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start" and element.tag == f"{_W}p":
            waiting.append((element, []))
        elif event == "start" and waiting:
            if element.tag == f"{_W}t":
                waiting[-1][1].append(element.text or "")
            elif element.tag in _BREAKS:
                waiting[-1][1].append(" ")
        elif event == "end" and element.tag == f"{_W}p":
            paragraph, words = waiting.pop()
            yield from _pieces(paragraph, "".join(words), kind)


def _pieces(paragraph: Any, words: str, kind: str) -> Iterator[Piece]:
    for part in marks.CONTROL.split(marks.clean(words)):
        text = marks.one_line(part)
        if text:
            role = "header" if kind in {"header", "footer"} else _role(paragraph)
            yield Piece(text=text, role=role, unread=marks.unread(text, stray=False))


def _role(paragraph: Any) -> BlockRole | None:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = (style.get(f"{_W}val") or "").lower() if style is not None else ""
    if name in {"title", "titel", "titre", "1"} or name == "heading1":
        return "title"
    if name.startswith(("heading", "subtitle")):
        return "heading"
    if name.startswith("caption"):
        return "caption"
    if name.startswith("list") or paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
        return "list_item"
    return None


def _clues(archive: zipfile.ZipFile) -> Clues:
    """Title, author and date of the document's properties."""
    if _CORE not in archive.namelist():
        return Clues()
    given = {
        str(element.tag).rpartition("}")[2]: marks.one_line(element.text or "")
        for element in _tree(archive.read(_CORE))
    }
    date = given.get("created")
    return Clues(
        title=given.get("title") or None,
        author=given.get("creator") or None,
        made=(date,) if date else (),
        language=given.get("language") or None,
        embedded={name: value for name, value in given.items() if value},
    )
