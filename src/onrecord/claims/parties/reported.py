"""Who did what is only said or found of him: "a guard was found by the court to have beaten two boys".

The subject of the passive is the one who did it, and whoever found or said it did nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.claims.acts import ActMention
from onrecord.claims.participants import Participants
from onrecord.claims.participants.tree import Tree

_REPORTING = frozenset(
    {"find", "say", "believe", "report", "allege", "know", "think", "claim", "understand", "suspect", "rumour", "rumor"}
)


def as_reported(participants: Participants, act: ActMention, doers: Sequence[str]) -> list[str]:
    """Those who did it; where the act stands as "to have beaten" below such a passive, its subject alone.

    Args:
        participants: Who is spoken of where.
        act: The act.
        doers: Those chosen as such.
    """
    subject = _of_whom(participants.trees[act.sentence], act.trigger[0])
    found = participants.at(act.sentence, subject) if subject is not None else ()
    return list(found or doers)


def _of_whom(tree: Tree, verb: int) -> int | None:
    """The subject of "was found" above an active "to have beaten"; None elsewhere."""
    above = tree.tokens[verb].head
    own = {tree.tokens[child].text.lower() for child in tree.children(verb, "mark", "aux")}
    passive = tree.children(verb, "aux:pass")
    if above < 0 or not own >= {"to", "have"} or passive or not tree.relation(verb, "xcomp", "advcl", "ccomp"):
        return None
    if tree.tokens[above].lemma.lower() not in _REPORTING or not tree.children(above, "aux:pass"):
        return None
    return next(iter(tree.children(above, "nsubj:pass")), None)
