"""Words of acts in another sense, by what they are done to: prices that kill shops, a pain complained of, a film shot.

Who arrests a decline or shoots a film arrests and shoots nobody; who dies of age or in a flood was killed by nobody.
"""

from __future__ import annotations

from onrecord.claims.acts import grammar
from onrecord.claims.acts.candidates import Candidate, Scene
from onrecord.claims.acts.words import groups

_TO_BODIES = frozenset({"arrest_detention", "abduction", "killing", "attempted_killing"})
_IDEAS = frozenset({"abstract", "event"})


def has_other_sense(scene: Scene, one: Candidate, act: str) -> bool:
    """Whether a word that may tell an act is used of something else.

    Args:
        scene: The report.
        one: The word.
        act: The likeliest act.
    """
    if act in _TO_BODIES and _is_done_to_thing(scene, one):
        return True
    if act == "killing":
        return _dies_by_nature(one)
    if act == "surveillance_tracking":
        return _films_officers(scene, one)
    return act == "complaint_filed" and _ails(one)


def _is_done_to_thing(scene: Scene, one: Candidate) -> bool:
    """Whether what only people suffer is done to nobody: "arrest the decline", "shot the film"."""
    tree, trigger, table = one.tree, one.trigger, groups()
    target = grammar.logical_object(tree, trigger) if tree.tokens[trigger].upos == "VERB" else None
    if target is None or tree.tokens[target].upos != "NOUN":
        return False
    if tree.tokens[trigger].lemma.lower() == "shoot" and tree.words[target] & table["footage"]:
        return True
    of_bodies = tree.words[trigger] & table["bodily"] and not grammar.is_passive(tree, trigger)
    nobody = tree.tokens[target].noun_kind in _IDEAS and "person" not in scene.kinds.of(tree, target)
    return bool(of_bodies and nobody and grammar.possessor(tree, target) is None)


def _dies_by_nature(one: Candidate) -> bool:
    """Whether age, a disaster or an epidemic kills: "died of old age", "the toll of the fever"."""
    tree, natural = one.tree, groups()["natural"]
    if tree.words[one.trigger].isdisjoint(groups()["dying"]):
        return False
    below = (token for child in tree.children(one.trigger, "obl", "nmod") for token in (child, *tree.children(child)))
    causes = [token for token in below if tree.words[token] & natural]
    subject = grammar.logical_subject(tree, one.trigger)
    return bool(causes) or (subject is not None and bool(tree.words[subject] & natural))


def _films_officers(scene: Scene, one: Candidate) -> bool:
    """Whether somebody films those in office at work: "filmed officers beating vendors"."""
    if one.tree.words[one.trigger].isdisjoint(groups()["filming"]):
        return False
    target = grammar.logical_object(one.tree, one.trigger)
    return target is not None and "official" in scene.kinds.of(one.tree, target)


def _ails(one: Candidate) -> bool:
    """Whether somebody complains of a pain: "complained of chest pain"."""
    tree, table = one.tree, groups()
    if tree.tokens[one.trigger].lemma.lower() != "complain":
        return False
    below = (token for child in tree.children(one.trigger, "obl") for token in (child, *tree.children(child)))
    return any(tree.words[token] & table["ailment"] for token in below)
