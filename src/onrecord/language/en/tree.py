"""The dependency tree of one sentence, read downwards: children, subtrees, and the stretches of text that they cover.

Words are numbers within the sentence, from 0; sets of them become spans only at the end.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property, lru_cache

from onrecord.model import Sentence, Span, Token

OPENING = frozenset("\"“‘«„`([{'") | {"''", "``"}
CLOSING = frozenset("\"”’»“)]}'") | {"''", "``"}


class Tree:
    """One sentence with its words' children at hand.

    Attributes:
        sentence: The sentence.
        tokens: Its words.
    """

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        below: list[list[int]] = [[] for _ in self.tokens]
        for number, token in enumerate(self.tokens):
            if token.head >= 0:
                below[token.head].append(number)
        return tuple(map(tuple, below))

    @cached_property
    def _relations(self) -> tuple[frozenset[str], ...]:
        """For each word its relation and those that it is a subtype of."""
        return tuple([_with_those_above(token.deprel) for token in self.tokens])

    @cached_property
    def root(self) -> int:
        """The first word without a head; 0 if there is none."""
        return next((number for number, token in enumerate(self.tokens) if token.head < 0), 0)

    def children(self, number: int, *deprels: str) -> tuple[int, ...]:
        """The words that hang on a word; only those of the given relations (`obl` also means `obl:tmod`)."""
        if not deprels:
            return self._children[number]
        relations = self._relations
        return tuple([n for n in self._children[number] if not relations[n].isdisjoint(deprels)])

    def child(self, number: int, *deprels: str) -> int | None:
        """The first child of one of the given relations."""
        return next(iter(self.children(number, *deprels)), None)

    def has_relation(self, number: int, *deprels: str) -> bool:
        """Whether a word hangs on its head by one of the relations or a subtype of it."""
        return not self._relations[number].isdisjoint(deprels)

    def subtree(self, number: int, *, without: Collection[int] = ()) -> set[int]:
        """A word and all below it, branches that begin at the words `without` left out."""
        found: set[int] = set()
        waiting = [number]
        while waiting:
            here = waiting.pop()
            if here in found or here in without:
                continue
            found.add(here)
            waiting.extend(self._children[here])
        return found

    def ancestors(self, number: int) -> Iterator[int]:
        """The heads above a word, nearest first."""
        seen = {number}
        head = self.tokens[number].head
        while head >= 0 and head not in seen:
            yield head
            seen.add(head)
            head = self.tokens[head].head

    def lemma(self, number: int) -> str:
        """Base form in lower case."""
        return self.tokens[number].lemma.lower()

    def marker(self, number: int) -> str:
        """The preposition or conjunction of a phrase or clause in lower case, fixed parts joined; empty if none."""
        mark = self.child(number, "case", "mark")
        if mark is None:
            return ""
        words = [mark, *self.children(mark, "fixed")]
        return " ".join(self.tokens[word].text.lower() for word in words)

    def spans(self, numbers: Iterable[int]) -> tuple[Span, ...]:
        """The stretches of text that the words cover, punctuation at their edges left out but for quotation marks."""
        runs: list[list[Token]] = []
        last = -2
        for number in sorted(numbers):
            if number != last + 1:
                runs.append([])
            runs[-1].append(self.tokens[number])
            last = number
        trimmed = (_trim(run) for run in runs)
        return tuple(run[0].span.to(run[-1].span) for run in trimmed if run)


@lru_cache(maxsize=256)  # there are some fifty
def _with_those_above(deprel: str) -> frozenset[str]:
    """A relation and those that it is a subtype of: `obl:tmod` and `obl`."""
    parts = deprel.split(":")
    return frozenset(":".join(parts[:length]) for length in range(1, len(parts) + 1))


def _trim(run: list[Token]) -> list[Token]:
    start, end = 0, len(run)
    while start < end and run[start].upos == "PUNCT" and run[start].text not in OPENING:
        start += 1
    while start < end and run[end - 1].upos == "PUNCT" and run[end - 1].text not in CLOSING:
        end -= 1
    if end - start == 1 and run[start].upos == "PUNCT":
        return []
    return run[start:end]
