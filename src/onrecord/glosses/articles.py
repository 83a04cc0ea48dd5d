"""Articles, which Russian has none of and the phrases that the rules know have: "left the country", "the lawyer"."""

from __future__ import annotations

from onrecord.glosses.sketch import Sketch, Word

_DETERMINED = ("det", "nmod:poss", "nummod", "compound")
_VAGUE = frozenset({"unknown", "unidentified", "armed", "masked", "several", "some"})
_BARE = frozenset({"custody", "captivity", "force", "people"})


def put_articles(sketch: Sketch) -> None:
    """Puts "the" before nouns that nothing determines."""
    for noun in list(sketch.words):
        if _wants(sketch, noun):
            sketch.before(_first(sketch, noun), "the", ("DET", "DT"), noun, "det")


def _first(sketch: Sketch, noun: Word) -> Word:
    """The first of the adjectives and nouns that stand with a noun, behind its preposition."""
    at = sketch.place(noun)
    while at > 0 and sketch.words[at - 1].head is noun and sketch.words[at - 1].is_("amod", "compound", "advmod"):
        at -= 1
    return sketch.words[at]


def _wants(sketch: Sketch, noun: Word) -> bool:
    if noun.upos != "NOUN" or noun.added or noun.name or noun.xpos not in {"NN", "NNS"} or noun.noun_kind == "time":
        return False
    if noun.is_("compound", "flat", "fixed", "appos", "vocative", "xcomp") or sketch.children(noun, "cop"):
        return False
    below = sketch.children(noun)
    if any(one.is_(*_DETERMINED) and one.upos != "NOUN" for one in below):
        return False
    if any(one.text in _VAGUE for one in below) or noun.text in _BARE:
        return False
    return noun.xpos == "NN"
