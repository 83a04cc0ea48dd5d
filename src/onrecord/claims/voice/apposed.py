"""Who is called by a description with a name beside it: "its publisher, Ana Holm, said", "a lawyer there, Tom Reed"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.claims.acts.tree import Tree
from onrecord.claims.participants import Participants
from onrecord.model import Analysis, Name

_CLOSING = frozenset({",", ".", ";", ")", "”", '"'})
_SINGULAR = frozenset({"NN", "NNP"})


def apposed(analysis: Analysis, trees: Sequence[Tree], participants: Participants) -> dict[str, str]:
    """For the entity of each such description that of the name."""
    known = {one.id: one for one in participants.entities}
    found: dict[str, str] = {}
    for name in analysis.names:
        if name.kind != "person" or name.sentence >= len(trees):
            continue
        tree = trees[name.sentence]
        described = _described(tree, name)
        if described is None:
            continue
        called = participants.one_at(name.sentence, name.first)
        taken = participants.one_at(name.sentence, described)
        if not called or not taken or called[0] == taken[0]:
            continue
        if known[called[0]].named and not known[taken[0]].named and known[taken[0]].kind != "group":
            found.setdefault(taken[0], called[0])
    return found


def _described(tree: Tree, name: Name) -> int | None:
    """The noun for a person whose phrase ends at the comma before a name, where another comma or the end follows it."""
    behind = tree.tokens[name.last + 1].text if name.last + 1 < len(tree.tokens) else "."
    if name.first < _LEAST or tree.tokens[name.first - 1].text != "," or behind not in _CLOSING:
        return None
    end = name.first - 2
    for word in range(end, -1, -1):
        token = tree.tokens[word]
        if token.text in _CLOSING or token.upos in {"VERB", "AUX"}:
            return None
        someone = token.noun_kind == "person" or (
            token.noun_kind == "organisation" and tree.tokens[name.first].head == word
        )
        if someone and token.xpos in _SINGULAR and token.upos == "NOUN":
            below = [number for number in tree.subtree(word) if number <= end]
            return word if max(below) == end else None
    return None


_LEAST = 2  # words before a name with a description
