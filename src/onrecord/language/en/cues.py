"""The cue words of reporting: which words give somebody as saying something, and what they take as content.

The words themselves stand in `data/cues.toml`, whose head explains the complements.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from onrecord.model import Token
from onrecord.model.analysis import AttributionStance

CueKind = Literal["verb", "noun", "adjective", "adverb", "raising", "account"]

_VERBS: dict[str, AttributionStance] = {
    "say": "assert",
    "deny": "deny",
    "doubt": "doubt",
    "retract": "retract",
    "question": "question",
    "think": "assert",
    "show": "assert",
    "intend": "intend",
}
_OTHERS: tuple[CueKind, ...] = ("noun", "adjective", "adverb", "raising", "account")
_NAMED_COMPLEMENTS = frozenset({"clause", "that", "to", "thing", "ing", "hearer", "as", "is", "quote"})


@dataclass(frozen=True, kw_only=True)
class Cue:
    """One cue word.

    Attributes:
        lemma: Base form.
        section: The section of the file it stands in.
        stance: How its source stands to the content.
        takes: Its complements.
        prepositions: The prepositions that lead its content.
    """

    lemma: str
    section: str
    stance: AttributionStance
    takes: frozenset[str]
    prepositions: frozenset[str]


@cache
def _table() -> dict[str, dict[str, str]]:
    with (files("onrecord.language.en") / "data" / "cues.toml").open("rb") as stream:
        return tomllib.load(stream)


@cache
def cues(kind: CueKind) -> dict[str, Cue]:
    """All cues of a kind by base form."""
    table = _table()
    sections = tuple(_VERBS) if kind == "verb" else (kind,)
    return {lemma: _cue(lemma, section, takes) for section in sections for lemma, takes in table[section].items()}


@cache
def withheld(verb: str) -> frozenset[str]:
    """The base forms of what a verb keeps from somebody: of "deny" the nouns in "denied bail", "denied entry"."""
    return frozenset(_table()["withheld"].get(verb, "").split())


def verb_cue(token: Token) -> Cue | None:
    """The cue that a verb is, by its base form, or by its form where the base form is not a word we know."""
    found = cues("verb").get(token.lemma.lower())
    if found is not None:
        return found
    base = _bases().get(token.text.lower())
    return cues("verb")[base] if base else None


@cache
def _bases() -> dict[str, str]:
    """The base form of every regular form of a cue verb."""
    return {form: verb for verb in cues("verb") for form in _forms(verb)}


def _forms(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    return verb + "s", verb + "es", verb + "ed", verb + "ing", verb + verb[-1] + "ed", verb + verb[-1] + "ing"


def _cue(lemma: str, section: str, takes: str) -> Cue:
    words = takes.split()
    return Cue(
        lemma=lemma,
        section=section,
        stance=_VERBS.get(section, "assert"),
        takes=frozenset(word for word in words if word in _NAMED_COMPLEMENTS),
        prepositions=frozenset(word.rstrip("_") for word in words if word not in _NAMED_COMPLEMENTS),
    )


@cache
def labels() -> frozenset[str]:
    """The roles that may stand as a speaker's label, lower case."""
    return frozenset(_table()["labels"]["roles"].split())


@cache
def topics() -> frozenset[str]:
    """The words at the front of what a labelled paragraph is about, lower case."""
    return frozenset(_table()["labels"]["topics"].split())


@cache
def headline_speakers() -> frozenset[str]:
    """The words for those whom a headline gives as speaking, lower case."""
    return frozenset(_table()["labels"]["headline"].lower().split())
