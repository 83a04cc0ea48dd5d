"""Whose "we" it is where somebody quotes others: in "They said sign or we bury you", he told us, they bury him."""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon, pronouns

_OTHERS = frozenset({"male", "female", "plural"})


def quoted_within(cast: Cast, phrase: Phrase) -> Phrase | None:
    """The phrase that names who is quoted within a quotation, for an "I", "we" or "you" in those inner words.

    Inner words speak to somebody: without a "you" in them "they said we could go" is told by those who could go.
    """
    tree = cast.trees[phrase.sentence]
    around = [other for other in cast.phrases_in(phrase.sentence) if other.form == "pronoun"]
    for verb in tree.ancestors(phrase.head):
        if tree.tokens[verb].lemma.lower() not in lexicon().speech:
            continue
        subjects = [child for child in tree.children(verb, "nsubj") if child < phrase.head]
        own = [one for one in around if one.head in subjects and pronouns()[one.lemma] in _OTHERS]
        inner = {
            word for child in tree.children(verb, "ccomp", "xcomp", "parataxis", "conj") for word in tree.below(child)
        }
        spoken_to = any(one.head in inner and pronouns()[one.lemma] == "second" for one in around)
        marked = any(tree.tokens[word].text.lower() == "that" for word in range(verb + 1, phrase.head))
        return own[0] if own and phrase.head in inner and spoken_to and not marked else None
    return None
