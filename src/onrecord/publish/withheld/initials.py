"""Bare initials: "O.L.", "Л. О." and "O. M. L." may all be Omar Lind, in Latin letters and in Cyrillic.

One letter stands for several where alphabets differ: Ю is Y, I or U. Initials of given name and surname count in either
order, with that of a patronymic between or behind; a single initial tells nobody.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from onrecord import names
from onrecord.model import Span
from onrecord.translate import gettext as _

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ŽЀ-Я]"
_BARE = re.compile(rf"(?<![\w.])(?:{_CAPITAL}\.[ \u00a0-]?){{1,2}}{_CAPITAL}(?:\.|(?![\w.]))(?!\w)")
_BODIES = frozenset({"US", "UN", "UK", "EU", "DC", "AM", "PM", "AD", "BC", "PO", "PS"})

Letters = tuple[frozenset[str], ...]
"""For each initial the Latin letters that it may stand for."""


class Initials:
    """The initials of some people.

    Args:
        known: What stands in the place of each name, None where it may be shown, and the name without its particles.
    """

    def __init__(self, known: Iterable[tuple[str | None, str]]) -> None:
        self._hidden: set[Letters] = set()
        self._alone: dict[Letters, set[str | None]] = {}
        for label, name in known:
            if are_initials(name):
                self._alone.setdefault(letters_of(name), set()).add(label)
            elif label is not None:
                self._hidden.add(letters_of(name))

    def label(self, initials: str) -> str | None:
        """What stands in the place of initials; None where they can be of nobody whose name is hidden.

        Whoever is known by initials alone has them before all others.
        """
        own = letters_of(initials)
        alone = {label for letters, labels in self._alone.items() if _same(own, letters) for label in labels}
        if len(alone) == 1:
            return alone.pop()
        hidden = bool(alone) or any(_fit(own, letters) for letters in self._hidden)
        return _("[name withheld]") if hidden else None


def bare_initials(words: str) -> Iterator[Span]:
    """Where two or three initials stand, but for those of well-known bodies and hours."""
    for match in _BARE.finditer(words):
        if "".join(filter(str.isalpha, match.group())) not in _BODIES:
            yield Span(*match.span())


def letters_of(words: str) -> Letters:
    """The letters that words begin with.

    >>> [sorted(one) for one in letters_of("Юлия Хан")]
    [['I', 'U', 'Y'], ['H', 'K']]
    """
    return tuple(_readings(word[0].upper()) for word in re.findall(r"[^\W\d_]+", words))


def _fit(initials: Letters, name: Letters) -> bool:
    """Whether initials may be those of a name: given name first or surname first."""
    if not name[1:]:
        return False  # a single word is no given name and surname
    given, surnames = name[0], name[1:]
    if initials[0] & given and _is_one_of(initials[-1], surnames):
        return True
    return _is_one_of(initials[0], surnames) and bool(initials[1] & given)


def _same(initials: Letters, others: Letters) -> bool:
    """Whether initials may be the same as others, as those by which alone somebody is known."""
    return len(initials) == len(others) and all(one & other for one, other in zip(initials, others, strict=True))


def are_initials(words: str) -> bool:
    """Whether words are nothing but two or three initials."""
    return _BARE.fullmatch(words.strip()) is not None


def _is_one_of(letter: frozenset[str], others: Sequence[frozenset[str]]) -> bool:
    return any(letter & other for other in others)


@lru_cache(maxsize=512)
def _readings(letter: str) -> frozenset[str]:
    ways = (letter, *names.variants(letter + "а")) if names.is_cyrillic(letter) else (letter,)
    return frozenset(unicodedata.normalize("NFKD", way)[0].upper() for way in ways if not names.is_cyrillic(way))
