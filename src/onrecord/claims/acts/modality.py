"""Whether an act is told as happened, attempted, threatened, planned, feared, negated, or only wished or supposed.

What stands above the act in the sentence tells, then the act's own auxiliaries; but a clause in the past that hangs on
the rest with "who" or "when" tells what was: "they demand the release of a man who was arrested on Monday".
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from onrecord.claims.acts import grammar
from onrecord.claims.acts.tree import Tree
from onrecord.claims.acts.words import groups, load_table
from onrecord.model.claim import Modality

Mood = Modality | Literal["wished", "open", "possible"]
"""Of what is not told as happened: `wished` is "calls for her release", `open` "if he is arrested", `possible` "may be
arrested". See `supposed` for which of them make claims."""

_THROUGH = frozenset({"ccomp", "xcomp", "acl", "advcl", "obj", "obl", "nmod", "nsubj", "csubj", "conj", "advmod"})
_STEPS = 4
_LABEL = 3  # words of a label at most, before its colon
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


def is_word_of_fear(lemma: str) -> bool:
    """Whether a word is one of fear or concern."""
    return lemma in _table()["feared"]


def is_dreaded(tree: Tree) -> bool:
    """Whether a sentence speaks of fear or concern anywhere: "alarmed at reports that thousands may be displaced"."""
    return not tree.vocabulary.isdisjoint(_table()["feared"])


def _from_adjective(tree: Tree, trigger: int) -> Mood | None:
    """From what stands beside a noun: "an attempted kidnapping", "the raid planned for Sunday"; and "nearly killed"."""
    for child in tree.children(trigger, "amod", "compound"):
        for name in ("attempted", "planned", "feared", "threatened"):
            if tree.words[child] & _table()[f"before_{name}"]:
                return name
    if any(tree.words[child] & _table()["planned"] for child in tree.children(trigger, "acl") if _is_bare(tree, child)):
        return "planned"
    nearly = any(tree.words[child] & _table()["nearly"] for child in tree.children(trigger, "advmod"))
    return "attempted" if nearly and tree.tokens[trigger].upos == "VERB" else None


def _is_bare(tree: Tree, participle: int) -> bool:
    """Whether a participle has nothing that is planned of its own: "planned for Sunday", not "planning to flee"."""
    return tree.tokens[participle].xpos == "VBN" and not tree.children(participle, "xcomp", "ccomp", "obj")


def _from_above(tree: Tree, trigger: int) -> Mood | None:
    here = trigger
    for step, head in enumerate(tree.ancestors(trigger)):
        relation = tree.relation(here)
        if step >= _STEPS or relation not in _THROUGH or _is_told_beside(tree, here, head):
            return None
        if _is_presumed(tree, here, head):
            return None
        if _is_supposition(tree, here) or _is_ruled(tree, head) or _is_unproved(tree, here, head):
            return "open"
        if relation in _BELOW_ONLY and not _is_told_apart(tree, here):
            for name in ("feared", "attempted", "threatened", "planned", "wished"):
                if tree.words[head] & _table()[name] and _reaches(tree, here, head, name):
                    return name
        if _is_told_apart(tree, here) or (
            relation == "ccomp" and tree.words[head] & _table()["telling"] and _is_known(tree, here)
        ):
            return None  # "wishes to inform the public that she was arrested"
        here = head
    return "open" if _is_supposition(tree, here) else None


def _is_ruled(tree: Tree, head: int) -> bool:
    """Whether a law or treaty deals with such acts: "the convention prohibits torture"."""
    if not tree.words[head] & _table()["ruling"]:
        return False
    return any(tree.words[subject] & groups()["rule"] for subject in tree.children(head, "nsubj"))


def _is_supposition(tree: Tree, here: int) -> bool:
    """Whether a clause begins with "if", "whether" or the like."""
    return any(tree.words[mark] & _table()["open"] for mark in tree.children(here, "mark"))


def _is_unproved(tree: Tree, here: int, head: int) -> bool:
    """Whether it is said that nobody knows it to be so: "it could not be verified that gunmen abducted her"."""
    if tree.relation(here) not in {"ccomp", "csubj"} or not tree.words[head] & _table()["proving"]:
        return False
    above = tree.head(head) if tree.relation(head) == "xcomp" else None
    failed = above is not None and bool(tree.words[above] & _table()["failing"])
    return failed or grammar.is_negated(tree, head)


def _is_told_apart(tree: Tree, here: int) -> bool:
    """Whether a clause of its own tense tells what was: "who was arrested", "after he had been beaten"."""
    if tree.relation(here) not in {"acl", "advcl"}:
        return False
    marked = any(tree.words[mark] & _table()["told"] for mark in tree.children(here, "mark", "advmod"))
    own_tense = tree.tokens[here].deprel == "acl:relcl" or marked
    return own_tense and _is_past(tree, here)


def _is_told_beside(tree: Tree, here: int, head: int) -> bool:
    """Whether a verb in the past is hung on an infinitive: "ordered them to lie down and kicked them"."""
    return tree.relation(here) == "conj" and tree.tokens[here].xpos == "VBD" and tree.tokens[head].xpos == "VB"


def _reaches(tree: Tree, here: int, head: int, name: str) -> bool:
    """Whether the word above speaks of the act as such and is not merely its neighbour."""
    relation = tree.relation(here)
    if relation == "advcl" and name != "wished" and _is_infinitive(tree, here):
        relation = "xcomp"  # "threatened on Monday to kill her"
    if name == "feared":
        if tree.words[head] & _table()["concern"] and _is_known(tree, here):
            return False
        return relation in {"ccomp", "xcomp", "acl", "nmod", "obj", "advcl", "obl"}
    if name == "attempted":
        return relation in {"xcomp", "acl", "nmod"} and not tree.children(head, "nsubj:pass")
    if relation in {"xcomp", "acl"}:
        return True
    if name == "wished":
        asked = relation in {"ccomp", "obj", "obl"} and (relation != "ccomp" or _is_irrealis(tree, here))
        return asked and _wishes(tree, head, relation)
    return relation == "ccomp" and name != "planned"


def _is_infinitive(tree: Tree, verb: int) -> bool:
    """Whether a verb stands with "to"."""
    return tree.tokens[verb].xpos == "VB" and grammar.has_to(tree, verb)


def _is_presumed(tree: Tree, here: int, head: int) -> bool:
    """Whether what is asked for is asked about an act: "demanded answers over the killing", "an inquiry into it"."""
    if tree.relation(here) not in {"nmod", "obl", "acl"}:
        return False
    leads = {tree.tokens[case].text.lower() for case in tree.children(here, "case", "mark")}
    return bool(leads & {"into", "over", "about"}) or (
        bool(leads & {"for", "on", "in"}) and bool(tree.words[head] & _table()["presuming"])
    )


def _wishes(tree: Tree, head: int, relation: str) -> bool:
    """Whether a word of asking asks: not where something is called a name, or a plea is one of guilt."""
    word = tree.tokens[head].lemma.lower()
    if word == "plead":
        return not any(tree.tokens[child].lemma.lower() == "guilty" for child in tree.children(head))
    return word != "call" or relation not in {"obj", "ccomp"}


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
    first = _shares_with(tree, predicate)
    if first is not None:
        return _from_auxiliaries(tree, first)
    helpers = tree.children(predicate, "aux")
    if any(tree.words[aux] & _table()["future"] for aux in helpers):
        return "planned"
    words = [tree.words[aux] for aux in helpers]
    if any(word & _table()["possible"] for word in words):
        return _from_modal(tree, predicate, frozenset().union(*words))
    if tree.children(predicate, "mark") and tree.tokens[predicate].xpos == "VB" and tree.relation(predicate) == "root":
        return "planned"
    return "wished" if _is_order(tree, predicate) else "happened"


def _shares_with(tree: Tree, predicate: int) -> int | None:
    """The verb whose "will" a verb joined with it shares: "will be arrested and tortured"; "would" tells habits too."""
    head = tree.head(predicate) if tree.relation(predicate) == "conj" else None
    if head is None or tree.children(predicate, "aux", "aux:pass", "cop", "nsubj", "nsubj:pass", "mark"):
        return None
    first = tree.first_joined(predicate)
    coming = any(tree.words[aux] & _table()["future"] for aux in tree.children(first, "aux"))
    return first if coming and tree.tokens[predicate].xpos == tree.tokens[head].xpos else None


def _is_order(tree: Tree, predicate: int) -> bool:
    """Whether a sentence tells somebody to do it: "Release him at once", "2. Please free the two"."""
    first = tree.first_joined(predicate)
    labelled = tree.relation(first) == "parataxis" and _behind_label(tree, first) == first
    if tree.tokens[first].xpos not in ({"VB", "VBP"} if labelled else {"VB"}):
        return False
    if not labelled and tree.head(first) is not None:
        return False
    before = tree.tokens[_behind_label(tree, first) : first]
    bare = not tree.children(first, "nsubj", "aux", "mark", "obl:agent", "nsubj:pass")
    return bare and all(token.upos in {"PUNCT", "NUM", "X", "SYM", "INTJ", "ADV"} for token in before)


def _behind_label(tree: Tree, first: int) -> int:
    """The first word behind a label at the head of a sentence: "Action:", "Next steps:"."""
    label = [token.text for token in tree.tokens[: min(first, _LABEL + 1)]]
    return label.index(":") + 1 if ":" in label else 0


def _from_modal(tree: Tree, predicate: int, helpers: frozenset[str]) -> Mood:
    """From "would", "may", "can" and the like: what was said to come is planned, what was seen could be seen."""
    able = bool(tree.words[predicate] & _table()["able"]) or (
        "could" in helpers and grammar.is_negated(tree, predicate)
    )
    told = grammar.is_passive(tree, predicate) and "should" not in helpers  # "he would have been held since May"
    if "have" in helpers and helpers & {"would", "'d", "should"} and not told:
        return "open"  # "they would have beaten him", "should have been freed"
    if "have" in helpers or (helpers & {"can", "could"} and able):
        return "happened"
    if helpers & {"would", "'d"} and _was_said(tree, predicate) and not tree.children(predicate, "advcl"):
        return "planned"
    if helpers & {"may", "might", "could"}:
        return "possible"
    return "open"


def _was_said(tree: Tree, predicate: int) -> bool:
    """Whether a clause is what somebody said in the past: "he said that he would appeal"."""
    first = tree.first_joined(predicate)
    head = tree.head(first)
    if head is None or tree.relation(first) != "ccomp" or not tree.words[head] & _table()["telling"]:
        return False
    return _is_past(tree, head)


def _is_past(tree: Tree, predicate: int) -> bool:
    """Whether a clause is in a tense of the past."""
    helpers = tree.children(predicate, "aux", "aux:pass", "cop")
    if any(tree.tokens[aux].xpos == "MD" for aux in helpers):
        return False
    if tree.tokens[predicate].xpos == "VBD" or any(tree.tokens[aux].xpos == "VBD" for aux in helpers):
        return True
    return any(tree.tokens[aux].lemma.lower() == "have" for aux in helpers)
