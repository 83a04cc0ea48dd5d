"""Bare initials and nicknames: what tells a hidden name without being one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.model import Case, Entity, Mention, Span
from onrecord.publish import page
from onrecord.publish.withheld.hiding import Person, hiding
from onrecord.publish.withheld.leaks import Leak, leaks
from onrecord.publish.withheld.masking import mask
from onrecord.publish.withheld.withhold import withhold
from tests.publish import sample

PEOPLE = (
    Person(entity="e-1", name="Omar Yusuf al-Lindqvist", names=("Omar Lindqvist",), label="Person AAA"),
    Person(entity="e-2", name="Юлия Хан", names=(), label="Person BBB"),
    Person(entity="e-3", name="Q.R.", names=("Q.R.",), label="Person CCC"),
    Person(entity="e-4", name="Dana Mott", names=(), label=None),
    Person(entity="e-5", name="U. Solano", names=("Uma Solano",), label="Person DDD"),
)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("O.L. may be killed", "[name withheld] may be killed"),
        ("told by O. L., a clerk", "told by [name withheld], a clerk"),
        ("L.O. and O.Y.L.", "[name withheld] and [name withheld]"),
        ("О.Л. и Ю.Х.", "[name withheld] и [name withheld]"),
        ("Y.K. said, I.H. said", "[name withheld] said, [name withheld] said"),
        ("according to Q.R.", "according to Person CCC"),
        ("D.M. may be named", "D.M. may be named"),
        ("the U.S. and the U.N. at 5 P.M.", "the U.S. and the U.N. at 5 P.M."),
        ("Mott, O.L. and others", "Mott, [name withheld] and others"),
        ("Dana O.L. Mott", "Dana O.L. Mott"),
        ("O. Lindqvist", "Person AAA"),
        ("version 1.O.L.2, A.B. and O.", "version 1.O.L.2, A.B. and O."),
    ],
)
def test_bare_initials_go_where_they_may_be_those_of_somebody_hidden(words: str, left: str) -> None:
    assert hiding(PEOPLE, ["Omar Lindqvist left."]).hidden(words) == left


def test_initials_in_a_finished_file_are_a_leak() -> None:
    hide = hiding(PEOPLE, ["Omar Lindqvist left."])
    assert leaks(b"<p>by <b>O.</b>L. and D.M.</p>", hide) == (Leak("O.L.", "text"), Leak("O. L.", "text"))
    assert leaks("<p>Ю.Х.</p>".encode(), hide)[0].words == "Ю.Х."


def _case(*contents: str, name: str = "Ivo Dral") -> Case:
    """A case of some reports, each of which names one person, once."""
    readings, mentions = [], []
    for number, content in enumerate(contents):
        readings.append(sample._reading(f"r-{number}", f"{number}.txt", content, ()))
        if (at := content.find(name)) >= 0:
            mentions.append(Mention(report=f"r-{number}", span=Span(at, at + len(name))))
    person = Entity(
        id="e-m", kind="person", name=name, names=(name,), named=True, mentions=tuple(mentions), members=("m",)
    )
    body = Entity(id="e-b", kind="organisation", name="Open Shore", names=("Open Shore",), named=True, members=("b",))
    local = (replace(person, id="m", members=()), replace(body, id="b", members=()))
    return Case(readings=(replace(readings[0], entities=local), *readings[1:]), entities=(person, body), events=())


@pytest.mark.parametrize(
    ("first", "then", "left"),
    [
        ("Ivo Dral, known as Heron, left.", "Heron came back.", "Person A came back."),
        ('Ivo Dral "Heron" left.', "They asked for Heron’s flat.", "They asked for Person A’s flat."),
        ("Ivo Dral (“Heron”) left.", "Цапля, a heron and a HERON.", "Цапля, a heron and a Person A."),
        ("Ivo Dral, nicknamed Bear, left.", "Bear bore it; bears bear.", "Person A bore it; bears bear."),
        ("Ivo Dral alias Black Heron left.", "Black Heron is black.", "Person A is black."),
        ("“Heron” (real name Ivo Dral) left.", "Heron came.", "Person A came."),
        ("Ivo Dral по прозвищу «Цапля» ушёл.", "Искали Цаплю.", "Искали Person A."),
        ("Ivo Dral, «Цапля», ушёл.", "Цапля вернулся.", "Person A вернулся."),
        ('Ivo Dral of "Open Shore" left.', "Open Shore said so.", "Open Shore said so."),
        ('Ivo Dral, "Open Shore", left.', "Open Shore said so.", "Open Shore said so."),
        ('Ivo Dral, "They came", he said.', "They came.", "They came."),
        ('Ivo Dral said: "Nobody came."', "Nobody came.", "Nobody came."),
    ],
)
def test_a_nickname_told_once_beside_the_name_goes_everywhere(first: str, then: str, left: str) -> None:
    case = _case(first, f"{then} The bear was a bear, and bears bear.")
    withheld = withhold(case, {"e-m": "Person A"})
    content = withheld.case.readings[1].analysis.text.content
    assert content == f"{left} The bear was a bear, and bears bear."
    assert not leaks(page(withheld.case), withheld.hiding)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ('Ivo "Heron" Dral left.', "Person A left."),
        ("Ivo Dral, “Heron”, left.", "Person A, left."),
        ('Ivo Dral "Heron" left.', "Person A left."),
        ('Ivo Dral said "Heron" twice.', 'Person A said "Person A" twice.'),
        ('Ivo Dral, "Dral and all", left.', 'Person A, "Person A and all", left.'),
    ],
)
def test_a_name_and_the_nickname_within_it_are_one_place(words: str, left: str) -> None:
    case = _case(f"Ivo Dral, known as Heron, left.\n\n{words}")
    content = withhold(case, {"e-m": "Person A"}).case.readings[0].analysis.text.content
    assert content.split("\n\n")[1] == left


def test_a_screen_hides_nicknames_too() -> None:
    case = _case("Ivo Dral, known as Heron, left.", "Heron came back.")
    assert mask(case, {"e-m"}).readings[1].analysis.text.content == "█████ came back."


def test_a_nickname_in_a_finished_file_is_a_leak() -> None:
    hide = withhold(_case("Ivo Dral, known as Heron, left."), {"e-m": "Person A"}).hiding
    assert leaks(b"<w:comment>Heron</w:comment>", hide)[0].words == "Heron"
