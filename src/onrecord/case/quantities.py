"""Numbers that passages give, with what they count: "nine lawyers", "38,000 euros", "some sixty families".

Dates, clock times, ages, years and numbers of laws, streets and units are no counts. A number is given with the stem of
the word after it, so that only like is compared with like, and as the range that the words around it leave: "about
sixty" is a tenth more or less, "five or six" is both.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from onrecord.case.words import fold, number_words, scales, stems, tens_and_ones

_MOST = 10**9
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_TENS = range(20, 100, 10)
_YEARS = range(1900, 2100)
_NEAR = 7  # words before a number in which a word for counting is looked for
_SHARE = 10  # percent by which "about" may miss
_TOKEN = re.compile(r"\d{1,3}(?:[ ,\u00a0]\d{3})+(?!\d)|\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:-[^\W\d_]+)*")
_AGE = re.compile(r"(?<=, )\d{1,2}(?=[,;.)]|$)|(?<=\()\d{1,2}(?=\))")
"""A number between commas or in brackets: how old the one named before it is."""
_OF_A_NAME = re.compile(r"(?<=\w )(?:[A-Z][\w]*\.? |[a-z]{1,5}\. )\d[\d,.]*")
"""The number of something that has numbers: "Battalion 431", "No. 88", "cal. 16", "Jan. 24"."""
_ABOUT_THE_HOUR = re.compile(r"~\d+")


@cache
def _lists() -> dict[str, frozenset[str]]:
    content = files("onrecord.case").joinpath("data/quantities.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(content).items()}


def _words(name: str) -> frozenset[str]:
    return _lists()[name]


def money() -> frozenset[str]:
    """Stems of currencies."""
    return _words("money")


@dataclass(frozen=True, kw_only=True)
class Count:
    """How many of something.

    Attributes:
        low: The least that it may be.
        high: The most that it may be.
        unit: Stem of what is counted; empty where that is not said.
        said: The number, or the two of "five or six", as the passage has it.
        part: True for some out of more: "eleven of them".
        denied: True for a number that it was not: "two, not three".
    """

    low: int
    high: int
    unit: str
    said: tuple[int, ...]
    part: bool = False
    denied: bool = False

    def __str__(self) -> str:
        return f"{'-'.join(map(str, self.said))} {self.unit}".strip()


def unequal(one: Count, two: Count) -> bool:
    """Whether no number is both."""
    return one.high < two.low or two.high < one.low


@lru_cache(maxsize=8192)
def counts(passage: str) -> tuple[Count, ...]:
    """Each number that counts something, in order."""
    words = _TOKEN.findall(fold(_without_other_numbers(passage)))
    found: list[Count] = []
    at = 0
    while at < len(words):
        start = at
        given, at = _given(words, at)
        if not given:
            at = start + 1
            continue
        unit, part = _unit(words[at : at + 4])
        if not _another_number(words[:start], words[at : at + 3], unit, given):
            low, high = _range(given, words[:start])
            all_of_them = part and start > 0 and words[start - 1] in _words("the_whole")
            found.append(
                Count(
                    low=low,
                    high=high,
                    unit=unit,
                    said=given,
                    part=part and not all_of_them,
                    denied=_denied(words[:start]),
                )
            )
    return tuple(found)


def _denied(before: Sequence[str]) -> bool:
    """Whether "not" stands before a number, or before the word before it: "not three", "not for three"."""
    if before and before[-1] in _words("between_not"):
        before = before[:-1]
    return bool(before) and before[-1] in _words("denied_by")


def _without_other_numbers(passage: str) -> str:
    for pattern in (_AGE, _OF_A_NAME, _ABOUT_THE_HOUR):
        passage = pattern.sub(" ; ", passage)
    return passage


def _given(words: Sequence[str], at: int) -> tuple[tuple[int, ...], int]:
    """The number that begins at a word, or two with "or" between them, and where it ends; nothing where none begins."""
    low, after = _number(words, at)
    if low is None:
        return (), at
    if after + 1 < len(words) and words[after] in _words("between_two"):
        high, beyond = _number(words, after + 1)
        if high is not None:
            scale = scales().get(words[beyond - 1], 1)
            low *= scale if low * scale < high else 1
            return (min(low, high), max(low, high)), beyond
    return (low,), after


def _number(words: Sequence[str], at: int) -> tuple[int | None, int]:
    """The number at a word and where the next word stands: "sixty-two", "two dozen", "one thousand five hundred"."""
    whole, part, after_scale = 0, None, False
    here = at
    while here < len(words):
        scale = scales().get(words[here])
        if scale and part is not None and part < scale:
            part *= scale
            if scale >= _THOUSAND:
                whole, part = whole + part, 0
        elif part is None and _single(words, here) is not None:
            part = _single(words, here)
        elif part is not None and (after_scale or part in _TENS) and (more := _more(words, here, part)):
            here, part = more
        else:
            break
        after_scale = scale is not None or (part == _HUNDRED and not words[here].isdigit())
        here += 1
    if part is None or whole + part > _MOST:
        return None, at
    return whole + part, here


def _more(words: Sequence[str], here: int, part: int) -> tuple[int, int] | None:
    """What follows "hundred" or "twenty" in one number: where it stands, and the number with it."""
    if words[here] == "and" and here + 1 < len(words) and part not in _TENS:
        here += 1
    rest = _single(words, here)
    least = _TEN if part in _TENS else part or _THOUSAND
    return (here, part + rest) if rest and not words[here].isdigit() and rest < least else None


def _single(words: Sequence[str], at: int) -> int | None:
    """The number that one word is; "a" and "one" only before a word like "thousand"."""
    word = words[at]
    if word in _words("one"):
        half = at > 0 and words[at - 1] in _words("half")
        return 1 if at + 1 < len(words) and words[at + 1] in scales() and not half else None
    known = number_words().get(word) or tens_and_ones(word)
    if known is not None:
        return known
    plain = re.sub(r"[ ,\u00a0]", "", word)
    return int(plain) if plain.isdigit() else None


def _range(given: Sequence[int], before: Sequence[str]) -> tuple[int, int]:
    """What a number may be with the words before it."""
    low, high = min(given), max(given)
    if before and before[-1] in _words("about"):
        share = high * _SHARE // 100
        return low - share, high + share
    return low, high


def _another_number(before: Sequence[str], after: Sequence[str], unit: str, given: Sequence[int]) -> bool:
    """Whether it is a date, an age or the number of a law; "of 71 houses" counts houses, "of 44" is an age."""
    last = before[-1] if before else ""
    several = bool(unit) and bool(after) and (after[0].endswith("s") or after[0] in _words("several"))
    if after and (after[0] in _words("after_other_numbers") or tuple(after[:2]) in {("a", "m"), ("p", "m")}):
        return True
    if unit in _words("units_of_time"):
        return True
    if given[0] in _YEARS and len(given) == 1 and not several:
        return True
    if last == "of" and len(before) > 1:
        return not several and not set(before[-_NEAR:]) & _words("counted")
    if last == "at" and set(before[-_NEAR:]) & _words("counted"):
        return False
    return last in _words("before_other_numbers")


def _unit(after: Sequence[str]) -> tuple[str, bool]:
    """The stem of what is counted, and whether it is a part of more: "of them", "of the houses"."""
    part = (len(after) > 1 and after[0] == "of" and after[1] in _words("of_more")) or after[:1] == ["more"]
    for word in after[:3]:
        if word in _words("passed_over"):
            continue
        if _single([word], 0) is not None:
            return "", part
        return next(iter(stems(word)), ""), part
    return "", part
