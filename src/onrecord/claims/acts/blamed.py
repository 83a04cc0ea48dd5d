"""Who is said to have done it in other words than a subject: "blamed for the raid", "at the hands of guards"."""

from __future__ import annotations

from onrecord.claims.acts import grammar
from onrecord.claims.acts.tree import Tree

_BLAMING = frozenset({"blame", "accuse", "suspect", "charge", "convict", "condemn"})
_FOR = frozenset({"for", "of", "in", "with"})
_HANDS = frozenset({"hand", "hands"})


def blamed(tree: Tree, trigger: int) -> tuple[int, ...]:
    """The heads of the phrases, joined ones each; empty where nobody is blamed."""
    found = _at_the_hands(tree, trigger)
    if found is None:
        found = _held_to_account(tree, trigger)
    return () if found is None else tree.conjuncts(found)


def _at_the_hands(tree: Tree, trigger: int) -> int | None:
    for child in tree.children(trigger, "obl", "nmod"):
        cases = {form for case in tree.children(child, "case") for form in tree.words[case]}
        if tree.words[child] & _HANDS and cases & {"at", "by"}:
            owner = grammar.oblique(tree, child, "of")
            return grammar.possessor(tree, child) if owner is None else owner
    return None


def _held_to_account(tree: Tree, trigger: int) -> int | None:
    """Whom a verb of blame above the act names: "police were accused of beating", "blamed the raid on the army"."""
    head = tree.head(trigger)
    if head is None or not tree.words[head] & _BLAMING or tree.tokens[head].upos != "VERB":
        return None
    if tree.relation(trigger) == "obj":
        return grammar.oblique(tree, head, "on")
    marks = {form for mark in tree.children(trigger, "case", "mark") for form in tree.words[mark]}
    if not marks & _FOR:
        return None
    found = grammar.logical_object(tree, head)
    return None if found == trigger else found
