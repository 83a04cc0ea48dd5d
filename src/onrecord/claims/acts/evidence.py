"""Which words of the report are the evidence of an act: the shortest stretch that carries act and roles.

It is the clause around the trigger, without the clauses within it, in one piece: what lies far from the trigger beyond
another clause is left out.
"""

from __future__ import annotations

from onrecord.claims.acts.tree import Tree
from onrecord.model import Span

_GAP = 4
"""Words of other clauses that the evidence may bridge: "the man, who was 40, was beaten"."""

_EDGES = frozenset({"punct", "cc", "mark"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_SHORT_PHRASE = 4
_SHORT_CLAUSE = 8


def evidence(tree: Tree, trigger: int, tokens: tuple[int, ...] = (), *, with_content: bool = False) -> tuple[int, int]:
    """First and last token of the evidence.

    Args:
        tree: The sentence.
        trigger: The word that carries the act.
        tokens: Further words that must be in it: the other words of the cue.
        with_content: Whether what is said belongs to the act, as for a threat or a promise.
    """
    words = set(_stretch(tree, trigger)) | set(tokens)
    if with_content:
        for clause in tree.children(trigger, "ccomp", "xcomp", "advcl", "parataxis"):
            words |= set(tree.subtree(clause))
    above = set(tree.ancestors(trigger))
    return _trimmed(tree, *_piece(sorted(words), trigger, above - words))


def _stretch(tree: Tree, trigger: int) -> tuple[int, ...]:
    token = tree.tokens[trigger]
    if token.upos in _NOMINAL and not tree.is_predicate(trigger):
        phrase = tree.clause(trigger)
        if len(phrase) >= _SHORT_PHRASE and tree.relation(trigger) in {"obl", "nmod", "conj", "appos", "root"}:
            return phrase
        return tree.clause(tree.predicate_of(trigger))
    words = (*tree.clause(trigger), *_circumstances(tree, trigger))
    if token.deprel == "acl" and (head := tree.head(trigger)) is not None:
        own = (head, *(child for child in tree.children(head) if child < trigger and not tree.begins_clause(child)))
        return (*own, *words)
    if tree.relation(trigger) == "amod" and (head := tree.head(trigger)) is not None:
        return tree.clause(head)
    if token.upos not in {"VERB", "AUX", "ADJ"} and not tree.is_predicate(trigger):
        return tree.clause(tree.predicate_of(trigger))
    return words


def _circumstances(tree: Tree, trigger: int) -> tuple[int, ...]:
    """Short clauses without a subject of their own: "on leaving her house", "while being questioned"."""
    found: list[int] = []
    for child in tree.children(trigger, "advcl", "xcomp"):
        words = tree.subtree(child)
        bare = tree.tokens[child].xpos in {"VBG", "VB"} and not tree.children(child, "nsubj")
        if bare and child > trigger and len(words) <= _SHORT_CLAUSE:
            found += words
    return tuple(found)


def _piece(words: list[int], trigger: int, above: set[int]) -> tuple[int, int]:
    """The run of words around the trigger whose gaps are small and hold nothing that the trigger hangs on."""
    first = last = trigger
    for word in reversed([word for word in words if word < trigger]):
        if first - word > _GAP + 1 or above.intersection(range(word, first)):
            break
        first = word
    for word in (word for word in words if word > trigger):
        if word - last > _GAP + 1 or above.intersection(range(last + 1, word)):
            break
        last = word
    return first, last


def _trimmed(tree: Tree, first: int, last: int) -> tuple[int, int]:
    while first < last and tree.relation(first) in _EDGES:
        first += 1
    while last > first and tree.relation(last) in _EDGES:
        last -= 1
    return first, last


def span_of(tree: Tree, first: int, last: int) -> Span:
    """The place of these words in the text."""
    return tree.tokens[first].span.to(tree.tokens[last].span)


def half_shared(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two stretches of a sentence, given by first and last word, share half of the shorter one's words."""
    common = min(one[1], other[1]) - max(one[0], other[0]) + 1
    return 2 * common >= min(one[1] - one[0], other[1] - other[0]) + 1
