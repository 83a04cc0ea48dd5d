"""The words of a passage, cut down to what two reports of one thing have in common: rough stems and numbers.

The case stage reads passages, not syntax: a stem is the first letters of a word in lower case, which brings "arrested"
and "arrest", «задержан» and «задержали» together well enough to count common words.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

_WORD = re.compile(r"\w+")
_JOINED = re.compile(r"\w+(?:-\w+)*")
_TENS = 20  # "twenty-one" and above are written with a hyphen
STEM_LETTERS = 5
"""Letters of a rough stem."""


@cache
def _lists() -> dict[str, frozenset[str]]:
    content = files("onrecord.case").joinpath("data/words.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(content)["lists"].items()}


@cache
def number_words() -> dict[str, int]:
    """Numbers written as words."""
    content = files("onrecord.case").joinpath("data/words.toml").read_text("utf-8")
    return dict(tomllib.loads(content)["numbers"])


@cache
def scales() -> dict[str, int]:
    """Words that multiply the number before them: "hundred", "thousand"."""
    content = files("onrecord.case").joinpath("data/words.toml").read_text("utf-8")
    return dict(tomllib.loads(content)["scales"])


@cache
def _number_words() -> dict[str, str]:
    return {word: str(number) for word, number in number_words().items()}


def fold(text: str) -> str:
    """Lower case, accents and `ё` aside."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold().replace("й", "\x00"))
    return "".join(char for char in plain if not unicodedata.combining(char)).replace("\x00", "й")


def tokens(text: str) -> list[str]:
    """The folded words of a passage in order."""
    return _WORD.findall(fold(text))


def is_small(word: str) -> bool:
    """Whether a folded word says nothing about which event or story it is in."""
    return len(word) <= 2 or word in _lists()["stop"]


@lru_cache(maxsize=8192)  # claims of one passage are many, and stand together
def stems(text: str) -> frozenset[str]:
    """Rough stems of the words that carry meaning, and the numbers as digits."""
    found = set()
    for word in tokens(text):
        number = _number_words().get(word)
        if number:
            found.add(number)
        elif word.isdigit():
            found.add(word)
        elif not is_small(word):
            found.add(word[:STEM_LETTERS])
    return frozenset(found)


@lru_cache(maxsize=8192)
def numbers(text: str) -> frozenset[str]:
    """The numbers of a passage, written in digits or words, as digits: "thirty-one" is 31."""
    found: set[str] = set()
    for word in _JOINED.findall(fold(text)):
        whole = tens_and_ones(word)
        parts = (_digits(part) for part in word.split("-"))
        found.update([str(whole)] if whole is not None else filter(None, parts))
    return frozenset(found)


def tens_and_ones(word: str) -> int | None:
    """The number that a folded word like "thirty-one" is; None for other words."""
    known = number_words()
    tens, hyphen, ones = word.partition("-")
    if not hyphen or known.get(tens, 0) < _TENS or not (ones == "one" or ones in known):
        return None
    return known[tens] + known.get(ones, 1)


def _digits(word: str) -> str | None:
    return word if word.isdigit() else _number_words().get(word)


def shared(some: Iterable[str]) -> frozenset[str]:
    """These as a set; equal small sets, of which a case has very many, are kept once."""
    return _shared(tuple(sorted(set(some))))


@lru_cache(maxsize=16384)
def _shared(some: tuple[str, ...]) -> frozenset[str]:
    return frozenset(some)


_SHOWN = 12  # words of a passage that is named


def in_short(passage: str) -> str:
    """The first words of a passage."""
    words = passage.split()
    return " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")
