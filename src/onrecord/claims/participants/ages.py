"""How old people are said to be: a girl of 16 is nobody of 41, whatever else speaks for it."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.phrases import Phrase

_AGES = range(1, 110)
_APART = 1  # years by which two reports of an age may differ: a birthday may lie between
_OPENING = frozenset({",", "("})
_WORDS = frozenset({"aged", "age"})


def ages_differ(cast: Cast, one: Character, other: Character) -> bool:
    """Whether both are given an age, and none of one's fits one of the other's."""
    first, second = set(_ages(cast, one)), set(_ages(cast, other))
    near = any(abs(age - another) <= _APART for age in first for another in second)
    return bool(first and second) and not near


def _ages(cast: Cast, character: Character) -> Iterator[int]:
    for phrase in character.phrases:
        find = {"noun": _before, "name": _behind}.get(phrase.form)
        age = find(cast, phrase) if find is not None else None
        if age is not None:
            yield age


def _before(cast: Cast, phrase: Phrase) -> int | None:
    """The number in "a 16-year-old girl"."""
    texts = [token.text.lower() for token in cast.trees[phrase.sentence].tokens[phrase.first : phrase.last + 1]]
    for place, text in enumerate(texts):
        if text.isdecimal() and "year" in texts[place + 1 : place + 3] and "old" in texts[place + 1 : place + 5]:
            return _plausible(text)
    return None


def _behind(cast: Cast, phrase: Phrase) -> int | None:
    """The number in "Ada Lunt, 41," or "Ada Lunt (aged 41)"."""
    behind = [token.text.lower() for token in cast.trees[phrase.sentence].tokens[phrase.last + 1 : phrase.last + 5]]
    if not behind or behind[0] not in _OPENING:
        return None
    rest = behind[2:] if len(behind) > 1 and behind[1] in _WORDS else behind[1:]
    closed = len(rest) < 2 or not rest[1][:1].isalnum()
    return _plausible(rest[0]) if rest and rest[0].isdecimal() and closed else None


def _plausible(text: str) -> int | None:
    return int(text) if int(text) in _AGES else None
