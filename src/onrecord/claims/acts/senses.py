"""Words of acts in another sense, by what they are done to: prices that kill shops, a pain complained of, a film shot.

Who arrests a decline or shoots a film arrests and shoots nobody; who dies of age or in a flood was killed by nobody;
who falls against a stove has not fallen in war; who dismisses workers denies nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from onrecord.claims.acts import grammar
from onrecord.claims.acts.candidates import Candidate, Scene
from onrecord.claims.acts.comings import comes_home, goes_out
from onrecord.claims.acts.tree import Tree
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
        return _dies_by_nature(one) or _dies_of_illness(scene, one) or _tumbles(scene, one)
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


def _dies_of_illness(scene: Scene, one: Candidate) -> bool:
    """Whether an illness kills where no report of custody or violence is: "died of cancer", "of a heart attack"."""
    tree, table = one.tree, groups()
    if tree.words[one.trigger].isdisjoint({"die", "death"}):
        return False
    cause = grammar.oblique(tree, one.trigger, "of", "from")
    if cause is None or tree.words[cause].isdisjoint(table["illness"]):
        return False
    named = tree.words[cause].isdisjoint({"attack", "arrest", "failure", "cause", "disease", "illness", "infection"})
    kinds = tree.children(cause, "amod", "compound")
    if not named and not any(tree.words[kind] & table["illness_of"] for kind in kinds):
        return False
    held = table["of_custody"] | table["custody"] | table["by_force"]
    beside = set(range(len(tree.tokens))).difference(tree.subtree(cause))  # of "cardiac arrest" no arrest
    elsewhere = all(other.vocabulary.isdisjoint(held) for other in scene.trees if other is not tree)
    return elsewhere and all(tree.words[token].isdisjoint(held) for token in beside)


def _films_officers(scene: Scene, one: Candidate) -> bool:
    """Whether somebody films those in office at work, counts, or shows injuries: "filmed officers", "his bruises"."""
    tree = one.tree
    if tree.words[one.trigger].isdisjoint(groups()["filming"]):
        return False
    target, doer = grammar.logical_object(tree, one.trigger), grammar.logical_subject(tree, one.trigger)
    if target is None:
        return False
    if tree.words[target] & (groups()["injury"] | groups()["body"]):
        return True
    heals = doer is not None and "medic" in scene.kinds.of(tree, doer)
    counted = tree.tokens[target].noun_kind in _IDEAS
    return heals or counted or "official" in scene.kinds.of(tree, target)


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


def _lays_off(scene: Scene, one: Candidate) -> bool:
    """Whether people are dismissed and no claim, a patient denies drinking, or "false information" is a charge."""
    tree, table = one.tree, groups()
    over = tree.head(one.trigger) if tree.relation(one.trigger) == "amod" else None
    if over is not None:
        return bool(tree.words[over] & table["falsified"])
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


def _drives_away(_scene: Scene, one: Candidate) -> bool:
    """Whether somebody is only chased off, with nothing in anybody's hand: "they chased her away from the gate"."""
    tree, trigger = one.tree, one.trigger
    if tree.words[trigger].isdisjoint({"chase", "drive"}):
        return False
    off = {tree.tokens[word].text.lower() for word in tree.children(trigger, "advmod", "compound:prt", "obl")}
    armed_with = any(
        tree.tokens[case].text.lower() == "with"
        for word in tree.children(trigger, "obl")
        for case in tree.children(word, "case")
    )
    return bool(off & {"away", "off", "out"}) and not armed_with


def _does_no_beating(scene: Scene, one: Candidate) -> bool:
    return _harms_nobody(scene, one) or _drives_away(scene, one)


def _refuses_nothing(scene: Scene, one: Candidate) -> bool:
    """Whether somebody only stands by a road, or is not sent back where he came from."""
    sent = "send" in one.tree.words[one.trigger] and grammar.is_negated(one.tree, one.trigger)
    return sent or _stands_beside(scene, one)


def _is_rung_up(_scene: Scene, one: Candidate) -> bool:
    """Whether somebody gets calls and makes none: "had received two anonymous calls"."""
    tree = one.tree
    verb = one.trigger if tree.tokens[one.trigger].upos == "VERB" else grammar.governor(tree, one.trigger)
    return verb is not None and not tree.words[verb].isdisjoint({"receive", "get"})


def _stands_beside(_scene: Scene, one: Candidate) -> bool:
    """Whether somebody stands by a road or a wall, and does not stand by while others act."""
    tree, trigger = one.tree, one.trigger
    if "stand" not in tree.words[trigger]:
        return False
    below = tree.children(trigger, "obl")
    return any(tree.tokens[case].text.lower() == "by" for word in below for case in tree.children(word, "case"))


def _only_tells(scene: Scene, one: Candidate) -> bool:
    """Whether people are warned by who means them well, or somebody is told what did not happen.

    "Rang the bell to warn people"; "the officer told me nobody by that name had been brought in".
    """
    tree, trigger, table = one.tree, one.trigger, groups()
    told = tree.children(trigger, "obj", "iobj")
    if "warn" in tree.words[trigger] and tree.relation(trigger) == "advcl":
        subject = grammar.grammatical_subject(tree, trigger)
        kinds = scene.kinds.of(tree, subject) if subject is not None else frozenset()
        return not kinds & {"official", "armed"} and any(tree.words[hearer] & table["neighbours"] for hearer in told)
    if tree.words[trigger].isdisjoint({"tell", "say", "inform"}):
        return False
    clauses = tree.children(trigger, "ccomp")
    return bool(clauses) and all(_did_not_happen(tree, clause) for clause in clauses)


def _did_not_happen(tree: Tree, clause: int) -> bool:
    """Whether a clause tells, of the past, what was not."""
    helpers = {tree.tokens[aux].xpos for aux in tree.children(clause, "aux", "aux:pass", "cop")}
    past = "VBD" in {tree.tokens[clause].xpos, *helpers} and "MD" not in helpers
    return past and grammar.is_negated(tree, clause)


def _demands_secret(_scene: Scene, one: Candidate) -> bool:
    """Whether something is demanded of the one who has it: "demanded his password", "that he name his friends"."""
    tree = one.tree
    if tree.words[one.trigger].isdisjoint({"demand", "ask", "want"}):
        return False
    things = tree.children(one.trigger, "obj", "obl")
    if any(tree.words[thing] & groups()["kept_secret"] for thing in things):
        return True
    asked = tree.children(one.trigger, "ccomp", "xcomp")
    return any(tree.words[verb] & groups()["giving_away"] and _is_pressed(tree, verb) for verb in asked)


def _is_pressed(tree: Tree, verb: int) -> bool:
    """Whether it is a person who is to tell: "demanded that she name them"; a ministry is asked for its figures."""
    subject = tree.child(verb, "nsubj")
    return subject is not None and tree.tokens[subject].text.lower() in {"he", "she", "i", "we"}


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
    """Whether kin or a lawyer, or somebody who wants to, only go: "his sister went to the office" searches nothing."""
    tree = one.tree
    if tree.words[one.trigger].isdisjoint(groups()["going"]):
        return False
    subject = grammar.grammatical_subject(tree, one.trigger)
    willing = any(tree.words[word] & groups()["willingly"] for word in tree.children(one.trigger, "advmod"))
    return subject is not None and (willing or bool(scene.kinds.of(tree, subject) & {"kin", "lawyer", "media"}))


def _moves_somebody(_scene: Scene, one: Candidate) -> bool:
    """Whether somebody is pulled away, or an ambush laid; a body pulled from a river is found."""
    tree, table = one.tree, groups()
    if tree.words[one.trigger].isdisjoint(table["hauling"]) or tree.tokens[one.trigger].upos != "VERB":
        return False
    target = grammar.logical_object(tree, one.trigger)
    return target is not None and tree.words[target].isdisjoint(table["body"])


def _pulls_thing(one: Candidate) -> bool:
    """Whether a thing is pulled or taken out that a number or pronoun stands for: of teeth "they pulled two out"."""
    tree = one.tree
    target = grammar.logical_object(tree, one.trigger) if tree.tokens[one.trigger].upos == "VERB" else None
    if target is None or tree.tokens[target].upos not in {"NUM", "PRON"} or not tree.vocabulary & groups()["drawn"]:
        return False
    whole = [target, *tree.children(target, "nmod")]
    return all(tree.tokens[word].noun_kind == "object" for word in whole)


def _takes_nobody(_scene: Scene, one: Candidate) -> bool:
    """Whether a thing is pulled out, or whoever tells it walked by himself: "we walked for six days"."""
    tree, trigger = one.tree, one.trigger
    subject = grammar.grammatical_subject(tree, trigger) if "walk" in tree.words[trigger] else None
    tells = subject is not None and tree.tokens[subject].text.lower() in {"i", "we"}
    alone = tells and not grammar.is_passive(tree, trigger) and grammar.logical_object(tree, trigger) is None
    return alone or _pulls_thing(one)


def _bears_dead(_scene: Scene, one: Candidate) -> bool:
    """Whether it is the dead who are carried: "his classmates carried the body to the gate"."""
    tree = one.tree
    target = grammar.logical_object(tree, one.trigger) if tree.tokens[one.trigger].upos == "VERB" else None
    carried = not tree.words[one.trigger].isdisjoint({"carry", "take", "bring", "bear"})
    return carried and target is not None and bool(tree.words[target] & (groups()["body"] | {"coffin"}))


def _sends_help(_scene: Scene, one: Candidate) -> bool:
    """Whether people are sent and no money: "please send someone"."""
    tree, table = one.tree, groups()
    sent = tree.children(one.trigger, "obj") if tree.tokens[one.trigger].upos == "VERB" else ()
    return any(tree.words[thing] & table["help_sent"] for thing in sent) and tree.vocabulary.isdisjoint(table["money"])


def _complains_to_nobody(scene: Scene, one: Candidate) -> bool:
    """Whether somebody is in pain, or is asked for a paper, or to go: "her landlord has asked her to leave"."""
    tree, trigger, table = one.tree, one.trigger, groups()
    if _ails(one):
        return True
    if tree.words[trigger].isdisjoint({"ask", "beg", "request", "urge"}) or tree.tokens[trigger].upos != "VERB":
        return False
    hearers = tree.children(trigger, "obj", "iobj")
    if hearers and tree.children(trigger, "xcomp", "ccomp", "advcl"):
        return not any(
            scene.kinds.of(tree, hearer) & {"official", "organisation", "authority", "helper", "lawyer"}
            for hearer in hearers
        )
    wanted = grammar.oblique(tree, trigger, "for")
    return wanted is not None and not hearers and bool(tree.words[wanted] & table["paper_wanted"])


def _ails(one: Candidate) -> bool:
    """Whether somebody complains of a pain: "complained of chest pain"."""
    tree, table = one.tree, groups()
    if tree.tokens[one.trigger].lemma.lower() != "complain":
        return False
    below = (token for child in tree.children(one.trigger, "obl") for token in (child, *tree.children(child)))
    return any(tree.words[token] & table["ailment"] for token in below)


_OTHER_SENSES: dict[str, Callable[[Scene, Candidate], bool]] = {
    "surveillance_tracking": _films_officers,
    "complaint_filed": _complains_to_nobody,
    "release": comes_home,
    "flight_escape": goes_out,
    "denial": _lays_off,
    "beating_assault": _does_no_beating,
    "charge_prosecution": _charges_at,
    "raid_search": _calls_on,
    "located_found": _moves_somebody,
    "official_refusal_to_act": _refuses_nothing,
    "call_for_help": _is_rung_up,
    "threat": _only_tells,
    "public_appeal": _demands_secret,
    "abduction": _takes_nobody,
    "extortion_ransom": _sends_help,
    "property_seizure_damage": _bears_dead,
}
"""For each act in what other sense its words may be meant."""
