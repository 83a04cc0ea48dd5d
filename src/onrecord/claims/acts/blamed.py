"""Who is said to have done it in other words than a subject: "blamed for the raid", "at the hands of guards"."""

from __future__ import annotations

from onrecord.claims.acts import grammar
from onrecord.claims.acts.tree import Tree
from onrecord.claims.acts.words import groups

_BLAMING = frozenset({"blame", "accuse", "suspect", "charge", "convict", "condemn"})
_FOR = frozenset({"for", "of", "in", "with"})
_HANDS = frozenset({"hand", "hands"})
_BIDDEN = frozenset({"by", "on", "upon", "under", "at"})
_OF = frozenset({"of", "from"})


def blamed(tree: Tree, trigger: int) -> tuple[int, ...]:
    """The heads of the phrases, joined ones each; empty where nobody is blamed."""
    found = _at_the_hands(tree, trigger)
    if found is None:
        found = _held_to_account(tree, trigger)
    if found is None:
        found = _bidding(tree, trigger)
    return () if found is None else tree.conjuncts(found)


def _at_the_hands(tree: Tree, trigger: int) -> int | None:
    near = tree.children(trigger, "obl", "nmod")
    for child in (*near, *(below for one in near for below in tree.children(one, "nmod"))):
        if tree.words[child] & _HANDS and _cases(tree, child) & {"at", "by"}:
            owner = grammar.oblique(tree, child, "of")
            return grammar.possessor(tree, child) if owner is None else owner
    return None


def _bidding(tree: Tree, trigger: int) -> int | None:
    """On whose order an act was done of which nobody says who did it: "blocked by order of the ministry"."""
    for child in tree.children(trigger, "obl", "nmod"):
        if tree.words[child] & groups()["bidding"] and _cases(tree, child) & _BIDDEN:
            owner = grammar.oblique(tree, child, *_OF)
            return grammar.possessor(tree, child) if owner is None else owner
    return None


def _cases(tree: Tree, noun: int) -> frozenset[str]:
    return frozenset(form for case in tree.children(noun, "case", "fixed") for form in tree.words[case])


def _held_to_account(tree: Tree, trigger: int) -> int | None:
    """Whom a verb of blame above the act names: "police accused of beating", "the raid is attributed to the army"."""
    head = tree.head(trigger)
    if head is None or tree.tokens[head].upos != "VERB":
        return None
    if tree.words[head] & groups()["attributing"] and tree.relation(trigger) in {"obj", "nsubj"}:
        found = grammar.oblique(tree, head, "on", "to")
        return grammar.oblique(tree, trigger, "on", "to") if found is None else found
    if not tree.words[head] & _BLAMING:
        return None
    marks = {form for mark in tree.children(trigger, "case", "mark") for form in tree.words[mark]}
    if not marks & _FOR:
        return None
    found = grammar.logical_object(tree, head)
    return None if found == trigger else found
