"""PDF: paragraphs by where lines stand."""

from __future__ import annotations

from tests.text.made import blocks, pdf

BODY = [
    "Men in grey jackets came to the bakery before it opened and asked for the",
    "owner by his first name. He went out to them without his coat.",
    "His cousin ran after the van as far as the bridge over the river, and saw",
    "there that it had no plates.",
]


def page(number: int, lines: list[str]) -> list[tuple[int, int, int, str]]:
    head = [(72, 800, 9, "Open Door Legal Aid"), *[(72, 720 - 15 * n, 12, words) for n, words in enumerate(lines)]]
    return [*head, (290, 40, 9, f"{number}")]


def test_lines_become_paragraphs_and_running_heads_stand_apart() -> None:
    more = ["The family has had no word since then, and the police will not say if", "they hold him."]
    title = (72, 760, 18, "Baker taken in Lezha")
    first, second, third = (
        page(1, BODY),
        page(2, more),
        page(3, ["Nobody at the station wants to write anything down, she says."]),
    )
    first.insert(1, title)
    found = blocks(pdf([first, second, third]), "a.pdf")
    assert [words for role, words in found if role == "title"] == ["Baker taken in Lezha"]
    assert [words for role, words in found if role == "paragraph"][:3] == [
        " ".join(BODY[:2]),
        " ".join(BODY[2:]),
        " ".join(more),
    ]
    assert {role for role, words in found if words.startswith("Open Door") or words.isdigit()} <= {"other", "header"}
