"""Who is held where somebody is not let in to see them, and who decides and is not decided on.

"She had not been let in to see him" tells of him as the one held, whoever "she" is; "he may not see his wife" of him. A
judge who gives somebody thirteen days is given none.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.claims.acts import ActMention
from onrecord.claims.acts.words import groups
from onrecord.claims.participants import Participants
from onrecord.claims.participants.tree import Tree
from onrecord.claims.participants.words import lexicon

_CUT_OFF = frozenset({"incommunicado_detention", "denial_of_counsel"})
_ON_KIN = frozenset({"reprisal_on_relatives", "threat", "extortion_ransom"})
"""Acts done to somebody by what is done to his kin."""

_LETTING = frozenset({"let", "allow", "permit", "admit", "able", "refuse", "deny", "bar", "prevent", "stop", "forbid"})
_SEEING = frozenset({"see", "visit", "meet", "speak", "talk", "call", "contact", "consult"})
_VISITING = frozenset({"visit"})
_DECIDING = frozenset(
    {"give", "hand", "sentence", "jail", "fine", "convict", "acquit", "remand", "send", "impose", "order"}
)


def with_held(participants: Participants, act: ActMention, doers: Sequence[str], affected: Sequence[str]) -> list[str]:
    """Those affected, with whom somebody was not let see in place of who was not let in, and without who decides.

    Args:
        participants: Who is spoken of where.
        act: The act.
        doers: Those chosen as such.
        affected: Likewise.
    """
    deciding = _deciding(participants, act)
    found = [one for one in affected if one not in deciding] or (_given(participants, act) if deciding else [])
    held, visitors = _visited(participants, act)
    if not held:
        return found
    others = [one for one in found if one not in visitors or act.act == "denial_of_counsel"]
    return list(dict.fromkeys((*others, *(one for one in held if one not in doers))))


def befalls_nobody(participants: Participants, act: ActMention) -> bool:
    """Whether the act's own words say that it was done to nobody: "police have arrested nobody"."""
    tree = participants.trees[act.sentence]
    undergoing = [one for verb in act.trigger for one in tree.children(verb, "obj", "nsubj:pass")]
    return any(_is_nobody(tree, one) for one in undergoing)


def _is_nobody(tree: Tree, word: int) -> bool:
    text = tree.tokens[word].text.lower()
    negated = any(tree.tokens[one].text.lower() == "no" for one in tree.children(word, "det"))
    return text in {"nobody", "none", "no-one"} or (text == "one" and negated)


def without_mourners(participants: Participants, act: ActMention, doers: Sequence[str]) -> list[str]:
    """Those who did it: whoever buries the dead has killed nobody."""
    word = participants.trees[act.sentence].tokens[act.trigger[0]].lemma.lower()
    return [] if act.act == "killing" and word in groups()["burying"] else list(doers)


def _deciding(participants: Participants, act: ActMention) -> set[str]:
    """Whoever gives somebody a sentence: the subject of the act's own verb."""
    tree, verb = participants.trees[act.sentence], act.trigger[0]
    active = tree.children(verb, "obj", "iobj") and not tree.children(verb, "nsubj:pass", "aux:pass")
    if act.act != "court_decision" or not active or tree.tokens[verb].lemma.lower() not in _DECIDING:
        return set()
    return {one for child in tree.children(verb, "nsubj") for one in participants.at(act.sentence, child)}


def _given(participants: Participants, act: ActMention) -> list[str]:
    """To whom a sentence is given: "gave me thirteen days"."""
    tree, verb = participants.trees[act.sentence], act.trigger[0]
    return [one for child in tree.children(verb, "iobj") for one in participants.at(act.sentence, child)]


def _visited(participants: Participants, act: ActMention) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Whom somebody was not let see, and who that is; nobody where it is the one held who may not see others."""
    tree = participants.trees[act.sentence]
    if act.act not in _CUT_OFF:
        return (), ()
    for letting in act.trigger:
        for seeing in _seeing(tree, letting):
            visitors = tree.children(letting, "nsubj:pass", "obj", "iobj")
            objects = [
                one for one in tree.children(seeing, "obj", "obl") if one not in visitors and _is_whom(tree, one)
            ]
            held = tuple(one for child in objects for one in participants.at(act.sentence, child))
            kept_out = tuple(one for child in visitors for one in participants.at(act.sentence, child))
            outside = _comes_in(tree, letting, seeing) or not any(_is_own(tree, one) for one in objects)
            if held and outside and set(held).isdisjoint(kept_out):
                return held, kept_out
    return (), ()


def _seeing(tree: Tree, letting: int) -> list[int]:
    """The verbs of seeing below a verb of letting: "let in to see", "refused permission to visit"."""
    if tree.tokens[letting].lemma.lower() not in _LETTING:
        return []
    below = [letting, *tree.children(letting, "obj")]
    verbs = [one for word in below for one in tree.children(word, "xcomp", "advcl", "ccomp", "acl")]
    return [one for one in verbs if tree.tokens[one].lemma.lower() in _SEEING]


def _comes_in(tree: Tree, letting: int, seeing: int) -> bool:
    """Whether somebody wants to come in from outside: "let in to see", "allowed to visit"."""
    into = {tree.tokens[one].text.lower() for one in tree.children(letting, "compound:prt", "advmod", "obl")}
    return "in" in into or "inside" in into or tree.tokens[seeing].lemma.lower() in _VISITING


def _is_whom(tree: Tree, word: int) -> bool:
    """Whether a word is who is to be seen: the object, or whom one speaks to or with; no time and no reason."""
    return tree.relation(word, "obj") or tree.preposition(word) in {"to", "with"}


def _is_own(tree: Tree, word: int) -> bool:
    """Whether it is his own kin or lawyer whom somebody may not see: "his wife", "her lawyer"; a client is held."""
    known = lexicon()
    owned = tree.children(word, "nmod:poss") or tree.children(word, "det")
    return bool(owned) and tree.tokens[word].lemma.lower() in (known.kin | known.lawyers | known.healers)


def without_owners(participants: Participants, act: ActMention, affected: Sequence[str]) -> list[str]:
    """Those affected but for whose kin they only are: in "Her son disappeared" she has not."""
    tree, verbs = participants.trees[act.sentence], set(act.trigger)
    phrases = participants.spoken.get(act.sentence, ())
    subjects = {one.head for one in phrases if one.predicate in verbs and one.relation.split(":")[0] == "nsubj"}
    kin = {head for head in subjects if tree.tokens[head].lemma.lower() in lexicon().kin}
    owners = {
        entity
        for one in phrases
        if tree.tokens[one.head].head in kin and tree.relation(one.head, "nmod:poss")
        for entity in one.entities
    }
    others = {entity for one in phrases if one.head in kin for entity in one.entities}
    elsewhere = {
        entity
        for one in phrases
        if one.head not in kin and tree.tokens[one.head].head not in kin
        for entity in one.entities
    }
    dropped = owners - others - elsewhere if others.intersection(affected) else set()
    return [one for one in affected if one not in dropped | _owners_of_objects(participants, act, affected)]


def _owners_of_objects(participants: Participants, act: ActMention, affected: Sequence[str]) -> set[str]:
    """Of those affected who only has kin whom it befalls: in "sentenced his wife" nobody but she is sentenced."""
    tree, verb = participants.trees[act.sentence], act.trigger[0]
    if act.act in _ON_KIN or tree.tokens[verb].upos != "VERB":
        return set()
    objects = [one for one in tree.children(verb, "obj", "iobj") if tree.tokens[one].lemma.lower() in lexicon().kin]
    owners = {
        entity
        for one in objects
        for owner in tree.children(one, "nmod:poss")
        for entity in participants.at(act.sentence, owner)
    }
    own = {entity for one in tree.children(verb) for entity in participants.at(act.sentence, one)}
    kin = {entity for one in objects for entity in participants.at(act.sentence, one)}
    return owners - own if kin.intersection(affected) else set()
