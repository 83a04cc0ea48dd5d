"""A word of a sentence hung elsewhere than the parser hung it."""

from __future__ import annotations

from dataclasses import replace

from onrecord.model.analysis import Sentence


def rehung(sentence: Sentence, number: int, head: int, deprel: str) -> Sentence:
    """The sentence with one of its words under another head, in that relation; both are numbers within it."""
    tokens = sentence.tokens
    word = replace(tokens[number], head=head, deprel=deprel)
    return replace(sentence, tokens=(*tokens[:number], word, *tokens[number + 1 :]))
