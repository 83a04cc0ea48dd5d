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
def groups_of() -> dict[str, tuple[str, ...]]:
    """The names of the groups that each word is in."""
    found: dict[str, tuple[str, ...]] = {}
    for name, words in groups().items():
        for word in words:
            found[word] = (*found.get(word, ()), name)
    return found


@cache
def irregular() -> dict[str, tuple[str, ...]]:
    """Irregular verb forms by base form."""
    return {verb: tuple(forms.split()) for verb, forms in load_table("forms.toml").items()}


@cache
def verb_forms(verb: str) -> frozenset[str]:
    """The forms of an English verb, so that a wrong lemma does not hide it; some that no one writes among them."""
    regular = {verb, _third(verb), *(stem + "ing" for stem in _stems(verb, "ing"))}
    if verb in irregular():
        return frozenset(regular | set(irregular()[verb]))
    return frozenset(regular | {stem + "ed" for stem in _stems(verb, "ed")})


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _stems(verb: str, ending: str) -> set[str]:
    """What an ending is added to: "detain", "abus(e)", "carri", "stab" and "stabb"."""
    if verb.endswith("ie") and ending == "ing":
        return {verb[:-2] + "y"}
    if verb.endswith("e"):
        return {verb[:-1]} if ending == "ed" or not verb.endswith(("ee", "oe", "ye")) else {verb}
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS and ending == "ed":
        return {verb[:-1] + "i"}
    doubles = len(verb) > 2 and verb[-1] not in "aeiouwxy" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS
    return {verb, verb + verb[-1]} if doubles else {verb}
