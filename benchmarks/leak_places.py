"""Where a name can hide in a finished file of each form: places in which the leak benchmark plants words."""

# ruff: noqa: E501  markup of other programs is easier to read unbroken

from __future__ import annotations

import base64
import csv
import html
import io
import json
import quopri
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote
from xml.sax.saxutils import escape

Plant = Callable[[bytes, Sequence[str]], bytes]
"""Puts words into a file of some form and gives back the file."""


def _middle(word: str) -> int:
    return len(word) // 2


def _cut(words: str, between: str) -> str:
    """Words parted in the middle of the last of them."""
    head, _space, last = words.rpartition(" ")
    at = _middle(last)
    return f"{head} {last[:at]}{between}{last[at:]}".strip()


# --- text, pages, data -------------------------------------------------------------------------------


def _page(make: Callable[[str], str]) -> Plant:
    def plant(content: bytes, words: Sequence[str]) -> bytes:
        added = "\n".join(f"<p>{make(one)}</p>" for one in words)
        return content.replace(b"</body>", added.encode("utf-8", "surrogatepass") + b"</body>")

    return plant


def _entities(words: str, form: str) -> str:
    return "".join(form.format(ord(letter)) for letter in words)


HTML: Mapping[str, Plant] = {
    "text": _page(html.escape),
    "split over tags": _page(lambda one: _cut(html.escape(one), "</b><b>")),
    "split over lines": _page(lambda one: one.replace(" ", "\n      ")),
    "attribute": _page(lambda one: f'<i title="{html.escape(one)}">x</i>'),
    "alt text": _page(lambda one: f'<img alt="{html.escape(one)}">'),
    "name of an attribute's class": _page(lambda one: f'<i class="{html.escape(one.replace(" ", "_"))}">x</i>'),
    "comment": _page(lambda one: f"<!-- {one.replace('--', '')} -->"),
    "decimal entities": _page(lambda one: _entities(one, "&#{};")),
    "hexadecimal entities": _page(lambda one: _entities(one, "&#x{:X};")),
    "link, percent-encoded": _page(lambda one: f'<a href="https://a.example/{quote(one)}">x</a>'),
    "script, escaped": _page(lambda one: f"<script>var a = {json.dumps(one)};</script>"),
    "style, escaped": _page(lambda one: f"<style>p {{content: '{_entities(one, chr(92) + '{:06x}')}'}}</style>"),
    "soft hyphens": _page(lambda one: _cut(one, "&shy;")),
    "word breaks": _page(lambda one: _cut(one, "<wbr>")),
    "zero-width spaces": _page(lambda one: _cut(one, "\u200b")),
    "accents apart": _page(lambda one: unicodedata.normalize("NFD", one)),
    "no-break spaces": _page(lambda one: one.replace(" ", "&nbsp;")),
    "data address": _page(lambda one: f'<img src="data:text/plain;base64,{base64.b64encode(one.encode()).decode()}">'),
    "description of the page": _page(lambda one: f'<meta name="description" content="{html.escape(one)}">'),
    "data for machines": _page(lambda one: f'<script type="application/ld+json">{json.dumps({"name": one})}</script>'),
    "picture in words": _page(
        lambda one: f"<svg><title>{html.escape(one)}</title><desc>{html.escape(one)}</desc></svg>"
    ),
    "label for screen readers": _page(lambda one: f'<i aria-label="{html.escape(one)}">x</i>'),
    "anchor": _page(lambda one: f'<a id="{quote(one.replace(" ", "-"))}" href="#{quote(one.replace(" ", "-"))}">x</a>'),
    "hidden input": _page(lambda one: f'<input type="hidden" value="{html.escape(one)}">'),
}


def _data(make: Callable[[Sequence[str]], str]) -> Plant:
    def plant(content: bytes, words: Sequence[str]) -> bytes:
        return content.rstrip().removesuffix(b"}") + f', "more": {make(words)}}}\n'.encode()

    return plant


JSON: Mapping[str, Plant] = {
    "value": _data(lambda words: json.dumps(list(words), ensure_ascii=False)),
    "key": _data(lambda words: json.dumps(dict.fromkeys(words, 0), ensure_ascii=False)),
    "escapes": _data(lambda words: json.dumps(list(words))),
    "key, escaped": _data(lambda words: json.dumps(dict.fromkeys(words, 0))),
    "in small escapes": _data(
        lambda words: "[" + ",".join('"' + _entities(one, "\\u{:04x}") + '"' for one in words) + "]"
    ),
    "parts of a list": _data(lambda words: json.dumps([one.split() for one in words], ensure_ascii=False)),
    "JSON within JSON": _data(lambda words: json.dumps(json.dumps(list(words)))),
    "path": _data(lambda words: json.dumps([f"C:\\cases\\{one}.pdf" for one in words], ensure_ascii=False)),
    "spaced over lines": _data(lambda words: json.dumps([one.replace(" ", "\n") for one in words], ensure_ascii=False)),
}


def _lines(make: Callable[[str], str]) -> Plant:
    def plant(content: bytes, words: Sequence[str]) -> bytes:
        return content + b"".join(f"{make(one)}\n".encode() for one in words)

    return plant


FTM: Mapping[str, Plant] = {
    "value": _lines(lambda one: json.dumps({"id": "x", "properties": {"name": [one]}}, ensure_ascii=False)),
    "escapes": _lines(lambda one: json.dumps({"id": "x", "properties": {"name": [one]}})),
    "id": _lines(lambda one: json.dumps({"id": one.replace(" ", "-").lower()}, ensure_ascii=False)),
    "name of a property": _lines(lambda one: json.dumps({"id": "x", "properties": {one: ["x"]}}, ensure_ascii=False)),
    "reference": _lines(lambda one: json.dumps({"properties": {"owner": [one.replace(" ", "_").lower()]}})),
    "data set": _lines(lambda one: json.dumps({"datasets": [one.replace(" ", "")[:1] + one[1:]]})),
}


def _calendar(make: Callable[[str], bytes]) -> Plant:
    def plant(content: bytes, words: Sequence[str]) -> bytes:
        return content.replace(b"END:VCALENDAR", b"".join(make(one) for one in words) + b"END:VCALENDAR")

    return plant


def _folded(one: str) -> bytes:
    """A line folded within the last word, within a letter where that has several bytes."""
    written = f"SUMMARY:{one}".encode()
    at = len(written) - len(one.rsplit(maxsplit=1)[-1].encode()) // 2
    return written[:at] + b"\r\n " + written[at:] + b"\r\n"


ICS: Mapping[str, Plant] = {
    "summary": _calendar(lambda one: f"SUMMARY:{one}\r\n".encode()),
    "folded within a letter": _calendar(_folded),
    "folded with a tab": _calendar(lambda one: _folded(one).replace(b"\r\n ", b"\r\n\t")),
    "folded, bare line feeds": _calendar(lambda one: _folded(one).replace(b"\r\n", b"\n")),
    "escaped commas": _calendar(lambda one: f"SUMMARY:{one.replace(' ', chr(92) + ', ')}\r\n".encode()),
    "escaped line feed": _calendar(lambda one: f"DESCRIPTION:Call{chr(92)}n{one}\r\n".encode()),
    "parameter": _calendar(lambda one: f'ATTENDEE;CN="{one}":mailto:a.example\r\n'.encode()),
    "field of one's own": _calendar(lambda one: f"X-NOTE:{one}\r\n".encode()),
    "name of a field": _calendar(lambda one: f"X-{one.replace(' ', '-')}:1\r\n".encode()),
    "place": _calendar(lambda one: f"LOCATION:{one}\r\n".encode()),
    "organiser": _calendar(
        lambda one: f"ORGANIZER;CN={one}:mailto:{quote(one.replace(' ', '.'))}@a.example\r\n".encode()
    ),
    "attached file": _calendar(
        lambda one: (
            f"ATTACH;ENCODING=BASE64;VALUE=BINARY:{base64.b64encode(f'Note on {one}.'.encode()).decode()}\r\n".encode()
        )
    ),
    "quoted-printable": _calendar(
        lambda one: b"SUMMARY;ENCODING=QUOTED-PRINTABLE:" + quopri.encodestring(one.encode()) + b"\r\n"
    ),
    "key": _calendar(lambda one: f"UID:{one.replace(' ', '_')}@a\r\n".encode()),
}


# --- archives --------------------------------------------------------------------------------------


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Mapping[str, bytes], *, comment: bytes = b"", of_part: bytes = b"", extra: bytes = b"") -> bytes:
    """An archive, with words in the places that archives have for them."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.comment, info.extra = of_part, extra
            archive.writestr(info, part)
        archive.comment = comment
    return written.getvalue()


def _new(name: str, make: Callable[[str], str], around: str = "{}", encoding: str = "utf-8") -> Plant:
    """A part more, with all the words."""

    def plant(content: bytes, words: Sequence[str]) -> bytes:
        return zipped({**_parts(content), name: around.format("\n".join(map(make, words))).encode(encoding)})

    return plant


def _into(name: str, before: str, make: Callable[[str], str]) -> Plant:
    """Into a part that is there, before the last place where some markup stands."""

    def plant(content: bytes, words: Sequence[str]) -> bytes:
        parts = _parts(content)
        head, _mark, tail = parts[name].decode("utf-8").rpartition(before)
        parts[name] = (head + "".join(map(make, words)) + before + tail).encode()
        return zipped(parts)

    return plant


def _member_names(content: bytes, words: Sequence[str]) -> bytes:
    return zipped({**_parts(content), **{f"media/{one}.txt": b"x" for one in words}})


def within(words: Sequence[str], room: int) -> list[str]:
    """As many of the words as there is room for."""
    kept, size = [], 0
    for one in words:
        size += len(one.encode()) + 2
        if size > room:
            break
        kept.append(one)
    return kept


COMMENT, EXTRA = 60_000, 15_000
"""Bytes of words that a comment and an extra field of an archive take."""


def _archive_comment(content: bytes, words: Sequence[str]) -> bytes:
    return zipped(_parts(content), comment="; ".join(within(words, COMMENT)).encode())


def _part_comment(content: bytes, words: Sequence[str]) -> bytes:
    return zipped({**_parts(content), "x": b""}, of_part="; ".join(within(words, COMMENT)).encode())


def _part_extra(content: bytes, words: Sequence[str]) -> bytes:
    body = "; ".join(within(words, EXTRA)).encode()
    return zipped({**_parts(content), "x": b""}, extra=struct.pack("<HH", 0x7075, len(body)) + body)


def _picture(content: bytes, words: Sequence[str]) -> bytes:
    """A picture with a compressed note."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    note = b"Comment\0\1\0\0\0" + zlib.compress("; ".join(words).encode())
    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    drawn = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"iTXt", note)
    drawn += chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    return zipped({**_parts(content), "media/image1.png": drawn})


def _within(content: bytes, words: Sequence[str]) -> bytes:
    """An archive within the archive."""
    return zipped({**_parts(content), "inner.zip": zipped({"a.txt": "\n".join(words).encode()})})


ZIP: Mapping[str, Plant] = {
    "names of parts": _member_names,
    "comment of the archive": _archive_comment,
    "comment of a part": _part_comment,
    "extra field of a part": _part_extra,
    "archive within the archive": _within,
    "a part in UTF-16": _new("more.txt", str, encoding="utf-16"),
    "note in a picture": _picture,
}


def _quoted(words: Sequence[str]) -> str:
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows([one] for one in words)
    return written.getvalue()


CSV: Mapping[str, Plant] = {
    **ZIP,
    "cell": _new("more.csv", escape),
    "quoted cell": _new("more.csv", lambda one: _quoted([one])),
    "line feed within a cell": _new("more.csv", lambda one: '"' + one.replace(" ", "\n") + '"'),
    "doubled quotes": _new("more.csv", lambda one: '"He, called ""' + one + '"", came"'),
    "over two cells": _new("more.csv", lambda one: ",".join(one.split())),
    "behind an apostrophe": _new("more.csv", lambda one: f"'-{one}"),
}
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
_PROPERTY = (
    '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="by"><vt:lpwstr>{}</vt:lpwstr></property>'
)


def _run(words: str) -> str:
    return _PARAGRAPH.format(escape(words))


def _in_body(make: Callable[[str], str]) -> Plant:
    return _into("word/document.xml", "<w:sectPr>", make)


DOCX: Mapping[str, Plant] = {
    **ZIP,
    "text": _in_body(_run),
    "split over runs": _in_body(lambda one: _PARAGRAPH.format(_cut(escape(one), '</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">'))),
    "line break within": _in_body(lambda one: _PARAGRAPH.format(escape(one).replace(" ", "</w:t><w:br/><w:t>"))),
    "tab within": _in_body(lambda one: _PARAGRAPH.format(escape(one).replace(" ", "</w:t><w:tab/><w:t>"))),
    "soft hyphen within": _in_body(lambda one: _PARAGRAPH.format(_cut(escape(one), "</w:t><w:softHyphen/><w:t>"))),
    "over two paragraphs": _in_body(lambda one: "".join(map(_run, one.split()))),
    "over two cells": _in_body(lambda one: "<w:tbl><w:tr>" + "".join(f"<w:tc>{_run(word)}</w:tc>" for word in one.split()) + "</w:tr></w:tbl>"),
    "footnote": _into("word/footnotes.xml", "</w:footnotes>", lambda one: f'<w:footnote w:id="99">{_run(one)}</w:footnote>'),
    "foot of the page": _into("word/footer1.xml", "</w:ftr>", _run),
    "comment": _new("word/comments.xml", lambda one: f"<w:comment>{_run(one)}</w:comment>", f"<w:comments {_W}>{{}}</w:comments>"),
    "author of a comment": _new("word/comments.xml", lambda one: f'<w:comment w:author="{escape(one)}"/>', f"<w:comments {_W}>{{}}</w:comments>"),
    "alt text": _in_body(lambda one: f'<w:p><w:r><w:drawing><wp:docPr id="1" name="x" descr="{escape(one)}"/></w:drawing></w:r></w:p>'),
    "deleted text": _in_body(lambda one: f"<w:p><w:del><w:r><w:delText>{escape(one)}</w:delText></w:r></w:del></w:p>"),
    "hidden text": _in_body(lambda one: f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{escape(one)}</w:t></w:r></w:p>"),
    "bookmark": _in_body(lambda one: f'<w:bookmarkStart w:id="1" w:name="{escape(one.replace(" ", "_"))}"/>'),
    "field": _in_body(lambda one: f'<w:p><w:r><w:instrText> HYPERLINK "{quote(one)}" </w:instrText></w:r></w:p>'),
    "XML comment": _in_body(lambda one: f"<!-- {one} -->"),
    "numbered entities": _in_body(lambda one: _PARAGRAPH.format(_entities(one, "&#x{:X};"))),
    "target of a link": _into("word/_rels/document.xml.rels", "</Relationships>", lambda one: f'<Relationship Target="https://a.example/{quote(one)}"/>'),
    "properties of the file": _into("docProps/core.xml", "</cp:coreProperties>", lambda one: f"<dc:creator>{escape(one)}</dc:creator>"),
    "properties of the program": _new("docProps/app.xml", lambda one: f"<Company>{escape(one)}</Company>", "<Properties>{}</Properties>"),
    "data of one's own": _new("customXml/item1.xml", lambda one: f'<person name="{escape(one)}"/>', "<people>{}</people>"),
    "head of the page": _new("word/header1.xml", _run, f"<w:hdr {_W}>{{}}</w:hdr>"),
    "endnote": _new("word/endnotes.xml", lambda one: f"<w:endnote>{_run(one)}</w:endnote>", f"<w:endnotes {_W}>{{}}</w:endnotes>"),
    "people who comment": _new("word/people.xml", lambda one: f'<w15:person w15:author="{escape(one)}"/>', "<w15:people>{}</w15:people>"),
    "variable of the document": _into("word/settings.xml", "</w:settings>", lambda one: f'<w:docVar w:name="x" w:val="{escape(one)}"/>'),
    "name of a style": _into("word/styles.xml", "</w:styles>", lambda one: f'<w:style w:styleId="X"><w:name w:val="{escape(one)}"/></w:style>'),
    "name of a font": _in_body(lambda one: f'<w:r><w:rPr><w:rFonts w:ascii="{escape(one)}"/></w:rPr><w:t>x</w:t></w:r>'),
    "tip of a link": _in_body(lambda one: f'<w:hyperlink w:anchor="x" w:tooltip="{escape(one)}"><w:r><w:t>x</w:t></w:r></w:hyperlink>'),
    "place within, of a link": _in_body(lambda one: f'<w:hyperlink w:anchor="{escape(one.replace(" ", "_"))}"/>'),
    "title of a picture": _in_body(lambda one: f'<wp:docPr id="1" name="{escape(one)}" title="{escape(one)}"/>'),
    "field to fill in": _in_body(lambda one: f'<w:sdt><w:sdtPr><w:alias w:val="{escape(one)}"/><w:tag w:val="{escape(one.lower())}"/></w:sdtPr></w:sdt>'),
    "caption of a table": _in_body(lambda one: f'<w:tblPr><w:tblCaption w:val="{escape(one)}"/></w:tblPr>'),
    "author of a change": _in_body(lambda one: f'<w:ins w:id="9" w:author="{escape(one)}"/>'),
    "formula": _in_body(lambda one: f"<m:oMath><m:r><m:t>{escape(one)}</m:t></m:r></m:oMath>"),
    "properties of one's own": _new("docProps/custom.xml", lambda one: _PROPERTY.format(escape(one)), "<Properties>{}</Properties>"),
}  # fmt: skip


def _shared(make: Callable[[str], str]) -> Plant:
    return _into("xl/sharedStrings.xml", "</sst>", make)


XLSX: Mapping[str, Plant] = {
    **ZIP,
    "cell": _shared(lambda one: f"<si><t>{escape(one)}</t></si>"),
    "runs of a cell": _shared(lambda one: "<si><r><t>" + _cut(escape(one), "</t></r><r><rPr><b/></rPr><t>") + "</t></r></si>"),
    "over two cells": _shared(lambda one: "".join(f"<si><t>{escape(word)}</t></si>" for word in one.split())),
    "line feed in a cell": _shared(lambda one: f"<si><t>{escape(one).replace(' ', '_x000a_')}</t></si>"),
    "reading aid": _shared(lambda one: f'<si><t>x</t><rPh sb="0" eb="1"><t>{escape(one)}</t></rPh></si>'),
    "comment": _new("xl/comments1.xml", lambda one: f"<comment><text><t>{escape(one)}</t></text></comment>", "<comments>{}</comments>"),
    "author of comments": _new("xl/comments1.xml", lambda one: f"<author>{escape(one)}</author>", "<comments>{}</comments>"),
    "name of a sheet": _into("xl/workbook.xml", "</workbook>", lambda one: f'<sheet name="{escape(one)}"/>'),
    "name of a range": _into("xl/workbook.xml", "</workbook>", lambda one: f'<definedName name="{escape(one.replace(" ", "_"))}">A1</definedName>'),
    "head of the page": _into("xl/worksheets/sheet1.xml", "</worksheet>", lambda one: f"<oddHeader>&amp;C{escape(one)}</oddHeader>"),
    "tip of a link": _into("xl/worksheets/sheet1.xml", "</worksheet>", lambda one: f'<hyperlink ref="A1" tooltip="{escape(one)}" display="x"/>'),
    "message at a cell": _into("xl/worksheets/sheet1.xml", "</worksheet>", lambda one: f'<dataValidation prompt="{escape(one)}"/>'),
    "text in a cell": _into("xl/worksheets/sheet1.xml", "</worksheet>", lambda one: f'<c t="inlineStr"><is><t>{escape(one)}</t></is></c>'),
    "name of a sheet, in capitals and short": _into("xl/workbook.xml", "</workbook>", lambda one: f'<sheet name="{escape(one.upper()[:31])}"/>'),
    "name of a table": _new("xl/tables/table1.xml", lambda one: f'<table displayName="{escape(one.replace(" ", "_"))}"/>', "<t>{}</t>"),
    "form of a number": _into("xl/styles.xml", "</styleSheet>", lambda one: f'<numFmt formatCode="&quot;{escape(one)}&quot;0"/>'),
    "alt text": _new("xl/drawings/drawing1.xml", lambda one: f'<xdr:cNvPr id="1" name="x" descr="{escape(one)}"/>', "<d>{}</d>"),
    "other file that is linked": _new("xl/externalLinks/_rels/e1.xml.rels", lambda one: f'<Relationship Target="file:///C:/{quote(one)}.xlsx"/>', "<r>{}</r>"),
    "properties of one's own": _new("docProps/custom.xml", lambda one: _PROPERTY.format(escape(one)), "<Properties>{}</Properties>"),
    "list to choose from": _into("xl/worksheets/sheet1.xml", "</worksheet>", lambda one: f'<formula1>"{escape(one)}"</formula1>'),
    "properties of the file": _into("docProps/core.xml", "</cp:coreProperties>", lambda one: f"<dc:creator>{escape(one)}</dc:creator>"),
}  # fmt: skip
