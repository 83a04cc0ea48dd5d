"""Who "he" is in "My uncle brought the money and he was released": the one who was held, whoever stands nearer."""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon


def held_before(cast: Cast, phrase: Phrase) -> frozenset[Character]:
    """Those who were taken or kept before, for a pronoun of somebody who is let go; nobody for other pronouns."""
    if not _is_done_to(cast, phrase, lexicon().freeing, passive=True):
        return frozenset()
    place = (phrase.sentence, phrase.head)
    return frozenset(
        one
        for one in cast.of_kind("person")
        if any(
            (other.sentence, other.head) < place and _is_done_to(cast, other, lexicon().holding)
            for other in one.phrases
        )
    )


def _is_done_to(cast: Cast, phrase: Phrase, verbs: frozenset[str], *, passive: bool = False) -> bool:
    """Whether a phrase is whom one of these verbs is done to."""
    tree = cast.trees[phrase.sentence]
    relations = ("nsubj:pass",) if passive else ("nsubj:pass", "obj")
    verb = tree.tokens[phrase.head].head
    return verb >= 0 and tree.relation(phrase.head, *relations) and tree.tokens[verb].lemma.lower() in verbs
