"""What a reader sees on each page, sheet or table of a finished file; read with other programs than wrote it."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import zipfile

import pypdfium2


def words_of(content: bytes) -> dict[str, str]:
    """The words of each page or table, by where they stand."""
    if content.startswith(b"%PDF"):
        return _pages(content)
    if content.startswith(b"PK"):
        return _parts(content)
    if content.startswith(b"{"):
        return {"json": " ".join(json.loads(content).get("notice", []))}
    unfolded = content.replace(b"\r\n ", b"").decode("utf-8").replace("\\,", ",")
    return {"text": html.unescape(re.sub(r"<[^>]*>", " ", unfolded))}


def _pages(content: bytes) -> dict[str, str]:
    document = pypdfium2.PdfDocument(content)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return {f"page {number}": " ".join(words.split()) for number, words in enumerate(pages, 1)}


def _parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
    if "word/document.xml" in parts:  # the foot of a page stands on all of them
        return {name: _shown(parts[name]) for name in ("word/document.xml", "word/footer1.xml")}
    if "xl/workbook.xml" in parts:
        strings = [_shown(one) for one in re.findall(r"<si>(.*?)</si>", parts["xl/sharedStrings.xml"], re.DOTALL)]
        sheets = {name: words for name, words in parts.items() if name.startswith("xl/worksheets/sheet")}
        return {name: _cells(words, strings) for name, words in sheets.items()}
    tables = {
        name: " ".join(cell for row in csv.reader(io.StringIO(words)) for cell in row)
        for name, words in parts.items()
        if ".csv" in name
    }
    return {**parts, **tables}


def _cells(sheet: str, strings: list[str]) -> str:
    return " ".join(strings[int(number)] for number in re.findall(r't="s"[^>]*><v>(\d+)</v>', sheet))


def _shown(xml: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", xml))
