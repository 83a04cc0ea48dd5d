"""The words of time expressions as numbers and as pieces of patterns.

Patterns are written with a plain blank for any white space and compiled by `pattern`, so that hard-wrapped lines match.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from onrecord.dates import MONTHS, WEEKDAYS

Pattern = re.Pattern[str]


@cache
def table(section: str) -> dict[str, Any]:
    """One section of `data/times.toml`."""
    with (files("onrecord.language.en") / "data" / "times.toml").open("rb") as stream:
        loaded: dict[str, dict[str, Any]] = tomllib.load(stream)
    return loaded[section]


def pattern(source: str, flags: re.RegexFlag = re.IGNORECASE) -> Pattern:
    """Compiles a pattern in which a blank stands for any white space (` ?` for any or none) and ' for both kinds."""
    return re.compile(source.replace(" ?", r"\s*").replace(" ", r"\s+").replace("'", "['’]"), flags)


def lowered(words: str) -> str:
    """In lower case, letter for letter: what would become longer ("İ") stays as it is."""
    lower = words.lower()
    if len(lower) == len(words):
        return lower
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in words)


def any_of(words: Any) -> str:
    """One of these words, longest first."""
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(words, key=_longest_first)) + ")"


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word


def _latin(words: dict[str, int]) -> list[str]:
    return [word for word in words if word.isascii()]


_ABBREVIATED = [word for word in _latin(MONTHS) if len(word) <= 4 and word not in ("may", "june", "july")]
_DAY_ABBREVIATED = [word for word in _latin(WEEKDAYS) if len(word) <= 5]
MONTH = rf"(?:{any_of(set(_latin(MONTHS)) - set(_ABBREVIATED))}|{any_of(_ABBREVIATED)}\.?)(?![\w])"
LONG_WEEKDAY = any_of(set(_latin(WEEKDAYS)) - set(_DAY_ABBREVIATED))
WEEKDAY = rf"(?:{LONG_WEEKDAY}|{any_of(_DAY_ABBREVIATED)}\.?)(?![\w])"
_TO_NINE = any_of(list(table("numbers"))[1:10])
_TEENS_AND_TENS = any_of(list(table("numbers"))[10:28])
SPOKEN_YEAR = (
    rf"(?:(?:nineteen|eighteen|twenty) (?:hundred|oh[- ]{_TO_NINE}|{_TEENS_AND_TENS}(?:[- ]{_TO_NINE})?)"
    rf"|two thousand(?: and)?(?: {any_of(list(table('numbers'))[1:20])})?)"
)
YEAR = rf"(?:(?:1[6-9]|20)\d\d(?![\d%]|[.,:]\d)|{SPOKEN_YEAR})"
ORDINAL_WORD = any_of(table("ordinals"))
DAY = rf"(?:(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)|{ORDINAL_WORD}\b)"
_SMALL = [word for word, value in table("numbers").items() if 1 <= value <= 19]
_TENS = [word for word, value in table("numbers").items() if 20 <= value <= 90]
_WORDS = rf"(?:{any_of(_TENS)}(?:[- ]{any_of(_SMALL[:9])})?|{any_of(_SMALL)})"
NUMBER = (
    r"(?:\d+(?:,\d{3})+|\d+(?:\.\d+)?(?: \d/\d|[½¼¾])?"
    rf"|(?:{_WORDS}|a) (?:hundred|thousand)(?:(?: and)? {_WORDS})?|{_WORDS})"
)
UNIT = rf"(?:{any_of(table('units'))}|{any_of(table('unit_abbreviations'))})"
UNITS = rf"(?:{any_of(table('units'))}s?|centuries|{any_of(table('unit_abbreviations'))})"
SEASON = any_of(table("seasons"))
PART = any_of(["morning", "forenoon", "afternoon", "evening", "night"])
HOLIDAY = any_of(table("holidays"))


def month_number(word: str) -> int:
    """1 for January, Jan and Jan."""
    return MONTHS[word.lower().rstrip(".")]


def weekday_number(word: str) -> int:
    """0 for Monday, Mon and Mon."""
    return WEEKDAYS[word.lower().rstrip(".")]


def day_number(word: str) -> int:
    """21 for 21, 21st and twenty-first."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else int(table("ordinals")[word.lower().replace(" ", "-")])


def year_number(words: str) -> int:
    """1994 for 1994 and nineteen ninety-four."""
    if words.isdigit():
        return int(words)
    words = re.sub(r"\boh[- ]", "", " ".join(words.lower().split()))
    head, _blank, tail = words.partition(" ")
    if head == "two":
        return int(number_value(words.replace(" and", "")) or 0)
    return int((number_value(head) or 0) * 100 + (0 if tail == "hundred" else number_value(tail) or 0))


def unit_name(word: str) -> str:
    """The unit in full and in the singular."""
    word = word.lower()
    if word in table("unit_abbreviations"):
        return str(table("unit_abbreviations")[word])
    return "century" if word == "centuries" else word.removesuffix("s")


def number_value(words: str) -> float | None:
    """What a number in digits or words comes to: 2.5 for "2 1/2", 24 for "twenty four"; None where nobody can tell."""
    words = words.lower().replace(",", "").strip()
    halves = {"½": ".5", "¼": ".25", "¾": ".75"}
    for sign, decimal in halves.items():
        words = words.replace(sign, decimal)
    fraction = re.fullmatch(r"(?:(\d+)\s+)?(\d)/(\d)", words)
    if fraction:
        return int(fraction[1] or 0) + int(fraction[2]) / int(fraction[3])
    if re.fullmatch(r"\d+(\.\d+)?", words):
        return float(words)
    return _spoken(words)


def _spoken(words: str) -> float | None:
    if words in ("a", "an"):
        return 1
    if words in ("a couple", "a couple of", "couple"):
        return 2
    if words in ("half", "half a", "half an", "a half"):
        return 0.5
    total = 0
    for word in re.split(r"[\s-]+", words):
        value = table("numbers").get(word)
        if word in ("a", "and"):
            value = 1 if word == "a" else 0
        if value is None:
            return None
        total = max(total, 1) * value if value >= 100 else total + value
    return total
