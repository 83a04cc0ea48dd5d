"""Quotations by their marks, as a table of short texts; `|` parts blocks."""

from __future__ import annotations

import pytest

from onrecord.language.en.quotes import find_quotes
from onrecord.model import Block, Span, Text


def text_of(content: str) -> Text:
    """A text with one block a line."""
    start, blocks = 0, []
    for line in content.split("\n"):
        blocks.append(Block(span=Span(start, start + len(line)), role="paragraph"))
        start += len(line) + 1
    return Text(report="r", file="f", sha256="0" * 64, content=content, blocks=tuple(blocks))


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ('He said, "We left." She "never" did.', ['"We left."', '"never"']),
        ("Five “ships” and «boats» and „rafts“", ["“ships”", "«boats»", "„rafts“"]),
        ("the miners' union said 'we can't go', he wrote.", ["'we can't go'"]),
        ("‘It’s mine,’ he said. ‘The miners’ house.’", ["‘It’s mine,’", "‘The miners’ house.’"]),
        ("''The mayor's plan,'' he said. ''Good.''", ["''The mayor's plan,''", "''Good.''"]),
        ('a board of 5\'10" and a "big" man', ['"big"']),
        ('"The one "inner word" more" he read', ['"The one "inner word" more"']),
        ("“One day.|“Two days,” he said.", ["“One day.", "“Two days,”"]),
        ("no marks at all", []),
    ],
)
def test_marks(lines: str, wanted: list[str]) -> None:
    text = text_of(lines.replace("|", "\n"))
    assert [quote.span.of(text.content) for quote in find_quotes(text)] == wanted


def test_a_quotation_carried_over_a_paragraph() -> None:
    first, second = find_quotes(text_of("“One day.\n“Two days,” he said."))
    assert (first.closed, first.carries_on) == (False, False)
    assert (second.closed, second.carries_on) == (True, True)
