"""Whose somebody or something is, and of what whole a number is a part."""

from __future__ import annotations

from onrecord.claims.participants.tree import Tree


def owner(tree: Tree, head: int) -> int | None:
    """The possessor: "her", "Lunt's", or what follows "of" or "for"."""
    for child in tree.children(head, "nmod:poss"):
        return child
    for child in tree.children(head, "nmod"):
        if child > head and tree.preposition(child) in {"of", "for", "from", "with", "at", "in"}:
            return child
    for child in reversed(tree.children(head, "compound", "amod")):
        if tree.tokens[child].upos in {"PROPN", "NOUN"}:
            return child
    return None


def part_of(tree: Tree, head: int) -> int | None:
    """The whole that a number is part of: "two of the men"."""
    for child in tree.children(head, "nmod"):
        if child > head and tree.preposition(child) in {"of", "among", "from"}:
            return child
    return None
