"""Verbs whose English depends on what stands with them: `data/ru/turns.toml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.glosses.dictionary import Entry, turn_entries, turn_lines
from onrecord.glosses.sketch import Sketch, Word

_TIES = ("obj", "obl", "nsubj", "iobj", "nmod", "xcomp", "ccomp", "advmod", "csubj")


@dataclass(frozen=True)
class _Turn:
    """One line: what must hang on the verb, with which prepositions, and where its entry is kept."""

    key: str
    wanted: frozenset[str]
    cases: frozenset[str]


@cache
def _turns() -> dict[str, tuple[_Turn, ...]]:
    found: dict[str, list[_Turn]] = {}
    for line in turn_lines():
        verbs, wanted, *cases = (part.strip() for part in line.split(":"))
        turn = _Turn(line, frozenset(wanted.split()), frozenset(" ".join(cases).split()))
        for verb in verbs.split():
            found.setdefault(verb, []).append(turn)
    return {verb: tuple(turns) for verb, turns in found.items()}


def turn_verbs(sketch: Sketch) -> None:
    """Gives each verb that stands in a turn of speech the entry of that turn."""
    for word in list(sketch.words):
        if word.upos != "VERB" or word.done:
            continue
        for turn in _turns().get(word.lemma.lower().replace("ё", "е"), _turns().get(word.lemma.lower(), ())):
            noun = next(_fitting(sketch, word, turn), None)
            entry = turn_entries()[turn.key]
            if noun is not None and _is_meant(sketch, word, entry):
                _turned(sketch, word, noun, entry)
                word.lemma = turn.key
                break


def _is_meant(sketch: Sketch, verb: Word, entry: Entry) -> bool:
    """Whether the verb is negated, where that decides; "не взяли передачу" is refused, no longer "not"."""
    no = next((one for one in sketch.children(verb, "advmod") if one.lemma == "не"), None)
    if "not" in entry.options and no is not None:
        sketch.drop(no)
        verb.span = no.span.to(verb.span) if no.span.end <= verb.span.start else verb.span
    return not ("not" in entry.options and no is None) and not ("no" in entry.options and no is not None)


def _fitting(sketch: Sketch, verb: Word, turn: _Turn) -> Iterator[Word]:
    """What hangs on the verb as the line asks."""
    for noun in sketch.children(verb, *_TIES):
        lemma = noun.lemma.lower()
        person = noun.noun_kind in {"person", "organisation"} or bool(noun.name and noun.name != "place")
        fits = (
            not {lemma, lemma.replace("ё", "е"), noun.lemma}.isdisjoint(turn.wanted)
            or ("*person" in turn.wanted and person)
            or ("*place" in turn.wanted and noun.name == "place")
            or ("*clause" in turn.wanted and noun.is_("ccomp"))
            or ("*" in turn.wanted and noun.upos in {"NOUN", "PROPN", "PRON"})
        )
        cases = {one.text.lower() for one in sketch.children(noun, "case")}
        if fits and (not turn.cases or cases & turn.cases):
            yield noun


def _turned(sketch: Sketch, verb: Word, noun: Word, entry: Entry) -> None:
    """Does with the noun what the line says."""
    preposition = next((one.removeprefix("prep=") for one in entry.options if one.startswith("prep=")), None)
    if "drop" in entry.options:
        for one in sketch.children(noun):
            if one.is_("case", "nummod", "amod", "det", "punct") and not sketch.children(one):
                sketch.drop(one)
        sketch.drop(noun, heir=verb)
    elif "object" in entry.options:
        for case in sketch.children(noun, "case"):
            sketch.drop(case)
        noun.deprel, noun.features["Case"] = "obj", "Acc"
    elif preposition:
        for case in sketch.children(noun, "case")[:1]:
            case.text = case.lemma = preposition
            case.upos, case.xpos, case.done = "ADP", "IN", True
