"""What a court decides stands in infinitives: "Избрать в отношении Седова меру пресечения" is what the court did."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.glosses.sketch import Sketch, Word
from onrecord.model import Token


def decide(sketch: Sketch) -> None:
    """Makes an infinitive that heads a sentence, and those joined to it, the deeds of the court."""
    top = next((word for word in sketch.words if word.head is None), None)
    if top is None or not _bare(top) or sketch.children(top, "nsubj", "mark", "aux", "cop", "iobj"):
        return
    for word in (top, *(one for one in sketch.children(top, "conj") if _bare(one))):
        word.features |= {"VerbForm": "Fin", "Tense": "Past", "Number": "Sing", "Gender": "Masc", "Voice": "Act"}
    first = sketch.words[0]
    court = sketch.before(first, "court", ("NOUN", "NN"), top, "nsubj")
    court.noun_kind = "organisation"
    sketch.before(court, "the", ("DET", "DT"), court, "det")


def is_heading(tokens: Sequence[Token]) -> bool:
    """Whether a sentence is nothing but УСТАНОВИЛ: or ПОСТАНОВИЛ: in capitals, which tells nothing by itself."""
    words = [token.text for token in tokens if token.text[0].isalpha()]
    return 0 < len(words) <= 2 and all(word.isupper() and len(word) > 3 for word in words)


def _bare(word: Word) -> bool:
    return word.upos == "VERB" and word.features.get("VerbForm") == "Inf"
