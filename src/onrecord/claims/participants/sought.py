"""Whom a body says it does not have: "no such person is in our custody", "no man of that name was brought in"."""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.standing import holds_office

_NAMES = frozenset({"name", "surname"})


def sought(cast: Cast, phrase: Phrase, speaker: Character | None) -> Character | None:
    """Who "no such person" and "no man of that name" are: the one last spoken of by name, else the most often."""
    tree = cast.trees[phrase.sentence]
    such = tree.tokens[phrase.first + 1].text.lower() == "such" if phrase.first < phrase.head else False
    named_so = any(tree.tokens[child].lemma.lower() in _NAMES for child in tree.children(phrase.head))
    if phrase.kind != "person" or not (such or named_so):
        return None
    able = [
        one
        for one in cast.of_kind("person")
        if one.named and one is not speaker and one is not cast.publisher and not holds_office(one)
    ]
    fits = [
        one
        for one in able
        if not (one.likely_sex and phrase.sex in {"male", "female"} and one.likely_sex != phrase.sex)
    ]
    return max(
        fits,
        key=lambda one: (cast.salience(one, phrase.sentence, phrase.head), len(one.phrases), -one.order),
        default=None,
    )
