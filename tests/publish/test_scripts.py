"""What stands beside a name and tells it too: the name in its own script, particles, accounts, escaped addresses."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

import pytest

from onrecord.model import Case, Entity, Mention, Span
from onrecord.publish import page
from onrecord.publish.withheld.leaks import leaks
from onrecord.publish.withheld.masking import mask
from onrecord.publish.withheld.withhold import Withheld, withhold
from tests.publish import sample

NAME = "Maryam al-Masoudi"
REAL = quote("Масуди")


def told(content: str, name: str = NAME, file: str = "note.txt") -> Withheld:
    """A case of one report that speaks of somebody by name, whose name is hidden."""
    return withhold(whole_case(content, name, file), {"e-m": "Person A"})


def whole_case(content: str, name: str = NAME, file: str = "note.txt") -> Case:
    """A case of one report that speaks of somebody by name."""
    reading = sample._reading("r-a", file, content, ())
    at = content.find(name)
    mentions = (Mention(report="r-a", span=Span(at, at + len(name))),) if at >= 0 else ()
    person = Entity(id="e-m", kind="person", name=name, names=(name,), named=True, mentions=mentions, members=("e-m1",))
    local = replace(person, id="e-m1", members=())
    return Case(readings=(replace(reading, entities=(local,)),), entities=(person,), events=())


@pytest.mark.parametrize(
    ("content", "left"),
    [
        ("Maryam al-Masoudi was held.", "Person A was held."),
        ("Maryam Bint Khalid al-Masoudi", "Person A"),
        (
            "Maryam al-Masoudi (مريم المسعودي) was held. مريم said so.",
            "Person A (Person A) was held. Person A said so.",
        ),
        ("مريم المسعودي (Maryam al-Masoudi) was held", "Person A (Person A) was held"),
        ("Maryam al-Masoudi (Georgian: მარიამ)", "Person A (Georgian: Person A)"),
        ("Maryam al-Masoudi (the elder) and a van", "Person A (the elder) and a van"),
        ("into the van. Maryam al-Masoudi", "into the van. Person A"),
        ("Maryam al-Masoudi, @maryam95 or t.me/mmasoudi", "Person A, [address withheld] or [address withheld]"),
        ("Maryam al-Masoudi: 8 (916) 123-45-67", "Person A: [address withheld]"),
        (f"Maryam al-Masoudi https://a.example/{REAL}/1", "Person A [address withheld]"),
        ("Maryam al-Masoudi https://a.example/%D1%82/1", "Person A https://a.example/%D1%82/1"),
    ],
)
def test_what_stands_beside_a_name_goes_with_it(content: str, left: str) -> None:
    withheld = told(content, name="Maryam Bint Khalid al-Masoudi" if "Bint" in content else NAME)
    assert withheld.case.readings[0].analysis.text.content == left
    assert not leaks(page(withheld.case), withheld.hiding)


@pytest.mark.parametrize("file", ["mmasoudi.txt", "callmasoudi2.txt", "maryam_al_masoudi.txt", "20 m.masoudi.docx"])
def test_a_file_is_not_called_by_a_name(file: str) -> None:
    assert "asoudi" not in told("Maryam al-Masoudi", file=file).case.readings[0].analysis.text.file


def test_a_screen_hides_the_name_in_its_own_script_too() -> None:
    content = "مريم المسعودي (Maryam Bint Khalid al-Masoudi) had been held. مريم said so."
    masked = mask(whole_case(content, name="Maryam Bint Khalid al-Masoudi"), {"e-m"})
    shown = masked.readings[0].analysis.text.content
    assert shown == "████ ████████ (██████ ████ ██████ ██████████) had been held. ████ said so."
