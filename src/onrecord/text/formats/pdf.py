"""PDF: the text layer as paragraphs, found by where lines stand; running heads and page numbers set apart.

A page without text layer is a picture of text: it is named, not guessed at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from onrecord.model.text import BlockRole
from onrecord.text import marks
from onrecord.text.draft import Clues, Draft, Note, Piece, Unreadable

_MOST_PAGES = 2000
_FEW = 12  # characters; fewer on a page are a stamp or a page number, not its text
_GAP = 1.45  # a new paragraph, in usual line distances
_INDENT = 0.8  # a new paragraph, in line heights
_SHORT = 0.85  # a line that ends before this share of the width ends its paragraph, if a capital follows
_LARGE = 1.15  # a heading, in usual letter heights
_EDGE = 2  # lines at top and bottom of a page among which running heads are looked for
_SPLIT_WORD = re.compile(r"[\u0002\ufffe]\s*$")
_LIST_MARK = re.compile(r"(?:[-*•–▪·]|\(?\d{1,3}[.)]|\([a-zа-я]\)|[a-zа-я]\))\s")
_ENDED = re.compile(r"[.!?…:;]['\"”’»)\]]*$")
_DATE = re.compile(r"D?:?(\d{4})(\d\d)(\d\d)")


@dataclass(frozen=True, kw_only=True)
class _Line:
    """One line of a page; places in points, `top` greater above."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        return max(self.top - self.bottom, 0.1)


def read_pdf(content: bytes) -> Draft:
    """A draft of the text layer of a PDF.

    Raises:
        Unreadable: It is locked, damaged, too long, or without any text.
    """
    import pypdfium2  # noqa: PLC0415  heavy, loaded when used

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("encrypted" if "password" in str(error).lower() else "damaged", what="PDF") from error
    try:
        if len(document) > _MOST_PAGES:
            raise Unreadable("too_long", characters=f"{len(document)} × 2000", limit=f"{_MOST_PAGES} × 2000")
        pages = [_lines(document, number) for number in range(len(document))]
        clues = _clues(document.get_metadata_dict())
    finally:
        document.close()
    empty = [number for number, lines in enumerate(pages, 1) if sum(len(line.text) for line in lines) < _FEW]
    if len(empty) == len(pages):
        raise Unreadable("no_text_layer", pages=str(len(pages)))
    notes = (Note(kind="pages_without_text", details={"pages": ", ".join(map(str, empty))}),) if empty else ()
    return Draft(pieces=tuple(_pieces(pages)), clues=clues, notes=notes)


def _lines(document: Any, number: int) -> list[_Line]:
    """The lines of a page as they stand in its content."""
    import pypdfium2  # noqa: PLC0415  heavy, loaded when used

    try:
        page = document[number]
        textpage = page.get_textpage()
    except pypdfium2.PdfiumError:
        return []
    found: list[_Line] = []
    at = 0
    for raw in re.split(r"(\r?\n)", textpage.get_text_range(errors="replace")):
        length = len(raw.encode("utf-16-le", "surrogatepass")) // 2
        if raw.strip():
            found.append(_line(textpage, raw, at))
        at += length
    textpage.close()
    page.close()
    return found


def _line(textpage: Any, raw: str, at: int) -> _Line:
    start, end = len(raw) - len(raw.lstrip()), max(len(raw.rstrip()) - 1, 0)
    boxes = [_box(textpage, at + place) for place in (start, (start + end) // 2, end)]
    return _Line(
        text=raw.strip(),
        left=boxes[0][0],
        right=boxes[-1][2],
        bottom=median(box[1] for box in boxes),
        top=median(box[3] for box in boxes),
    )


def _box(textpage: Any, text_index: int) -> tuple[float, float, float, float]:
    import pypdfium2  # noqa: PLC0415  heavy, loaded when used

    index = pypdfium2.raw.FPDFText_GetCharIndexFromTextIndex(textpage.raw, text_index)
    try:
        left, bottom, right, top = textpage.get_charbox(index, loose=True)
    except (pypdfium2.PdfiumError, IndexError, ValueError):
        return (0.0, 0.0, 0.0, 0.0)
    return (left, bottom, right, top)


def _pieces(pages: Sequence[Sequence[_Line]]) -> Iterator[Piece]:
    running = _running(pages)
    lines = [line for page in pages for line in page]
    usual = median(line.height for line in lines)
    open_lines: list[_Line] = []
    above: _Line | None = None
    for page in pages:
        kept = [
            line for number, line in enumerate(page) if not _at_edge(number, page) or _same(line.text) not in running
        ]
        width = max((line.right for line in kept), default=0.0)
        left = min((line.left for line in kept), default=0.0)
        for line in kept:
            if open_lines and _parts(open_lines[-1], line, (left, width, usual)):
                yield from _finished(open_lines, usual, above)
                above, open_lines = open_lines[-1], []
            open_lines.append(line)
        for line in page:
            if line not in kept:
                yield from _other(line.text)
    if open_lines:
        yield from _finished(open_lines, usual, above)


def _running(pages: Sequence[Sequence[_Line]]) -> frozenset[str]:
    """Heads and feet: the same words, numbers aside, at the edge of several pages; and bare page numbers."""
    seen = Counter(
        same
        for page in pages
        for same in {_same(line.text) for number, line in enumerate(page) if _at_edge(number, page)}
    )
    several = max(2, len(pages) // 3)
    return frozenset(
        same
        for same, times in seen.items()
        if times >= several or re.fullmatch(r"\W*(?:page )?#(?: ?(?:of|/) ?#)?\W*", same)
    )


def _at_edge(number: int, page: Sequence[_Line]) -> bool:
    return number < _EDGE or number >= len(page) - _EDGE


def _same(text: str) -> str:
    return re.sub(r"\d+", "#", text.lower())


def _parts(line: _Line, following: _Line, frame: tuple[float, float, float]) -> bool:
    """Whether a paragraph ends between two lines."""
    left, right, usual = frame
    if abs(line.height - following.height) > 0.12 * usual:
        return True
    down = line.bottom - following.bottom
    if down > _GAP * 1.25 * usual or (_LIST_MARK.match(following.text) and _ENDED.search(line.text)):
        return True
    if down < 0:  # the next page or column: a sentence may run on
        return bool(_ENDED.search(line.text)) or following.text[:1].isupper()
    if following.left - line.left > _INDENT * usual and following.text[:1].isupper():
        return True
    short = line.right - left < _SHORT * (right - left)
    return short and (bool(_ENDED.search(line.text)) or not following.text[:1].islower())


def _finished(lines: Sequence[_Line], usual: float, above: _Line | None) -> Iterator[Piece]:
    follows = above is not None and 0 <= above.bottom - lines[0].bottom <= _GAP * 1.25 * usual
    whole = ""
    for line in lines:
        split = bool(_SPLIT_WORD.search(whole))
        whole = (
            _SPLIT_WORD.sub("", whole)
            + ("" if split or not whole or re.search(r"[^\W\d_]-$", whole) else " ")
            + line.text
        )
    role: BlockRole | None = None
    if median(line.height for line in lines) > _LARGE * usual and len(whole.split()) < 30:
        role = "heading"
    elif _LIST_MARK.match(whole) and not whole[0].isdigit():
        role = "list_item"
    for part in marks.CONTROL.split(marks.clean(_SPLIT_WORD.sub("", whole)).replace("\ufffe", "")):
        text = marks.one_line(part)
        if text:
            yield Piece(text=text, role=role, follows=follows, unread=marks.unread(text, stray=False))


def _other(text: str) -> Iterator[Piece]:
    for part in marks.CONTROL.split(marks.clean(text)):
        line = marks.one_line(part)
        if line:
            yield Piece(text=line, role="other")


def _clues(given: dict[str, str]) -> Clues:
    match = _DATE.match(given.get("CreationDate", ""))
    return Clues(
        title=marks.one_line(given.get("Title", "")) or None,
        author=marks.one_line(given.get("Author", "")) or None,
        made=("-".join(match.groups()),) if match else (),
        embedded={name: marks.one_line(value) for name, value in given.items() if value},
    )
