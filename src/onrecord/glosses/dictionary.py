"""The English word for each Russian one: `data/ru/*.toml`, which anybody who documents cases can extend."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What a word comes to.

    Attributes:
        words: English words; the last is the head.
        particle: A particle behind a verb ("away"); empty where there is none.
        options: For verbs: the case that holds whom it is done to (`dat`, `gen`, `ins`), and `self` for reflexive
            verbs that are no passives.
    """

    words: tuple[str, ...]
    particle: str = ""
    options: frozenset[str] = frozenset()


@cache
def _file(name: str) -> dict[str, Any]:
    return tomllib.loads((files("onrecord.glosses") / "data" / "ru" / name).read_text(encoding="utf-8"))


@cache
def section(name: str) -> dict[str, Entry]:
    """The entries of one table: verbs, nouns, adjectives, adverbs, pronouns, numbers, bodies ..."""
    table = _file(f"{name}.toml") if name in {"verbs", "nouns"} else _file("others.toml")[name]
    return {word: _entry(english) for words, english in table.items() for word in words.split()}


@cache
def group(name: str) -> frozenset[str]:
    """Base forms by which clauses are told."""
    return frozenset(_file("others.toml")["groups"][name].split())


@cache
def prepositions() -> dict[str, str]:
    """English prepositions by Russian preposition, or preposition and case: `в Acc`."""
    found: dict[str, str] = {}
    for words, english in _file("others.toml")["prepositions"].items():
        *singles, case = words.split()
        if case in {"Acc", "Gen", "Ins", "Loc", "Dat"}:
            found |= {f"{word} {case}": english for word in singles}
        else:
            found |= dict.fromkeys((*singles, case), english)
    return found


@cache
def phrases() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """Fixed phrases by their first word: their words, their sort and the English; the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for sort, table in _file("phrases.toml").items():
        for words, english in table.items():
            parts = tuple(words.replace(",", " ,").split())
            found.setdefault(parts[0], []).append((parts, sort, english))
    for same in found.values():
        same.sort(key=lambda one: (-len(one[0]), one[0]))
    return found


def _entry(english: str) -> Entry:
    words, _, options = english.partition(";")
    parts = words.split()
    particle = next((part[1:] for part in parts if part.startswith("+")), "")
    return Entry(
        words=tuple(part.replace("_", " ") for part in parts if not part.startswith("+")),
        particle=particle,
        options=frozenset(options.split()),
    )


_TABLES = {
    "NOUN": ("nouns", "people", "adjectives", "numbers"),
    "PROPN": ("nouns", "people"),
    "VERB": ("verbs", "adjectives", "nouns"),
    "AUX": ("verbs",),
    "ADJ": ("adjectives", "nouns", "pronouns", "numbers", "verbs"),
    "ADV": ("adverbs", "pronouns", "conjunctions", "particles", "numbers"),
    "PRON": ("pronouns", "nouns"),
    "DET": ("pronouns", "adjectives"),
    "NUM": ("numbers", "nouns"),
    "PART": ("particles", "adverbs", "conjunctions"),
    "SCONJ": ("conjunctions", "adverbs"),
    "CCONJ": ("conjunctions", "adverbs"),
    "ADP": (),
}


def look_up(lemma: str, upos: str) -> tuple[Entry, str] | None:
    """The entry of a base form and the table it is from; None if no table has it."""
    word = lemma.lower()
    for table in _TABLES.get(upos, ()):
        for form in dict.fromkeys((word, word.replace("ё", "е"))):
            found = section(table).get(form)
            if found is not None:
                return found, table
    return None


@cache
def turn_entries() -> dict[str, Entry]:
    """The entries of turns of speech, by the left side of their line."""
    return {line: _entry(english) for line, english in _file("turns.toml").items()}


def turn_lines() -> tuple[str, ...]:
    """The left sides of the lines of turns of speech, in their order."""
    return tuple(_file("turns.toml"))


def verb(lemma: str) -> tuple[Entry, bool] | None:
    """The entry of a verb, and whether it is the passive of one: `избивалась` from `избивать`."""
    if ":" in lemma:
        return turn_entries()[lemma], False
    for form in dict.fromkeys((lemma, lemma.replace("ё", "е"))):
        own = section("verbs").get(form)
        if own is not None:
            return own, False
        if form.endswith(("ся", "сь")):
            active = section("verbs").get(form[:-2])
            if active is not None:
                return active, True
    return None
