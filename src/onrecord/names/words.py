"""The word lists of names, read from data/*.toml when first asked for."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def word_list(name: str) -> dict[str, Any]:
    """One file of data/, as it stands."""
    return tomllib.loads((files("onrecord.names") / "data" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def titles_before() -> frozenset[str]:
    """Titles, ranks and forms of address that stand before a name, in lower case without full stops."""
    groups = word_list("titles")
    return frozenset(
        word
        for name, group in groups.items()
        if name not in ("after", "also_names", "sex")
        for words in group.values()
        for word in words
    )


@cache
def titles_after() -> frozenset[str]:
    """Titles that stand behind a name."""
    return frozenset(word_list("titles")["after"]["any"])


@cache
def also_names() -> frozenset[str]:
    """Those of them that are given names too: "Sultan Orozov"."""
    return frozenset(word_list("titles")["also_names"]["any"])


@cache
def sex_of_titles() -> dict[str, str]:
    """`man` or `woman` for the titles that tell it."""
    return {word: sex for sex, words in word_list("titles")["sex"].items() for word in words}
