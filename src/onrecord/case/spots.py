"""At what sort of spot a passage says that somebody was taken, or died: at home, at a market, at a border.

Reports name such spots without a name of their own ("from his brother's house", "at the bus stand"), so the words are
read: a word for a spot behind a preposition that says where something was, not where it went.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from onrecord.case.words import fold

_TAKING = frozenset({"abduction", "arrest_detention"})
_WHERE = r"at|from|in|inside|on|out of|outside|near|off|by|leaving|из|у|в|во|на|возле|около|от"
_BETWEEN = r"(?:(?!to\b|way\b|and\b|after\b|for\b)[\w'’-]+ ){0,3}?"
_STREET = "street"  # the first word of the line that gives way to others


@cache
def _table() -> dict[str, list[list[str]]]:
    content = files("onrecord.case").joinpath("data/spots.toml").read_text("utf-8")
    return tomllib.loads(content)


@cache
def _patterns(act: str) -> dict[str, re.Pattern[str]]:
    """For each sort of spot its pattern, by the first word of its line; empty for acts that are not looked at."""
    table = _table()
    if act == "death_in_custody":
        lines = table["died_at"]
    elif act in _TAKING:
        lines = [*table["taken_at"], *table["on_the_way"]]
    else:
        return {}
    return {line[0]: _pattern(line) for line in lines}


def _pattern(line: list[str]) -> re.Pattern[str]:
    words = "|".join(f"{re.escape(fold(word))}{'s?' if word.isascii() else '[а-я]{0,4}'}" for word in line)
    return re.compile(rf"\b(?:{_WHERE}) {_BETWEEN}(?:{words})\b(?! arrest| search)")


@lru_cache(maxsize=4096)
def spots(act: str, passage: str) -> Mapping[str, str]:
    """The sorts of spot at which a passage has an act done, each with the words that say so.

    Args:
        act: The act that the passage tells.
        passage: The words that tell it.

    Returns:
        By the first word of the line of each sort; a street is left out where there is another spot.
    """
    text = re.sub(r"\s+", " ", passage)
    folded = fold(text)
    shown = text if len(text) == len(folded) else folded
    found = {
        sort: shown[match.start() : match.end()]
        for sort, pattern in _patterns(act).items()
        if (match := pattern.search(folded))
    }
    return {sort: words for sort, words in found.items() if sort != _STREET or len(found) == 1}
