"""A document as a Word file: headings, real footnotes, a table whose header repeats; no author, no dates, no history.

Written from templates, because the libraries for Word files that are kept up make no footnotes. Office Open XML,
ECMA-376 part 1: 17 (document), 17.11 (footnotes).
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.publish.documents.document import Bullets, Document, Note, Paragraph, Run
from onrecord.publish.sheets.packed import for_xml, packed

_PARTS = {  # part of the package, and the template it is made from
    "[Content_Types].xml": "Content_Types.xml",
    "_rels/.rels": "package.rels",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document.xml.rels",
    "word/footnotes.xml": "footnotes.xml",
    "word/footer1.xml": "footer1.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
}
_PLACE = re.compile(r"\b(R\d+) ¶(?=\d)")
_FIRST_NOTE = 1  # 0 and below are the lines that part notes from the text
_PAGE = 9070  # width of the text in twentieths of a point


def docx(document: Document) -> bytes:
    """The document as a .docx file; the same document gives the same bytes."""
    notes = {id(note): number for number, note in enumerate(_notes(document), _FIRST_NOTE)}
    told = {
        "document": document,
        "notes": [(number, note) for number, note in zip(notes.values(), _notes(document), strict=True)],
        "number_of": lambda note: notes[id(note)],
        "form": lambda block: type(block).__name__,
        "page": _PAGE,
    }
    return packed(
        (part, _unbroken(for_xml(_template(file).render(told))).encode("utf-8")) for part, file in _PARTS.items()
    )


def _unbroken(words: str) -> str:
    """Words in which the place of a passage, R2 ¶5, stays on one line."""
    return _PLACE.sub("\\1\u00a0¶", words)


def _notes(document: Document) -> list[Note]:
    """The footnotes in the order in which they stand."""
    runs: list[Run] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            runs += block.runs
        elif isinstance(block, Bullets):
            runs += [run for item in block.items for run in item]
    return [run.note for run in runs if run.note]


@cache
def _template(file: str) -> Any:
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415  heavy, loaded when used

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    source = files("onrecord.publish") / "templates" / "docx" / file
    return environment.from_string(source.read_text(encoding="utf-8"))
