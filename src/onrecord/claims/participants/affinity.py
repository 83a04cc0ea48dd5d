"""Who acts on others and who is acted upon: how well somebody's part so far fits the place of a pronoun.

"They beat him" is said of those who acted before, "they were held" of those to whom something was done. Only syntax
and words for officers and armed people count.
"""

from __future__ import annotations

from typing import Literal

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon

Part = Literal["acts", "undergoes"]

_NAMING = frozenset({"name", "identify", "know", "see", "hear", "remember"})  # "was named by her family" hurts nobody
_UPON = frozenset({"at", "on", "upon", "against"})  # "fired at the crowd", "stamped on his hand"
_BY_NATURE = 3.0  # mentions that being an officer, a soldier or "armed men" counts for
_KIN = 0.7  # relatives tell more often than they act or suffer
_FADING = 0.9  # per mention: what somebody did last tells most
_PRIOR = 2.0  # mentions of each part that everybody starts with


def part(cast: Cast, phrase: Phrase) -> Part | None:
    """What the phrase does in its clause; None where it neither acts on anybody nor is acted upon."""
    tree = cast.trees[phrase.sentence]
    head = tree.first_conjunct(phrase.head)
    token = tree.tokens[head]
    if token.deprel in {"appos", "flat"} and token.head >= 0:
        head = tree.first_conjunct(token.head)
        token = tree.tokens[head]
    if tree.relation(head, "nsubj:pass", "obj", "iobj"):
        return "undergoes"
    if tree.relation(head, "obl:agent"):
        return None if tree.tokens[token.head].lemma.lower() in lexicon().speech | _NAMING else "acts"
    if tree.relation(head, "nmod:poss") and tree.tokens[token.head].noun_kind == "event":
        return "undergoes"
    if tree.relation(head, "nmod") and tree.preposition(head) == "of" and tree.tokens[token.head].noun_kind == "event":
        return "undergoes"
    if not tree.relation(head, "nsubj") or token.head < 0:
        return None
    return "acts" if _acts_upon(cast, phrase.sentence, token.head) else None


def _acts_upon(cast: Cast, sentence: int, verb: int) -> bool:
    """Whether a verb, or one that goes with it, is done to somebody or to what is theirs."""
    tree = cast.trees[sentence]
    verbs = [verb, *tree.children(verb, "conj", "xcomp")]
    if tree.tokens[verb].lemma.lower() in lexicon().assailing:
        return True
    spoken = tree.tokens[verb].lemma.lower() in lexicon().speech
    able = [one for one in verbs if not (spoken and one == verb)]
    objects = [child for one in able for child in tree.children(one, "obj", "iobj")]
    objects += [child for one in able for child in tree.children(one, "obl") if tree.preposition(child) in _UPON]
    return any(_somebody(cast, sentence, child) for child in objects)


def _somebody(cast: Cast, sentence: int, head: int) -> bool:
    """Whether a token speaks of a person, or of a thing or part that is somebody's."""
    tree = cast.trees[sentence]
    for token in [head, *tree.children(head, "nmod:poss")]:
        phrase = cast.phrase_at(sentence, token)
        if phrase is not None and (
            phrase.kind in {"person", "group"} or (phrase.form == "pronoun" and phrase.sex != "thing")
        ):
            return True
    return False


def fit(cast: Cast, character: Character, wanted: Part | None) -> float:
    """How well a part fits somebody: 1 where nothing tells, more where they had the same part so far."""
    if wanted is None:
        return 1.0
    found: dict[Part, float] = {"acts": _PRIOR, "undergoes": _PRIOR}
    if is_strong(cast, character):
        found["acts"] += _BY_NATURE
    weight = 1.0
    for phrase in sorted(character.phrases, key=lambda one: -one.number):
        told = part(cast, phrase)
        if told is not None:
            found[told] += weight
            weight *= _FADING
    other: Part = "undergoes" if wanted == "acts" else "acts"
    kin = character.tie is not None and character.tie[1] in lexicon().kin
    return (_KIN if kin else 1.0) * found[wanted] / found[other]


def is_strong(cast: Cast, character: Character) -> bool:
    """Whether somebody is an officer, a soldier, an authority, or told of as armed or masked."""
    known = lexicon()
    if character.kind == "authority":
        return True
    for phrase in character.phrases:
        if phrase.lemma in known.officers | known.soldiers | known.assailants:
            return True
        tree = cast.trees[phrase.sentence]
        if phrase.form != "pronoun" and known.armed & {
            tree.tokens[number].lemma.lower() for number in tree.long_phrase(phrase.head)
        }:
            return True
    return False
