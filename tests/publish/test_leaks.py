"""Names planted into finished files: a small part of `benchmarks/leaks.py`, and what else the last look promises."""

from __future__ import annotations

import leak_names
import leaks as bench
import pytest

from onrecord.publish.withheld.hiding import Person, hiding
from onrecord.publish.withheld.leaks import Leak, leaks

GIVEN = leak_names.people(24, seed=11)
HIDE = bench.hidden_people(GIVEN)


def setter_of(form: str) -> None:
    """Skip where a form needs what is not installed."""
    if form == "pdf":
        pytest.importorskip("typst", reason="a PDF file is set by Typst: pip install onrecord[publish]")


@pytest.mark.parametrize("form", ["html", "docx", "pdf", "xlsx", "csv", "json", "ftm", "ics"])
def test_no_name_leaves_in_any_hiding_place(form: str) -> None:
    setter_of(form)
    counted = bench.count(form, GIVEN, HIDE)
    assert counted.planted >= 24 * len(bench.PLACES[form]) - 24
    assert counted.missed == []


def test_where_nothing_is_hidden_nothing_is_found() -> None:
    assert list(bench.false_alarms(forms=("html", "docx", "xlsx", "csv", "json", "ics"))) == []


@pytest.mark.parametrize(
    ("form", "place", "where"),
    [
        ("docx", "comment", "word/comments.xml"),
        ("docx", "properties of the file", "docProps/core.xml"),
        ("docx", "note in a picture", "media/image1.png, note in a picture"),
        ("xlsx", "name of a sheet", "xl/workbook.xml"),
        ("csv", "comment of the archive", "comment of the archive"),
        ("csv", "names of parts", "names of its parts"),
        ("csv", "archive within the archive", "inner.zip, a.txt"),
        ("html", "data address", "data in an address"),
        ("docx", "data of one's own", "customXml/item1.xml"),
        ("docx", "name of a font", "word/document.xml"),
        ("docx", "variable of the document", "word/settings.xml"),
        ("pdf", "name of an attached file", "strings of the file"),
        ("pdf", "name of a font", "names in the file"),
        ("pdf", "description in UTF-16", "a stream of the file"),
        ("pdf", "alt text of a part of the page", "strings of the file"),
        ("xlsx", "name of a table", "xl/tables/table1.xml"),
        ("ics", "attached file", "data in an address"),
    ],
)
def test_the_place_is_named(form: str, place: str, where: str) -> None:
    setter_of(form)
    content = bench.PLACES[form][place](bench.made(form), [GIVEN[0].known])
    assert where in {one.where for one in leaks(content, HIDE)}


def test_names_that_meet_without_a_space_between_paragraphs_are_seen() -> None:
    name = GIVEN[0].surname
    content = f"<p>gone.</p><p>{name[:3]}<b>{name[3:]}</b></p><p>On Monday</p>".encode()
    assert leaks(content, HIDE) == (Leak(name, "text"),)


@pytest.mark.parametrize("name", ["Lang", "Amiri Strong", "Kids Noto", "Font Page"])
def test_nobody_is_found_in_what_every_pdf_file_says(name: str) -> None:
    setter_of("pdf")
    hide = hiding([Person(entity="e-1", name=name, names=(name,), label="Person A")], ("They came by night.",))
    assert leaks(bench.made("pdf"), hide) == ()
