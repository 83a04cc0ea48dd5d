"""What stands in a finished file, wherever it stands: in its text, its markup, its metadata, the names of its parts."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO


def inside(content: bytes) -> Iterator[str]:
    """The words of a file, a string for each part: one for text, JSON and HTML, many for archives and PDF.

    Args:
        content: Finished bytes: text, or a .docx, .xlsx, .zip or .pdf.
    """
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            yield "\n".join(archive.namelist()) + archive.comment.decode("utf-8", "replace")
            for part in archive.namelist():
                yield from inside(archive.read(part))
    elif content.startswith(b"%PDF"):
        yield from _pdf(content)
    else:
        yield content.decode("utf-8", "replace")
        if content.startswith(b"BEGIN:VCALENDAR"):
            yield content.replace(b"\r\n ", b"").decode("utf-8", "replace")  # lines that go on in the next


def _pdf(content: bytes) -> Iterator[str]:
    """The text layer of every page, by lines and as it runs on over lines and pages, and what is told of the file."""
    import pypdfium2  # noqa: PLC0415  heavy, loaded when used

    document = pypdfium2.PdfDocument(content)
    try:
        yield "\n".join(f"{key}: {value}" for key, value in document.get_metadata_dict().items())
        yield "\n".join(outline.get_title() for outline in document.get_toc())
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    whole = "\n".join(pages)
    yield whole
    yield whole.replace("-\r\n", "").replace("\r\n", " ").replace("\n", " ")
