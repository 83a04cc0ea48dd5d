"""Cyrillic names in Latin letters, by the systems in use; the tables are data/cyrillic.toml."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from onrecord.names.words import word_list

System = Literal["press", "passport", "bgn", "gost"]
SYSTEMS: tuple[System, ...] = ("press", "passport", "bgn", "gost")

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_BEFORE_SOFT_E = frozenset("аеёиоуыэюяъьіїє")


def transliterate(name: str, system: System = "press") -> str:
    """A name in Latin letters; what is not Cyrillic stays as it is.

    Args:
        name: As written.
        system: `press` (as newspapers write), `passport` (ICAO 9303), `bgn` (BGN/PCGN), `gost` (ISO 9).

    >>> transliterate("Евгений Хасаев"), transliterate("Евгений Хасаев", "passport")
    ('Yevgeny Khasayev', 'Evgenii Khasaev')
    """
    return re.sub(r"[^\W\d_]+", lambda word: _word(word.group(), system), name) if _CYRILLIC.search(name) else name


def variants(name: str) -> tuple[str, ...]:
    """The name as each system writes it, without repeats; the name alone if it holds no Cyrillic letter."""
    return tuple(dict.fromkeys(transliterate(name, system) for system in SYSTEMS))


def is_cyrillic(name: str) -> bool:
    """Whether a Cyrillic letter is in it."""
    return bool(_CYRILLIC.search(name))


def _word(word: str, system: System) -> str:
    letters = _table(system)
    lower = word.lower()
    ending = lower[-2:] + "$"
    stem = lower[:-2] if ending in letters else lower
    latin = []
    for position, letter in enumerate(stem):
        first = position == 0 or stem[position - 1] in _BEFORE_SOFT_E
        latin.append(letters.get(f"^{letter}" if first and f"^{letter}" in letters else letter, letter))
    latin.append(letters.get(ending, ""))
    found = "".join(latin)
    if word.isupper() and len(word) > 1:
        return found.upper()
    return found[:1].upper() + found[1:] if word[:1].isupper() else found


@cache
def _table(system: System) -> dict[str, str]:
    tables = word_list("cyrillic")
    return {**tables["common"], **tables[system]}
