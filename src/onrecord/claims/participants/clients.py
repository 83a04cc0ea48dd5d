"""Whom a lawyer calls "our client": the one acted for, whoever else was spoken of last.

"We act for Ada Lunt. They broke her mother's door. Our client was slapped" tells of Ada Lunt and not of her mother. So
does "Patient states" in a note of an examination tell of the one whom its top names.
"""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast, Character, single
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.standing import callings, holds_office
from onrecord.claims.participants.words import lexicon


def client_of(cast: Cast, phrase: Phrase, owner: Character | None) -> Character | None:
    """The only person already known as the client; None where nobody is, or more than one.

    Args:
        cast: Everybody so far.
        phrase: "our client".
        owner: Who acts for the client; None where that is not known.
    """
    able = [one for one in cast.of_kind("person") if one is not owner and _agrees(one, phrase)]
    called = [one for one in able if one.named and "client" in callings(one)]
    acted_for = [one for one in able if one.named and any(_acted_for(cast, other, owner) for other in one.phrases)]
    for found in (called, acted_for):
        if found:
            return single(found)
    about = cast.about or cast.subject
    return about if about in able and about is not None and not holds_office(about) else None


def _agrees(character: Character, phrase: Phrase) -> bool:
    return not (character.likely_sex and phrase.sex in {"male", "female"} and character.likely_sex != phrase.sex)


def _acted_for(cast: Cast, phrase: Phrase, owner: Character | None) -> bool:
    """Whether a phrase is whom the owner says he acts for, or the object of a verb of representing."""
    tree = cast.trees[phrase.sentence]
    verb = tree.predicate(phrase.head)
    if verb is None or tree.tokens[verb].lemma.lower() not in lexicon().acting_for:
        return False
    if not tree.relation(phrase.head, "obj", "obl") or tree.preposition(phrase.head) not in {None, "for"}:
        return False
    subjects = tree.children(verb, "nsubj")
    acting = {one for child in subjects for one in cast.who(cast.phrase_at(phrase.sentence, child))}
    return not acting or owner is None or owner in acting


def examined(cast: Cast, phrase: Phrase) -> Character | None:
    """Who "patient" is in the note of an examination: the one whom its top names, unless words tell of another."""
    plain = phrase.lemma in lexicon().undergoing and phrase.last - phrase.first <= (phrase.article == "the")
    informant = cast.informant
    if informant is None or informant.roles & lexicon().lawyers or phrase.article not in {"the", "none"}:
        return None
    return informant if plain else None
