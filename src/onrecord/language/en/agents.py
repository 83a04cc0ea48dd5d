"""By whom something was done: "was taken from his house on the evening of 14 May by five men".

A parser may hang the agent of a passive on the last noun before it: on the evening, on the house, on the town. None of
these is done by anybody. A "by" phrase on such a noun, which stands in an adverbial of a passive verb that has no
agent, is that agent.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from onrecord.language.en.rehung import rehung
from onrecord.model.analysis import Sentence, Token

_OFFICES = frozenset({"office", "department"})
_CARRYING = frozenset({"nmod", "obl", "conj", "appos", "nmod:unmarked", "obl:unmarked", "flat"})


def mend_agents(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences with such phrases as agents of their verb; all others as they are."""
    return tuple(_mended(sentence) for sentence in sentences)


def _mended(sentence: Sentence) -> Sentence:
    tokens = sentence.tokens
    for number, token in enumerate(tokens):
        verb = _verb_of(tokens, number) if token.deprel == "nmod" and _is_by(tokens, number) else None
        if verb is not None:
            return rehung(sentence, number, verb, "obl:agent")
    return sentence


def _is_by(tokens: Sequence[Token], number: int) -> bool:
    """Whether a noun stands behind "by", and is neither a time nor a place itself: "by the river", "by noon"."""
    by = any(token.head == number and token.deprel == "case" and token.lemma == "by" for token in tokens)
    return by and (tokens[number].lemma.lower() not in _no_deeds() or _is_body(tokens, number))


def _is_body(tokens: Sequence[Token], number: int) -> bool:
    """Whether an office is somebody's and so acts: "by the prosecutor's office"."""
    somebody_s = any(token.head == number and token.deprel == "nmod:poss" for token in tokens)
    return tokens[number].lemma.lower() in _OFFICES and somebody_s


def _verb_of(tokens: Sequence[Token], number: int) -> int | None:
    """The passive verb without an agent, in whose adverbial of time or place the noun stands."""
    above = tokens[number].head
    if above < 0 or not _no_deed(tokens[above]):
        return None
    for _step in tokens:
        if tokens[above].deprel not in _CARRYING:
            break
        above = tokens[above].head
    own = {token.deprel for token in tokens if token.head == above}
    passive = tokens[above].upos == "VERB" and ("aux:pass" in own or tokens[above].deprel == "acl")
    return above if passive and "obl:agent" not in own else None


def _no_deed(token: Token) -> bool:
    """Whether a noun is a time or a place, which nobody does."""
    return token.upos == "PROPN" or token.lemma.lower() in _no_deeds()


@cache
def _no_deeds() -> frozenset[str]:
    with (files("onrecord.language.en") / "data" / "no_deeds.toml").open("rb") as stream:
        return frozenset(word for words in tomllib.load(stream).values() for word in words)
