"""What finds sentences, words, syntax and names: one class per backend, all of the same form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from onrecord.model.analysis import Name, Sentence
from onrecord.model.span import Span


@dataclass(frozen=True, kw_only=True)
class Parsed:
    """What is written in one block.

    Attributes:
        sentences: In order; every offset counts from the start of the whole text.
        names: In order; sentence numbers count from 0 within the block.
    """

    sentences: tuple[Sentence, ...] = field(default=(), repr=False)
    names: tuple[Name, ...] = field(default=(), repr=False)


class Backend(Protocol):
    """Reads blocks of one text."""

    def parse(self, content: str, blocks: Sequence[Span]) -> tuple[Parsed, ...]:
        """One result per block, in order.

        The same text and blocks give the same result; what else was read before or after changes nothing, since no
        batch ever holds material of two calls.
        """
        ...
