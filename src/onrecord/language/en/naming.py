"""What is a name and of which kind: titles and articles are left outside, bodies with state power are authorities."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources

from onrecord.model.analysis import NameKind

_KINDS: dict[str, NameKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}


@cache
def _cues() -> dict[str, frozenset[str]]:
    file = resources.files("onrecord.language") / "data" / "naming.toml"
    lists = tomllib.loads(file.read_text(encoding="utf-8"))
    return {key: frozenset(word.lower() for word in words) for key, words in lists.items()}


def trim(words: Sequence[str], first: int, last: int, kind: str) -> tuple[int, int] | None:
    """The name without article, title and possessive; None if nothing is left.

    Args:
        words: Of the sentence.
        first: Its first word.
        last: Its last word, inclusive.
        kind: PER, ORG or LOC.
    """
    outside = _cues()["articles"] | (_cues()["titles"] if kind == "PER" else frozenset())
    while first < last and words[first].lower().rstrip(".") in outside:
        first += 1
    while last >= first and words[last].lower() in _cues()["endings"]:
        last -= 1
    if any(word[:1].isupper() for word in words[first : last + 1]):
        while first < last and words[first].islower() and words[first] not in _cues()["particles"]:
            first += 1
        while first < last and words[last].islower():
            last -= 1
    if first > last or not any(c.isalnum() for word in words[first : last + 1] for c in word):
        return None
    return first, last


def name_kind(kind: str, words: Sequence[str]) -> NameKind:
    """The kind of a name: an organisation is an authority if a word of its name says so.

    Args:
        kind: PER, ORG or LOC.
        words: Of the name.
    """
    if kind == "ORG":
        low = [word.lower() for word in words]
        cues = _cues()
        exact = any(word in cues["authority_words"] for word in low) or " ".join(low) in cues["authority_names"]
        if exact and not any(word in cues["not_authority_words"] for word in low):
            return "authority"
    return _KINDS[kind]
