"""Who is no "him" where somebody is accused: neither the one wronged nor the judge.

"The man accused of killing Ivo Marsh said that police had beaten him" tells of the man, as does "A clerk charged with
the murder of Ivo Marsh told the court that guards hit him". "Judge Teresa Lunt heard the case. Prosecutors have charged
him with murder" does not tell of the judge.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.standing import callings
from onrecord.claims.participants.words import lexicon

_SAID_OF = ("acl", "acl:relcl", "ccomp", "parataxis", "advcl", "dep")


def not_the_accused(cast: Cast, phrase: Phrase, barred: Collection[Character] = ()) -> frozenset[Character]:
    """Whom a pronoun does not mean for being the one wronged by a subject over it, or a judge where one is tried.

    Args:
        cast: Everybody so far.
        phrase: The pronoun.
        barred: Whom its own clause rules out: where that is the accused himself, "him" may well be the one wronged.
    """
    wronged = frozenset[Character]()
    for subject, words in _accused(cast, phrase):
        if not set(cast.who(cast.phrase_at(phrase.sentence, subject))).intersection(barred):
            named = (other for other in cast.phrases_in(phrase.sentence) if other.head in words)
            wronged |= {one for other in named for one in cast.who(other)}
    return wronged | _judges(cast, phrase)


def accused_over(cast: Cast, phrase: Phrase) -> frozenset[Character]:
    """The subjects over a pronoun that are said to have done something to somebody."""
    return frozenset(
        one for subject, _words in _accused(cast, phrase) for one in cast.who(cast.phrase_at(phrase.sentence, subject))
    )


def _accused(cast: Cast, phrase: Phrase) -> Iterator[tuple[int, frozenset[int]]]:
    """The accused subjects over a pronoun, with the words that tell of what: "accused of killing X", "X's killer"."""
    tree, known = cast.trees[phrase.sentence], lexicon()
    for subject in tree.subjects_over(phrase.head):
        suspected = tree.tokens[subject].lemma.lower() in known.suspected
        told = [one for one in tree.children(subject, *_SAID_OF) if tree.tokens[one].lemma.lower() in known.accusing]
        if suspected:
            told += tree.children(subject, "nmod", "nmod:poss")
            told += [one for one in tree.children(subject, "acl") if tree.tokens[one].lemma.lower() in known.deeds]
        if told:
            yield subject, frozenset(word for one in told for word in tree.below(one))


def _judges(cast: Cast, phrase: Phrase) -> frozenset[Character]:
    tree = cast.trees[phrase.sentence]
    verb = tree.tokens[phrase.head].head
    if not tree.relation(phrase.head, "obj") or tree.tokens[verb].lemma.lower() not in lexicon().trying:
        return frozenset()
    return frozenset(one for one in cast.of_kind("person") if callings(one) & lexicon().judges)
