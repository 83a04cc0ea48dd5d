"""The chronology as a PDF file, where Typst is installed."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pytest

from onrecord.errors import FontNeeded
from onrecord.model import Case
from onrecord.publish.documents import pdf as making
from onrecord.publish.documents.brief import brief
from onrecord.publish.documents.document import Bullets, Document, Heading, Note, Paragraph, Run, Table
from onrecord.publish.forms import FORMS
from onrecord.publish.withheld.leaks import leaks
from onrecord.publish.withheld.withhold import withhold

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
    found = " ".join(one.words for one in leaks(FORMS["pdf"].made(example_case), hidden.hiding))
    for name in ("Turdaliev", "Gulzat", "Seyitov"):
        assert name in found


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> Document:
    """A document that is set in several parts."""
    monkeypatch.setattr(making, "_AT_ONCE", 60)
    monkeypatch.setattr(making, "_PART", 40)
    blocks: list[Heading | Paragraph | Bullets | Table] = []
    for year in range(2014, 2018):
        blocks += [Heading("What happened", 1)] if year == 2014 else []
        blocks.append(Heading(str(year), 2))
        for number in range(25):
            note = Note((f"“Passage {year} {number}” — somebody, R1 ¶{number}.",))
            blocks.append(Paragraph((Run("In Osk. ", "strong"), Run("Told." * 40, note=note)), number=str(number)))
    blocks.append(Bullets(tuple((Run(f"Gap {n}", note=Note((f"Words {n}.",))),) for n in range(70))))
    blocks += [Heading("Sources", 1), Table(("No.", "Title"), tuple((f"R{n}", "x") for n in range(90)), (0.2, 0.8))]
    return Document(title="Long", subtitle="2014 to 2017", language="en", footer="Foot", blocks=tuple(blocks))


def test_a_long_document_is_one_with_its_pages_notes_and_bookmarks(long: Document) -> None:
    pytest.importorskip("pikepdf", reason="pikepdf is not installed")
    made = making.pdf(long)
    assert made == making.pdf(long)
    document = pypdfium2.PdfDocument(made)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    headings = [one.get_title() for one in document.get_toc()]
    document.close()
    for number, text in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in text
    assert headings == ["What happened", "2014", "2015", "2016", "2017", "Sources"]
    whole = "".join("".join(pages).split())
    assert whole.count("2014to2017") == 1
    for number in (1, 40, 41, 100):  # of the footnotes
        assert f"{number}“Passage{2014 + (number - 1) // 25}{(number - 1) % 25}”" in whole
    assert "170Words69." in whole


def told(words: str) -> Document:
    return Document(title="T", subtitle="", language="en", footer="F", blocks=(Paragraph((Run(words),)),))


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Free \U0001f54a Ivo", "Free [dove of peace] Ivo"),
        ("\U0001f937\U0001f3fd\u200d\u2642\ufe0f who knows", "who knows"),
        ("Ивo, Łukasz, Ζωή", "Ивo, Łukasz, Ζωή"),
    ],
)
def test_a_sign_without_a_font_is_told_by_its_name(words: str, shown: str) -> None:
    document = pypdfium2.PdfDocument(making.pdf(told(words)))
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    assert shown in " ".join(text.split())


def test_letters_without_a_font_stop_the_file_and_are_named() -> None:
    with pytest.raises(FontNeeded, match=r"has the letters \U00010380\."):
        making.pdf(told("Ugaritic \U00010380 \U0001f54a"))


def pages_of(element: Any) -> Iterator[object]:
    """The pages on which an element has words: its own, and those that pieces of it name."""
    if "/Pg" in element:
        yield element.Pg.objgen
    for piece in element.get("/K", ()):
        if not isinstance(piece, int) and "/Pg" in piece:
            yield piece.Pg.objgen


def heads_of(element: Any) -> Iterator[object]:
    """The names by which the cells of a table call the heads of their columns."""
    for attributes in element.get("/A", ()):
        yield from attributes.get("/Headers", ())
    for child in element.get("/K", ()):
        if not isinstance(child, int) and "/S" in child:
            yield from heads_of(child)


def test_the_tags_of_a_long_document_lead_to_its_pages(long: Document) -> None:
    pikepdf = pytest.importorskip("pikepdf", reason="pikepdf is not installed")
    with pikepdf.open(io.BytesIO(making.pdf(long))) as file:
        tree = file.Root.StructTreeRoot
        numbers = list(tree.ParentTree.Nums)
        owner = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        assert list(owner) == sorted(owner)
        assert len(owner) == int(tree.ParentTreeNextKey)
        for page in file.pages:
            marked = owner[int(page.obj.StructParents)]
            told = len(re.findall(rb"/MCID \d+", page.Contents.read_bytes()))
            assert len(marked) == told
            assert all(page.obj.objgen in set(pages_of(element)) for element in marked)
            for annotation in page.obj.get("/Annots", ()):
                assert annotation.Dest[0].objgen in {one.obj.objgen for one in file.pages}
                assert owner[int(annotation.StructParent)].S == "/Link" or "/K" in owner[int(annotation.StructParent)]
        (document,) = tree.K
        assert document.S == "/Document"
        assert all(element.P.objgen == document.objgen for element in document.K)
        names = [str(one) for one in list(tree.IDTree.Names)[::2]]
        assert names == sorted(set(names))
        assert sum("Note" in name for name in names) == 170
        heads = {str(head) for table in document.K if table.S == "/Table" for head in heads_of(table)}
        assert heads
        assert heads <= set(names)
        assert b"<pdfuaid:part>1</pdfuaid:part>" in file.Root.Metadata.read_bytes()
        assert file.Root.Lang == "en"


def test_no_hidden_name_is_in_a_long_one(example_case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pikepdf", reason="pikepdf is not installed")
    monkeypatch.setattr(making, "_AT_ONCE", 20)
    monkeypatch.setattr(making, "_PART", 12)
    people = [one for one in example_case.entities if one.kind == "person" and one.named]
    hidden = withhold(example_case, {one.id: f"Person {number}" for number, one in enumerate(people)})
    assert leaks(making.pdf(brief(hidden.case)), hidden.hiding) == ()
    found = " ".join(one.words for one in leaks(making.pdf(brief(example_case)), hidden.hiding))
    assert "Turdaliev" in found
