"""What a passage says of the time something took and of which time it was: "is still held", "for the second time"."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from onrecord.case.words import fold

Turn = Literal["first", "again", "several"]

_NEVER = 6  # words before "again" in which "never" is looked for
_WORD = re.compile(r"\w+(?:-\w+)*")
_FOR_ANOTHER_DAY = re.compile(
    r"\bfor (?:a|the|his|her|their) \w+ (?:\w+ )?(?:day|night|week|month|year)\b(?! (?:ago|old))"
    r"|\b\w+(?:ый|ой|ий|ую|ые) (?:день|сутки|ночь|неделю|месяц|год) подряд\b"
)


@cache
def _lists() -> dict[str, frozenset[str]]:
    content = files("onrecord.case").joinpath("data/lasting.toml").read_text("utf-8")
    return {name: frozenset(map(fold, words)) for name, words in tomllib.loads(content).items()}


@cache
def _nth() -> dict[Turn, re.Pattern[str]]:
    done = "|".join(sorted(map(re.escape, _lists()["done"])))
    many = "|".join(sorted(map(re.escape, _lists()["many_done"])))
    once = "|".join(sorted(map(re.escape, _lists()["done"] - _lists()["time"])))
    before: dict[Turn, tuple[str, str]] = {
        "first": ("first", once),
        "again": ("later", done),
        "several": ("number_of_them", many),
    }
    return {
        turn: re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, _lists()[name])))}) (?:\w+ )?(?:{behind})\b")
        for turn, (name, behind) in before.items()
    }


@lru_cache(maxsize=8192)
def goes_on(passage: str) -> bool:
    """Whether a passage tells that something went on which had begun before."""
    folded = fold(passage)
    return not _lists()["goes_on"].isdisjoint(_WORD.findall(folded)) or _FOR_ANOTHER_DAY.search(folded) is not None


@lru_cache(maxsize=8192)
def turn_of(passage: str) -> Turn | None:
    """Which time of several a passage says it was; None where it does not say that there were several.

    Returns:
        `first` for "in the first raid", `again` for "raided for the second time" and "was arrested again", `several`
        for "raided the market twice".
    """
    folded = fold(passage)
    words = _WORD.findall(folded)
    for turn, pattern in _nth().items():
        if pattern.search(folded):
            return turn
    again = next((at for at, word in enumerate(words) if word in _lists()["again"]), None)
    if again is not None and _lists()["never"].isdisjoint(words[max(0, again - _NEVER) : again]):
        return "again"
    return None if _lists()["times"].isdisjoint(words) else "several"
