"""The act a passage settles on: what its neighbours show the likeliest act to be by rule.

A rubber bullet is a blow; a car stopped at a bridge is nobody's arrest; who slips in a bathroom flees from nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from onrecord.claims.acts import grammar
from onrecord.claims.acts.candidates import Candidate
from onrecord.claims.acts.put import FATAL, GRAVE, how_put, is_refused
from onrecord.claims.acts.words import groups
from onrecord.model import ACTS
from onrecord.model.claim import Modality

_SELVES = frozenset({"himself", "herself", "themselves", "own"})
_BARE = frozenset({"VB", "VBP", "JJ", "NN", "NNP", "RB", "UH"})
_SPEAKERS = frozenset({"i", "we", "you", "they"})


def settled(candidate: Candidate, act: str) -> tuple[str, Modality]:
    """The act of a candidate and its modality.

    Args:
        candidate: The word and what stands around it.
        act: The likeliest act.
    """
    act = _by_neighbours(candidate, act)
    if ACTS[act].group in GRAVE and _is_ultimatum(candidate):
        return "threat", "happened"
    return how_put(candidate, act)


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


def _keeps_kin_out(candidate: Candidate) -> bool:
    """Whether it is family that is kept from somebody, and no lawyer: "the mothers were barred from seeing them"."""
    vocabulary, table = candidate.tree.vocabulary, groups()
    sees = not vocabulary.isdisjoint(table["seeing"])
    return sees and not vocabulary.isdisjoint(table["kin"]) and vocabulary.isdisjoint(table["lawyer"])


def _bars_kin_from_seeing(candidate: Candidate) -> bool:
    """Whether family is barred from seeing somebody, which is no journey and no lawyer's visit either."""
    return _is_barred_from_seeing(candidate) and _keeps_kin_out(candidate)


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


def _is_put_out(candidate: Candidate) -> bool:
    """Whether somebody who was not held is put out of a door: "the lawyer was pushed out of the gate"."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    if tree.words[trigger].isdisjoint(table["put_out_with"]):
        return False
    out = grammar.oblique(tree, trigger, "out", "from")
    return out is not None and bool(tree.words[out] & table["put_out_of"])


def _sends_home(candidate: Candidate) -> bool:
    """Whether who came to complain is told to go: "when I went to the station they told me to go home"."""
    tree, trigger = candidate.tree, candidate.trigger
    if tree.words[trigger].isdisjoint({"tell", "order", "ask"}):
        return False
    below = tree.children(trigger, "advcl")
    came = any(tree.words[one] & {"go", "come", "report", "complain", "ask"} for one in below if one < trigger)
    goes = any(tree.words[one] & {"go", "return", "leave"} for one in tree.children(trigger, "xcomp"))
    return goes and (came or not tree.vocabulary.isdisjoint({"complaint", "complain", "report"}))


def _takes_to_help(candidate: Candidate) -> bool:
    """Whether people who are no force take somebody where there is help: "some herders took me to the mission"."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    subject = grammar.logical_subject(tree, trigger)
    to = grammar.oblique(tree, trigger, "to")
    where = tree.children(trigger, "advmod", "obl") if to is None else (to,)
    if subject is None or tree.tokens[subject].upos == "PRON":
        return False
    if any(tree.words[one] & table["menacing"] for one in tree.subtree(trigger) if one != trigger):
        return False  # "took me to the clinic, where they beat me"
    helped = any(tree.words[one] & table["to_help"] for one in where)
    return helped and tree.words[subject].isdisjoint(table["official"] | table["armed"] | table["vehicle"])


def _is_not_answered(candidate: Candidate) -> bool:
    """Whether somebody only gives no answer, and denies nothing: "the prosecutor has not replied"."""
    tree, trigger = candidate.tree, candidate.trigger
    silent = not tree.words[trigger].isdisjoint({"reply", "answer", "respond"}) and grammar.is_negated(tree, trigger)
    return silent and not tree.children(trigger, "ccomp", "parataxis")


def _means_well(candidate: Candidate) -> bool:
    """Whether what somebody says he will do harms nobody: "said it would cooperate with any inquiry"."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    if tree.words[trigger].isdisjoint(table["saying_so"]):
        return False
    return any(tree.words[clause] & table["well_meant"] for clause in tree.children(trigger, "ccomp"))


def _hits_no_body(candidate: Candidate) -> bool:
    """Whether it is a page or a server that is attacked: "her site was knocked offline by an attack"."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    verb = trigger if tree.tokens[trigger].upos == "VERB" else grammar.governor(tree, trigger)
    target = grammar.logical_object(tree, verb) if verb is not None else None
    return target is not None and bool(tree.words[target] & table["on_line"])


def _harms_beast(candidate: Candidate) -> bool:
    """Whether it is an animal that is killed: "his dog was found dead at his gate"."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    target = grammar.logical_object(tree, trigger)
    if target is None:
        target = grammar.grammatical_subject(tree, trigger)
    return target is not None and bool(tree.words[target] & table["beast"])


def _we_take(candidate: Candidate) -> bool:
    """Whether whoever writes takes somebody where he is safe: "we moved him to a flat"; no force hands him over."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    subject, to = grammar.logical_subject(tree, trigger), grammar.oblique(tree, trigger, "to", "into")
    if subject is None or tree.tokens[subject].text.lower() not in {"we", "i"} or to is None:
        return False
    safe = table["house"] | table["to_help"]
    return not tree.words[to].isdisjoint(safe) and tree.words[to].isdisjoint(table["official"])


def _is_hurled_down(candidate: Candidate) -> bool:
    """Whether somebody is thrown from a height: "he was thrown out of a window of the station" is no release."""
    tree, trigger = candidate.tree, candidate.trigger
    fallen = grammar.oblique(tree, trigger, "out", "from", "off", "of")
    return fallen is not None and bool(tree.words[fallen] & groups()["fallen_from"])


def _presses_charges(candidate: Candidate) -> bool:
    """Whether somebody who is no prosecutor files charges: "he does not want to press charges"."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    verb = trigger if tree.tokens[trigger].upos == "VERB" else grammar.governor(tree, trigger)
    if verb is None or tree.words[verb].isdisjoint({"file", "press", "lay"}) or grammar.is_passive(tree, verb):
        return False
    subject = grammar.grammatical_subject(tree, verb)
    return subject is not None and tree.words[subject].isdisjoint(table["official"] | table["court"])


def _signs_freely(candidate: Candidate) -> bool:
    """Whether somebody signs a letter or petition and nobody makes him: "after I signed the teachers' letter"."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    target = grammar.logical_object(tree, trigger) if "sign" in tree.words[trigger] else None
    forced = tree.relation(trigger) == "xcomp" or grammar.is_passive(tree, trigger)
    return target is not None and not forced and bool(tree.words[target] & table["signed_freely"])


def _hides_somebody(candidate: Candidate) -> bool:
    """Whether somebody hides another: "she had hidden eleven boys under the altar"."""
    tree, trigger = candidate.tree, candidate.trigger
    target = grammar.logical_object(tree, trigger) if "hide" in tree.words[trigger] else None
    return target is not None and tree.tokens[target].noun_kind == "person" and not grammar.is_passive(tree, trigger)


def _moves_somebody(candidate: Candidate) -> bool:
    """Whether a force takes somebody elsewhere: "officers drove Ivo Marsh from Osk to Wend" is nobody's flight."""
    return _moved_by(candidate, "official")


def _leads_away(candidate: Candidate) -> bool:
    """Whether armed men who are no force take somebody elsewhere: "gunmen marched him to the river"."""
    return _moved_by(candidate, "armed")


def _moves_between_towns(candidate: Candidate) -> bool:
    """Whether a force takes somebody from one named place to another: "drove Ivo Marsh from Osk to Wend"."""
    tree, trigger = candidate.tree, candidate.trigger
    ways = [grammar.oblique(tree, trigger, way) for way in ("from", "to")]
    named = [way is not None and tree.tokens[way].upos == "PROPN" for way in ways]
    return all(named) and _moved_by(candidate, "official")


def _moved_by(candidate: Candidate, group: str) -> bool:
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    subject = grammar.logical_subject(tree, trigger)
    if subject is None or tree.words[trigger].isdisjoint(table["moving"]) or "O:person" not in candidate.signs:
        return False
    return not tree.words[subject].isdisjoint(table[group])


def _goes_off_with(candidate: Candidate) -> bool:
    """Whether armed men go off with what is another's: "the fighters left with the mission's truck"."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    subject, things = grammar.grammatical_subject(tree, trigger), grammar.oblique(tree, trigger, "with")
    strong = subject is not None and bool(tree.words[subject] & (table["armed"] | table["official"]))
    return strong and things is not None and bool(tree.words[things] & (table["goods"] | table["vehicle"]))


def _takes_hold_of(candidate: Candidate) -> bool:
    """Whether somebody is only taken hold of, and taken nowhere: "grabbed her by the hair", "seized him by the arm"."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    if tree.words[trigger].isdisjoint(table["gripping"]):
        return False
    held = grammar.oblique(tree, trigger, "by")
    clause = {tree.tokens[token].text.lower() for token in tree.clause(tree.predicate_of(trigger))}
    return held is not None and bool(tree.words[held] & table["gripped"]) and clause.isdisjoint(table["taken_along"])


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


def _is_found_hanged(candidate: Candidate) -> bool:
    """Whether somebody is found dead where he was kept: "was found hanged in his cell"."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    clause = [trigger, *tree.clause(tree.predicate_of(trigger))]
    dead = any(tree.tokens[token].text.lower() in {"hanged", "hanging", "dead", "lifeless"} for token in clause)
    found = any("find" in tree.words[token] for token in clause)
    return dead and found and any(tree.words[token] & (table["custody"] | table["kept"]) for token in clause)


def _tracks_down(candidate: Candidate) -> bool:
    """Whether those who look for somebody find him: "his lawyers tracked down the missing student in a prison"."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    down = any(tree.tokens[one].text.lower() == "down" for one in tree.children(trigger, "compound:prt", "advmod"))
    subject = grammar.logical_subject(tree, trigger)
    if not down or subject is None or tree.words[trigger].isdisjoint({"track", "trace", "hunt"}):
        return False
    return bool(tree.words[subject] & (table["lawyer"] | table["kin"] | table["helper"]))


def _strikes_off(candidate: Candidate) -> bool:
    """Whether a body of people is struck from a list: "struck fourteen charities from the register"."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    listed = grammar.oblique(tree, trigger, "from", "off")
    return "strike" in tree.words[trigger] and listed is not None and bool(tree.words[listed] & table["register"])


def _loses_footing(candidate: Candidate) -> bool:
    """Whether somebody slips on or in something rather than away: "slipped in the shower", "on the wet steps"."""
    tree, trigger, table = candidate.tree, candidate.trigger, groups()
    if not tree.words[trigger] & table["stumbling"]:
        return False
    return any(tree.words[child] & table["slippery"] for child in tree.children(trigger, "obl", "obj"))


_RULES: tuple[tuple[frozenset[str], Callable[[Candidate], bool], tuple[str, ...]], ...] = (
    (FATAL, _is_blunt_shot, ("beating_assault",)),
    (frozenset({"beating_assault"}), _is_shot_wound, ("attempted_killing",)),
    (frozenset({"custody_transfer"}), _we_take, ("assisted_relocation",)),
    (frozenset({"charge_prosecution"}), _presses_charges, ("complaint_filed",)),
    (frozenset({"investigation_opened"}), is_refused, ("official_refusal_to_act",)),
    (frozenset({"forced_statement"}), _signs_freely, ("public_appeal",)),
    (frozenset({"flight_escape", "public_appeal"}), _leads_away, ("abduction",)),
    (frozenset({"flight_escape", "public_appeal"}), _moves_somebody, ("custody_transfer",)),
    (frozenset({"arrest_detention"}), _moves_between_towns, ("custody_transfer",)),
    (frozenset({"flight_escape"}), _hides_somebody, ("aid_given",)),
    (frozenset({"flight_escape"}), _goes_off_with, ("property_seizure_damage",)),
    (frozenset({"denial"}), _is_not_answered, ("no_comment", "official_refusal_to_act")),
    (frozenset({"threat"}), _means_well, ("commitment",)),
    (frozenset({"beating_assault"}), _hits_no_body, ("expression_restriction",)),
    (FATAL, _harms_beast, ("property_seizure_damage",)),
    (frozenset({"killing"}), _dies_in_custody, ("death_in_custody",)),
    (frozenset({"located_found", "killing"}), _is_found_hanged, ("death_in_custody",)),
    (frozenset({"surveillance_tracking"}), _tracks_down, ("located_found",)),
    (frozenset({"beating_assault"}), _strikes_off, ("association_restriction",)),
    (frozenset({"flight_escape"}), _loses_footing, ("beating_assault",)),
    (frozenset({"property_seizure_damage"}), _burns_body, ("torture", "beating_assault")),
    (frozenset({"denial_of_counsel"}), _keeps_kin_out, ("incommunicado_detention",)),
    (frozenset({"travel_restriction"}), _bars_kin_from_seeing, ("incommunicado_detention",)),
    (frozenset({"travel_restriction"}), _is_barred_from_seeing, ("incommunicado_detention", "denial_of_counsel")),
    (frozenset({"arrest_detention"}), _halts_vehicle, ("travel_restriction",)),
    (frozenset({"arrest_detention"}), _is_held_down, ("beating_assault",)),
    (frozenset({"release"}), _is_hurled_down, ("attempted_killing", "beating_assault")),
    (frozenset({"release"}), _is_put_out, ("denial_of_counsel", "official_refusal_to_act", "beating_assault")),
    (frozenset({"release", "threat"}), _sends_home, ("official_refusal_to_act",)),
    (frozenset({"abduction"}), _takes_to_help, ("assisted_relocation", "aid_given")),
    (frozenset({"arrest_detention", "abduction"}), _takes_hold_of, ("beating_assault",)),
    (frozenset({"arrest_detention"}), _is_kept_so, ("torture", "ill_treatment_custody")),
)
"""Of which acts, by what around the word, another becomes: the first of several whose cue fits, else the last."""
