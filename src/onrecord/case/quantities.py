"""Numbers that passages give, with what they count: "nine lawyers", "38,000 euros", "eleven of them".

Dates, clock times, ages and numbers of laws are no counts. A number is given with the stem of the word after it, so
that only like is compared with like.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from onrecord.case.words import fold, stems

_MOST = 10**9
_TWENTY = 20
_TOKEN = re.compile(r"\d{1,3}(?:[ ,\u00a0]\d{3})+(?!\d)|\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:-[^\W\d_]+)*")


@cache
def _lists() -> dict[str, dict[str, int] | list[str]]:
    content = files("onrecord.case").joinpath("data/quantities.toml").read_text("utf-8")
    found: dict[str, dict[str, int] | list[str]] = tomllib.loads(content)
    return found


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_lists()[name])


@cache
def _numbers() -> dict[str, int]:
    content = files("onrecord.case").joinpath("data/words.toml").read_text("utf-8")
    return dict(tomllib.loads(content)["numbers"])


@dataclass(frozen=True, kw_only=True)
class Count:
    """How many of something.

    Attributes:
        low: The number, or the lower one of "five or six".
        high: The number, or the higher one.
        unit: Stem of what is counted; empty where that is not said.
    """

    low: int
    high: int
    unit: str

    def __str__(self) -> str:
        number = str(self.low) if self.low == self.high else f"{self.low}-{self.high}"
        return f"{number} {self.unit}".strip()


@lru_cache(maxsize=8192)
def counts(passage: str) -> tuple[Count, ...]:
    """Each number that counts something, in order."""
    words = _TOKEN.findall(fold(passage))
    found: list[Count] = []
    at = 0
    while at < len(words):
        low = high = _number(words[at])
        start = at
        at += 1
        if low is None or high is None or low > _MOST:
            continue
        if at + 1 < len(words) and words[at] in _words("between_two") and (other := _number(words[at + 1])):
            low, high = min(low, other), max(low, other)
            at += 2
        before, after = words[start - 1] if start else "", words[at : at + 3]
        unit = _unit(after)
        if _another_number(before, after, unit):
            continue
        if unit not in _words("units_of_time"):
            found.append(Count(low=low, high=high, unit=unit))
    return tuple(found)


def _another_number(before: str, after: list[str], unit: str) -> bool:
    """Whether it is a date, an age or the number of a law; "of 71 houses" counts houses, "of 44" is an age."""
    if after and after[0] in _words("after_other_numbers"):
        return True
    if before == "of" and after:
        return not (unit and (after[0].endswith("s") or after[0] in _words("several")))
    return before in _words("before_other_numbers")


def _number(word: str) -> int | None:
    if word in _numbers():
        return _numbers()[word]
    tens, hyphen, ones = word.partition("-")
    if hyphen and _numbers().get(tens, 0) >= _TWENTY and ones in _numbers():
        return _numbers()[tens] + _numbers()[ones]
    plain = re.sub(r"[ ,\u00a0]", "", word)
    return int(plain) if plain.isdigit() else None


def _unit(after: list[str]) -> str:
    for word in after:
        if word in _words("passed_over"):
            continue
        if _number(word) is not None:
            return ""
        return next(iter(stems(word)), "")
    return ""
