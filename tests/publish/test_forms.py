"""Every form in which a case leaves: what it holds, that words stay words, that nothing hidden is in it."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from onrecord.model import Case
from onrecord.publish.documents.brief import brief
from onrecord.publish.documents.document import Paragraph
from onrecord.publish.documents.docx import docx
from onrecord.publish.forms import FORMS
from onrecord.publish.sheets.spreadsheet import csv_archive, xlsx
from onrecord.publish.sheets.tables import Sheet, sheets
from onrecord.publish.withheld.inside import inside
from onrecord.publish.withheld.leaks import leaks
from onrecord.publish.withheld.withhold import Withheld, withhold
from tests.publish import sample

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LIGHT = sorted(set(FORMS) - {"pdf"})  # tests/journeys has the PDF file: its package is large


@pytest.fixture(scope="module")
def withheld(example_case: Case) -> Withheld:
    people = [one for one in example_case.entities if one.kind == "person" and one.named]
    return withhold(example_case, {one.id: f"Person {number}" for number, one in enumerate(people)})


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def words(content: bytes) -> str:
    """All text of a Word file, notes included, by paragraphs."""
    found: list[str] = []
    for name, part in parts(content).items():
        if name in ("word/document.xml", "word/footnotes.xml"):
            paragraphs = etree.fromstring(part).iter(f"{W}p")
            found += ["".join(node.text or "" for node in one.iter(f"{W}t")) for one in paragraphs]
    return "\n".join(found)


@pytest.mark.parametrize("form", LIGHT)
def test_the_same_case_gives_the_same_bytes(form: str, example_case: Case) -> None:
    assert FORMS[form].made(example_case) == FORMS[form].made(example_case)


@pytest.mark.parametrize("form", LIGHT)
def test_no_hidden_name_is_anywhere_in_the_file(form: str, withheld: Withheld) -> None:
    assert leaks(FORMS[form].made(withheld.case), withheld.hiding) == ()


@pytest.mark.parametrize("form", LIGHT)
def test_a_name_that_was_not_hidden_is_found_in_the_finished_file(
    form: str, withheld: Withheld, example_case: Case
) -> None:
    found = " ".join(one.words for one in leaks(FORMS[form].made(example_case), withheld.hiding))
    for name in ("Turdaliev", "Gulzat", "Seyitov"):
        assert name in found


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("docProps/core.xml", "<dc:creator>Aibek Turdaliev</dc:creator>"),
        ("word/comments.xml", "<w:p><w:r><w:t>Turda</w:t></w:r><w:r><w:t>liev</w:t></w:r></w:p>"),
        ("word/media/aibek-turdaliev.png", "no words"),
        ("word/document.xml", "<pic descr='Айбек Турдалиев'/>"),
    ],
)
def test_the_scan_looks_where_names_hide(part: str, content: str, withheld: Withheld) -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, content)
    assert leaks(written.getvalue(), withheld.hiding)


def test_every_event_is_a_numbered_paragraph_whose_notes_quote_it(example_case: Case) -> None:
    numbered = [block for block in brief(example_case).blocks if isinstance(block, Paragraph) and block.number]
    assert [block.number for block in numbered] == [str(n) for n in range(1, len(example_case.events) + 1)]
    for block, event in zip(numbered, example_case.events, strict=True):
        notes = " ".join(words for run in block.runs if run.note for words in run.note.paragraphs)
        first = example_case.claims[event.claims[0]].evidence[0].quotation
        assert " ".join(first.split())[:60] in notes or "Also:" in notes
        assert " ¶" in notes


def test_a_denial_has_a_note_of_its_own() -> None:
    entry = next(block for block in brief(sample.case()).blocks if isinstance(block, Paragraph) and block.number)
    notes = [run.note for run in entry.runs if run.note]
    assert len(notes) == 2
    assert "nobody of that name had been held" in notes[1].paragraphs[0]


def test_the_word_file_is_whole(example_case: Case) -> None:
    files = parts(docx(brief(example_case)))
    document, notes = (etree.fromstring(files[f"word/{name}.xml"]) for name in ("document", "footnotes"))
    called = [one.get(f"{W}id") for one in document.iter(f"{W}footnoteReference")]
    held = [one.get(f"{W}id") for one in notes.iter(f"{W}footnote") if one.get(f"{W}type") is None]
    assert called == held
    assert len(called) >= len(example_case.events)
    styles = {one.get(f"{W}styleId") for one in etree.fromstring(files["word/styles.xml"]).iter(f"{W}style")}
    used = {one.get(f"{W}val") for part in (document, notes) for one in part.iter(f"{W}pStyle", f"{W}rStyle")}
    assert used <= styles
    listed = {one.get("PartName") for one in etree.fromstring(files["[Content_Types].xml"]) if one.get("PartName")}
    assert {f"/{name}" for name in files if not name.endswith((".rels", "Types].xml"))} == listed


def test_word_opens_it(example_case: Case) -> None:
    opened = pytest.importorskip("docx").Document(io.BytesIO(docx(brief(example_case))))
    assert opened.paragraphs[0].text == "Chronology"
    assert opened.tables[0].rows[0].cells[3].text == "SHA-256"
    assert len(opened.tables[0].rows) == 1 + len(example_case.readings)


@pytest.mark.parametrize("hostile", sample.HOSTILE)
def test_what_a_report_says_stays_words(hostile: str) -> None:
    case = sample.case()
    people = tuple(replace(one, name=hostile, names=(hostile,)) for one in case.entities)
    case = replace(case, entities=people)
    shown = "".join(letter for letter in hostile if letter.isalnum())
    text = words(docx(brief(case)))
    assert shown in "".join(letter for letter in text if letter.isalnum())
    for part in inside(FORMS["xlsx"].made(case)):
        assert "<f>" not in part.words
    tables = parts(FORMS["csv"].made(case))
    assert shown in "".join(letter for letter in tables["people-and-bodies.csv"].decode() if letter.isalnum())


def test_a_cell_is_never_a_formula() -> None:
    sheet = Sheet("Events", ("Name", "Number"), (("=HYPERLINK(0)", 1), ("+1", 2), ("-2", 3), ("@x", 4), ("a=b", 5)))
    (content,) = parts(csv_archive([sheet])).values()
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert [row[0] for row in rows[1:]] == ["'=HYPERLINK(0)", "'+1", "'-2", "'@x", "a=b"]


def test_the_workbook_holds_the_tables(example_case: Case) -> None:
    made = sheets(example_case)
    files = parts(FORMS["xlsx"].made(example_case))
    for number, sheet in enumerate(made, 1):
        rows = list(etree.fromstring(files[f"xl/worksheets/sheet{number}.xml"]).iter(f"{S}row"))
        assert len(rows) == 1 + len(sheet.rows)
    names = [one.get("name") for one in etree.fromstring(files["xl/workbook.xml"]).iter(f"{S}sheet")]
    assert names == [sheet.name for sheet in made]


def test_the_tables_hold_every_event_and_statement_once(example_case: Case) -> None:
    events, statements, *_others = sheets(example_case)
    assert [row[0] for row in events.rows] == list(range(1, len(example_case.events) + 1))
    assert {row[0] for row in statements.rows} == set(example_case.claims)
    assert all(len(row) == len(sheet.header) for sheet in sheets(example_case) for row in sheet.rows)


def test_an_empty_case_can_be_written() -> None:
    for form in LIGHT:
        assert FORMS[form].made(Case(readings=())) or form == "ftm"


def test_rows_of_the_workbook_are_as_high_as_their_words_need(example_case: Case) -> None:
    long = " ".join(["word"] * 40)
    sheet = Sheet("A", ("Name", "Words"), (("x", "short"), ("y", long), ("z", "one\ntwo"), ("w", "a" * 80)))
    page = etree.fromstring(parts(xlsx((sheet,)))["xl/worksheets/sheet1.xml"])
    heights = [float(row.get("ht") or 15) for row in page.iter(f"{S}row")]
    lines = [round(height / heights[0]) for height in heights]
    assert lines == [1, 1, 6, 2, 3]
    for number, made in enumerate(sheets(example_case), 1):
        page = etree.fromstring(parts(FORMS["xlsx"].made(example_case))[f"xl/worksheets/sheet{number}.xml"])
        told = [float(row.get("ht") or 15) for row in page.iter(f"{S}row")]
        assert max(told) <= 409
        assert len(told) == len(made.rows) + 1
