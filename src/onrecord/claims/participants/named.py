"""Which names of a report belong to one bearer: full name, surname, initials, acronym, short form, misspelling.

Kinds first: the same words get the kind that most of their mentions have. Then longer names before shorter ones.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.likeness import same_person, same_word
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon
from onrecord.model.entity import EntityKind

_SMALL = frozenset(
    {"the", "of", "for", "and", "in", "on", "at", "de", "la", "el", "del", "les", "des", "to", "a", "an"}
)
_BODIES: tuple[EntityKind, ...] = ("organisation", "authority")


def name_words(name: str, *, person: bool) -> tuple[str, ...]:
    """The words of a name as compared: folded, without titles (people) or small words (bodies)."""
    words = [word.casefold() for word in re.findall(r"[^\W_]+(?:[-'’.][^\W_]+)*", name)]
    if person:
        while len(words) > 1 and words[0] in lexicon().titles:
            words.pop(0)
        return tuple(words)
    return tuple(word for word in words if word not in _SMALL) or tuple(words)


def unite_names(cast: Cast) -> None:
    """Make a character for every bearer of a name, and let all the names speak of their bearers."""
    names = [phrase for phrase in cast.phrases if phrase.form == "name"]
    kinds = _voted_kinds(names)
    people = [phrase for phrase in names if kinds[_key(phrase)] == "person"]
    bodies = [phrase for phrase in names if kinds[_key(phrase)] in _BODIES]
    places = [phrase for phrase in names if kinds[_key(phrase)] == "place"]
    _unite_people(cast, people)
    _unite_bodies(cast, bodies, kinds)
    _unite_places(cast, places)


def _key(phrase: Phrase) -> str:
    return " ".join(name_words(phrase.name, person=phrase.kind == "person"))


def _voted_kinds(names: list[Phrase]) -> dict[str, EntityKind]:
    """For the words of each name the kind that most of its mentions have.

    A single word that is part of somebody's full name is that somebody, wherever the model saw a body.
    """
    votes: dict[str, Counter[EntityKind]] = {}
    for phrase in names:
        if phrase.kind is not None:
            votes.setdefault(_key(phrase), Counter())[phrase.kind] += 3 if phrase.title else 1
    kinds = {key: max(sorted(count), key=lambda kind: (count[kind], kind == "person")) for key, count in votes.items()}
    surnames = {word for key, kind in kinds.items() if kind == "person" for word in key.split() if " " in key}
    for key, kind in kinds.items():
        if kind in _BODIES and " " not in key and key in surnames:
            kinds[key] = "person"
    return kinds


def _unite_people(cast: Cast, names: list[Phrase]) -> None:
    full = [phrase for phrase in names if len(name_words(phrase.name, person=True)) > 1]
    for phrase in sorted(full, key=lambda one: (-len(name_words(one.name, person=True)), one.number)):
        words = name_words(phrase.name, person=True)
        found = _bearers(cast, words)
        character = max(found, key=lambda one: _nearness(cast, one, phrase)) if found else None
        if character is None:
            character = cast.introduce(phrase, "person")
        else:
            cast.assign(phrase, character)
    for phrase in names:
        if cast.settled(phrase):
            continue
        (word,) = name_words(phrase.name, person=True) or (phrase.name.casefold(),)
        _assign_single(cast, phrase, word)


def _bearers(cast: Cast, words: tuple[str, ...]) -> list[Character]:
    return [
        character
        for character in cast.of_kind("person")
        if any(same_person(words, name_words(one.name, person=True)) for one in character.phrases)
    ]


def _assign_single(cast: Cast, phrase: Phrase, word: str) -> None:
    """A surname or given name alone: the bearer of it that fits best; else somebody new."""
    exact, alike = [], []
    for character in cast.of_kind("person"):
        known = {part for one in character.phrases for part in name_words(one.name, person=True)}
        if phrase.sex and character.sex and phrase.sex != character.sex:
            continue
        if word in known:
            exact.append(character)
        elif any(same_word(word, part) for part in known):
            alike.append(character)
    found = exact or alike
    if found:
        cast.assign(phrase, max(found, key=lambda one: (_called(one, word), _nearness(cast, one, phrase))))
    else:
        cast.introduce(phrase, "person")


def _called(character: Character, word: str) -> int:
    """2 if already called by this word alone, 1 if a two-word name ends in it, else 0."""
    called = 0
    for phrase in character.phrases:
        words = name_words(phrase.name, person=True)
        if words == (word,):
            return 2
        if len(words) == 2 and words[-1] == word:
            called = 1
    return called


def _nearness(cast: Cast, character: Character, phrase: Phrase) -> tuple[float, int]:
    return cast.salience(character, phrase.sentence, phrase.head), -character.order


def _unite_bodies(cast: Cast, names: list[Phrase], kinds: dict[str, EntityKind]) -> None:
    for phrase in sorted(names, key=lambda one: (-len(name_words(one.name, person=False)), one.number)):
        words = name_words(phrase.name, person=False)
        found = [
            character
            for character in cast.of_kind(*_BODIES)
            if any(same_body(words, name_words(one.name, person=False)) for one in character.phrases)
        ]
        if found:
            character = max(found, key=lambda one: (*_nearness(cast, one, phrase),))
            cast.assign(phrase, character)
        else:
            cast.introduce(phrase, kinds[_key(phrase)])


def same_body(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the one is the other, its acronym or its short form."""
    if short == long:
        return True
    if len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long):
        return True
    if not short or len(short) >= len(long):
        return False
    if long[: len(short)] == short:
        return True
    head = short[-1] in lexicon().authority_in_names | lexicon().authority
    ends = long[-len(short) :] == short and (len(short) > 1 or (not head and len(long) == 2))
    return ends or (len(short) > 1 and short[0] == long[0] and _in_order(short, long))


def _in_order(short: Iterable[str], long: Iterable[str]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)


def _unite_places(cast: Cast, names: list[Phrase]) -> None:
    by_words: dict[str, Character] = {}
    for phrase in names:
        key = _key(phrase)
        if key in by_words:
            cast.assign(phrase, by_words[key])
        else:
            by_words[key] = cast.introduce(phrase, "place")
