"""No sentence begins inside the marks of a quotation, and one does with initials behind a full stop."""

from __future__ import annotations

import pytest

from onrecord.language.en.borders import MUST, NEVER, borders
from onrecord.language.en.words import words


@pytest.mark.parametrize(
    ("text", "barred"),
    [
        ('He left. "Go," Orun said.', ["Go", '"', "Orun"]),
        ("“Go.” He left. “Where?” she asked.", ["Go", "”", "Where", "”"]),
        ("They came (at night) and left. Then", ["at", ")"]),
        ("The guards' van. Orun's", ["'"]),
        ("One. Two.", []),
        ("Two died in Brgy. Lahug.", ["Lahug"]),
        ("Atty. Lunt came.", ["Lunt"]),
        ("On 3 May at about 11 a.m. I was at home.", ["I"]),
        ("THAT on the night of 3 May 2018 at 2 a.m. Soldiers came.", ["Soldiers"]),
        ("They came at 6 a.m. The men left.", []),
    ],
)
def test_barred_words(text: str, barred: list[str]) -> None:
    spans = list(words(text, 0, len(text)))
    found = borders(text, spans)
    assert [text[a:b] for (a, b), border in zip(spans, found, strict=True) if border == NEVER] == barred


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("Court on Friday. T.A. will file a complaint.", ["T.A."]),
        ("They left. U.S. forces came later.", ["U.S."]),
        ("The lawyer T.A. will file a complaint.", []),
        ("Dr. T.A. Moss came.", []),
    ],
)
def test_words_that_begin_a_sentence(text: str, begun: list[str]) -> None:
    spans = list(words(text, 0, len(text)))
    found = borders(text, spans)
    assert [text[a:b] for (a, b), border in zip(spans, found, strict=True) if border == MUST] == begun
