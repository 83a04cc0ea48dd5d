"""How an act is put, once it is known which: as happened, tried, planned, feared, threatened or denied in its words.

Who tried to kill has attempted a killing; what may come is feared, and has not; protection that is asked for is still
to come; who refuses to sign was only pressed to; and who is told to shoot has not shot.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from onrecord.claims.acts import grammar
from onrecord.claims.acts.access import has_access
from onrecord.claims.acts.candidates import Candidate
from onrecord.claims.acts.modality import Mood, is_dreaded, is_fear
from onrecord.claims.acts.words import groups
from onrecord.model import ACTS
from onrecord.model.claim import Modality

GRAVE = frozenset({"liberty", "life_and_body"})
"""Groups of acts that people dread."""

FATAL = frozenset({"killing", "attempted_killing"})
"""Acts of killing, whether it was done or tried."""

_TOLD = frozenset({"happened"})
_HALF = frozenset({"wished", "open", "possible"})
_UNTHREATENED = _TOLD | _HALF | {"attempted", "planned", "feared", "negated"}
_CUT_OFF = frozenset({"denial_of_counsel", "incommunicado_detention"})
_IF = frozenset({"if", "unless"})
_ABLE = frozenset({"can", "ca", "could", "may"})
_BIDDING = frozenset({"tell", "command", "direct"})


def how_put(candidate: Candidate, act: str) -> tuple[str, Modality]:
    """The act and its modality: a killing that was tried is an attempted one, and that happened.

    Args:
        candidate: The word and what stands around it.
        act: The act it has settled on.
    """
    mood = _put(candidate, act)
    if act in _CUT_OFF and has_access(candidate.tree, candidate.trigger):
        return act, "negated"
    if act in FATAL and mood == "attempted":
        return "attempted_killing", "happened"
    if mood in _TOLD | _HALF:
        grave = ACTS[act].group in GRAVE
        dreaded = grave and is_fear(candidate.tree, candidate.trigger)
        dreaded = dreaded or (mood == "possible" and (grave or is_dreaded(candidate.tree)))
        return act, "feared" if dreaded else "happened"
    return act, cast("Modality", mood)


def _put(candidate: Candidate, act: str) -> Mood:
    """How the act is put, with what its neighbours show."""
    mood = candidate.mood
    for of, moods, holds, became in _RULES:
        if (act in of or ACTS[act].group in of) and mood in moods and holds(candidate):
            return became
    return mood


def _asks(candidate: Candidate) -> bool:
    """Whether somebody only asks for it."""
    asked = not candidate.tree.words[candidate.trigger].isdisjoint({"ask", "request", "seek", "demand"})
    return asked and not grammar.is_passive(candidate.tree, candidate.trigger)


def _lies_ahead(candidate: Candidate) -> bool:
    """Whether it is still to come: "a caller said that her daughter would not come home"."""
    tree = candidate.tree
    helpers = grammar.helpers(tree, tree.predicate_of(candidate.trigger))
    return bool(helpers & {"will", "would", "'ll", "'d"}) and helpers.isdisjoint({"have"})


def _may_not_go(candidate: Candidate) -> bool:
    """Whether what is negated is the journey and not that it was kept from somebody: "told that he could not leave"."""
    tree, trigger = candidate.tree, candidate.trigger
    goes = not tree.words[trigger].isdisjoint(groups()["going_away"])
    return goes and not grammar.helpers(tree, trigger).isdisjoint(_ABLE)


def _is_on_condition(candidate: Candidate) -> bool:
    """Whether it is what would befall somebody: "he will be killed if he is deported"."""
    tree = candidate.tree
    verb = tree.first_joined(tree.predicate_of(candidate.trigger))
    marks = (
        tree.tokens[mark].text.lower() for one in tree.children(verb, "advcl") for mark in tree.children(one, "mark")
    )
    return not grammar.is_negated(tree, verb) and any(mark in _IF for mark in marks)


def _is_bidden(candidate: Candidate) -> bool:
    """Whether somebody is only told to do it: "the commander told his men to shoot the prisoners"."""
    tree = candidate.tree
    verb = tree.first_joined(tree.predicate_of(candidate.trigger), tags=("VB",))
    head = tree.head(verb) if tree.relation(verb) == "xcomp" and grammar.has_to(tree, verb) else None
    if head is None or tree.children(tree.predicate_of(candidate.trigger), "nsubj"):
        return False
    return not tree.words[head].isdisjoint(_BIDDING)


def is_refused(candidate: Candidate) -> bool:
    """Whether somebody refuses to do it: "the prosecutor's refusal to open a case", "declined to investigate"."""
    tree = candidate.tree
    verb = tree.predicate_of(candidate.trigger)
    head = tree.head(verb) if tree.relation(verb) in {"acl", "xcomp"} else None
    return head is not None and not tree.words[head].isdisjoint(groups()["refusing"])


def _is_put_at_all(_candidate: Candidate) -> bool:
    return True


_RULES: tuple[tuple[frozenset[str], frozenset[str], Callable[[Candidate], bool], Mood], ...] = (
    (frozenset({"interim_measure_protection"}), frozenset({"wished"}), _is_put_at_all, "planned"),
    (frozenset({"interim_measure_protection"}), _TOLD, _asks, "planned"),
    (frozenset({"forced_statement"}), _TOLD, is_refused, "attempted"),
    (frozenset({"disappearance"}), _UNTHREATENED, _lies_ahead, "feared"),
    (frozenset({"travel_restriction"}), frozenset({"negated"}), _may_not_go, "happened"),
    (GRAVE, frozenset({"planned"}), _is_on_condition, "feared"),
    (GRAVE, _TOLD, _is_bidden, "planned"),
)
"""Of which acts or groups of acts, put how by the sentence, by what around the word, is put how."""
