"""The chronology as a PDF file, where Typst is installed."""

from __future__ import annotations

import pypdfium2
import pytest

from onrecord.model import Case
from onrecord.publish.forms import FORMS
from onrecord.publish.leaks import leaks
from onrecord.publish.withhold import withhold

pytest.importorskip("typst", reason="Typst is not installed: make journeys installs it", exc_type=ImportError)


def test_the_chronology_as_a_tagged_pdf(example_case: Case) -> None:
    made = FORMS["pdf"].made(example_case)
    assert made == FORMS["pdf"].made(example_case)
    document = pypdfium2.PdfDocument(made)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    facts = document.get_metadata_dict()
    headings = [one.get_title() for one in document.get_toc()]
    document.close()
    assert b"/MarkInfo" in made
    assert facts["Title"] == "Chronology"
    assert [facts[key] for key in ("Author", "CreationDate", "ModDate")] == ["", "", ""]
    assert {"What happened, by date", "Sources", "How this was made"} <= set(headings)
    assert all(reading.analysis.text.sha256[:16] in text.replace("\r\n", "") for reading in example_case.readings)


def test_no_hidden_name_is_in_the_pdf(example_case: Case) -> None:
    people = [one for one in example_case.entities if one.kind == "person" and one.named]
    hidden = withhold(example_case, {one.id: f"Person {number}" for number, one in enumerate(people)})
    assert leaks(FORMS["pdf"].made(hidden.case), hidden.hiding) == ()
    found = " ".join(leaks(FORMS["pdf"].made(example_case), hidden.hiding))
    for name in ("Turdaliev", "Gulzat", "Seyitov"):
        assert name in found
