"""Who says the clause that a phrase stands in: "Lunt said the boy was shot", "the boy was shot, Lunt said".

A description there is of somebody else: who speaks of himself says "he".
"""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast, Character, single
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon


def sayers(cast: Cast, phrase: Phrase) -> set[Character]:
    """The subjects of the verbs of speech, thought and the like that tell the clause of a phrase."""
    tree = cast.trees[phrase.sentence]
    found: set[Character] = set()
    here = phrase.head
    for above in tree.ancestors(phrase.head):
        if tree.relation(here, "ccomp"):
            found |= _subjects(cast, phrase, above)
        for beside in tree.children(above, "parataxis"):
            if tree.tokens[beside].lemma.lower() in lexicon().speech:
                found |= _subjects(cast, phrase, beside)
        here = above
    return found


def _subjects(cast: Cast, phrase: Phrase, verb: int) -> set[Character]:
    subjects = cast.trees[phrase.sentence].children(verb, "nsubj")
    found = (single(cast.who(cast.phrase_at(phrase.sentence, child))) for child in subjects if child != phrase.head)
    return {one for one in found if one is not None}  # of several who say it, one may be told of: "the appellants"
