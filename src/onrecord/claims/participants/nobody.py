"""Nouns that speak of nobody: a word that is only cited, and one of which it is asked or known which is meant."""

from __future__ import annotations

from onrecord.claims.participants.tree import Tree

_MARKS = frozenset({'"', "“", "”", "«", "»", "„", "''", "``"})
_ASKING = frozenset({"which", "what"})


def asks_which(tree: Tree, head: int) -> bool:
    """Whether it is asked or known which one is meant: "he knew which nursery she went to"."""
    return any(tree.tokens[child].text.lower() in _ASKING for child in tree.children(head, "det"))


def is_cited(tree: Tree, head: int) -> bool:
    """Whether a word without an article stands alone between quotation marks: it is cited, and means nobody."""
    around = [tree.tokens[place].text for place in (head - 1, head + 1) if 0 <= place < len(tree.tokens)]
    return len(around) > 1 and all(mark in _MARKS for mark in around) and not tree.children(head, "det", "nummod")
