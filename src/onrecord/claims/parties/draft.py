"""What the syntax alone says of the parties of an act, and whom the report tells of where it says nothing."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.claims.acts import ActMention, Place
from onrecord.claims.participants import Participants
from onrecord.claims.participants.extent import is_headline_verb
from onrecord.claims.participants.words import lexicon
from onrecord.model import ACTS

_BEFALLS = frozenset(
    act.id for act in ACTS.values() if act.group in {"liberty", "life_and_body", "coercion", "legal_process"}
) - {"attempted_killing", "investigation_opened", "reprisal_on_relatives"} | {"sighting_trace"}
"""Acts whose affected are those the report tells of, where the passage names nobody: right in two cases of five."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """The parties of an act before anybody is weighed.

    Attributes:
        in_focus: Whether the affected are only whom the report tells of there.
    """

    doers: tuple[str, ...]
    affected: tuple[str, ...]
    in_focus: bool


def draft(participants: Participants, act: ActMention) -> Draft:
    """The people and bodies that the phrases in the slots of the act speak of."""
    headed, heading = _in_headline(participants, act)
    doers = _spoken_of(participants, act.doers) or headed
    affected = tuple(one for one in _spoken_of(participants, act.affected) or heading if one not in doers)
    affected = _without_withheld(participants, act, affected) or _gathered(participants, act)
    if affected or act.act not in _BEFALLS:
        return Draft(doers=doers, affected=affected, in_focus=False)
    focus = tuple(one for one in participants.in_focus(act.sentence) if one not in doers)
    return Draft(doers=doers, affected=focus, in_focus=True)


def _without_withheld(participants: Participants, act: ActMention, affected: tuple[str, ...]) -> tuple[str, ...]:
    """Those affected but for a doctor whom somebody is denied: "refused a doctor"."""
    if act.act != "ill_treatment_custody":
        return affected
    tree, known = participants.trees[act.sentence], lexicon()
    things = [one for verb in act.trigger for one in tree.children(verb, "obj") if tree.children(one, "det")]
    withheld = {
        entity
        for one in things
        if tree.tokens[one].lemma.lower() in known.healers
        for entity in participants.at(act.sentence, one)
    }
    return tuple(one for one in affected if one not in withheld)


def _in_headline(participants: Participants, act: ActMention) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who acts and whom it befalls in "Police arrest editor", where "arrest" was taken for a noun."""
    tree, verb = participants.trees[act.sentence], act.trigger[0]
    if not is_headline_verb(tree, verb):
        return (), ()
    doers = _spoken_of(participants, ((act.sentence, verb - 1),))
    return doers, _spoken_of(participants, ((act.sentence, tree.tokens[verb].head),))


def _gathered(participants: Participants, act: ActMention) -> tuple[str, ...]:
    """Those who march or protest where the act befalls the march: the protesters told of nearest, rather before it."""
    tree, known = participants.trees[act.sentence], lexicon()
    things = tree.children(act.trigger[0], "obj", "nsubj:pass")
    if not any(tree.tokens[thing].lemma.lower() in known.gatherings for thing in things):
        return ()
    marching = {
        one.id for one in participants.entities if one.kind == "group" and known.marchers.intersection(one.roles)
    }
    near = [
        (abs(sentence - act.sentence), sentence > act.sentence, phrase.entities)
        for sentence, phrases in participants.spoken.items()
        for phrase in phrases
        if marching.issuperset(phrase.entities)
    ]
    return min(near, default=(0, False, ()))[2]


def _spoken_of(participants: Participants, places: tuple[Place, ...]) -> tuple[str, ...]:
    """Those that these phrases speak of, each once, in the order of the text; no places."""
    found = dict.fromkeys(entity for place in places for entity in participants.at(*place))
    return tuple(entity for entity in found if "place" not in participants.marks.get(entity, ()))
