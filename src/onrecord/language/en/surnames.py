"""One-word names of people the report also calls by a full name: "Karim Usenov ... drove Usenov to Osk".

A network that sees one passage may take such a surname, or such a given name, for a place or a body. It is the person's
if no name of several words that is nobody's has the word ("Usenov Street"), if it stands nowhere as a place ("near
Usenov"), and if it names neither a country nor a large town.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord import places
from onrecord.model import Name, Sentence, Token

_LOCATING = frozenset(
    {"in", "near", "at", "outside", "inside", "around", "across", "into", "through", "via", "towards"}
)
_LARGE = 100_000  # people


def mend_surnames(
    sentences: Sequence[Sentence], names: Sequence[Name]
) -> tuple[tuple[Sentence, ...], tuple[Name, ...]]:
    """The sentences and names with such names held to be those of people."""
    found = list(sentences)
    mistaken = {word for name in names if name.kind != "person" for word in _alone(name, found)}
    people = mistaken & set(_ends(names, found))
    if people:
        people -= set(_of_others(names, found)) | set(_located(names, found))
        people = {word for word in people if not _is_well_known(word)}
    kept: list[Name] = []
    for name in names:
        if name.kind == "person" or people.isdisjoint(_alone(name, found)):
            kept.append(name)
            continue
        sentence = found[name.sentence]
        tokens = list(sentence.tokens)
        tokens[name.first] = replace(tokens[name.first], noun_kind="person")
        found[name.sentence] = replace(sentence, tokens=tuple(tokens))
        kept.append(replace(name, kind="person"))
    return tuple(found), tuple(kept)


def _tokens(name: Name, sentences: Sequence[Sentence]) -> tuple[Token, ...]:
    return sentences[name.sentence].tokens[name.first : name.last + 1]


def _alone(name: Name, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The word of a name of one word."""
    return (_tokens(name, sentences)[0].text,) if name.first == name.last else ()


def _ends(names: Sequence[Name], sentences: Sequence[Sentence]) -> Iterator[str]:
    """The first and last words of full names of people."""
    for name in names:
        if name.kind == "person" and name.first < name.last:
            words = _tokens(name, sentences)
            yield from (words[0].text, words[-1].text)


def _of_others(names: Sequence[Name], sentences: Sequence[Sentence]) -> Iterator[str]:
    """Words of names of several words that are no person's."""
    for name in names:
        if name.kind != "person" and name.first < name.last:
            yield from (token.text for token in _tokens(name, sentences))


def _located(names: Sequence[Name], sentences: Sequence[Sentence]) -> Iterator[str]:
    """One-word names that stand somewhere as that of a place."""
    for name in names:
        if name.kind == "place" and name.first == name.last > 0:
            before = sentences[name.sentence].tokens[name.first - 1].text.lower()
            yield from _alone(name, sentences) if before in _LOCATING else ()


def _is_well_known(word: str) -> bool:
    return any(place.kind == "country" or place.population >= _LARGE for place in places.look_up(word))
