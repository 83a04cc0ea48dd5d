"""Fixed phrases of a Russian sentence: "по словам", "под стражу", "после того как" become what English has for them."""

from __future__ import annotations

from onrecord.glosses.dictionary import phrases
from onrecord.glosses.sketch import Sketch, Word, matches

_TAGS = {"prepositions": ("ADP", "IN"), "adverbs": ("ADV", "RB"), "conjunctions": ("SCONJ", "IN")}


def fix_phrases(sketch: Sketch) -> None:
    """Puts English in the place of every fixed phrase."""
    at = 0
    while at < len(sketch.words):
        word = sketch.words[at]
        for parts, sort, english in phrases().get(word.text.lower(), ()):
            run = sketch.words[at : at + len(parts)]
            noun = len(parts) == 1 and word.upos == "NOUN"  # "из дома" has a house in it, "дома" alone has none
            if matches(sketch.words, at, parts) and not noun and not any(one.name for one in run):
                if sort == "prepositions":
                    _preposition(sketch, run, english)
                else:
                    _alone(sketch, run, english, sort)
                break
        at += 1


def _head_of(run: list[Word]) -> Word:
    """The word of a run that hangs on something outside it."""
    inside = {id(word) for word in run}
    return next((word for word in run if word.head is None or id(word.head) not in inside), run[-1])


def _preposition(sketch: Sketch, run: list[Word], english: str) -> None:
    """The noun behind the phrase takes the phrase's place in the tree; the phrase becomes its preposition."""
    top, inside = _head_of(run), {id(word) for word in run}
    last = sketch.place(run[-1])
    below = [word for word in sketch.words[last + 1 :] if word.head is not None and id(word.head) in inside]
    noun = next((word for word in below if word.upos in {"NOUN", "PROPN", "PRON", "ADJ", "NUM", "VERB", "DET"}), None)
    if noun is None and top.head is not None and top.upos == "ADP":
        noun = top.head if id(top.head) not in inside else None
    if noun is None:
        return
    if id(top) in {id(one) for one in run} and noun.head is not None and id(noun.head) in inside:
        clausal = noun.upos == "VERB"
        noun.head, noun.deprel = top.head, ("advcl" if clausal else top.deprel)
        if top.deprel in {"parataxis", "case", "mark", "advcl", "fixed", "root"} and not clausal:
            noun.deprel = "obl" if noun.head is not None else top.deprel
    _merge(sketch, run, english, _TAGS["prepositions"], (noun, "case"))


def _alone(sketch: Sketch, run: list[Word], english: str, sort: str) -> None:
    top = _head_of(run)
    head, deprel = top.head, top.deprel
    if sort == "adverbs":
        deprel = "advmod" if head is not None else "root"
    elif top.upos == "VERB":
        return
    elif sort == "conjunctions":
        head = _clause_of(sketch, run) or head
        deprel = "mark"
        if head is top or head is None:
            return
    words = english.split()
    tags = _TAGS[sort]
    if (
        sort == "adverbs"
        and len(words) > 1
        and words[0] in {"in", "into", "under", "to", "at", "of", "without", "against"}
    ):
        _as_phrase(sketch, run, words, (head, deprel))
        return
    _merge(sketch, run, english, tags, (head, deprel))


def _clause_of(sketch: Sketch, run: list[Word]) -> Word | None:
    """The verb that a conjunction of several words begins the clause of."""
    inside = {id(word) for word in run}
    last = sketch.place(run[-1])
    behind = [word for word in sketch.words[last + 1 :] if word.head is not None and id(word.head) in inside]
    if behind:
        return behind[0]
    return next((word.head for word in run if word.head is not None and id(word.head) not in inside), None)


def _as_phrase(sketch: Sketch, run: list[Word], words: list[str], tie: tuple[Word | None, str]) -> None:
    """An English phrase of preposition and noun: "into custody"."""
    noun = run[-1]
    _free(sketch, run, noun)
    noun.text = noun.lemma = words[-1]
    noun.upos, noun.xpos, noun.done = "NOUN", "NN", True
    noun.head, noun.deprel = tie[0], "obl" if tie[0] is not None else "root"
    noun.span = run[0].span.to(run[-1].span)
    first = sketch.before(noun, words[0], ("ADP", "IN"), noun, "case")
    for word in words[1:-1]:
        plain = word in {"a", "an", "his", "her", "own"}
        sketch.before(noun, word, ("DET", "DT") if plain else ("ADJ", "JJ"), noun, "det" if plain else "amod")
    first.added = True


def _merge(sketch: Sketch, run: list[Word], english: str, tags: tuple[str, str], tie: tuple[Word | None, str]) -> None:
    """The run as one English word, or as a first word with others fixed to it."""
    kept = run[0]
    _free(sketch, run, kept, heir=tie[0])
    first, *others = english.split()
    kept.text = kept.lemma = first
    kept.upos, kept.xpos, kept.done = *tags, True
    kept.head, kept.deprel = tie
    kept.span = run[0].span.to(run[-1].span)
    if first == "citing":
        kept.upos, kept.xpos, kept.lemma = "VERB", "VBG", "cite"
        _citing(sketch, kept)
        return
    beside = kept
    for word in others:
        beside = sketch.after(beside, word, tags, kept, "fixed")


def _citing(sketch: Sketch, verb: Word) -> None:
    """Со ссылкой на X: "citing X", with X as its object."""
    noun = verb.head
    if noun is None:
        return
    above = noun.head
    verb.head, verb.deprel = above, "advcl" if above is not None else "root"
    noun.head, noun.deprel = verb, "obj"
    noun.features["Case"] = "Acc"
    del sketch


def _free(sketch: Sketch, run: list[Word], kept: Word, heir: Word | None = None) -> None:
    """Leaves out the words of a run but one; what hung on them hangs on that one, or on its heir."""
    inside = {id(word) for word in run}
    for word in sketch.words:
        if id(word) not in inside and word.head is not None and id(word.head) in inside and word is not heir:
            word.head = heir or kept
    gone = inside - {id(kept)}
    sketch.words = [word for word in sketch.words if id(word) not in gone]
