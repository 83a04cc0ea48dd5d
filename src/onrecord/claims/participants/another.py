"""Who is brought in as one more: "Another priest, Ivo Marsh", "A third man, Bo Lunt"; a report is about others."""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast, Character

_FURTHER = frozenset({"another", "second", "third", "fourth", "other", "further"})


def is_another(cast: Cast, person: Character, lemma: str = "") -> bool:
    """Whether somebody is called "another" of a sort.

    Args:
        cast: Everybody.
        person: Of whom that is asked.
        lemma: The word that is said of them; any where empty.
    """
    called = [one for one in person.phrases if one.form == "noun" and (not lemma or one.lemma == lemma)]
    tokens = (token for one in called for token in cast.trees[one.sentence].tokens[one.first : one.head])
    return any(token.text.lower() in _FURTHER for token in tokens)
