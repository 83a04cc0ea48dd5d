"""Russian names out of their case, and in Latin letters as a gloss needs them."""

from __future__ import annotations

from onrecord.glosses.dictionary import section
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
        for table in ("bodies", "nouns", "adjectives"):
            entry = section(table).get(word.lemma.lower().replace("ё", "е")) or section(table).get(word.lemma.lower())
            if entry is not None:
                english = " ".join(entry.words)
                return english if table == "bodies" else _like(english, word.text)
    return transliterate(word.lemma)


def _like(english: str, russian: str) -> str:
    return " ".join(part[:1].upper() + part[1:] for part in english.split()) if russian[:1].isupper() else english


def place_name(base: str) -> str | None:
    """The English name of a place that the gazetteer holds; None where it holds none."""
    found = look_up(base)
    return found[0].name if found else None
