"""A sentence as a tree of Universal Dependencies: children, phrases, clauses. Tokens are numbers within the sentence.

A relation is asked for by its plain name ("obl") and then covers its subtypes ("obl:tmod"), or with its subtype alone.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Iterable
from functools import cached_property, lru_cache, wraps
from typing import Any, TypeVar, cast

from onrecord.claims.branches import Branches
from onrecord.model import Analysis, Sentence

Question = TypeVar("Question", bound=Callable[..., Any])

CLAUSAL = frozenset({"ccomp", "advcl", "acl", "csubj", "parataxis", "discourse"})
"""Relations that begin a clause of their own; `conj` and `xcomp` are decided case by case."""

_PLURAL = frozenset({"NNS", "NNPS"})
_PREDICATES = frozenset({"VERB", "AUX"})
_OF_PREDICATES = frozenset({"cop", "nsubj", "csubj"})
_NOT_ASKED = object()


class Tree(Branches):
    """One sentence; `number` is its place in the analysis."""

    def __init__(self, sentence: Sentence, number: int = 0) -> None:
        self.sentence = sentence
        self.number = number
        super().__init__(sentence)
        self._clauses: dict[int, tuple[int, ...]] = {}
        self._asked: dict[tuple[int, tuple[str, ...]], tuple[int, ...]] = {}
        self.answers: dict[tuple[Hashable, ...], Any] = {}

    @cached_property
    def words(self) -> tuple[frozenset[str], ...]:
        """The forms each token is known by, in lower case: lemma, word, singular, and with what a hyphen joins."""
        return tuple([self._forms(number) for number in range(len(self.tokens))])

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each form stands, in the order of the text."""
        found: dict[str, list[int]] = {}
        for number, forms in enumerate(self.words):
            for form in forms:
                found.setdefault(form, []).append(number)
        return found

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every form of every token."""
        return frozenset(self.places)

    def _forms(self, number: int) -> frozenset[str]:
        token = self.tokens[number]
        found = _forms(token.lemma, token.text, token.xpos in _PLURAL)
        if number > 1 and self.tokens[number - 1].text == "-":
            before = plain(self.tokens[number - 2].text)
            found |= {f"{before}-{form}" for form in found}
        return found

    def children(self, token: int, *relations: str) -> tuple[int, ...]:
        """The dependents of a token, all or those in one of the relations, in the order of the text."""
        below = self._children[token]
        if not relations or not below:
            return below
        found = self._asked.get((token, relations))
        if found is None:
            kinds = self._relations
            found = self._asked[token, relations] = tuple(
                [child for child in below if kinds[child][0] in relations or kinds[child][1] in relations]
            )
        return found

    def child(self, token: int, *relations: str) -> int | None:
        """The first such dependent."""
        found = self.children(token, *relations)
        return found[0] if found else None

    def head(self, token: int) -> int | None:
        """The head of a token; None for the root."""
        head = self.tokens[token].head
        return head if 0 <= head < len(self.tokens) and head != token else None

    def relation(self, token: int) -> str:
        """The relation of a token to its head, without subtype."""
        return self._relations[token][1]

    def first_joined(self, token: int, tags: Container[str] | None = None) -> int:
        """The first of the words that are joined with this one; on request only through words with these tags."""
        here = token
        for head in self.ancestors(token):
            if self.relation(here) != "conj" or (tags is not None and self.tokens[here].xpos not in tags):
                return here
            here = head
        return here

    def subtree(self, token: int, without: Iterable[int] = ()) -> tuple[int, ...]:
        """The token and all below it, in the order of the text, leaving out the branches in `without`."""
        left_out, seen, waiting = set(without), set[int](), [token]
        while waiting:
            here = waiting.pop()
            if here not in seen:
                seen.add(here)
                waiting.extend(child for child in self._children[here] if child not in left_out)
        return tuple(sorted(seen))

    def begins_clause(self, token: int) -> bool:
        """Whether the token heads a clause of its own below its head."""
        return self._beginning[token]

    @cached_property
    def _beginning(self) -> tuple[bool, ...]:
        return tuple([self._begins(token) for token in range(len(self.tokens))])

    def _begins(self, token: int) -> bool:
        relation = self.relation(token)
        if relation == "conj":
            return self.is_predicate(token)
        if relation == "xcomp":
            return False
        return relation in CLAUSAL

    def is_predicate(self, token: int) -> bool:
        """Whether something is said of a subject here: a verb, or a word with a copula or a subject of its own."""
        return self._predicates[token]

    @cached_property
    def _predicates(self) -> tuple[bool, ...]:
        saying = [token.upos in _PREDICATES for token in self.tokens]
        for head, below in enumerate(self._children):
            if not saying[head]:
                saying[head] = any(self._relations[child][1] in _OF_PREDICATES for child in below)
        return tuple(saying)

    def clause(self, token: int) -> tuple[int, ...]:
        """The token and what belongs to its own clause: below it, without clauses within."""
        if token not in self._clauses:
            self._clauses[token] = self._clause(token)
        return self._clauses[token]

    def _clause(self, token: int) -> tuple[int, ...]:
        seen, waiting = set[int](), [token]
        while waiting:
            here = waiting.pop()
            if here in seen:
                continue
            seen.add(here)
            waiting.extend(child for child in self._children[here] if not self.begins_clause(child))
        return tuple(sorted(seen))

    def predicate_of(self, token: int) -> int:
        """The predicate in whose clause the token stands: itself, or the nearest above that begins a clause."""
        here = token
        for head in self.ancestors(token):
            if self.is_predicate(here) or self.begins_clause(here):
                return here
            here = head
        return here

    def conjuncts(self, token: int) -> tuple[int, ...]:
        """The token and what is joined to it by "and", commas or "or"."""
        joined = [token]
        for child in self.children(token, "conj"):
            if not (self.is_predicate(child) and self.tokens[child].upos in _PREDICATES):
                joined.extend(self.conjuncts(child))
        return tuple(joined)


def is_behind_relative(tree: Tree, number: int) -> bool:
    """Whether a phrase stands behind the comma that closes the relative clause it hangs on, and so belongs above it.

    "Guards seized Ada Moss, who lives in Osk, at the port on Friday": told in the past of one who lives there now.
    """
    verb = tree.head(number)
    if verb is None or tree.tokens[verb].deprel != "acl:relcl" or tree.tokens[verb].xpos not in {"VBZ", "VBP"}:
        return False
    phrases = [child for child in tree.children(verb, "obl") if verb < child <= number]
    return _is_set_off(tree, verb) and any(_is_set_off(tree, phrase) for phrase in phrases)


def _is_set_off(tree: Tree, number: int) -> bool:
    """Whether a comma stands before a phrase or clause."""
    first = tree.subtree(number)[0]
    return any(tree.tokens[place].text == "," for place in (first, first - 1) if place > 0)


def trees_of(analysis: Analysis) -> tuple[Tree, ...]:
    """The sentences of a report as trees. What is asked of a tree is kept there: all who read a report share them."""
    return tuple(Tree(sentence, number) for number, sentence in enumerate(analysis.sentences))


def once(ask: Question) -> Question:
    """Let a question about a tree be worked out once for the same arguments: a tree never changes."""

    @wraps(ask)
    def answered(tree: Tree, *given: Hashable) -> Any:
        key = (ask, *given)
        answer = tree.answers.get(key, _NOT_ASKED)
        if answer is _NOT_ASKED:
            answer = tree.answers[key] = ask(tree, *given)
        return answer

    return cast("Question", answered)


@lru_cache(maxsize=4096)
def _forms(lemma: str, text: str, plural: bool) -> frozenset[str]:  # noqa: FBT001  one key of the memory
    """The forms of a word by itself."""
    word = plain(text)
    return frozenset({lemma.lower(), word, *(singulars(word) if plural else ())})


def plain(text: str) -> str:
    """A word in lower case with a straight apostrophe."""
    return text.lower().replace("’", "'")


def singulars(word: str) -> set[str]:
    """What a plural may be the plural of."""
    found = set()
    if word.endswith("s") and not word.endswith("ss"):
        found.add(word[:-1])
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        found.add(word[:-2])
    if word.endswith("ies"):
        found.add(word[:-3] + "y")
    if word.endswith("men"):
        found.add(word[:-3] + "man")
    return found
