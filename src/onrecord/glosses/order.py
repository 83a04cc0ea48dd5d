"""The words of a clause in the order that English has: subject, "did not", verb, object.

Russian puts what is known first and what is new last, in any order; the rules for English, and the model that sees its
words, know who did what to whom by the order.
"""

from __future__ import annotations

from onrecord.glosses.sketch import Sketch, Word

_LONGEST = 14  # words; a longer phrase stays where it is
_ASKING = frozenset({"WP", "WDT", "WRB"})
_AUXILIARY = ("aux", "aux:pass", "cop")


def in_english_order(sketch: Sketch) -> None:
    """Moves subjects before and objects behind their verbs; after all words are English."""
    for word in list(sketch.words):
        if word.upos == "VERB" and word.xpos[:2] == "VB" and word.xpos != "VBG":
            _negation(sketch, word)
            if word.xpos != "VBN" or sketch.children(word, "aux:pass"):
                _object_behind(sketch, word)
                _subject_before(sketch, word)


def _negation(sketch: Sketch, verb: Word) -> None:
    """Not was held: "was not held"; not let: "did not let"."""
    no = next((one for one in sketch.children(verb, "advmod") if one.text == "not"), None)
    if no is None or sketch.place(no) > sketch.place(verb):
        return
    auxiliary = next((one for one in sketch.children(verb, "aux", "aux:pass") if one.xpos != "TO"), None)
    if auxiliary is not None:
        if sketch.place(auxiliary) == sketch.place(no) + 1:
            _move(sketch, [auxiliary], sketch.place(no))
    elif verb.xpos in {"VBD", "VBZ", "VBP"} and verb.lemma != "be" and sketch.place(verb) == sketch.place(no) + 1:
        text = {"VBD": "did", "VBZ": "does", "VBP": "do"}[verb.xpos]
        sketch.before(no, text, ("AUX", verb.xpos), verb, "aux").lemma = "do"
        verb.text, verb.xpos = verb.lemma, "VB"


def _object_behind(sketch: Sketch, verb: Word) -> None:
    """Guilt he denied: "he denied guilt"."""
    noun = sketch.child(verb, "obj")
    run = _phrase(sketch, noun) if noun is not None else []
    if not run or sketch.place(run[-1]) > sketch.place(verb):
        return
    particle = sketch.child(verb, "compound:prt")
    last = particle if particle is not None and sketch.place(particle) == sketch.place(verb) + 1 else verb
    _move(sketch, run, sketch.place(last) + 1)


def _subject_before(sketch: Sketch, verb: Word) -> None:
    """Came police: "police came"."""
    noun = sketch.child(verb, "nsubj")
    run = _phrase(sketch, noun) if noun is not None else []
    if not run or sketch.place(run[0]) < sketch.place(verb):
        return
    first = sketch.place(verb)
    while first > 0:
        before = sketch.words[first - 1]
        if before.head is not verb or not (before.is_(*_AUXILIARY) or before.text == "not"):
            break
        first -= 1
    _move(sketch, run, first)


def _phrase(sketch: Sketch, noun: Word) -> list[Word]:
    """The words of a noun phrase in a row; none where it is no row, is long, asks or has marks at its edges."""
    inside, found = {id(noun)}, True
    while found:
        more = {id(one) for one in sketch.words if id(one) not in inside and id(one.head) in inside}
        inside |= more
        found = bool(more)
    run = [one for one in sketch.words if id(one) in inside]
    places = [sketch.place(run[0]), sketch.place(run[-1])]
    together = places[1] - places[0] + 1 == len(run)
    if not together or len(run) > _LONGEST or any(one.xpos in _ASKING or one.text in '«»“”"()' for one in run):
        return []
    return [] if run[0].upos == "PUNCT" or run[-1].upos == "PUNCT" else run


def _move(sketch: Sketch, run: list[Word], to: int) -> None:
    """Puts words in a row at another place, given as it is before they go."""
    start = sketch.place(run[0])
    shift = len(run) if start < to else 0
    del sketch.words[start : start + len(run)]
    at = to - shift
    sketch.words[at:at] = run
