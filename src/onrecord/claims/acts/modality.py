"""Whether an act is told as happened, attempted, threatened, planned, feared, negated, or only wished or supposed."""

from __future__ import annotations

from functools import cache
from typing import Literal

from onrecord.claims.acts import grammar
from onrecord.claims.acts.tree import Tree
from onrecord.claims.acts.words import load_table
from onrecord.model.claim import Modality

Mood = Modality | Literal["wished", "open"]
"""`wished` and `open` acts make no claim that the act happened: "calls for her release", "if he is arrested"."""

_THROUGH = frozenset({"ccomp", "xcomp", "acl", "advcl", "obj", "obl", "nmod", "nsubj", "csubj", "conj", "advmod"})
_STEPS = 4
_BELOW_ONLY = frozenset({"ccomp", "xcomp", "acl", "obj", "nmod", "obl", "nsubj", "advcl"})


@cache
def _table() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in load_table("modality.toml").items()}


def mood(tree: Tree, trigger: int) -> Mood:
    """How the sentence puts the act of a trigger word."""
    predicate = trigger if tree.is_predicate(trigger) else tree.predicate_of(trigger)
    above = _from_above(tree, trigger)
    told = above if above == "feared" else _from_adjective(tree, trigger) or above
    if told is not None:
        return told
    if grammar.is_negated(tree, trigger) or (predicate != trigger and grammar.is_negated(tree, predicate)):
        return "negated"
    return _from_auxiliaries(tree, predicate)


def is_fear(tree: Tree, trigger: int) -> bool:
    """Whether the word itself is one of fear: "feared for his life", "a risk of torture"."""
    return bool(tree.words[trigger] & _table()["feared"])


def _from_adjective(tree: Tree, trigger: int) -> Mood | None:
    """From what stands before a noun: "an attempted kidnapping", "the planned raid"."""
    for child in tree.children(trigger, "amod", "compound"):
        for name in ("attempted", "planned", "feared", "threatened"):
            if tree.words[child] & _table()[f"before_{name}"]:
                return name
    return None


def _from_above(tree: Tree, trigger: int) -> Mood | None:
    here = trigger
    for step, head in enumerate(tree.ancestors(trigger)):
        relation = tree.relation(here)
        if step >= _STEPS or relation not in _THROUGH or _is_told_beside(tree, here, head):
            return None
        if any(tree.words[mark] & _table()["open"] for mark in tree.children(here, "mark")):
            return "open"
        if relation in _BELOW_ONLY:
            for name in ("feared", "attempted", "threatened", "planned", "wished"):
                if tree.words[head] & _table()[name] and _reaches(tree, here, head, name):
                    return name
        if relation == "ccomp" and tree.words[head] & _table()["telling"] and _is_known(tree, here):
            return None  # "wishes to inform the public that she was arrested"
        here = head
    if any(tree.words[mark] & _table()["open"] for mark in tree.children(here, "mark")):
        return "open"
    return None


def _is_told_beside(tree: Tree, here: int, head: int) -> bool:
    """Whether a verb in the past is hung on an infinitive: "ordered them to lie down and kicked them"."""
    return tree.relation(here) == "conj" and tree.tokens[here].xpos == "VBD" and tree.tokens[head].xpos == "VB"


def _reaches(tree: Tree, here: int, head: int, name: str) -> bool:
    """Whether the word above speaks of the act as such and is not merely its neighbour."""
    relation = tree.relation(here)
    if name == "feared":
        if tree.words[head] & _table()["concern"] and _is_known(tree, here):
            return False
        return relation in {"ccomp", "xcomp", "acl", "nmod", "obj", "advcl", "obl"}
    if name == "attempted":
        return relation in {"xcomp", "acl", "nmod"} and not tree.children(head, "nsubj:pass")
    if relation in {"xcomp", "acl"}:
        return True
    if name == "wished":
        return relation in {"ccomp", "obj", "obl"} and (relation != "ccomp" or _is_irrealis(tree, here))
    return relation == "ccomp" and name != "planned"


def _is_known(tree: Tree, here: int) -> bool:
    """Whether what somebody is concerned about is told as having happened."""
    if tree.relation(here) in {"obl", "nmod"}:
        leads = {tree.tokens[case].text.lower() for case in tree.children(here, "case")}
        owned = tree.children(here, "nmod:poss") or [
            det for det in tree.children(here, "det") if tree.tokens[det].text.lower() in {"the", "this"}
        ]
        return bool(leads & {"at", "by", "over"}) or bool(owned and leads & {"about", "with"})
    helpers = tree.children(here, "aux", "aux:pass", "cop")
    tags = {tree.tokens[number].xpos for number in (here, *helpers)}
    perfect = any(tree.tokens[number].lemma.lower() == "have" for number in helpers)
    return tree.relation(here) == "ccomp" and ("VBD" in tags or perfect) and ("MD" not in tags or perfect)


def _is_irrealis(tree: Tree, predicate: int) -> bool:
    """Whether a clause has no tense of its own: "demanded that he be freed"."""
    if tree.tokens[predicate].xpos in {"VBD", "VBZ"}:
        return False
    return not any(tree.tokens[aux].xpos in {"VBD", "VBZ", "VBP"} for aux in tree.children(predicate, "aux", "cop"))


def _from_auxiliaries(tree: Tree, predicate: int) -> Mood:
    for aux in tree.children(predicate, "aux"):
        if tree.words[aux] & _table()["future"]:
            return "planned"
    words = [tree.words[aux] for aux in tree.children(predicate, "aux")]
    if any(word & _table()["possible"] for word in words):
        return "happened" if any("have" in word for word in words) or _is_past_could(tree, predicate) else "open"
    if tree.children(predicate, "mark") and tree.tokens[predicate].xpos == "VB" and tree.relation(predicate) == "root":
        return "planned"
    return "happened"


def _is_past_could(tree: Tree, predicate: int) -> bool:
    """Past are "could not be reached", "could hear"."""
    return any("could" in tree.words[aux] for aux in tree.children(predicate, "aux"))
