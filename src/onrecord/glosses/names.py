"""Russian names out of their case, and in Latin letters as a gloss needs them."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.glosses.dictionary import group, prepositions, section
from onrecord.glosses.sketch import Word
from onrecord.names import transliterate
from onrecord.places import look_up


def latin(word: Word, kind: str) -> str:
    """One word of a name in English or in Latin letters.

    Args:
        word: The word, its lemma being its base form.
        kind: Kind of the name.
    """
    if kind in {"organisation", "authority"}:
        tables = ("bodies", "adjectives", "nouns") if word.upos == "ADJ" else ("bodies", "nouns", "adjectives")
        for table in tables:
            entry = section(table).get(word.lemma.lower().replace("ё", "е")) or section(table).get(word.lemma.lower())
            if entry is not None:
                english = " ".join(entry.words)
                return english if table == "bodies" else _like(english, word.text)
    return transliterate(word.lemma)


@lru_cache(maxsize=256)
def body_name(written: str) -> str:
    """A publisher's name in English, word by word, if it is an office; else in Latin letters."""
    words = re.findall(r"[\w-]+|[^\w\s]", written)
    if not any(base in group("offices") for word in words for base in _bases(word)):
        return transliterate(written)
    found = [(word, _meaning(word)) for word in words]
    parts = [english or prepositions().get(word) or transliterate(word) for word, english in found]
    return re.sub(r"(?<=[«“(]) | (?=[»”),.:;])", "", " ".join(parts))


_ENDINGS = (
    ("ая", "ый ий ой"), ("яя", "ий"), ("ое", "ый ий ой"), ("ой", "ый ий ой а"), ("ого", "ый ий ой"), ("его", "ий"),
    ("ому", "ый ий ой"), ("ых", "ый ой"), ("их", "ий"), ("ым", "ый ой"), ("ии", "ия"), ("ия", "ие"), ("ток", "тка"),
    ("ы", "а"), ("и", "а я ь ия"), ("а", "- о"), ("у", "-"), ("е", "- а"), ("я", "й ь е"), ("", "о а"),
)  # fmt: skip
"""Endings of what stands in a name in another form than in the dictionary, and endings of the base forms."""


def _bases(word: str) -> list[str]:
    """The base forms that a word of a name may have, itself first."""
    lower = word.lower().replace("ё", "е")
    found = [lower]
    for ending, others in _ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 1:
            found += [lower.removesuffix(ending) + one.replace("-", "") for one in others.split()]
    return found


def _meaning(word: str) -> str:
    """The English of one word of a name; empty where the dictionary and the gazetteer have none."""
    if len(word) == 1:
        return ""
    adjective = word.lower().endswith(("ый", "ий", "ой", "ая", "яя", "ое", "ого", "его", "ому", "ых", "их", "ым"))
    tables = ("bodies", "adjectives", "nouns") if adjective else ("bodies", "nouns", "adjectives")
    for base in _bases(word):
        for table in tables:
            entry = section(table).get(base)
            if entry is not None:
                english = " ".join(entry.words)
                return english if table == "bodies" else _like(english, word)
    capital = word[:1].isupper() and not word.isupper() and not adjective
    return next((name for base in _bases(word) if (name := place_name(base.capitalize()))), "") if capital else ""


def _like(english: str, russian: str) -> str:
    return " ".join(part[:1].upper() + part[1:] for part in english.split()) if russian[:1].isupper() else english


def place_name(base: str) -> str | None:
    """The English name of a place that the gazetteer holds; None where it holds none."""
    found = look_up(base)
    return found[0].name if found else None
