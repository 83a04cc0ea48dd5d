"""What the English language model sees in the gloss of Russian sentences, kept with the Russian words it stands for.

The rules for claims weigh words by the vectors of that model; without them they go by cues and syntax alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Protocol, runtime_checkable

from onrecord.glosses import gloss
from onrecord.model import Analysis, Sentence

_MOST = 120  # words; a longer sentence is no sentence but a list


@runtime_checkable
class Seeing(Protocol):
    """A backend that gives vectors of words that are parted already."""

    def vectors(self, sentences: Sequence[Sequence[str]]) -> list[Any]:
        """One array per sentence, a row for each word; None where there are none."""
        ...


def with_vectors(analysis: Analysis, backend: object) -> tuple[Sentence, ...]:
    """The sentences of a Russian analysis with the vectors of their words' glosses."""
    if not isinstance(backend, Seeing) or not analysis.sentences:
        return analysis.sentences
    made = gloss(analysis)
    glossed = [[token.text for token in sentence.tokens] for sentence in made.analysis.sentences]
    short = [number for number, words in enumerate(glossed) if 0 < len(words) <= _MOST]
    seen = dict(zip(short, backend.vectors([glossed[number] for number in short]), strict=True))
    return tuple(
        sentence if seen.get(number) is None else replace(sentence, vectors=_carried(sentence, seen[number], rows))
        for number, (sentence, rows) in enumerate(zip(analysis.sentences, made.words, strict=True))
    )


def _carried(sentence: Sentence, vectors: Any, rows: Sequence[int | None]) -> Any:
    """A row for each Russian word: that of its gloss, or of nothing where the gloss has no such word."""
    import numpy as np  # noqa: PLC0415  heavy, loaded when used

    found = np.zeros((len(sentence.tokens), vectors.shape[1]), vectors.dtype)
    for row, token in zip(vectors, rows, strict=True):
        if token is not None:
            found[token] = row
    return found
