"""What a noun is, where a pronoun tells it: of whom "who" is said is somebody, whatever the noun was taken for.

"The three weavers, who were held for two weeks": a network that has seen few weavers may take them for things. Animals
and organisations stay what they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model.analysis import Sentence, Token

_MISTAKEN = frozenset({"object", "abstract", "other"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def mend_people(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences with the kind of such nouns put right; all others as they are."""
    return tuple(_mended(sentence) for sentence in sentences)


def _mended(sentence: Sentence) -> Sentence:
    people = {_who_is_meant(token, sentence.tokens) for token in sentence.tokens} - {-1}
    if not people:
        return sentence
    tokens = (replace(one, noun_kind="person") if n in people else one for n, one in enumerate(sentence.tokens))
    return replace(sentence, tokens=tuple(tokens))


def _who_is_meant(token: Token, tokens: Sequence[Token]) -> int:
    """The noun that a "who" right behind it speaks of, if it was taken for a thing; -1 for other words."""
    if token.text.lower() != "who" or token.deprel not in _SUBJECTS:
        return -1
    verb = tokens[token.head]
    noun = tokens[verb.head] if verb.deprel == "acl:relcl" and verb.head >= 0 else None
    return verb.head if noun is not None and noun.upos == "NOUN" and noun.noun_kind in _MISTAKEN else -1
