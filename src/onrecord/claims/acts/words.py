"""The word groups and irregular forms behind the cues: data that a documenter can read and extend."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

_VOWELS = "aeiou"


def load_table(name: str) -> dict[str, Any]:
    """One TOML file of the claims data."""
    return tomllib.loads((files("onrecord.claims") / "data" / name).read_text(encoding="utf-8"))


@cache
def groups() -> dict[str, frozenset[str]]:
    """Every group of words by its name; a blank within an entry stands as `_` in the file."""
    return {name: frozenset(words.split()) for name, words in load_table("words.toml").items()}


@cache
def irregular() -> dict[str, tuple[str, ...]]:
    """Irregular verb forms by base form."""
    return {verb: tuple(forms.split()) for verb, forms in load_table("forms.toml").items()}


@cache
def verb_forms(verb: str) -> frozenset[str]:
    """The forms of an English verb, so that a wrong lemma does not hide it."""
    if verb in irregular():
        return frozenset({verb, *irregular()[verb], _third(verb), _gerund(verb)})
    return frozenset({verb, _past(verb), _third(verb), _gerund(verb)})


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return _doubled(verb) + "ed"


def _gerund(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _doubled(verb: str) -> str:
    """The stem before an ending: "stab" -> "stabb", where one short stressed vowel precedes one consonant."""
    if len(verb) < 3 or verb[-1] in "aeiouwxy" or verb[-2] not in _VOWELS or verb[-3] in _VOWELS:
        return verb
    syllables = sum(1 for i, c in enumerate(verb) if c in _VOWELS and (i == 0 or verb[i - 1] not in _VOWELS))
    return verb + verb[-1] if syllables == 1 or verb.endswith(("mit", "fer", "duct", "nap")) else verb
