"""How well somebody agrees with "he" or "she": by a title or noun, else by the pronouns used in this report.

Only use in this report counts, never the name itself.
"""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.phrases import Phrase

_PRIOR = 1.0  # votes of each sex that everybody starts with
_SEXES = frozenset({"male", "female"})


def agreement(character: Character, phrase: Phrase) -> float:
    """From 0 to 1 how well a pronoun fits somebody.

    1 where a title or noun says so; 0 where it says otherwise, or where the same sentence has called them otherwise.
    """
    sex = phrase.sex or ""
    if character.sex is not None:
        return 1.0 if character.sex == sex else 0.0
    here = character.by_sentence.get(phrase.sentence, ())
    if any(other.form == "pronoun" and other.sex in _SEXES and other.sex != sex for other in here):
        return 0.0
    votes = sum(character.votes.values())
    return (character.votes.get(sex, 0.0) + _PRIOR) / (votes + 2 * _PRIOR)


def count_votes(cast: Cast) -> None:
    """Let every "he" and "she" vote for the sex of the people named in its sentence and the one before.

    A pronoun's vote is shared among those who may be meant: only use in this report counts, never the name itself.
    """
    named = [phrase for phrase in cast.phrases if phrase.form == "name" and phrase.kind == "person"]
    for phrase in cast.phrases:
        if phrase.form != "pronoun" or phrase.sex not in {"male", "female"}:
            continue
        place = (phrase.sentence, phrase.head)
        near = [one for one in named if (phrase.sentence - 1, -1) < (one.sentence, one.head) < place]
        for character in dict.fromkeys(character for one in near for character in cast.who(one)):
            share = cast.salience(character, *place) / sum(
                cast.salience(other, *place) for other in _people(cast, near)
            )
            character.votes[phrase.sex] = character.votes.get(phrase.sex, 0.0) + share


def _people(cast: Cast, phrases: list[Phrase]) -> list[Character]:
    return list(dict.fromkeys(character for phrase in phrases for character in cast.who(phrase)))
