"""The steps from a Russian text to its analysis; loaded with the first Russian text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.language.ru.attributions import find_attributions
from onrecord.language.ru.model import russian
from onrecord.language.ru.people import with_base_names
from onrecord.language.ru.seen import with_vectors
from onrecord.language.ru.times import find_times
from onrecord.model import Analysis, Name, Sentence, Text

__all__ = ["completed", "russian"]


def completed(text: Text, sentences: Sequence[Sentence], names: Sequence[Name], backend: object) -> Analysis:
    """The analysis of a text whose sentences and names are known.

    Args:
        text: The text.
        sentences: Its sentences, as the Russian models parse them.
        names: Its names.
        backend: What parses English; sees the words of the gloss.
    """
    sentences = with_base_names(sentences, names)
    found = Analysis(
        text=text,
        sentences=sentences,
        names=tuple(names),
        times=find_times(text, sentences),
        attributions=find_attributions(text, sentences, names),
    )
    return replace(found, sentences=with_vectors(found, backend))
