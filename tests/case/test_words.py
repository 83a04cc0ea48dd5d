"""What two passages can have in common: stems and numbers."""

import pytest

from onrecord.case.in_english import in_english
from onrecord.case.words import numbers, stems


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("thirty-one supporters", {"31"}),
        ("Forty-two of 50", {"42", "50"}),
        ("a 20-year-old", {"20"}),
        ("a two-day strike", {"2"}),
        ("twenty men", {"20"}),
        ("шесть человек", {"6"}),
        ("one man", set()),
        ("long-standing", set()),
    ],
)
def test_numbers(passage: str, expected: set[str]) -> None:
    assert numbers(passage) == expected


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Пастуха избивали дубинками", "They beat a herder"),
        ("рыбака отпустили домой", "the court let a fisher go"),
        ("у сторожа отобрали телефон", "they took the phone"),
    ],
)
def test_russian_stems_in_english(russian: str, english: str) -> None:
    assert in_english(stems(russian)) & stems(english)
    assert not stems(russian) & stems(english)


@pytest.mark.parametrize("passage", ["They beat a herder", "Кызыл-Бейит, 12 мая", "ухабарник"])
def test_what_the_dictionary_does_not_know_stays(passage: str) -> None:
    assert in_english(stems(passage)) == stems(passage)
