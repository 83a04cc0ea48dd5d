"""Who "he" is in "He had been stabbed nine times": the one just told of as found dead, whoever was arrested over it."""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon

_BACK = 1  # sentences


def found_dead(cast: Cast, phrase: Phrase) -> frozenset[Character]:
    """Those whose body the sentence before tells of, for a pronoun whom something mortal had befallen before that."""
    tree, known = cast.trees[phrase.sentence], lexicon()
    verb = tree.predicate(phrase.head)
    if (
        verb is None
        or tree.tokens[verb].lemma.lower() not in known.mortal
        or not tree.relation(phrase.head, "nsubj:pass")
    ):
        return frozenset()
    if not any(tree.tokens[aux].text.lower() in {"had", "'d", "’d"} for aux in tree.children(verb, "aux")):
        return frozenset()
    near = range(max(0, phrase.sentence - _BACK), phrase.sentence)
    dead = (other for sentence in near for other in cast.phrases_in(sentence) if _is_dead(cast, other))
    return frozenset(one for other in dead for one in cast.who(other) if one.kind == "person")


def _is_dead(cast: Cast, phrase: Phrase) -> bool:
    """Whether a phrase is whose body is told of, or who was killed."""
    tree, known = cast.trees[phrase.sentence], lexicon()
    above = tree.tokens[phrase.head].head
    if above < 0:
        return False
    word = tree.tokens[above].lemma.lower()
    if tree.relation(phrase.head, "nmod", "nmod:poss"):
        return word in known.remains
    return tree.relation(phrase.head, "nsubj:pass", "obj") and word in known.killing
