"""What a passage speaks of in particular: topics by the beginnings of its words, from `data/topics.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from onrecord.case.words import fold


@cache
def _topics() -> dict[str, tuple[re.Pattern[str], tuple[str, ...]]]:
    content = files("onrecord.case").joinpath("data/topics.toml").read_text("utf-8")
    return {name: (_pattern(topic["words"]), tuple(topic["acts"])) for name, topic in tomllib.loads(content).items()}


def _pattern(words: list[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(fold(word)) for word in words) + ")")


@lru_cache(maxsize=8192)
def topics(passage: str) -> frozenset[str]:
    """The topics of a passage; empty where it speaks of nothing listed."""
    folded = fold(passage)
    return frozenset(name for name, (pattern, _acts) in _topics().items() if pattern.search(folded))


@lru_cache(maxsize=8192)
def pointed_at(passage: str) -> dict[str, int]:
    """The acts that the topics of a passage are traces of, each with its place in the topic's list: 0 is the first."""
    found: dict[str, int] = {}
    for name in sorted(topics(passage)):
        for place, act in enumerate(_topics()[name][1]):
            found[act] = min(found.get(act, place), place)
    return found
