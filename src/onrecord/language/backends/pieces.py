"""Words as the network reads them: pieces, shapes, first pieces; and lemmas as scripts that edit a word.

Training and run time share this module, so that both see the same numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

PADDING, UNKNOWN, BEGIN, END = 0, 100, 101, 102  # [PAD], [UNK], [CLS] and [SEP] of the vocabulary
PIECES_PER_WORD = 12  # a longer word is cut short: what comes after says little about it
LONGEST_WORD = 100  # characters shown to the tokenizer


@dataclass(frozen=True)
class Window:
    """One window: numbers of its pieces, the shape of the word each belongs to, where each word's first piece is."""

    ids: list[int]
    shapes: list[int]
    first: list[int]


@lru_cache(maxsize=200_000)
def shape(word: str) -> int:
    """How a word is written: 1 digits, 2 signs, 3 lower, 4 UPPER, 5 one capital, 6 Title, 7 mIxed."""
    if not any(c.isalpha() for c in word):
        return 1 if any(c.isdigit() for c in word) else 2
    if word.islower():
        return 3
    if word.isupper():
        return 4 if len(word) > 1 else 5
    return 6 if word[0].isupper() and word[1:].islower() else 7


class Pieces:
    """Cuts words into pieces, remembering the words it has seen.

    Args:
        tokenizer: A `tokenizers.Tokenizer`.
    """

    REMEMBERED = 100_000

    def __init__(self, tokenizer: Any) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer
        self._known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        """The pieces of one word, at least one."""
        found = self._known.get(word)
        if found is None:
            encoded = self._tokenizer.encode(word[:LONGEST_WORD], add_special_tokens=False)
            found = encoded.ids[:PIECES_PER_WORD] or [UNKNOWN]
            if len(self._known) >= self.REMEMBERED:
                self._known.clear()  # the answers stay the same, only slower for a while
            self._known[word] = found
        return found

    def window(self, words: Sequence[str]) -> Window:
        """A window over words."""
        ids, shapes, first = [BEGIN], [0], []
        for word in words:
            parts = self.of(word)
            first.append(len(ids))
            ids += parts
            shapes += [shape(word)] * len(parts)
        ids.append(END)
        shapes.append(0)
        return Window(ids, shapes, first)


def script(word: str, lemma: str) -> str:
    """How to make the lemma from the word: `L|2|e` = lower case, cut two letters, add an e; `*` replaces the word."""
    case = "L" if lemma == lemma.lower() else "K"
    start = word.lower() if case == "L" else word
    same = 0
    while same < min(len(start), len(lemma)) and start[same] == lemma[same]:
        same += 1
    if same == 0 and start:
        return f"{case}|*|{lemma}"
    return f"{case}|{len(start) - same}|{lemma[same:]}"


def edit(word: str, how: str) -> str:
    """The lemma that a script makes of a word."""
    case, cut, add = how.split("|", 2)
    if cut == "*":
        return add
    start = word.lower() if case == "L" else word
    kept = start[: len(start) - int(cut)] if int(cut) else start
    return (kept + add) or word
