"""The act a passage settles on, and how it is put: what its neighbours show the likeliest act to be by rule.

Who tried to kill has attempted a killing; what may come is feared, and has not; a rubber bullet is a blow; a car
stopped at a bridge is nobody's arrest; who slips in a bathroom flees from nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from onrecord.claims.acts import grammar
from onrecord.claims.acts.access import has_access
from onrecord.claims.acts.candidates import Candidate
from onrecord.claims.acts.modality import is_dreaded, is_fear
from onrecord.claims.acts.words import groups
from onrecord.model import ACTS
from onrecord.model.claim import Modality

_GRAVE = frozenset({"liberty", "life_and_body"})
_SELVES = frozenset({"himself", "herself", "themselves", "own"})
_FATAL = frozenset({"killing", "attempted_killing"})
_CUT_OFF = frozenset({"denial_of_counsel", "incommunicado_detention"})
_BARE = frozenset({"VB", "VBP", "JJ", "NN", "NNP", "RB", "UH"})
_SPEAKERS = frozenset({"i", "we", "you", "they"})


def settled(candidate: Candidate, act: str) -> tuple[str, Modality]:
    """The act of a candidate and its modality.

    Args:
        candidate: The word and what stands around it.
        act: The likeliest act.
    """
    act, mood = _by_neighbours(candidate, act), candidate.mood
    if ACTS[act].group in _GRAVE and _is_ultimatum(candidate):
        return "threat", "happened"
    if act in _CUT_OFF and has_access(candidate.tree, candidate.trigger):
        return act, "negated"
    if act in _FATAL and mood == "attempted":
        return "attempted_killing", "happened"
    if mood in {"happened", "wished", "open", "possible"}:
        grave = ACTS[act].group in _GRAVE
        dreaded = grave and is_fear(candidate.tree, candidate.trigger)
        dreaded = dreaded or (mood == "possible" and (grave or is_dreaded(candidate.tree)))
        return act, "feared" if dreaded else "happened"
    return act, cast("Modality", mood)


def _by_neighbours(candidate: Candidate, act: str) -> str:
    for acts, holds, became in _RULES:
        if act in acts and holds(candidate):
            return next((one for one in became if one in candidate.cues), became[-1])
    return act


def _is_barred_from_seeing(candidate: Candidate) -> bool:
    """Whether somebody is kept from seeing people and from no journey: "barred from seeing their client"."""
    tree, trigger = candidate.tree, candidate.trigger
    below = tree.children(trigger, "advcl", "acl", "obl", "xcomp", "ccomp")
    return any(tree.words[one] & groups()["seeing"] and tree.children(one, "obj") for one in below)


def _is_ultimatum(candidate: Candidate) -> bool:
    """Whether the act is what follows unless somebody obeys: "Open or we shoot", "Leave or you will be killed"."""
    tree = candidate.tree
    verb = tree.predicate_of(candidate.trigger)
    first = tree.head(verb)
    joined = first is not None and tree.relation(verb) == "conj"
    if not joined or first is None or not any(tree.words[cc] & {"or", "else"} for cc in tree.children(verb, "cc")):
        return False
    subjects = tree.children(verb, "nsubj")
    ordered = not tree.children(first, "nsubj", "aux", "cop", "det", "case") and tree.tokens[first].xpos in _BARE
    told = {tree.tokens[verb].xpos, *(tree.tokens[aux].xpos for aux in tree.children(verb, "aux", "aux:pass"))}
    return ordered and "VBD" not in told and any(tree.tokens[one].text.lower() in _SPEAKERS for one in subjects)


def _burns_body(candidate: Candidate) -> bool:
    """Whether a part of somebody's body is burnt: "burned his hands with cigarettes"."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    target = grammar.logical_object(tree, trigger) if tree.words[trigger] & table["burning"] else None
    return target is not None and bool(tree.words[target] & table["part"])


def _is_held_down(candidate: Candidate) -> bool:
    """Whether somebody is only held down for a while: "held him down on a table"."""
    tree, trigger = candidate.tree, candidate.trigger
    below = tree.children(trigger, "compound:prt", "advmod")
    held = not tree.words[trigger].isdisjoint({"hold", "pin", "press"})
    return held and any(tree.tokens[one].text.lower() in groups()["held_so"] for one in below)


def _is_kept_so(candidate: Candidate) -> bool:
    """Whether somebody is kept awake, naked or the like: "kept awake for two nights"."""
    tree, trigger = candidate.tree, candidate.trigger
    if tree.words[trigger].isdisjoint({"keep", "hold", "leave", "make"}):
        return False
    below = tree.children(trigger, "xcomp", "advmod", "acl", "advcl", "obj", "obl")
    return any(tree.tokens[one].text.lower() in groups()["kept_so"] and not tree.children(one, "case") for one in below)


def _is_blunt_shot(candidate: Candidate) -> bool:
    """Whether what is fired is meant to hurt only, and nobody is said to have died: "fired rubber bullets at them"."""
    tree, table = candidate.tree, groups()
    if tree.words[candidate.trigger] & table["dying"] or tree.vocabulary.isdisjoint(table["blunt"]):
        return False
    clause = tree.clause(tree.predicate_of(candidate.trigger))
    shots = (token for token in clause if tree.words[token] & table["projectile"])
    return any(tree.words[near] & table["blunt"] for shot in shots for near in (shot, *tree.children(shot)))


def _is_shot_wound(candidate: Candidate) -> bool:
    """Whether somebody is told of with wounds by shots: "sustained multiple gunshot wounds"."""
    tree, table = candidate.tree, groups()
    clause = tree.clause(tree.predicate_of(candidate.trigger))
    wounds = [token for token in clause if tree.words[token] & table["injury"]]
    beside = [near for wound in wounds for near in tree.children(wound, "compound", "amod")]
    blunt = not tree.vocabulary.isdisjoint(table["blunt"])
    return not blunt and any(tree.words[near] & table["shot_through"] for near in beside)


def _dies_in_custody(candidate: Candidate) -> bool:
    """Whether somebody is said to have died by his own hand where he was kept: "hanged himself in the cell"."""
    tree, table = candidate.tree, groups()
    if tree.words[candidate.trigger].isdisjoint(table["self_inflicted"]):
        return False
    clause = tree.clause(tree.predicate_of(candidate.trigger))
    by_himself = any(tree.tokens[token].text.lower() in _SELVES for token in clause)
    return by_himself and any(tree.words[token] & (table["custody"] | table["kept"]) for token in clause)


def _halts_vehicle(candidate: Candidate) -> bool:
    """Whether only a vehicle is stopped, and nobody is said to be taken out of it."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    if not tree.words[trigger] & table["halting"]:
        return False
    target = grammar.logical_object(tree, trigger)
    return target is not None and bool(tree.words[target] & table["vehicle"])


def _loses_footing(candidate: Candidate) -> bool:
    """Whether somebody slips on or in something rather than away: "slipped in the shower", "on the wet steps"."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    if not tree.words[trigger] & table["stumbling"]:
        return False
    return any(tree.words[child] & table["slippery"] for child in tree.children(trigger, "obl", "obj"))


_RULES: tuple[tuple[frozenset[str], Callable[[Candidate], bool], tuple[str, ...]], ...] = (
    (_FATAL, _is_blunt_shot, ("beating_assault",)),
    (frozenset({"beating_assault"}), _is_shot_wound, ("attempted_killing",)),
    (frozenset({"killing"}), _dies_in_custody, ("death_in_custody",)),
    (frozenset({"flight_escape"}), _loses_footing, ("beating_assault",)),
    (frozenset({"property_seizure_damage"}), _burns_body, ("torture", "beating_assault")),
    (frozenset({"travel_restriction"}), _is_barred_from_seeing, ("incommunicado_detention", "denial_of_counsel")),
    (frozenset({"arrest_detention"}), _halts_vehicle, ("travel_restriction",)),
    (frozenset({"arrest_detention"}), _is_held_down, ("beating_assault",)),
    (frozenset({"arrest_detention"}), _is_kept_so, ("torture", "ill_treatment_custody")),
)
"""Of which acts, by what around the word, another becomes: the first of several whose cue fits, else the last."""
