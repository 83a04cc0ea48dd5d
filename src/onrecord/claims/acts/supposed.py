"""Acts that are only supposed, asked for or allowed by law: "if he is arrested", "they must free her".

They make no claim, unless the words turn out to threaten somebody. What is said with them does: a demand, a pressed
confession, what can be seen.
"""

from __future__ import annotations

from onrecord.claims.acts import grammar
from onrecord.claims.acts.candidates import Candidate
from onrecord.claims.acts.modality import is_dreaded
from onrecord.claims.acts.tree import Tree
from onrecord.claims.acts.words import groups
from onrecord.model import ACTS

_DONE_BY_WORDS = frozenset(
    {"threat", "forced_statement", "extortion_ransom", "sighting_trace", "travel_restriction", "public_appeal"}
    | {"international_appeal", "interim_measure_protection", "call_for_help"}
    | {act for act, kind in ACTS.items() if kind.group == "statement"}
)
"""Acts that are done in the very asking or supposing, or that tell of what may be done at any time."""

_GRAVE = frozenset({"liberty", "life_and_body"})
_ASKED_FOR = _GRAVE | {"home_property_voice"}
_OUTCOMES = frozenset({"release", "located_found", "investigation_opened", "assisted_relocation"})


def is_supposed(candidate: Candidate, act: str) -> bool:
    """Whether a candidate only supposes its act, asks for it or says that it is allowed."""
    if act in _DONE_BY_WORDS:
        return False
    group = ACTS[act].group
    if candidate.mood == "possible":
        return group not in _GRAVE and not is_dreaded(candidate.tree)
    if candidate.mood == "open":
        return not _is_habit(candidate)
    if candidate.mood == "wished":
        return (group in _ASKED_FOR or act in _OUTCOMES) and not _is_let(candidate.tree, candidate.trigger)
    return False


def _is_habit(candidate: Candidate) -> bool:
    """Whether "would" tells what was done again and again: "every night they would beat him"."""
    tree, predicate = candidate.tree, candidate.tree.predicate_of(candidate.trigger)
    would = any(tree.words[aux] & {"would", "'d"} for aux in tree.children(predicate, "aux"))
    return would and not tree.vocabulary.isdisjoint(groups()["again"])


def _is_let(tree: Tree, trigger: int) -> bool:
    """Whether somebody was let do it, and no law lets people do such things: "was allowed to go home"."""
    for head in tree.ancestors(trigger):
        if tree.words[head] & groups()["letting"]:
            subject = grammar.grammatical_subject(tree, head)
            return subject is None or tree.words[subject].isdisjoint(groups()["rule"])
    return False
