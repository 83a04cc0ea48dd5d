"""Words of acts in another sense, by what they are done to: prices that kill shops, a pain complained of, a film shot.

Who arrests a decline or shoots a film arrests and shoots nobody; who dies of age or in a flood was killed by nobody;
who falls against a stove has not fallen in war; who dismisses workers denies nothing.
"""

from __future__ import annotations

from collections.abc import Callable

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
    if (act in _TO_BODIES and _is_done_to_thing(scene, one)) or _would_rather(one):
        return True
    if act == "killing":
        return _dies_by_nature(one) or _tumbles(scene, one)
    other = _OTHER_SENSES.get(act)
    return other is not None and other(scene, one)


def _would_rather(one: Candidate) -> bool:
    """Whether somebody only says what he would rather do: "they would rather die"."""
    return any(one.tree.tokens[word].text.lower() == "rather" for word in one.tree.children(one.trigger, "advmod"))


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


def _tumbles(scene: Scene, one: Candidate) -> bool:
    """Whether somebody only falls against, down or onto something: nobody falls in battle so."""
    tree, table = one.tree, groups()
    if tree.words[one.trigger].isdisjoint(table["falling"]):
        return False
    if tree.vocabulary.isdisjoint(table["of_battle"]) and not _falls_in_arms(scene, one):
        return True
    below = tree.children(one.trigger, "obl", "advmod", "compound:prt", "advcl", "xcomp")
    return any(
        tree.tokens[word].text.lower() in table["fallen_onto"]
        for token in below
        for word in (token, *tree.children(token))
    )


def _falls_in_arms(scene: Scene, one: Candidate) -> bool:
    """Whether soldiers or fighters fall."""
    subject = grammar.grammatical_subject(one.tree, one.trigger)
    return subject is not None and bool(scene.kinds.of(one.tree, subject) & {"official", "armed"})


def _goes_home(_scene: Scene, one: Candidate) -> bool:
    """Whether somebody was only on his way: "I was walking home" frees nobody."""
    tree, trigger = one.tree, one.trigger
    going = tree.tokens[trigger].xpos == "VBG" and not tree.words[trigger].isdisjoint(groups()["going"])
    return going and any(tree.tokens[aux].lemma == "be" for aux in tree.children(trigger, "aux"))


def _lays_off(scene: Scene, one: Candidate) -> bool:
    """Whether people are dismissed and no claim, or a patient denies drinking: "dismissed 217 workers"."""
    tree, table = one.tree, groups()
    target = grammar.logical_object(tree, one.trigger) if tree.tokens[one.trigger].upos == "VERB" else None
    if target is None:
        return False
    if tree.words[one.trigger] & table["laying_off"]:
        known = scene.kinds.of(tree, target)
        return "person" in known and tree.words[target].isdisjoint(table["claim"])
    return "deny" in tree.words[one.trigger] and bool(tree.words[target] & (table["history"] | table["ailment"]))


def _harms_nobody(scene: Scene, one: Candidate) -> bool:
    """Whether a thing is touched, or "an injury to one is an injury to all"."""
    tree, trigger, table = one.tree, one.trigger, groups()
    if tree.tokens[trigger].upos == "VERB" and "touch" in tree.words[trigger]:
        target = grammar.logical_object(tree, trigger)
        return (
            target is not None
            and "thing" in scene.kinds.of(tree, target)
            and "person" not in scene.kinds.of(tree, target)
        )
    to = grammar.oblique(tree, trigger, "to")
    return to is not None and tree.tokens[trigger].upos == "NOUN" and bool(tree.words[to] & table["anyone"])


def _charges_at(_scene: Scene, one: Candidate) -> bool:
    """Whether police run at a crowd: "charged at the sit-in", "charged into the crowd"; no court hears of it."""
    tree, trigger = one.tree, one.trigger
    if "charge" not in tree.words[trigger]:
        return False
    below = tree.children(trigger, "obl", "nmod")
    cases = {tree.tokens[case].text.lower() for child in below for case in tree.children(child, "case")}
    if cases & {"with", "under", "over", "of"}:
        return False
    target = grammar.logical_object(tree, trigger) if tree.tokens[trigger].upos == "VERB" else None
    at = cases & groups()["running_at"]
    return bool(at) or (target is not None and bool(tree.words[target] & groups()["crowd"]))


def _calls_on(scene: Scene, one: Candidate) -> bool:
    """Whether kin or a lawyer only go somewhere: "his sister went to the regional office" searches nothing."""
    tree = one.tree
    if tree.words[one.trigger].isdisjoint(groups()["going"]):
        return False
    subject = grammar.grammatical_subject(tree, one.trigger)
    return subject is not None and bool(scene.kinds.of(tree, subject) & {"kin", "lawyer", "media"})


def _moves_somebody(_scene: Scene, one: Candidate) -> bool:
    """Whether somebody is pulled away, or an ambush laid; a body pulled from a river is found."""
    tree, table = one.tree, groups()
    if tree.words[one.trigger].isdisjoint(table["hauling"]) or tree.tokens[one.trigger].upos != "VERB":
        return False
    target = grammar.logical_object(tree, one.trigger)
    return target is not None and tree.words[target].isdisjoint(table["body"])


def _ails(_scene: Scene, one: Candidate) -> bool:
    """Whether somebody complains of a pain: "complained of chest pain"."""
    tree, table = one.tree, groups()
    if tree.tokens[one.trigger].lemma.lower() != "complain":
        return False
    below = (token for child in tree.children(one.trigger, "obl") for token in (child, *tree.children(child)))
    return any(tree.words[token] & table["ailment"] for token in below)


_OTHER_SENSES: dict[str, Callable[[Scene, Candidate], bool]] = {
    "surveillance_tracking": _films_officers,
    "complaint_filed": _ails,
    "release": _goes_home,
    "denial": _lays_off,
    "beating_assault": _harms_nobody,
    "charge_prosecution": _charges_at,
    "raid_search": _calls_on,
    "located_found": _moves_somebody,
}
"""For each act in what other sense its words may be meant."""
