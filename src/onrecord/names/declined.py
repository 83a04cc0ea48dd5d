"""Names in the cases of Russian, and what they may be by themselves; the endings are data/cases.toml.

"Артёма Щегольцева" is Артём Щегольцев, since no sex and case but a man's genitive fits both words. What a name may be
by itself is only a possibility: whether two names are of one person is said by `people.compare`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from onrecord.names.cyrillic import is_cyrillic
from onrecord.names.words import word_list

_CASES = "ngdaip"
_VOWELS = frozenset("аеёиоуыэюя")
_MOST = 24  # readings of one name; a name of three words has a dozen


@dataclass(frozen=True, slots=True)
class _Ending:
    """One ending: what it is by itself, whose, in which cases, and after what."""

    shown: str
    alone: str
    sexes: str
    cases: str
    after: str

    def fits(self, word: str) -> bool:
        """Whether a word in lower case ends so."""
        stem = word.removesuffix(self.shown)
        if len(stem) < 2 or not word.endswith(self.shown):
            return False
        last = stem[-1]
        if self.after in {"C", "V"}:
            return (last in _VOWELS) == (self.after == "V") and (last not in "ьйъ" or self.after == "V")
        return not self.after or last in self.after


@lru_cache(maxsize=8192)
def readings(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """What a name in some case may be by itself; as written first.

    Args:
        words: The words of a name without titles, as written; initials keep their full stop.

    >>> ("Тамила", "Белова") in readings(("Тамилу", "Белову"))
    True
    """
    whole = [len(word.rstrip(".")) > 1 and is_cyrillic(word) for word in words]
    if not any(whole):
        return (words,)
    found = dict.fromkeys([words])
    for sex, case in product("fm", _CASES):
        options = [
            tuple(_alone(word, sex, case)) if named else (word,) for word, named in zip(words, whole, strict=True)
        ]
        if len(found) < _MOST:
            found.update(dict.fromkeys(product(*options)))
    return tuple(found)


def either_sex(words: tuple[str, ...]) -> bool:
    """Whether a woman's name among them is also a man's in the genitive: Александра."""
    return any(word.casefold() in _either() for word in words)


def _alone(word: str, sex: str, case: str) -> Iterator[str]:
    lower = word.casefold()
    for ending in _endings():
        if sex in ending.sexes and case in ending.cases and ending.fits(lower):
            stem = word[: len(word) - len(ending.shown)]
            yield stem + ending.alone
            if not ending.alone and ending.shown:
                yield from _filled(stem)


def _filled(stem: str) -> Iterator[str]:
    """The stem with the vowel that it loses before endings: Козырц, Козырец."""
    for lost, full in _fleeting():
        if stem.casefold().endswith(lost):
            whole = stem[: -len(lost)] + full
            yield stem[:1] + whole[1:]


@cache
def _endings() -> tuple[_Ending, ...]:
    return tuple(_Ending(*line) for line in word_list("cases")["endings"])


@cache
def _fleeting() -> tuple[tuple[str, str], ...]:
    return tuple((lost, full) for lost, full in word_list("cases")["fleeting"])


@cache
def _either() -> frozenset[str]:
    return frozenset(word_list("cases")["either"])
