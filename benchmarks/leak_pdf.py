"""Where a name can hide in a PDF file: set by Typst, or put into a finished file by hand."""

# ruff: noqa: E501  markup of other programs is easier to read unbroken

from __future__ import annotations

import ctypes
import io
import json
import zlib
from collections.abc import Mapping, Sequence

import pypdfium2
from leak_places import Plant
from pypdfium2 import raw

_HEAD = '#let given = json(bytes(sys.inputs.words))\n#set text(font: "Libertinus Serif", lang: "en")\n'


def _set(source: str) -> Plant:
    """A file that Typst sets, with the words in some place; the words are data, never markup."""

    def plant(_content: bytes, words: Sequence[str]) -> bytes:
        inputs = {"words": json.dumps(list(words), ensure_ascii=False)}
        import typst  # noqa: PLC0415  not everywhere where the other forms are tried

        made: bytes = typst.compile((_HEAD + source).encode(), sys_inputs=inputs)
        return made

    return plant


def _attached(content: bytes, words: Sequence[str]) -> bytes:
    document = pypdfium2.PdfDocument(content)
    for number, one in enumerate(words):
        document.new_attachment(f"{number}.txt").set_data(f"About {one}, by hand.".encode())
    return _saved(document)


def _attachment_names(content: bytes, words: Sequence[str]) -> bytes:
    document = pypdfium2.PdfDocument(content)
    for one in words:
        document.new_attachment(f"{one}.txt").set_data(b"x")
    return _saved(document)


def _noted(content: bytes, words: Sequence[str]) -> bytes:
    """A note of a reader on the first page."""
    document = pypdfium2.PdfDocument(content)
    page = document[0]
    for one in words:
        annotation = raw.FPDFPage_CreateAnnot(page.raw, raw.FPDF_ANNOT_TEXT)
        wide = ctypes.create_string_buffer(one.encode("utf-16-le") + b"\0\0")
        raw.FPDFAnnot_SetStringValue(annotation, b"Contents", ctypes.cast(wide, ctypes.POINTER(ctypes.c_ushort)))
        raw.FPDFPage_CloseAnnot(annotation)
    return _saved(document)


def _appended(make: str) -> Plant:
    """An object at the end, as programs write that change a file without writing it anew."""

    def plant(content: bytes, words: Sequence[str]) -> bytes:
        objects = []
        for number, one in enumerate(words, 90_000):
            wide = one.encode("utf-16-be")
            octal = "".join(f"\\{byte:03o}" for byte in b"\xfe\xff" + wide)
            body = make.replace("HEX", (b"\xfe\xff" + wide).hex().upper()).replace("OCTAL", octal)
            objects.append(f"{number} 0 obj\n<<{body}>>\nendobj\n".encode("latin-1"))
        return content + b"".join(objects) + b"%%EOF\n"

    return plant


def _packed(make: str) -> Plant:
    """Objects within a compressed stream of objects, as programs write that spare bytes (ISO 32000-1, 7.5.7)."""

    def plant(content: bytes, words: Sequence[str]) -> bytes:
        bodies = []
        for one in words:
            wide = (b"\xfe\xff" + one.encode("utf-16-be")).hex().upper()
            named = "".join(f"#{byte:02X}" if byte > 126 or byte < 33 else chr(byte) for byte in one.encode())
            bodies.append(make.replace("HEX", wide).replace("NAME", named).encode("latin-1"))
        body = zlib.compress(b"\n".join(b"<<" + one + b">>" for one in bodies) + b"\n(\xff\xd8\x80)")
        return (
            content
            + b"90000 0 obj\n<</Type/ObjStm/Filter/FlateDecode>>\nstream\n"
            + body
            + b"\nendstream\nendobj\n%%EOF\n"
        )

    return plant


def _described(content: bytes, words: Sequence[str]) -> bytes:
    """A description (XMP) in a compressed stream, in UTF-16."""
    body = "".join(f"<rdf:li>{one}</rdf:li>" for one in words).encode("utf-16")
    packed = zlib.compress(body)
    return content + b"90000 0 obj\n<</Type/Metadata>>\nstream\n" + packed + b"\nendstream\nendobj\n%%EOF\n"


def _saved(document: pypdfium2.PdfDocument) -> bytes:
    written = io.BytesIO()
    document.save(written)
    document.close()
    return written.getvalue()


PDF: Mapping[str, Plant] = {
    "text": _set("#for one in given { par(one) }"),
    "over two lines": _set('#for one in given { par(one.replace(" ", "\\n").split("\\n").join(linebreak())) }'),
    "hyphenated in a narrow column": _set(
        "#set page(width: 2.6cm, margin: 2mm)\n#set par(justify: true)\n#set text(8pt, hyphenate: true)\n"
        '#for one in given { par("A sentence on " + one + " there.") }'
    ),
    "hyphenated anywhere": _set(
        "#for one in given { let at = calc.quo(one.clusters().len() * 3, 4); "
        'par(one.clusters().slice(0, at).join() + "\\u{2010}" + linebreak() + one.clusters().slice(at).join()) }'
    ),
    "over two pages": _set(
        '#for one in given.slice(0, calc.min(60, given.len())) { one.split(" ").first(); pagebreak(); one.split(" ").last(); pagebreak() }'
    ),
    "spaced letters": _set("#set text(tracking: 2pt)\n#for one in given { par(one) }"),
    "small capitals": _set("#for one in given { par(smallcaps(one)) }"),
    "note at the foot": _set("#for one in given { [x#footnote(one)] }"),
    "white on white": _set("#set text(fill: white, size: 1pt)\n#for one in given { par(one) }"),
    "title": _set('#set document(title: given.join("; "))\nx'),
    "author": _set("#set document(author: given)\nx"),
    "keywords": _set("#set document(keywords: given)\nx"),
    "outline": _set("#for one in given { heading(one) }"),
    "alt text": _set('#for one in given { image(bytes("<svg xmlns=\'http://www.w3.org/2000/svg\' width=\'1\' height=\'1\'></svg>"), alt: one) }'),
    "target of a link": _set('#for one in given { link("https://a.example/" + one)[x] }'),
    "note of a reader": _noted,
    "attached file": _attached,
    "name of an attached file": _attachment_names,
    "appended, in hexadecimal": _appended("/Contents <HEX>"),
    "appended, in octal": _appended("/T (OCTAL)"),
    "alt text of a part of the page": _packed("/Type/StructElem/S/Figure/Alt <HEX>"),
    "name of a layer": _packed("/Type/OCG/Name <HEX>"),
    "field of a form": _packed("/FT/Tx/T <HEX>/V <HEX>"),
    "name of a place": _packed("/Dests<</NAME [0 0 R /Fit]>>"),
    "name of a font": _packed("/Type/Font/BaseFont/ABCDEF+NAME"),
    "description in UTF-16": _described,
}  # fmt: skip
