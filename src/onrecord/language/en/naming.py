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
    if kind == "PER" and all(word.lower().rstrip(".") in _cues()["titles"] for word in words[first : last + 1]):
        return None
    if first > last or not any(c.isalnum() for word in words[first : last + 1] for c in word):
        return None
    return first, last


def settle(words: Sequence[str], tags: Sequence[str], labels: Sequence[str]) -> list[str]:
    """IOB2 labels without what is never a name, and with the number of a king or a junior.

    No names, by the conventions of Universal NER: adjectives ("Chechen"), peoples ("Ukrainians"), words in lower case
    in a sentence that has capitals.

    Args:
        words: Of the sentence.
        tags: Their Penn tags.
        labels: Their labels, well formed.
    """
    settled = list(labels)
    cased = any(word[:1].isupper() for word in words)
    for first, label in enumerate(labels):
        if label[0] != "B":
            continue
        last = first
        while last + 1 < len(labels) and labels[last + 1][0] == "I":
            last += 1
        name, own = words[first : last + 1], tags[first : last + 1]
        people = first == last and own[0] == "NNPS" and (label == "B-PER" or name[0].endswith("ans"))
        lower = cased and not any(c.isupper() or c.isdigit() for word in name for c in word)
        if people or lower or all(tag.startswith("JJ") for tag in own):
            settled[first : last + 1] = ["O"] * len(name)
        elif label == "B-PER" and last + 1 < len(words) and labels[last + 1] == "O":
            number = words[last + 1] in _cues_as_written() and not tags[last + 1].startswith("PRP")
            settled[last + 1] = "I-PER" if number else "O"
    return settled


@cache
def _cues_as_written() -> frozenset[str]:
    return frozenset(word.upper() for word in _cues()["numbers"]) | frozenset({"Jr.", "Sr."})


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
