"""Words of acts that tell none: a tanker detained, a thief on camera, a word of a body's name, a link, a question.

What a word is done to, and by what, shows it; how likely the word tells an act elsewhere does not matter.
"""

from __future__ import annotations

from onrecord.claims.acts import grammar
from onrecord.claims.acts.candidates import Candidate, Scene
from onrecord.claims.acts.senses import has_other_sense
from onrecord.claims.acts.tree import Tree
from onrecord.claims.acts.weigh import Weighed
from onrecord.claims.acts.words import groups
from onrecord.claims.questions import heads_section, is_asked, questions
from onrecord.claims.violations import VIOLATIONS

_TO_PEOPLE = frozenset(
    {"arrest_detention", "abduction", "beating_assault", "attempted_killing", "torture", "custody_transfer", "release"}
)
_LINKS = frozenset({"read", "also", "related", "see", "watch", "more"})
_IMPLEMENTS = frozenset({"gas", "baton", "grenade", "taser", "cannon", "shield", "handcuff"})
_TRADING = frozenset({"buy", "purchase", "sell", "import", "export", "supply", "procure", "order", "donate"})
_NAMES = frozenset({"organisation", "authority"})


def without_unmeant(scene: Scene, weighed: list[tuple[Candidate, Weighed]]) -> list[tuple[Candidate, Weighed]]:
    """Those that are meant as acts."""
    courts = {(one.tree.number, one.trigger) for one, told in weighed if told.act == "court_decision"}
    wrongs = {(one.tree.number, one.trigger) for one, told in weighed if told.act in VIOLATIONS}
    text = scene.analysis.text
    asked = questions(text)
    return [
        (one, told)
        for one, told in weighed
        if not (
            _in_link(one.tree)
            or is_asked(asked, one.tree.sentence.span, text.content)
            or heads_section(text, one.tree.sentence.span)
            or _in_name(scene, one)
            or (told.act in _TO_PEOPLE and (_to_thing(one) or _traded(one)))
            or (told.act == "arrest_detention" and _is_ordered(one, courts))
            or _is_not_mentioned(one)
            or (told.act == "release" and _is_paper(one))
            or (told.act == "killing" and _will_be_buried(one))
            or (told.act == "located_found" and _is_found_on(one))
            or (told.act == "denial" and _denies_reason(one))
            or (told.act == "located_found" and _is_at_it(one, wrongs))
            or has_other_sense(scene, one, told.act)
        )
    ]


def _in_link(tree: Tree) -> bool:
    """Whether the sentence begins as a link to another page: "READ: ...", "Also read ...:"."""
    first = [token.text.lower() for token in tree.tokens[:3]]
    if ":" not in first or len(tree.tokens) <= len(first):
        return False
    before = first[: first.index(":")]
    return bool(before) and set(before) <= _LINKS


def _in_name(scene: Scene, one: Candidate) -> bool:
    """Whether a noun is part of a body's name: "the Commission of Detainees' Affairs"."""
    token = one.tree.tokens[one.trigger]
    if token.upos not in {"NOUN", "PROPN"} or token.text.isupper() or not token.text[:1].isupper():
        return False
    tokens = one.tree.tokens[one.trigger : one.trigger + 2]  # "Amnesty International said"
    if len(tokens) > 1 and tokens[0].deprel == "compound" and all(word.upos == "PROPN" for word in tokens):
        return all(scene.kinds.name(one.tree, place) in _NAMES for place in (one.trigger, one.trigger + 1))
    inner = [place for place in (one.trigger - 1, one.trigger) if place >= 0]  # "Raid on Gazette" begins with it
    return len(inner) > 1 and all(scene.kinds.name(one.tree, place) in _NAMES for place in inner)


def _to_thing(one: Candidate) -> bool:
    """Whether an act done to people is done to a ship, or by a camera, or is a blow only by its word."""
    tree, trigger = one.tree, one.trigger
    if tree.tokens[trigger].upos != "VERB":
        return False
    words, table = tree.words[trigger], groups()
    if words & _HITTING and _hit_with(tree, trigger) & table["blow_of_words"]:
        return True
    target = grammar.logical_object(tree, trigger)
    if target is not None and tree.words[target] & table["ship"] and grammar.possessor(tree, target) is None:
        return True
    doer = grammar.logical_subject(tree, trigger)
    recorded = {form for child in tree.children(trigger, "obl") for form in tree.words[child]}
    shown = doer is not None and tree.words[doer] & table["recorder"]
    return bool(words & _CATCHING and (shown or recorded & table["recorder"]))


_HITTING = frozenset({"hit", "slap", "strike"})
_CATCHING = frozenset({"capture", "catch", "seize"})


def _hit_with(tree: Tree, trigger: int) -> frozenset[str]:
    """What somebody is hit or slapped with."""
    below = tree.children(trigger, "obl")
    with_ = [
        one for one in below if any(tree.tokens[case].text.lower() == "with" for case in tree.children(one, "case"))
    ]
    return frozenset(form for one in with_ for form in tree.words[one])


def _is_not_mentioned(one: Candidate) -> bool:
    """Whether a paper only passes over it: "made no mention of the deaths", "without a word about the raid"."""
    tree = one.tree
    mention = tree.head(one.trigger) if tree.relation(one.trigger) in {"nmod", "acl"} else None
    if mention is None or tree.words[mention].isdisjoint({"mention", "reference", "word"}):
        return False
    return any(tree.words[word] & {"no", "without"} for word in tree.children(mention, "det", "case"))


def _is_paper(one: Candidate) -> bool:
    """Whether it is what is given to the press: "the mayor's press release"."""
    tree = one.tree
    return any(tree.words[word] & {"press", "news", "media"} for word in tree.children(one.trigger, "compound", "amod"))


def _denies_reason(one: Candidate) -> bool:
    """Whether only a link is denied: "the arrest has nothing to do with his work"."""
    tree = one.tree
    verb = one.trigger if tree.tokens[one.trigger].upos == "VERB" else tree.predicate_of(one.trigger)
    first = [verb, *tree.ancestors(verb)][:3]
    unrelated = (word for word in first if "have" in tree.words[word] and tree.children(word, "obj"))
    return any(
        any("nothing" in tree.words[thing] for thing in tree.children(word, "obj"))
        and any(tree.tokens[subject].noun_kind == "event" for subject in tree.children(word, "nsubj"))
        for word in unrelated
    )


def _is_found_on(one: Candidate) -> bool:
    """Whether it is a thing that is found on somebody: "a bag of hashish was found on him"."""
    tree, trigger = one.tree, one.trigger
    target = grammar.logical_object(tree, trigger) if tree.tokens[trigger].upos == "VERB" else None
    on = grammar.oblique(tree, trigger, "on")
    if target is None or on is None or tree.tokens[target].noun_kind not in {"object", "abstract", "other"}:
        return False
    return tree.tokens[on].noun_kind == "person" or tree.tokens[on].upos == "PRON"


def _will_be_buried(one: Candidate) -> bool:
    """Whether a burial is to come, which kills nobody: "the funeral will be held on Saturday"."""
    return one.mood == "planned" and bool(one.tree.words[one.trigger] & groups()["burying"])


def _traded(one: Candidate) -> bool:
    """Whether a weapon is only bought or sold: "the city bought shields and tear gas"."""
    tree = one.tree
    if tree.tokens[one.trigger].lemma.lower() not in _IMPLEMENTS:
        return False
    return any(tree.tokens[head].lemma.lower() in _TRADING for head in tree.ancestors(one.trigger))


def _is_at_it(one: Candidate, wrongs: set[tuple[int, int]]) -> bool:
    """Whether who is found is found doing it: "neighbours found two guards kicking him"."""
    tree = one.tree
    target = grammar.logical_object(tree, one.trigger) if tree.tokens[one.trigger].upos == "VERB" else None
    if target is None:
        return False
    below = (*tree.children(one.trigger, "xcomp", "ccomp", "advcl"), *tree.children(target, "acl"))
    doing = (verb for verb in below if tree.tokens[verb].deprel != "acl:relcl" and (tree.number, verb) in wrongs)
    return any(grammar.logical_subject(tree, verb) == target for verb in doing)


def _is_ordered(one: Candidate, courts: set[tuple[int, int]]) -> bool:
    """Whether a court only decides on it: "the judge ordered that he be held for two months"."""
    tree = one.tree
    head = tree.head(one.trigger)
    if head is None or (tree.number, head) not in courts or tree.tokens[one.trigger].upos != "VERB":
        return False
    if not tree.relation(one.trigger).startswith(("ccomp", "xcomp")):
        return False
    helpers = tree.children(one.trigger, "aux", "aux:pass")
    return not any(tree.tokens[helper].xpos in {"VBD", "VBZ", "VBP"} for helper in helpers)
