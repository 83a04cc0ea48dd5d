"""The list of names that spells out a group: "five bakers were held: A, B ...", "the victims were named as A and B"."""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast
from onrecord.claims.participants.phrases import Phrase

_NAMED = frozenset({"name", "identify", "know", "list", "call"})
_INCLUDING = frozenset({"include", "be"})
_ROLE = 3  # words that may stand between a colon and the first name


def spelled_out(cast: Cast, group: Phrase) -> list[int]:
    """The head of the first name of the list that tells who is in a group; empty where none does."""
    return _named_as(cast, group) or _after_colon(cast, group)


def _named_as(cast: Cast, group: Phrase) -> list[int]:
    """The list after "were identified as", "included", "are"."""
    tree = cast.trees[group.sentence]
    if tree.relation(group.head, "nsubj:pass"):
        verb = tree.predicate(group.head)
        if verb is None or tree.tokens[verb].lemma.lower() not in _NAMED:
            return []
        return [one for one in tree.children(verb, "obl", "xcomp", "obj") if tree.preposition(one) in {"as", None}]
    if tree.relation(group.head, "nsubj"):
        verb = tree.predicate(group.head)
        if verb is not None and tree.tokens[verb].lemma.lower() == "include":
            return tree.children(verb, "obj")
        return [verb] if verb is not None and tree.children(verb, "cop") else []
    return []


def _after_colon(cast: Cast, group: Phrase) -> list[int]:
    """The list after a colon, where the group is the one that it counts or the last before the colon."""
    tree = cast.trees[group.sentence]
    colon = next((n for n in range(group.last + 1, len(tree.tokens)) if tree.tokens[n].text == ":"), None)
    if colon is None:
        return []
    phrases = cast.phrases_in(group.sentence)
    first = next((one for one in phrases if one.form == "name" and 0 < one.first - colon <= _ROLE + 1), None)
    if first is None or first.kind != "person":
        return []
    groups = [one for one in phrases if one.kind == "group" and one.form != "name" and one.head < colon]
    counted = [one for one in groups if one.count is not None and one.count == len(tree.conjuncts(first.head))]
    meant = counted or groups[-1:]
    return [first.head] if group in meant[:1] else []
