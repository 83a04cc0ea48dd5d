"""An attribution in the making: word numbers within one sentence, before quotations carry it over several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.language.en.tree import Tree
from onrecord.model.analysis import AttributionStance


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What one cue word in one sentence gives.

    Attributes:
        source: Words of who says it; empty where nobody is named.
        cue: The reporting words.
        content: What is said; empty where it must be a quotation near by ("X told reporters. '...'").
        stance: How the source stands to it.
        quotes: Whether the cue can introduce a quotation.
    """

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    stance: AttributionStance = "assert"
    quotes: bool = False


_OF_THE_OBJECT = frozenset({"quote", "cite", "hear", "see", "force", "make"})
"""Verbs whose object, not subject, does what a verb below them says: "quoted the mayor as saying"."""


def subject(tree: Tree, verb: int) -> set[int]:
    """The words of who does what a verb says, looked for above it where it has no subject of its own."""
    own = _own_subject(tree, verb)
    if own is not None:
        return own
    if tree.tokens[verb].xpos == "VBG" and _hangs_on_passive(tree, verb):
        return _of_whoever_speaks(tree, verb)
    for child in _path_up(tree, verb):
        head = tree.tokens[child].head
        object_ = tree.child(head, "obj")
        if (
            object_ is not None
            and tree.lemma(head) in _OF_THE_OBJECT
            and tree.has_relation(child, "xcomp", "advcl", "ccomp")
        ):
            return tree.subtree(object_)
        if tree.has_relation(child, "acl"):
            return tree.subtree(head, without=[child, *tree.children(head, "case", "det:predet")])
        found = _own_subject(tree, head)
        if found is not None:
            return found
    return set()


def _hangs_on_passive(tree: Tree, verb: int) -> bool:
    """Whether ", saying" is hung on a passive, whose subject says nothing: "denied they had been seized, saying"."""
    head = tree.tokens[verb].head
    behind = verb > 0 and tree.tokens[verb - 1].text == ","
    return behind and head >= 0 and tree.has_relation(verb, "advcl") and tree.child(head, "nsubj:pass") is not None


def _of_whoever_speaks(tree: Tree, verb: int) -> set[int]:
    """The subject of the nearest verb above that is no passive."""
    for above in tree.ancestors(verb):
        if tree.tokens[above].upos == "VERB" and tree.child(above, "nsubj:pass") is None:
            found = _own_subject(tree, above)
            if found is not None:
                return found
    return set()


def _path_up(tree: Tree, verb: int) -> Iterator[int]:
    """The verb and the verbs above it whose subject it can share."""
    here = verb
    for head in tree.ancestors(verb):
        if not tree.has_relation(here, "conj", "xcomp", "advcl", "acl", "ccomp", "parataxis"):
            return
        yield here
        here = head


def _own_subject(tree: Tree, verb: int) -> set[int] | None:
    nouns = tree.children(verb, "nsubj", "csubj") or _mistaken_object(tree, verb)
    if not nouns:
        return None
    before = [noun for noun in nouns if noun < verb]  # of two, the first is a dateline or a topic
    return tree.subtree(before[-1] if before else nouns[0])


def _mistaken_object(tree: Tree, verb: int) -> tuple[int, ...]:
    """The "police" of "police had told him", which a parser may take for one of two objects of the verb."""
    if tree.child(verb, "nsubj:pass", "aux:pass") is not None:
        return ()
    objects = tree.children(verb, "iobj", "obj")
    return tuple(noun for noun in objects[:1] if noun < verb) if len(objects) > 1 else ()


def agent(tree: Tree, verb: int) -> set[int]:
    """The words of "by X" at a passive verb, without the preposition."""
    for child in tree.children(verb, "obl"):
        if tree.marker(child) == "by" and tree.tokens[child].upos in {"NOUN", "PROPN", "PRON"}:
            return tree.subtree(child, without=tree.children(child, "case"))
    return set()


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether a verb is passive: "was told", "reported by". A subject alone does not make it so: parsers err there."""
    if tree.child(verb, "aux:pass") is not None or _is_said_to(tree, verb):
        return True
    if tree.tokens[verb].xpos != "VBN":
        return False
    if tree.child(verb, "nsubj:pass") is not None:
        return True
    return not tree.children(verb, "aux", "nsubj") and tree.has_relation(verb, "acl")


def _is_said_to(tree: Tree, verb: int) -> bool:
    """Whether "soldiers said to belong to it" is a participle that a parser may take for a past tense."""
    if tree.lemma(verb) not in _HEARSAY or tree.child(verb, "aux") is not None:
        return False
    if tree.lemma(verb) != "say" and tree.child(verb, "nsubj") is not None:
        return False
    complement = tree.child(verb, "xcomp")
    return complement is not None and any(tree.lemma(mark) == "to" for mark in tree.children(complement, "mark"))


_HEARSAY = frozenset({"say", "believe", "think", "report", "allege", "know", "rumour", "rumor"})
