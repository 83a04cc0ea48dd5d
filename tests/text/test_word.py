"""Word files."""

from __future__ import annotations

from io import BytesIO

import docx as python_docx
import pytest

from onrecord.text.draft import Unreadable
from tests.text.made import SENTENCE, WORD_NAMESPACE, blocks, docx, paragraph


def test_styles_tell_roles() -> None:
    document = python_docx.Document()
    document.add_heading("Baker taken in Lezha", 0)
    document.add_paragraph(SENTENCE)
    document.add_heading("What the neighbours ask", 2)
    document.add_paragraph("That he be seen by a doctor.", style="List Bullet")
    document.add_table(1, 1).cell(0, 0).text = "A cell is read too, in its place among the rest."
    made = BytesIO()
    document.save(made)
    assert blocks(made.getvalue(), "a.docx") == [
        ("title", "Baker taken in Lezha"),
        ("paragraph", SENTENCE),
        ("heading", "What the neighbours ask"),
        ("list_item", "That he be seen by a doctor."),
        ("paragraph", "A cell is read too, in its place among the rest."),
    ]


def test_deleted_words_are_gone_and_headers_are_kept() -> None:
    body = "<w:p><w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:r><w:t>" + SENTENCE + "</w:t></w:r></w:p>"
    head = f'<w:hdr xmlns:w="{WORD_NAMESPACE}">{paragraph("Open Door Legal Aid")}</w:hdr>'
    assert blocks(docx(body, word__header1=head), "a.docx") == [
        ("header", "Open Door Legal Aid"),
        ("paragraph", SENTENCE),
    ]


@pytest.mark.parametrize("body", ["<w:p>" * 400, "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"])
def test_broken_structure_is_told(body: str) -> None:
    with pytest.raises(Unreadable):
        blocks(docx(body), "a.docx")
