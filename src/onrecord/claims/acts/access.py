"""Whether a clause tells that somebody did have what others are refused: "he has had access to his lawyer"."""

from __future__ import annotations

from onrecord.claims.acts import grammar
from onrecord.claims.acts.tree import Tree
from onrecord.claims.acts.words import groups


def has_access(tree: Tree, trigger: int) -> bool:
    """Whether the word, or what it hangs on, tells of access had, given or allowed, and nothing there takes it back.

    Args:
        tree: The sentence.
        trigger: The word that may tell that access was refused.
    """
    table = groups()
    verb = tree.predicate_of(trigger)
    words = frozenset(form for token in tree.clause(verb) for form in tree.words[token])
    if not words & {"access"} or words & table["withholding"] or not words & table["having"]:
        return False
    return not grammar.is_negated(tree, verb) and tree.tokens[verb].xpos != "VB"
