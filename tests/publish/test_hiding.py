from __future__ import annotations

import pytest

from onrecord.model import Span
from onrecord.publish.withheld.hiding import Person, hiding

REPORT = "Salim Dervish left. Salim saw Rose Amanova, and prices rose. Prices rose, Dervish said. The rose is red."
PEOPLE = (
    Person(entity="e-1", name="Salim Dervish", names=("S. Dervish", "Салим Дервиш"), label="Person AAA"),
    Person(entity="e-2", name="Rose Amanova", names=("Amanova", "His cousin", "Shorty"), label="Person BBB"),
    Person(entity="e-3", name="Timur Dervish", names=(), label=None),
    Person(entity="e-4", name="Hodja", names=(), label="Person CCC"),
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Salim Dervish was seen.", "Person AAA was seen."),
        ("Salim's brother", "Person AAA's brother"),
        ("Dervish, Salim", "[name withheld], Person AAA"),
        ("DERVISH Salim", "Person AAA"),
        ("S. Dervish and R. A. Amanova", "Person AAA and Person BBB"),
        ("Salim\n  Dervish", "Person AAA"),
        ("Салиму Дервишу", "Person AAA"),
        ("Амановой нет", "Person BBB нет"),
        ("the same name: salim, dervish", "the same name: Person AAA, [name withheld]"),
        ("Rose Amanova", "Person BBB"),
        ("Prices rose again.", "Prices rose again."),
        ("His cousin came", "His cousin came"),
        ("Timur Dervish may be named", "Timur Dervish may be named"),
        ("Timur told it", "Timur told it"),
        ("Write to salim.d@mail.example or +996 555 010 203", "Write to [address withheld] or [address withheld]"),
        ("Judge K. Omurov and Dr. Asanova", "Judge [name withheld] and Dr. [name withheld]"),
        ("the U.S. Embassy", "the U.S. Embassy"),
        ("In Bishkek, on 4 May 2021", "In Bishkek, on 4 May 2021"),
        ("hodja", "Person CCC"),
        ("", ""),
    ],
)  # fmt: skip
def test_names_give_way_to_codes_in_any_spelling(words: str, expected: str) -> None:
    assert hiding(PEOPLE, [REPORT]).hidden(words) == expected


def test_a_surname_of_two_is_whose_passage_it_stands_in() -> None:
    hide = hiding(PEOPLE, [REPORT])
    words = "Dervish left."
    assert list(hide.found(words)) == [(Span(0, 7), "[name withheld]")]
    assert list(hide.found(words, [(Span(0, 7), "e-1")])) == [(Span(0, 7), "Person AAA")]
    assert list(hide.found(words, [(Span(0, 7), "e-3")])) == []


def test_a_surname_of_somebody_who_may_be_named_may_stand() -> None:
    hide = hiding(PEOPLE, [REPORT])
    assert hide.may_stand("Dervish")
    assert hide.may_stand("Timur Dervish's")
    assert not hide.may_stand("Salim Dervish")


def test_a_nickname_counts_where_somebody_is_spoken_of() -> None:
    hide = hiding(PEOPLE, [REPORT])
    assert list(hide.found("Shorty came")) == []
    assert list(hide.found("Shorty came", [(Span(0, 6), "e-2")])) == [(Span(0, 6), "Person BBB")]
