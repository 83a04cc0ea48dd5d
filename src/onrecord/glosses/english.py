"""The English forms that a gloss needs: past, participles, plurals. Forms that no one writes do no harm here."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

_VOWELS = "aeiou"


@cache
def _forms(section: str) -> dict[str, str]:
    source = files("onrecord.glosses") / "data" / "english.toml"
    found: dict[str, str] = tomllib.loads(source.read_text(encoding="utf-8"))[section]
    return found


def _irregular(verb: str, place: int) -> str | None:
    forms = _forms("verbs").get(verb)
    return forms.split()[place] if forms else None


def past(verb: str) -> str:
    """Detain, detained."""
    return _irregular(verb, 0) or _regular(verb)


def participle(verb: str) -> str:
    """Beat, beaten."""
    return _irregular(verb, 1) or _regular(verb)


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + "ed"


def third(verb: str) -> str:
    """Go, goes."""
    if verb in {"be", "have"}:
        return {"be": "is", "have": "has"}[verb]
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2:-1] not in _VOWELS else verb + "s"


def gerund(verb: str) -> str:
    """Take, taking."""
    if verb.endswith("e") and not verb.endswith("ee") and verb != "be":
        return verb[:-1] + "ing"
    doubled = _irregular(verb, 0) or ""
    return (doubled[:-2] if doubled.endswith("ed") and len(doubled) > len(verb) + 2 else verb) + "ing"


def plural(noun: str) -> str:
    """Child, children."""
    if noun in _forms("plurals"):
        return _forms("plurals")[noun]
    for ending, several in _forms("plurals").items():
        if noun.endswith(" " + ending):
            return noun[: -len(ending)] + several
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2:-1] not in _VOWELS else noun + "s"
