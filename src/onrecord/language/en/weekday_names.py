"""Weekdays that are given names: "Sunday Nwosu", "Monday Okon", "Friday Eze".

A weekday right before a person's one name is his given name, unless a word before it makes it a day ("on Monday Okon
went", "said Monday Okon"); and no place has a name of several words that begins with one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord import places
from onrecord.dates import WEEKDAYS
from onrecord.model import Name, Sentence, Token

_MAKES_A_DAY = frozenset(
    [
        *("on", "last", "this", "next", "every", "each", "until", "till", "since", "by", "from", "late", "early"),
        *("before", "after", "of", "through", "past", "that", "following", "same"),
        *("said", "says", "told", "reported", "announced", "stated", "added", "wrote", "tweeted"),
    ]
)
"""Words before a weekday that make it a day."""


def mend_weekday_names(
    sentences: Sequence[Sentence], names: Sequence[Name]
) -> tuple[tuple[Sentence, ...], tuple[Name, ...]]:
    """The sentences and names with such names made whole and held to be those of people."""
    found = list(sentences)
    kept: list[Name] = []
    for name in names:
        tokens = found[name.sentence].tokens
        if name.kind == "place" and name.first < name.last and _begins_with_a_weekday(tokens, name):
            kept.append(replace(name, kind="person"))
        elif name.first == name.last and _is_called(tokens, name.first) and _may_be_somebody(tokens, name):
            found[name.sentence] = _hung(found[name.sentence], name.first)
            span = tokens[name.first - 1].span.to(name.span)
            kept.append(replace(name, kind="person", span=span, first=name.first - 1))
        else:
            kept.append(name)
    return tuple(found), tuple(kept)


def _is_weekday(token: Token) -> bool:
    return token.text[:1].isupper() and len(token.text) > len("Sun.") and token.text.lower() in WEEKDAYS


def _begins_with_a_weekday(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a name begins with a weekday, and what follows is no place of the map ("Saturday Kharkiv was hit")."""
    return _is_weekday(tokens[name.first]) and not places.look_up(tokens[name.first + 1].text)


def _may_be_somebody(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a name of one word is a person's, or was taken for that of a place that is on no map."""
    return name.kind == "person" or (name.kind == "place" and not places.look_up(tokens[name.first].text))


def _is_called(tokens: Sequence[Token], surname: int) -> bool:
    """Whether the weekday before a name is the given name of its bearer."""
    if surname == 0 or not _is_weekday(tokens[surname - 1]):
        return False
    return surname == 1 or tokens[surname - 2].text.lower() not in _MAKES_A_DAY


def _hung(sentence: Sentence, surname: int) -> Sentence:
    """The sentence with the surname hung on the given name, which takes its place in the sentence."""
    given = surname - 1
    first, second = sentence.tokens[given], sentence.tokens[surname]
    if second.head != given:
        first = replace(first, head=second.head, deprel=second.deprel)
    tokens = [replace(token, head=given) if token.head == surname else token for token in sentence.tokens]
    tokens[given] = replace(first, upos="PROPN", xpos="NNP", noun_kind="person")
    tokens[surname] = replace(second, head=given, deprel="flat", noun_kind=None)
    return replace(sentence, tokens=tuple(tokens))
