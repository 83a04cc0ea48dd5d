"""The keys under which one word of a name may be written: every system of transliteration, read in every way it can be.

`onrecord.names` has one key for a spelling, since there two people must not become one. Here a name must not be missed:
"Alhazhanov" is Алхазханов by ISO 9 and would be Алхажанов by others, so it gets the keys of both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from onrecord import names

_ISO_9 = str.maketrans({"â": "ya", "Â": "Ya", "û": "yu", "Û": "Yu", "ŝ": "shch", "Ŝ": "Shch", "è": "e", "È": "E"})
_SHORT_I = re.compile(r"(?<=[aeiou])j(?=[^aeiou]|$)")


@lru_cache(maxsize=65536)
def word_keys(word: str) -> frozenset[str]:
    """The keys of a word as it may have been meant."""
    return frozenset(key for reading in _readings(word) for key in names.keys(reading))


def _readings(word: str) -> Iterator[str]:
    found = {word}
    if names.is_cyrillic(word):
        found.add(word.replace("ё", "е").replace("Ё", "Е"))
        found |= {form for one in tuple(found) for form in names.variants(one)}
    for read in _READ_AS:
        found |= {read(one) for one in tuple(found)}
    yield from sorted(found)


def _bare(word: str) -> str:
    """Without accents, as keyboards without them write."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def _plain_yo(word: str) -> str:
    """Ё as passports and much of the press write it: e."""
    for written in ("yë", "ë", "yo", "io"):
        word = word.replace(written, "e").replace(written.capitalize(), "E")
    return word


_READ_AS: tuple[Callable[[str], str], ...] = (
    lambda word: word.translate(_ISO_9),
    _plain_yo,
    _bare,
    lambda word: _SHORT_I.sub("y", word),
    lambda word: word.replace("kh", "h").replace("Kh", "H"),
    lambda word: word.replace("ee", "eye"),
    lambda word: word.replace("ie", "e"),
)
