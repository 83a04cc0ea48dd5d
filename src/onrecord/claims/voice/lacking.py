"""Where there is no proof of something: "no evidence that guards beat him", "did not find any sign of torture"."""

from __future__ import annotations

from onrecord.claims.acts.tree import Tree
from onrecord.claims.voice.words import words

_NONE = frozenset({"no", "little", "insufficient", "scant", "neither"})
_NOT = frozenset({"not", "n't", "never"})
_FINDING = frozenset({"find", "see", "have", "discover", "uncover", "present", "produce", "offer", "observe"})


def is_lacking(tree: Tree, noun: int) -> bool:
    """Whether there is none of what a noun of proof names: "no evidence", "did not find evidence"."""
    if tree.tokens[noun].lemma.lower() not in words("proofs", "stance"):
        return False
    if any(tree.tokens[child].lemma.lower() in _NONE for child in tree.children(noun, "det", "amod")):
        return True
    verb = tree.head(noun)
    if verb is None or tree.relation(noun) != "obj" or tree.tokens[verb].upos != "VERB":
        return False
    return any(tree.tokens[child].text.lower() in _NOT for child in tree.children(verb, "advmod"))


def seeker(tree: Tree, noun: int) -> int | None:
    """The verb with which somebody finds no proof: "found" in "found no sign of torture"; None where nobody does."""
    verb = tree.head(noun)
    found = verb is not None and tree.relation(noun) == "obj" and tree.tokens[verb].lemma.lower() in _FINDING
    return verb if found else None
