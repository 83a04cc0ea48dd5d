"""The list of names that spells out a group: "five bakers were held: A, B ...", "the victims were named as A and B"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.claims.participants.cast import Cast, Character, single
from onrecord.claims.participants.extent import tail
from onrecord.claims.participants.groups import listed
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.tree import Tree

_NAMED = frozenset({"name", "identify", "know", "list", "call"})
_STANDING_FOR = frozenset({"those", "they", "these", "them", "both", "two", "three", "duo"})
_PAIR = 2
_INCLUDING = frozenset({"include", "be"})
_ROLE = 3  # words that may stand between a colon and the first name


def spelled_out(cast: Cast, group: Phrase) -> list[int]:
    """The head of the first name of the list that tells who is in a group; empty where none does."""
    return _named_as(cast, group) or _after_colon(cast, group) or _behind_comma(cast, group)


def _behind_comma(cast: Cast, group: Phrase) -> list[int]:
    """The list between commas behind a group that counts as many: "two cooks who left, Ada Lunt and her aunt Bo,"."""
    if group.count is None or group.count < _PAIR:
        return []
    tree = cast.trees[group.sentence]
    comma = tail(tree, group.head) + 1
    if comma + 1 >= len(tree.tokens) or tree.tokens[comma].text != ",":
        return []
    first = cast.name_from(group.sentence, comma + 1)
    heads = tree.conjuncts(first.head) if first is not None and first.kind == "person" else []
    return heads[:1] if len(heads) == group.count else []


def named_later(cast: Cast) -> Iterator[tuple[Character, tuple[Character, ...]]]:
    """Groups with the people who a later sentence says they are: "police named them as X and Y".

    So too "those arrested are X and Y": the last group spoken of before that counts as many.
    """
    for first in cast.phrases:
        tree = cast.trees[first.sentence]
        if first.form != "name" or first.kind != "person" or not tree.children(first.head, "conj"):
            continue
        told = _said_to_be(tree, first.head)
        members = listed(cast, first) if told is not None else ()
        if told is None or len(members) < _PAIR:
            continue
        group = single(cast.who(cast.phrase_at(first.sentence, told)))
        if group is None or not group.plural:
            group = _counting(cast, first, len(members))
        if group is not None and group.count in {None, len(members)} and group not in members:
            yield group, members


def _said_to_be(tree: Tree, name: int) -> int | None:
    """The word that stands for those whom a list names: "those" of "those held are X and Y"; None without one."""
    told = tree.children(name, "nsubj") if tree.children(name, "cop") else []
    over = tree.tokens[name].head
    if over >= 0 and tree.preposition(name) == "as" and tree.tokens[over].lemma.lower() in _NAMED:
        told = tree.children(over, "obj")
    return next((one for one in told if tree.tokens[one].text.lower() in _STANDING_FOR), None)


def _counting(cast: Cast, phrase: Phrase, count: int) -> Character | None:
    """The last group before the phrase that is so many."""
    place = (phrase.sentence, phrase.head)
    able = {one: cast.last_before(one, *place) for one in cast.of_kind("group") if one.count == count}
    able = {one: last for one, last in able.items() if last[0] >= 0 and not one.members}
    return max(able, key=able.__getitem__, default=None)


def _named_as(cast: Cast, group: Phrase) -> list[int]:
    """The list after "were identified as", "included", "are"."""
    tree = cast.trees[group.sentence]
    if tree.relation(group.head, "nsubj:pass"):
        verb = tree.predicate(group.head)
        if verb is None or tree.tokens[verb].lemma.lower() not in _NAMED:
            return []
        return [one for one in tree.children(verb, "obl", "xcomp", "obj") if tree.preposition(one) in {"as", None}]
    if tree.relation(group.head, "nsubj"):
        verb = tree.predicate(group.head)
        if verb is not None and tree.tokens[verb].lemma.lower() == "include":
            return tree.children(verb, "obj")
        return [verb] if verb is not None and tree.children(verb, "cop") else []
    return []


def _after_colon(cast: Cast, group: Phrase) -> list[int]:
    """The list after a colon, where the group is the one that it counts or the last before the colon."""
    tree = cast.trees[group.sentence]
    colon = next((n for n in range(group.last + 1, len(tree.tokens)) if tree.tokens[n].text == ":"), None)
    if colon is None:
        return []
    phrases = cast.phrases_in(group.sentence)
    first = next((one for one in phrases if one.form == "name" and 0 < one.first - colon <= _ROLE + 1), None)
    if first is None or first.kind != "person":
        return []
    groups = [one for one in phrases if one.kind == "group" and one.form != "name" and one.head < colon]
    counted = [one for one in groups if one.count is not None and one.count == len(tree.conjuncts(first.head))]
    meant = counted or groups[-1:]
    return [first.head] if group in meant[:1] else []
