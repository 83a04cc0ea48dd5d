"""The text of a report of which only passages are known, as a case that was handed over has it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from onrecord.model import Block, Evidence, Span, Text

UNKNOWN = " "  # stands for every letter that is in no passage


@dataclass(frozen=True, kw_only=True)
class QuotedText(Text):
    """A text that is blank but for its passages, each of which stands where it stood.

    Attributes:
        told_sha256: The hash of the whole text, as it was handed over.
    """

    told_sha256: str

    @cached_property
    def text_sha256(self) -> str:
        """The hash as it was told: the whole text is not here."""
        return self.told_sha256


def quoted_text(characters: int, passages: Iterable[Evidence], told_sha256: str, **facts: Any) -> QuotedText:
    """The text, each stretch of passages a paragraph of its own.

    Args:
        characters: Its length.
        passages: What is known of it.
        told_sha256: The hash of the whole.
        facts: The other fields of a `Text`.

    Raises:
        ValueError: A passage lies outside the text, is not as long as its place, or contradicts another one.
    """
    letters: list[str | None] = [None] * characters
    for one in passages:
        if len(one.quotation) != len(one.span) or one.span.end > characters:
            raise ValueError(f"the passage at {one.span.start} is not as long as its place")
        for place, letter in zip(range(one.span.start, one.span.end), one.quotation, strict=True):
            if letters[place] not in (None, letter):
                raise ValueError(f"two passages contradict one another at {place}")
            letters[place] = letter
    content = "".join(UNKNOWN if letter is None else letter for letter in letters)
    blocks = tuple(Block(span=span, role="other") for span in _stretches(letters))
    return QuotedText(content=content, blocks=blocks, told_sha256=told_sha256, **facts)


def _stretches(letters: list[str | None]) -> Iterable[Span]:
    start = None
    for place, letter in enumerate([*letters, None]):
        if letter is not None and start is None:
            start = place
        elif letter is None and start is not None:
            yield Span(start, place)
            start = None
