"""The tree of one sentence: children, descendants, and the words that a noun phrase is made of.

Token numbers count from 0. A parser may err: nothing here trusts that the heads form a tree.
"""

from __future__ import annotations

from onrecord.claims.branches import Branches
from onrecord.model import Span

_INNER = frozenset({"det", "nummod", "amod", "compound", "flat", "nmod:desc", "nmod:poss", "goeswith", "det:predet"})
_OUTER = _INNER | {"nmod", "acl", "acl:relcl", "advmod", "case", "punct", "nmod:unmarked"}
_NEVER_FIRST = frozenset({"case", "punct", "cc", "mark", "cc:preconj"})


class Tree(Branches):
    """One sentence as a tree."""

    def children(self, number: int, *relations: str) -> list[int]:
        """The children with one of the relations; a relation without subtype stands for all its subtypes."""
        below = self._children[number]
        if not below or not relations:
            return list(below)
        known = self._relations
        return [child for child in below if known[child][0] in relations or known[child][1] in relations]

    def relation(self, number: int, *relations: str) -> bool:
        """Whether a token bears one of the relations to its head, as in `children`."""
        whole, plain = self._relations[number]
        return whole in relations or plain in relations

    def below(self, number: int, allowed: frozenset[str] | None = None) -> list[int]:
        """The token and all below it, in order; on request only through children of the allowed relations."""
        seen, waiting = {number}, [number]
        while waiting:
            current = waiting.pop()
            for child in self._children[current]:
                if child in seen:
                    continue
                if allowed is None or current != number or self.tokens[child].deprel in allowed:
                    seen.add(child)
                    waiting.append(child)
        return sorted(seen)

    def phrase(self, head: int) -> list[int]:
        """The words of a noun phrase without what follows its head: "two young men", "Mr Lunt's brother"."""
        return self._around(head, _INNER)

    def long_phrase(self, head: int) -> list[int]:
        """The words of a noun phrase with what follows its head: "the driver who was waiting outside"."""
        return self._around(head, _OUTER)

    def _around(self, head: int, allowed: frozenset[str]) -> list[int]:
        words = set(self.below(head, allowed))
        for child in self._children[head]:
            deprel = self.tokens[child].deprel
            if deprel in {"case", "punct"} or (child < head and deprel in {"advmod", "nmod", "acl"}):
                words -= set(self.below(child))
        words.add(head)
        first = last = head
        while first - 1 in words:
            first -= 1
        while last + 1 in words or (last + 2 in words and last + 1 < len(self.tokens) and self._joins(last + 1)):
            last += 1
        while first < head and self.tokens[first].deprel in _NEVER_FIRST:
            first += 1
        while last > head and self.tokens[last].upos == "PUNCT":
            last -= 1
        return list(range(first, last + 1))

    def _joins(self, number: int) -> bool:
        return self.tokens[number].upos == "PUNCT" and self.tokens[number].text in {"-", "–", "’", "'", ".", ","}

    def span(self, numbers: list[int]) -> Span:
        """The span from the first of the words to the last."""
        return self.tokens[numbers[0]].span.to(self.tokens[numbers[-1]].span)

    def preposition(self, number: int) -> str | None:
        """The preposition of a noun phrase, in lower case; None without one."""
        for child in self.children(number, "case"):
            if self.tokens[child].upos != "PART":
                return self.tokens[child].text.lower()
        return None

    def conjuncts(self, number: int) -> list[int]:
        """The phrase and all that are coordinated with it, of which it must be the first.

        A list ends with its last "and": what a parser hangs on it after that is an apposition.
        """
        found = [number, *self._coordinated(number)]
        closed = [one for one in found[1:] if self.children(one, "cc")]
        return [one for one in found if not closed or one <= closed[-1]]

    def after_list(self, number: int) -> list[int]:
        """What a parser hangs on a list behind its last "and"."""
        kept = self.conjuncts(number)
        return [one for one in self._coordinated(number) if one not in kept]

    def _coordinated(self, number: int) -> list[int]:
        found: set[int] = set()
        for child in self.children(number, "conj"):
            found |= {child, *self._coordinated(child)} if child > number else {child}
        return sorted(found)

    def first_conjunct(self, number: int) -> int:
        """The first of the coordinated phrases that this one belongs to."""
        if self._relations[number][1] != "conj":
            return number
        current = number
        for head in self.ancestors(number):
            if self._relations[current][1] != "conj":
                break
            current = head
        return current

    def subjects_over(self, number: int) -> list[int]:
        """The subjects before a word of the clauses that it hangs on."""
        return [child for step in self.ancestors(number) for child in self.children(step, "nsubj") if child < number]

    def predicate(self, number: int) -> int | None:
        """The verb or other predicate that the phrase is an argument of, through coordination."""
        head = self.tokens[self.first_conjunct(number)].head
        return head if 0 <= head < len(self.tokens) else None
