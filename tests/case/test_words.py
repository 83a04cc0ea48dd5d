"""What two passages can have in common: stems and numbers."""

import pytest

from onrecord.case.words import numbers


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
