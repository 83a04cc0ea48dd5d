"""Lines into paragraphs."""

from __future__ import annotations

import pytest

from onrecord.text.layout import paragraphs

WRAPPED = """Men in grey jackets came to the bakery before it opened and asked
for the owner by his first name. He went out to them without his
coat, thinking that they were from the water company, and was pushed
into a van that stood behind the kiosk.

His cousin ran after the van as far as the bridge. She saw that it
had no plates."""


def test_wrapped_lines_are_joined() -> None:
    first, second = (text for text, _follows in paragraphs(WRAPPED))
    assert first.startswith("Men in grey jackets came to the bakery before it opened and asked for the owner")
    assert second == "His cousin ran after the van as far as the bridge. She saw that it had no plates."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("From: Office\nTo: Court\n\nWords", [("From: Office", False), ("To: Court", True), ("Words", False)]),
        ("One line.\nAnother line.\n", [("One line.", False), ("Another line.", True)]),
        ("a\n \t\n\n\nb", [("a", False), ("b", False)]),
        ("", []),
    ],
)
def test_other_lines_stay_apart(text: str, expected: list[tuple[str, bool]]) -> None:
    assert list(paragraphs(text)) == expected


def test_list_items_in_wrapped_text_stay_apart() -> None:
    text = (
        WRAPPED
        + "\n\n1. The first demand is that the families be told where he is being\nheld.\n2. The second is a doctor."
    )
    assert [one for one, _follows in paragraphs(text)][2:] == [
        "1. The first demand is that the families be told where he is being held.",
        "2. The second is a doctor.",
    ]


def test_a_word_broken_at_the_end_of_a_line_keeps_its_hyphen() -> None:
    text = WRAPPED.replace("before it opened and asked", "before it opened and re-").replace(
        "\nfor the owner", "\nquired the owner"
    )
    assert "opened and re-quired the owner" in next(paragraphs(text))[0]
