"""One, each or all of several people: "one of them", "one held her wrists", "each was fined"."""

from __future__ import annotations

from onrecord.claims.participants.affinity import part
from onrecord.claims.participants.cast import Cast, Character, single
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.plurals import they
from onrecord.claims.participants.words import lexicon

_ALL = frozenset({"each", "neither", "either", "both", "all"})
_WHOLE = frozenset({"each", "both", "all"})
_ANY = frozenset({"one", "another"})


def all_of(cast: Cast, phrase: Phrase, speaker: Character | None = None) -> tuple[Character, ...]:
    """Whom "each", "both" and "all" mean: those of whom "of" tells, else those just spoken of; nobody for others."""
    if phrase.form != "number" or phrase.lemma not in _ALL:
        return ()
    if phrase.owner is not None:  # "all of them", "each of the women"
        return cast.who(cast.phrase_at(phrase.sentence, phrase.owner)) if phrase.lemma in _WHOLE else ()
    return they(cast, phrase, speaker)


def such_people(cast: Cast, phrase: Phrase, speaker: Character | None) -> tuple[Character, ...]:
    """Whom "no such persons" means: those of whom the denial is, as "they" would be; empty for other phrases."""
    words = {token.text.lower() for token in cast.trees[phrase.sentence].tokens[phrase.first : phrase.head]}
    if not phrase.none_of or "such" not in words or phrase.lemma not in lexicon().anybody:
        return ()
    return they(cast, phrase, speaker)


def one_of(cast: Cast, phrase: Phrase, speaker: Character | None = None) -> None:
    """Settle "one of them": the group where it acts, for any of them did; else somebody new of the group.

    Args:
        cast: Who has been spoken of so far.
        phrase: A number that means one: "one", "each", "another".
        speaker: Whose words it stands in.
    """
    meant = all_of(cast, phrase, speaker)
    if not meant and phrase.owner is None and phrase.lemma in _ANY and part(cast, phrase) == "acts":
        meant = they(cast, phrase, speaker)
    if meant:
        cast.assign(phrase, *meant)
        return
    whole = None
    if phrase.owner is not None:
        whole = single(cast.who(cast.phrase_at(phrase.sentence, phrase.owner)))
    tree = cast.trees[phrase.sentence]
    acts = tree.relation(phrase.head, "nsubj") and not tree.relation(phrase.head, "nsubj:pass")
    if whole is not None and whole.plural and not whole.members and acts:
        cast.assign(phrase, whole)
        return
    character = cast.introduce(phrase, "person")
    character.part_of = whole
