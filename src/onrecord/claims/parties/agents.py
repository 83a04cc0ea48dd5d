"""Who is said in so many words to have done it, and who only judges it.

Where the syntax names an agent ("torture by gendarmes", "on the orders of the regulator"), he is the doer. A court that
remands the accused has not done what they are accused of, nor has a parliament done what it debates.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.claims.acts import ActMention
from onrecord.claims.acts.words import groups
from onrecord.claims.participants import Participants, Spoken
from onrecord.claims.participants.tree import Tree
from onrecord.claims.parties.draft import Draft
from onrecord.claims.parties.sorts import sort
from onrecord.claims.violations import VIOLATIONS

_ABLE = frozenset({"person", "group", "organisation", "authority"})
_MEANS = frozenset({"force", "law", "decree", "mistake", "accident", "hand", "means"})
_HOLDING = frozenset({"find", "say", "believe", "allege", "report", "think", "know", "suspect", "claim", "hold"})
_OWN = frozenset({"nsubj", "obl:agent", "obl:by", "nmod:by", "nmod:poss", "compound"})
_OF_WORDS = frozenset({"threat", "forced_statement", "extortion_ransom", "surveillance_tracking"})
_JUDGED = VIOLATIONS | _OF_WORDS


def with_agents(
    participants: Participants, act: ActMention, made: Draft, doers: Sequence[str], able: Mapping[str, Sequence[str]]
) -> list[str]:
    """The doers, with whoever the syntax says it was done by; on whose orders, where nobody else did it.

    Args:
        participants: Who is spoken of where.
        act: The act.
        made: What the syntax says.
        doers: Those chosen as such.
        able: The signs of everybody who may be a party.
    """
    tree = participants.trees[act.sentence]
    spoken = participants.spoken.get(act.sentence, ())
    drafted = [one for one in made.doers if one in able and not _ABLE.isdisjoint(able[one])]
    agents = [
        one
        for one in drafted
        if any(
            _is_agent(tree, phrase) or _held_to_have(tree, act, phrase) for phrase in spoken if one in phrase.entities
        )
    ]
    if agents:
        return list(dict.fromkeys((*(one for one in doers if one in made.doers), *agents)))
    if doers or sort(act) != "wrong":
        return list(doers)
    return [
        one
        for one in drafted
        if any(_orders(tree, phrase) or _plainly_acts(tree, act, phrase) for phrase in spoken if one in phrase.entities)
    ]


def without_judges(
    participants: Participants, act: ActMention, made: Draft, doers: Sequence[str], affected: Sequence[str]
) -> list[str]:
    """The doers but for a court or parliament of which the act's own words do not say that it did it.

    Args:
        participants: Who is spoken of where.
        act: The act.
        made: What the syntax says; those who act by it stand where only judges were chosen.
        doers: Those chosen as such.
        affected: Likewise.
    """
    if act.act not in _JUDGED:
        return list(doers)
    judges = [one for one in doers if _only_judges(participants, act, one)]
    if not judges:
        return list(doers)
    kept = [one for one in doers if one not in judges]
    return kept or [one for one in made.doers if one not in judges and one not in affected]


def _is_agent(tree: Tree, phrase: Spoken) -> bool:
    """Whether somebody stands behind "by" as who did it: "by two officers", no "by force"."""
    first = tree.first_conjunct(phrase.head)
    word = tree.tokens[first]
    bare = word.lemma.lower() in _MEANS and not tree.children(first, "det", "nmod:poss", "amod", "compound")
    return tree.preposition(first) == "by" and not bare


def _orders(tree: Tree, phrase: Spoken) -> bool:
    """Whether an act was done on somebody's orders: "by order of the ministry"."""
    over = tree.tokens[phrase.head].head
    return over >= 0 and tree.relation(phrase.head, "nmod") and tree.tokens[over].lemma.lower() in groups()["bidding"]


def _plainly_acts(tree: Tree, act: ActMention, phrase: Spoken) -> bool:
    """Whether those told of in nouns are the one subject of the act's own verb with an object: "the men beat Lunt"."""
    verb = phrase.predicate
    if verb is None or verb not in act.trigger or phrase.form == "pronoun" or phrase.relation != "nsubj":
        return False
    return len(tree.children(verb, "nsubj")) == 1 and bool(tree.children(verb, "obj")) and act.act in _JUDGED


def _held_to_have(tree: Tree, act: ActMention, phrase: Spoken) -> bool:
    """Whether somebody is said, found or believed to have done it: "he was found by the court to have beaten a boy"."""
    verb = act.trigger[0]
    over = tree.tokens[verb].head
    if over < 0 or phrase.predicate != over or phrase.relation != "nsubj:pass" or not tree.children(verb, "obj"):
        return False
    to = any(tree.tokens[mark].lemma.lower() == "to" for mark in tree.children(verb, "mark"))
    return to and tree.tokens[over].lemma.lower() in _HOLDING


def _only_judges(participants: Participants, act: ActMention, entity: str) -> bool:
    """Whether somebody is a court or parliament that is no argument of the act's own words."""
    tree = participants.trees[act.sentence]
    entities = (one for one in participants.entities if one.id == entity)
    names = " ".join(name.lower() for one in entities for name in (one.name, *one.names))
    if groups()["judging"].isdisjoint(names.split()):
        return False
    spoken = participants.spoken.get(act.sentence, ())
    return not any(
        entity in phrase.entities
        and phrase.relation in _OWN
        and (phrase.predicate in act.trigger or tree.tokens[phrase.head].head in act.trigger)
        for phrase in spoken
    )
