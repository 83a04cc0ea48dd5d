"""Makes small files of every format for tests."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO

from onrecord.model import Found, Report, Text
from onrecord.text.parse import parse

SENTENCE = "Guards took Ilir Marku from his shop in Lezha on 5 March 2021."
RUSSIAN = "Охрана увезла Руслана Дубова из лавки в посёлке Заречном 5 марта 2021 года, рассказала соседка."
WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def report(content: str | bytes, file: str = "report.txt") -> Report:
    return Report(file=file, content=content.encode() if isinstance(content, str) else content)


def blocks(content: str | bytes, file: str = "report.txt") -> list[tuple[str, str]]:
    """Role and words of every block, parsed in this process."""
    reply = parse(file, content.encode() if isinstance(content, str) else content)
    return [(role, reply["content"][start:end]) for start, end, role in reply["blocks"]]


def only(found: Found[Text]) -> Text:
    (text,) = found.values
    return text


def kinds(found: Found[Text]) -> list[str]:
    return [problem.kind for problem in found.problems]


def pdf(pages: Sequence[Sequence[tuple[int, int, int, str]]]) -> bytes:
    """A PDF; each line of a page is (left, bottom, size, words)."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    numbers = []
    for lines in pages:
        drawn = "".join(f"BT /F1 {size} Tf {x} {y} Td ({words}) Tj ET\n" for x, y, size, words in lines).encode(
            "latin-1"
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        resources = b"<< /Font << /F1 3 0 R >> >>"
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources %s /Contents %d 0 R >>"
        objects.append(page % (resources, len(objects)))
        numbers.append(len(objects))
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(numbers))
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return made + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        made.rindex(b"xref"),
    )


def docx(body: str | bytes, **parts: str) -> bytes:
    """A Word file; `body` is the XML within the document's body."""
    inner = body.encode() if isinstance(body, str) else body
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        opening = f'<w:document xmlns:w="{WORD_NAMESPACE}"><w:body>'.encode()
        archive.writestr("word/document.xml", opening + inner + b"</w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return made.getvalue()


def paragraph(words: str, style: str | None = None) -> str:
    """A Word paragraph."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{words}</w:t></w:r></w:p>"
