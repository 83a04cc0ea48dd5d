"""Who kills or wounds where the sentence says only when: "four were shot dead when soldiers opened fire"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.claims.acts import ActMention
from onrecord.claims.participants import Participants
from onrecord.claims.participants.tree import Tree
from onrecord.claims.violations import HARM

_WHEN = frozenset({"when", "as", "after", "while"})


def attack_beside(participants: Participants, acts: Sequence[ActMention], number: int) -> int | None:
    """The number of the act of violence in whose course one happened that is told without a doer.

    Args:
        participants: Who is spoken of where.
        acts: All acts of the report.
        number: Of the act that has no doer.
    """
    act = acts[number]
    if act.act not in HARM or act.kind != "passive":
        return None
    tree = participants.trees[act.sentence]
    for other, beside in enumerate(acts):
        if beside.sentence == act.sentence and beside.act in HARM and _tells_when(tree, act, beside):
            return other
    return None


def _tells_when(tree: Tree, act: ActMention, beside: ActMention) -> bool:
    """Whether the second act stands in a clause of time of the first, or of a verb joined with it."""
    verb = beside.trigger[0]
    if not tree.relation(verb, "advcl") or tree.relation(verb, "nsubj:pass"):
        return False
    over = tree.tokens[verb].head
    if tree.first_conjunct(over) != tree.first_conjunct(act.trigger[0]) or over < 0:
        return False
    return any(tree.tokens[word].lemma.lower() in _WHEN for word in tree.children(verb, "mark", "advmod"))
