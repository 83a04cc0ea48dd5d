"""Whom the act that somebody is accused of befell: in "charged with the murder of Ada Lunt" Lunt is not charged.

Of arrests, charges, trials and releases such a person is no party, where anybody else can be meant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.claims.acts import ActMention
from onrecord.claims.participants import Participants, Spoken
from onrecord.claims.participants.tree import Tree
from onrecord.claims.participants.words import lexicon
from onrecord.claims.violations import HARM, HELD

_OF_ACCUSED = frozenset({"arrest_detention", "charge_prosecution", "court_decision", "release", "custody_transfer"})
_OBJECT = frozenset({"own:obj", "own:nsubj:pass"})
_PEOPLE = frozenset({"person", "group"})
_BODIES = frozenset({"organisation", "authority"})
_ON_BODIES = frozenset({"association_restriction", "expression_restriction", "raid_search", "counter_accusation"})
"""Acts done to bodies as to people."""
_PLAINLY = frozenset({"affected", "own:obj", "own:nsubj:pass", "own:nmod:against", "own:obl:against"})


def without_wronged(
    participants: Participants, act: ActMention, able: Mapping[str, Sequence[str]]
) -> Mapping[str, Sequence[str]]:
    """Those who may be parties of an act, without those whom only the deed befell that somebody is accused of.

    Args:
        participants: Who is spoken of where.
        act: The act.
        able: The signs of everybody who may be a party.
    """
    if act.act not in _OF_ACCUSED:
        return able
    tree, spoken = participants.trees[act.sentence], participants.spoken.get(act.sentence, ())
    wronged = {one for one in able if _is_wronged(tree, act, [phrase for phrase in spoken if one in phrase.entities])}
    others = any(one not in wronged for one in plainly(able))
    return {one: signs for one, signs in able.items() if one not in wronged} if wronged and others else able


def plainly(able: Mapping[str, Sequence[str]]) -> list[str]:
    """Those whom the syntax has as the object of the act."""
    return [one for one, signs in able.items() if not _PLAINLY.isdisjoint(signs)]


def bodily(act: ActMention, able: Mapping[str, Sequence[str]]) -> list[str]:
    """Whom the syntax has as the object of an act done to them: "a guard was killed", "banned the union"."""
    able_to = _PEOPLE if act.act in HARM | HELD else _PEOPLE | _BODIES if act.act in _ON_BODIES else frozenset[str]()
    return [
        one
        for one, signs in able.items()
        if "affected" in signs and not _OBJECT.isdisjoint(signs) and not able_to.isdisjoint(signs)
    ]


def _is_wronged(tree: Tree, act: ActMention, phrases: Sequence[Spoken]) -> bool:
    """Whether every phrase that speaks of somebody is the object of a deed told under the act."""
    own = set(act.trigger)
    return bool(phrases) and all(deeds(tree, phrase.head, own) for phrase in phrases)


def deeds(tree: Tree, head: int, own: set[int]) -> bool:
    """Whether a phrase hangs, as whom it befell, on a word for a deed, and that under one of the words `own`."""
    first = tree.first_conjunct(head)
    deed = tree.tokens[first].head
    if deed < 0 or deed in own or tree.tokens[deed].lemma.lower() not in lexicon().deeds:
        return False
    befell = tree.relation(first, "obj", "nmod:poss") or (
        tree.relation(first, "nmod", "compound") and tree.preposition(first) in {"of", "against", "on", None}
    )
    return befell and not own.isdisjoint(tree.ancestors(deed))
