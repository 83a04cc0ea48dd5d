"""How the words of one sentence hang together, as every tree of it needs to know.

Token numbers count from 0. A parser may err: nothing here trusts that the heads form a tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property

from onrecord.model import Sentence, Token


def base(deprel: str) -> str:
    """The relation without its subtype."""
    return deprel.partition(":")[0]


@cache
def _both(deprel: str) -> tuple[str, str]:
    """The relation, whole and without its subtype; there are some fifty."""
    return deprel, base(deprel)


class Branches:
    """One sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.tokens: tuple[Token, ...] = sentence.tokens

    @cached_property
    def _relations(self) -> tuple[tuple[str, str], ...]:
        """The relation of each token, whole and without its subtype."""
        return tuple([_both(token.deprel) for token in self.tokens])

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        found: list[list[int]] = [[] for _ in self.tokens]
        for number, token in enumerate(self.tokens):
            if 0 <= token.head < len(self.tokens) and token.head != number:
                found[token.head].append(number)
        return tuple(map(tuple, found))

    def ancestors(self, number: int) -> Iterator[int]:
        """The heads over a token, nearest first; stops where a badly parsed sentence runs in a circle."""
        seen = {number}
        head = self.tokens[number].head
        while 0 <= head < len(self.tokens) and head not in seen:
            yield head
            seen.add(head)
            head = self.tokens[head].head
