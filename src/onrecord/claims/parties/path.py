"""How a phrase hangs together with an act in the tree of the sentence.

`nsubj<` is its subject, `nsubj<conj` the subject of the verb that it is coordinated with, `obl:at<` what stands behind
"at": before `<` the relations from the phrase up to the word that both hang on, behind it those from the act's word.
"""

from __future__ import annotations

from onrecord.claims.participants.tree import Tree

_WITH_SUBTYPE = frozenset({"nsubj:pass", "csubj:pass", "acl:relcl", "obl:agent", "nmod:poss"})
_FARTHEST = 3  # steps on either side; longer paths are told apart by nothing else


def path(tree: Tree, trigger: int, head: int) -> str:
    """The path between a phrase and an act; `far` for long ones, `none` where the tree has none.

    Args:
        tree: The sentence.
        trigger: The word that tells the act.
        head: The head of the phrase.
    """
    first = tree.first_conjunct(head)
    upward, acting = [first, *tree.ancestors(first)], [trigger, *tree.ancestors(trigger)]
    common = next((one for one in upward if one in acting), None)
    if common is None:
        return "none"
    own = [_relation(tree, one) for one in upward[: upward.index(common)]]
    other = [_relation(tree, one) for one in acting[: acting.index(common)]]
    if len(own) > _FARTHEST or len(other) > _FARTHEST:
        return "far"
    preposition = tree.preposition(first)
    if own and preposition:
        own[0] += f":{preposition}"
    return ".".join(own) + "<" + ".".join(other)


def _relation(tree: Tree, number: int) -> str:
    relation = tree.tokens[number].deprel
    return relation if relation in _WITH_SUBTYPE else relation.split(":")[0]
