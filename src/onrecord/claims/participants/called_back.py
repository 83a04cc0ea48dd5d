"""Whom kin call back: "my son" in the words of her who turns out to be his mother.

A quotation stands before the words that say who speaks: "They took my son," said Rada Lunt, the mother of Ivo Hall.
Once everybody is known, her son is the one whose mother she is.
"""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.numbers import ONE_OF_TWO
from onrecord.claims.participants.words import inverse_ties


def unite_called_back(cast: Cast) -> None:
    """Make one of "my son" and the one whose mother says so."""
    for character in tuple(cast.characters):
        whose = _whose_kin(character)
        if whose is not None and whose in cast.characters and _may_be(cast, character, whose):
            cast.merge(whose, character)


def _whose_kin(character: Character) -> Character | None:
    """The one whose kin the owner is, where somebody without a name hangs on the owner by a tie that answers that."""
    if character.named or character.kind != "person" or character.tie is None:
        return None
    owner, word = character.tie
    if owner.tie is None or word not in inverse_ties().get(owner.tie[1], ()):
        return None
    return owner.tie[0]


def _may_be(cast: Cast, character: Character, whose: Character) -> bool:
    """Whether nothing tells the two apart: sex, "my younger son", or one clause that speaks of both."""
    if whose is character or whose.kind != "person" or not whose.named:
        return False
    if character.sex and whose.sex and character.sex != whose.sex:  # by a word; pronouns near a name tell less
        return False
    for phrase in character.phrases:
        tree = cast.trees[phrase.sentence]
        words = {tree.tokens[number].text.lower() for number in range(phrase.first, phrase.last + 1)}
        if words & ONE_OF_TWO or len(tree.conjuncts(tree.first_conjunct(phrase.head))) > 1:
            return False
        beside = (other for other in whose.by_sentence.get(phrase.sentence, ()) if other is not phrase)
        if any(tree.predicate(other.head) == tree.predicate(phrase.head) for other in beside):
            return False
    return True
