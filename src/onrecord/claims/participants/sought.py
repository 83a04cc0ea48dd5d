"""Whom a denial means: "no such person is in our custody" somebody named, "no ranger took part" the rangers."""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.standing import holds_office
from onrecord.claims.participants.words import lexicon

_NAMES = frozenset({"name", "surname"})


def none_of_those(cast: Cast, phrase: Phrase) -> Character | None:
    """The group or body of which "no ranger", "no soldier" are: one told of by the same word in the plural."""
    if phrase.kind != "person" or phrase.plural:
        return None
    for one in cast.of_kind("group", "authority"):
        if any(other.lemma == phrase.lemma and other.form == "noun" and not other.none_of for other in one.phrases):
            return one
    word = "police" if phrase.lemma in lexicon().officers else "army" if phrase.lemma in lexicon().soldiers else None
    bodies = [one for one in cast.of_kind("authority") if word in _head_words(one)]
    return bodies[0] if len(bodies) == 1 else None


def _head_words(body: Character) -> set[str | None]:
    return {word for phrase in body.phrases for word in (phrase.lemma, *phrase.name.casefold().split())}


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
    asking = _asking(cast, phrase)
    fits = [
        one
        for one in able
        if one not in asking
        and not (one.likely_sex and phrase.sex in {"male", "female"} and one.likely_sex != phrase.sex)
    ]
    return max(
        fits,
        key=lambda one: (cast.salience(one, phrase.sentence, phrase.head), len(one.phrases), -one.order),
        default=None,
    )


def _asking(cast: Cast, phrase: Phrase) -> set[Character]:
    """Whom somebody is told so: who asks for somebody is somebody else."""
    tree = cast.trees[phrase.sentence]
    told = [child for verb in tree.ancestors(phrase.head) for child in tree.children(verb, "obj", "iobj", "nsubj:pass")]
    return {one for child in told if child != phrase.head for one in cast.who(cast.phrase_at(phrase.sentence, child))}
