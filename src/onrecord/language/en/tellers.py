"""Who says it, behind what is said: "Emil was detained on 2 March, his wife said".

A parser that has already given the first verb a subject sometimes gives it the wife as a second one, and nobody to
"said". A noun between a comma and a verb that has no subject, and has what is said as its clause, is that subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.language.en.rehung import rehung
from onrecord.model.analysis import Sentence, Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def mend_tellers(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences with such nouns as subjects of the verb behind them; all others as they are."""
    return tuple(_mended(sentence) for sentence in sentences)


def _mended(sentence: Sentence) -> Sentence:
    tokens = sentence.tokens
    for number, token in enumerate(tokens):
        verb = _verb_behind(tokens, number) if token.deprel in _SUBJECTS and token.head < number else None
        if verb is not None:
            return rehung(sentence, number, verb, "nsubj")
    return sentence


def _verb_behind(tokens: Sequence[Token], noun: int) -> int | None:
    """The verb that the noun phrase stands right before, if the noun is its subject and not that of the verb above."""
    above = tokens[noun].head
    first, last = noun, noun
    while first > 0 and _hangs_on(tokens, first - 1, noun):
        first -= 1
    while last + 1 < len(tokens) and _hangs_on(tokens, last + 1, noun):
        last += 1
    verb = last + 1
    if first == 0 or tokens[first - 1].text != "," or verb >= len(tokens) or tokens[verb].upos != "VERB":
        return None
    own = [token.deprel for token in tokens if token.head == verb]
    before = any(token.head == above and token.deprel in _SUBJECTS for token in tokens[:above])
    said = tokens[above].head == verb and tokens[above].deprel == "ccomp"
    return verb if said and before and not _SUBJECTS.intersection(own) else None


def _hangs_on(tokens: Sequence[Token], number: int, noun: int) -> bool:
    """Whether a word belongs to the phrase of a noun."""
    seen = 0
    while 0 <= number < len(tokens) and seen <= len(tokens):
        if number == noun:
            return True
        number, seen = tokens[number].head, seen + 1
    return False
