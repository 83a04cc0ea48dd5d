"""Comings and goings: who only goes out or comes home has not fled nor been freed; who does not return is missing."""

from __future__ import annotations

from onrecord.claims.acts import grammar
from onrecord.claims.acts.candidates import Candidate, Scene
from onrecord.claims.acts.tree import Tree
from onrecord.claims.acts.words import groups

_HOME = frozenset({"home", "house", "flat", "apartment"})


def comes_home(_scene: Scene, one: Candidate) -> bool:
    """Whether somebody was only on his way, or comes from where nobody held him.

    "I was walking home"; "came home from work", "returned after a week in hospital".
    """
    tree, trigger = one.tree, one.trigger
    if tree.words[trigger] & {"return", "come", "get"}:
        places = tree.children(trigger, "obl")
        leads = {tree.tokens[case].text.lower() for place in places for case in tree.children(place, "case")}
        away = bool(leads & {"from", "after"}) and any(_is_away_at(tree, place) for place in places)
        return away and tree.vocabulary.isdisjoint(groups()["of_custody"] | groups()["captive"])
    going = tree.tokens[trigger].xpos == "VBG" and not tree.words[trigger].isdisjoint(groups()["going"])
    return going and any(tree.tokens[aux].lemma == "be" for aux in tree.children(trigger, "aux"))


def _is_away_at(tree: Tree, place: int) -> bool:
    """Whether it tells that somebody was at work, in hospital or the like, also for a time."""
    leads = {tree.tokens[case].text.lower() for case in tree.children(place, "case")}
    within = (place, *tree.children(place, "nmod"))
    return bool(leads & {"from", "after", "in", "at"}) and any(tree.words[one] & groups()["away_at"] for one in within)


def goes_out(scene: Scene, one: Candidate) -> bool:
    """Whether somebody leaves a building, or his home on an errand: "left the mosque", "left home to buy bread"."""
    tree, trigger, table = one.tree, one.trigger, groups()
    left = grammar.logical_object(tree, trigger) if "leave" in tree.words[trigger] else None
    if left is None or tree.tokens[left].xpos == "NNS" or not tree.vocabulary.isdisjoint(table["fleeing"]):
        return False
    if tree.words[left] & table["gone_out_of"]:
        return "official" not in scene.kinds.of(tree, left)
    errand = any(tree.words[verb] & table["errand"] for verb in tree.children(trigger, "advcl", "xcomp"))
    return errand and bool(tree.words[left] & _HOME)


def does_not_return(one: Candidate) -> bool:
    """Whether who leaves does not come back: "left home to buy bread and did not return"."""
    tree, trigger = one.tree, one.trigger
    if tree.words[trigger].isdisjoint({"leave", "go"}):
        return False
    joined = (
        verb
        for verb in tree.children(trigger, "conj", "parataxis", "advcl")
        if tree.words[verb] & {"return", "come"} and grammar.is_negated(tree, verb)
    )
    return any(not tree.children(verb, "obj") and not _is_bound_for(tree, verb) for verb in joined)


def _is_bound_for(tree: Tree, verb: int) -> bool:
    """Whether somebody comes or returns to what is not his home: "did not return to the post"."""
    to = grammar.oblique(tree, verb, "to")
    return to is not None and tree.words[to].isdisjoint(groups()["house"])
