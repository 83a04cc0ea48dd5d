"""No sentence begins inside the marks of a quotation."""

from __future__ import annotations

import pytest

from onrecord.language.en.borders import NEVER, borders
from onrecord.language.en.words import words


@pytest.mark.parametrize(
    ("text", "barred"),
    [
        ('He left. "Go," Orun said.', ["Go", '"', "Orun"]),
        ("“Go.” He left. “Where?” she asked.", ["Go", "”", "Where", "”"]),
        ("They came (at night) and left. Then", ["at", ")"]),
        ("The guards' van. Orun's", ["'"]),
        ("One. Two.", []),
    ],
)
def test_barred_words(text: str, barred: list[str]) -> None:
    spans = list(words(text, 0, len(text)))
    found = borders(text, spans)
    assert [text[a:b] for (a, b), border in zip(spans, found, strict=True) if border == NEVER] == barred
