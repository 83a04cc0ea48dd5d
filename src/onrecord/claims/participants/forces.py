"""Forces that a word before another names: "police" in "a police raid", "army" in "an army lorry"."""

from __future__ import annotations

from onrecord.claims.participants.tree import Tree
from onrecord.claims.participants.words import lexicon


def is_force(tree: Tree, number: int) -> bool:
    """Whether a compound's first word says whose a deed or a vehicle is; that of "police station" does not."""
    token = tree.tokens[number]
    if token.deprel != "compound" or token.lemma.lower() not in lexicon().forces:
        return False
    head = tree.tokens[token.head]
    return head.noun_kind == "event" or head.lemma.lower() in lexicon().driven
