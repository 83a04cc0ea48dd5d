"""Who is given as saying what, in Russian: read off the gloss of the sentences by the rules for English."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.glosses import gloss
from onrecord.language.en.attributions import find_attributions as find_in_english
from onrecord.model import Analysis, Attribution, Name, Sentence, Span, Text


def find_attributions(text: Text, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Attribution, ...]:
    """All attributions of a Russian text, in the order of their first character.

    The arguments are those of the English rules; every span points into the Russian text.
    """
    glossed = gloss(Analysis(text=text, sentences=tuple(sentences), names=tuple(names)))
    found = find_in_english(glossed.analysis.text, glossed.analysis.sentences, glossed.analysis.names)

    def back(spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(glossed.places.in_report(span) for span in spans)

    return tuple(
        Attribution(
            source=back(one.source),
            cue=back(one.cue),
            content=back(one.content),
            stance=one.stance,
            direct=one.direct,
        )
        for one in found
    )
