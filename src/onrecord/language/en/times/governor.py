"""The verb that a time phrase hangs on: whether it tells of the past or the future, and whether it is one of saying."""

from __future__ import annotations

from functools import cache
from typing import Literal

from onrecord.language.en.times.words import table
from onrecord.language.en.tree import Tree

Tense = Literal["past", "future"]

_JUST_BEHIND = 3  # words: "the Friday night raid"
_NOUN_LINKS = ("nmod:poss", "compound", "amod", "nummod", "appos", "obj")


def phrase_head(tree: Tree, numbers: range) -> int:
    """The word of the phrase whose head lies outside it."""
    return next((number for number in numbers if tree.tokens[number].head not in numbers), numbers[-1])


def governor(tree: Tree, number: int) -> int | None:
    """The nearest verb, or noun or adjective with a copula, above a word; None if there is none."""
    for above in tree.ancestors(number):
        if tree.tokens[above].upos in ("VERB", "AUX") or tree.child(above, "cop") is not None:
            return above
    return None


def tense(tree: Tree, number: int) -> Tense | None:
    """Whether a word lies in the past or in the future as seen from the report; None where nothing tells."""
    if tree.tokens[number].deprel in _NOUN_LINKS:
        noun = tree.tokens[number].head
        return "past" if noun is not None and tree.lemma(noun) in _words("happenings") else None
    verb = governor(tree, number)
    if verb is None:
        return None
    if _is_end_to_come(tree, verb, number):
        return "future"
    found = _tense_of(tree, verb)
    return "past" if found == "future" and _is_of_happening(tree, verb, number) else found


def _is_end_to_come(tree: Tree, verb: int, number: int) -> bool:
    """Whether a time ends what was only then prolonged or ordered: "extended their detention until 20 May"."""
    return tree.lemma(verb) in _words("prolonging") and tree.marker(number) in ("until", "till", "to")


def _is_of_happening(tree: Tree, verb: int, number: int) -> bool:
    """Whether a time beside a verb in the present or future is that of something that has happened.

    It hangs on it, "may be charged over the raid on Friday"; or stands beside it, "are looking into a raid on Friday",
    where parsers hang the Friday on either.
    """
    happenings = _words("happenings")
    for above in tree.ancestors(number):
        if above == verb:
            break
        if tree.lemma(above) in happenings:
            return True
    helpers = {tree.lemma(helper) for helper in tree.children(verb, "aux")}
    if tree.tokens[verb].xpos not in ("VBZ", "VBP", "VBG") or helpers & _words("future_auxiliaries"):
        return False
    first, last = sorted((verb, number))
    beside = range(first + 1, min(last + _JUST_BEHIND, len(tree.tokens)))
    return not _is_ahead(tree, verb) and any(tree.lemma(other) in happenings for other in beside)


def _tense_of(tree: Tree, verb: int) -> Tense | None:
    token, ahead = tree.tokens[verb], _is_ahead(tree, verb)
    helpers = tree.children(verb, "aux", "cop")
    lemmas = {tree.lemma(helper) for helper in helpers}
    tags = {tree.tokens[helper].xpos for helper in helpers}
    if lemmas & _words("future_auxiliaries"):
        return "past" if "have" in lemmas else "future"
    if "VBD" in (token.xpos, *tags):
        return None if ahead else "past"
    dating = token.xpos in ("VBP", "VBZ") and tree.lemma(verb) in _words("dating")
    if (
        dating
        or (_may_be_past(tree, verb) and not helpers)
        or "have" in lemmas
        or (token.xpos == "VBN" and not helpers and not ahead)
    ):
        return "past"
    if (token.xpos in ("VB", "VBG") and not helpers) or _is_to_be(tree, verb):
        return _inherited(tree, verb)
    if ahead and token.xpos == "VBN" and not helpers and _is_before_the_past(tree, verb):
        return None
    is_to = token.xpos in ("VB", "VBN") and "be" in lemmas and tree.child(verb, "mark") is not None
    return "future" if ahead or is_to or token.xpos in ("VBP", "VBZ", "VBG") else None


def _is_to_be(tree: Tree, verb: int) -> bool:
    """Whether it is a passive without a tense: "scheduled to be freed", not "is to be freed"."""
    helpers = [tree.tokens[helper] for helper in tree.children(verb, "aux", "cop")]
    marked = any(tree.lemma(mark) == "to" for mark in tree.children(verb, "mark"))
    return marked and tree.tokens[verb].xpos == "VBN" and {helper.xpos for helper in helpers} == {"VB"}


def _may_be_past(tree: Tree, verb: int) -> bool:
    """Whether a present may be the past of a verb with one form for both: "police beat them on Friday"."""
    token = tree.tokens[verb]
    marked = any(tree.lemma(mark) == "to" for mark in tree.children(verb, "mark"))
    subject = tree.child(verb, "nsubj") is not None or tree.has_relation(verb, "conj")
    one_form = token.xpos in ("VB", "VBP") and tree.lemma(verb) in _words("same_in_the_past")
    return one_form and subject and not marked and token.text.lower() == tree.lemma(verb)


def _is_ahead(tree: Tree, verb: int) -> bool:
    """Whether what hangs on a verb lies ahead of it; of "go" only in "is going to", of "set" in "is set to"."""
    lemma = tree.lemma(verb)
    if lemma in _words("arranging"):
        return tree.tokens[verb].xpos in ("VBN", "JJ") and tree.child(verb, "aux:pass", "cop") is not None
    ahead = lemma in _words("ahead") and (lemma != "go" or tree.tokens[verb].xpos == "VBG")
    return ahead or _is_due(tree, verb)


def _is_due(tree: Tree, verb: int) -> bool:
    """Whether a verb stands behind "due to", which parsers hang in many ways: "he is due to be deported"."""
    before = verb - 1
    while before > 0 and tree.tokens[before].upos in ("AUX", "ADV"):
        before -= 1
    return before > 0 and tree.lemma(before) == "to" and tree.lemma(before - 1) == "due"


def _is_before_the_past(tree: Tree, verb: int) -> bool:
    """Whether a participle hangs in a clause in the pluperfect: "had called off a march planned for Friday"."""
    above = governor(tree, verb)
    return above is not None and any(
        tree.lemma(helper) == "have" and tree.tokens[helper].xpos == "VBD" for helper in tree.children(above, "aux")
    )


def _inherited(tree: Tree, verb: int) -> Tense | None:
    """The tense of "to leave on Friday" is that of what it hangs on, or ahead of it: "plans to leave"."""
    above = next(tree.ancestors(verb), None)
    if above is None:
        return None
    if _is_ahead(tree, above) or (tree.lemma(above) == "be" and tree.tokens[above].xpos != "VBD"):
        return "future"
    higher = above if tree.tokens[above].upos in ("VERB", "AUX") else governor(tree, above)
    return None if higher is None else _tense_of(tree, higher)


def is_saying(tree: Tree, number: int) -> bool:
    """Whether a word hangs on a verb of saying itself, "said on Friday", and so dates no event."""
    above = next(tree.ancestors(number), None)
    if above is None or tree.tokens[above].upos != "VERB" or tree.lemma(above) not in _words("saying"):
        return False
    return not _is_hearsay(tree, above)


def _is_hearsay(tree: Tree, verb: int) -> bool:
    """Whether the verb only marks hearsay: in "he is said to have left on 3 May" the time is that of the leaving."""
    if tree.child(verb, "aux:pass") is None:
        return False
    complements = tree.children(verb, "xcomp", "ccomp")
    return any(tree.lemma(mark) == "to" for complement in complements for mark in tree.children(complement, "mark"))


def is_in_relative(tree: Tree, number: int) -> bool:
    """Whether a word hangs on the verb of a relative clause."""
    verb = governor(tree, number)
    return verb is not None and tree.tokens[verb].deprel == "acl:relcl"


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(table("cue_words")[section])
