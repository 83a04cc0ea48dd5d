"""Who is no "him" where somebody is accused: neither the one wronged nor the judge.

"The man accused of killing Ivo Marsh said that police had beaten him" tells of the man. "Judge Teresa Lunt heard the
case. Prosecutors have charged him with murder" does not tell of the judge.
"""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.standing import callings
from onrecord.claims.participants.words import lexicon


def not_the_accused(cast: Cast, phrase: Phrase) -> frozenset[Character]:
    """Whom a pronoun does not mean for being the one wronged by a subject over it, or a judge where one is tried."""
    return _wronged(cast, phrase) | _judges(cast, phrase)


def _wronged(cast: Cast, phrase: Phrase) -> frozenset[Character]:
    """Whom the words hung on a subject over a pronoun name: "accused of killing X", "the suspect in X's murder"."""
    tree = cast.trees[phrase.sentence]
    inside: set[int] = set()
    for subject in tree.subjects_over(phrase.head):
        suspected = tree.tokens[subject].lemma.lower() in lexicon().suspected
        for below in tree.children(subject, "acl", "acl:relcl", "ccomp", *(("nmod",) if suspected else ())):
            if tree.relation(below, "nmod") or tree.tokens[below].lemma.lower() in lexicon().accusing:
                inside.update(tree.below(below))
    return frozenset(
        one for other in cast.phrases_in(phrase.sentence) if other.head in inside for one in cast.who(other)
    )


def _judges(cast: Cast, phrase: Phrase) -> frozenset[Character]:
    tree = cast.trees[phrase.sentence]
    verb = tree.tokens[phrase.head].head
    if not tree.relation(phrase.head, "obj") or tree.tokens[verb].lemma.lower() not in lexicon().trying:
        return frozenset()
    return frozenset(one for one in cast.of_kind("person") if callings(one) & lexicon().judges)
