"""Who was never held has not died in custody: "was pronounced dead on arrival" of somebody shot in the street.

Whether anybody was held is told by the acts of the report and by the words beside the death.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from onrecord.claims.acts.mention import ActMention
from onrecord.claims.acts.tree import Tree
from onrecord.claims.acts.words import groups

_HOLDING = frozenset(
    {"arrest_detention", "incommunicado_detention", "custody_transfer", "ill_treatment_custody", "abduction", "torture"}
    | {"court_decision", "denial_of_counsel", "disappearance", "release", "raid_search", "forced_statement"}
)
_BACK = 2  # sentences before a death in which a word of custody tells that somebody was held


def without_unheld(
    trees: Sequence[Tree], acts: Sequence[ActMention], affected: Callable[[ActMention], Sequence[str]]
) -> tuple[ActMention, ...]:
    """The acts, a death in custody as a killing where nobody is said to have been held.

    Args:
        trees: The sentences of the report.
        acts: Its acts.
        affected: Whom an act befalls.
    """
    held = {one for act in acts if act.act in _HOLDING and act.modality != "negated" for one in affected(act)}
    return tuple(
        replace(act, act="killing")
        if act.act == "death_in_custody" and not held.intersection(affected(act)) and not _tells_of_custody(trees, act)
        else act
        for act in acts
    )


def _tells_of_custody(trees: Sequence[Tree], act: ActMention) -> bool:
    near = trees[max(0, act.sentence - _BACK) : act.sentence + 1]
    return any(not tree.vocabulary.isdisjoint(groups()["of_custody"]) for tree in near)
