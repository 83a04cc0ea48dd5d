"""Entities out of the worked-out cast: every form as written, roles, age, what they are part of, mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.claims.participants import extent
from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon
from onrecord.model import Entity, Mention, Span, Text, stable_id

_LONGEST = 14  # words of a description that is still worth keeping whole
_FURTHER = 2  # prepositions: what stands behind the second tells as a rule of something else
_RELATIVE = frozenset({"who", "whose", "whom", "which", "that"})
_ACRONYM = 4  # letters at most: "USA" is no word in capitals
_AGE_AFTER = re.compile(r"\s*(?:,|\()\s*(?:aged?\s+)?(\d{1,2})(?:\s*(?:,|\)|\.|;)|\s+years?\b)|\s+aged\s+(\d{1,2})\b")
_AGE_WITHIN = re.compile(r"\b(\d{1,2})[- ]years?[- ]old\b|\bof (\d{1,2})$")


def entity_id(character: Character, text: Text) -> str:
    """The id of a character: from the report and its first mention; outside sentences from its names."""
    if not character.phrases:
        return stable_id("e", text.report, "unread", *sorted(character.aliases))
    first = min(character.phrases, key=lambda phrase: phrase.number)
    return stable_id("e", text.report, first.sentence, first.head)


def make_entity(cast: Cast, character: Character, text: Text) -> Entity:
    """The character as a value."""
    names = sorted(_names(cast, character, text))
    return Entity(
        id=entity_id(character, text),
        kind=character.kind,
        name=_fullest(cast, character, text, names),
        names=tuple(names),
        named=character.named,
        count=character.count if character.kind == "group" else None,
        part_of=entity_id(character.part_of, text) if character.part_of is not None else None,
        roles=tuple(sorted(_roles(character))),
        age=_age(cast, character, text) if character.kind == "person" else None,
        place=character.place,
        members=tuple(entity_id(member, text) for member in character.members),
        mentions=tuple(Mention(report=text.report, span=span) for span in _spans(cast, character)),
    )


def _spans(cast: Cast, character: Character) -> list[Span]:
    spans = {cast.trees[one.sentence].span(list(range(one.first, one.last + 1))) for one in character.phrases}
    return sorted(spans | set(character.elsewhere))


def _words(text: Text, cast: Cast, phrase: Phrase, numbers: list[int]) -> str:
    span = cast.trees[phrase.sentence].span(numbers)
    return " ".join(span.of(text.content).split())


def _names(cast: Cast, character: Character, text: Text) -> set[str]:
    found = set(character.aliases)
    for phrase in character.phrases:
        if phrase.form != "pronoun" and not phrase.none_of:
            found.update(_forms(cast, phrase, text))
    return found


def _forms(cast: Cast, phrase: Phrase, text: Text) -> Iterator[str]:
    """The forms that one phrase gives: short and long, with and without the title."""
    tree = cast.trees[phrase.sentence]
    whole = extent.whole(tree, phrase.head)
    if phrase.form != "name":
        yield _words(text, cast, phrase, list(range(phrase.first, phrase.last + 1)))
        for shorter in _shorter(cast, phrase, whole):
            yield _words(text, cast, phrase, shorter)
        if len(whole) <= _LONGEST:
            yield _words(text, cast, phrase, whole)
            if any(tree.tokens[number].upos == "PROPN" for number in whole):
                yield from _placed(cast, phrase, text, whole[-1])
        after = cast.name_from(phrase.sentence, phrase.last + 1)
        if after is not None and phrase.last == phrase.head and cast.who(after) == cast.who(phrase):
            yield _words(text, cast, phrase, list(range(phrase.first, after.last + 1)))
        return
    yield phrase.name
    first = phrase.name.split()[0].casefold().rstrip(".")
    if first in lexicon().titles and " " in phrase.name:
        yield phrase.name.split(maxsplit=1)[1]
    if phrase.title and phrase.first > 0 and tree.tokens[phrase.first - 1].lemma.lower().rstrip(".") in phrase.title:
        yield _words(text, cast, phrase, list(range(phrase.first - 1, phrase.last + 1)))
    if phrase.kind in {"organisation", "authority"}:
        yield from _placed(cast, phrase, text, phrase.last)


def _shorter(cast: Cast, phrase: Phrase, whole: list[int]) -> Iterator[list[int]]:
    """A long description up to the clause, the comma or the second preposition: "a nurse on duty, who saw it"."""
    tree = cast.trees[phrase.sentence]
    prepositions = 0
    for place, number in enumerate(whole):
        token = tree.tokens[number]
        if number <= phrase.head:
            continue
        prepositions += token.upos == "ADP"
        clause = token.upos == "PUNCT" or token.text.lower() in _RELATIVE
        if (clause or (prepositions == _FURTHER and token.upos == "ADP")) and whole[place - 1] > phrase.head:
            yield whole[:place]
        if clause:
            return


def _placed(cast: Cast, phrase: Phrase, text: Text, last: int) -> Iterator[str]:
    """A body's name with the place that belongs to it: "Court in Varna", "Iran's Court", "High Court, Varna"."""
    tree = cast.trees[phrase.sentence]
    names = [one for one in cast.phrases_in(phrase.sentence) if one.form == "name" and one is not phrase]
    for other in names:
        if other.first - 2 == last or other.first - 3 == last:
            between = [token.text for token in tree.tokens[last + 1 : other.first]]
            if between[0] in {"in", "of", "for", ","} and between[1:] in ([], ["the"]):
                yield _words(text, cast, phrase, list(range(phrase.first, other.last + 1)))
        if other.last + 2 == phrase.first and tree.tokens[other.last + 1].upos == "PART":
            yield _words(text, cast, phrase, list(range(other.first, last + 1)))


def _fullest(cast: Cast, character: Character, text: Text, names: list[str]) -> str:
    """The name with most words, in ordinary capitals if it is written so or is a known place; else a description."""
    written = [phrase.name for phrase in character.phrases if phrase.form == "name"] + character.aliases
    if written:
        best = max(written, key=lambda name: (len(name.split()), not name.isupper(), written.count(name), name))
        return best.title() if best.isupper() and character.place and len(best) > _ACRONYM else best
    for phrase in sorted(character.phrases, key=lambda one: one.number):
        if phrase.form != "pronoun":
            whose = _of_named(cast, phrase) if character.kind == "place" else None
            if whose is not None:
                return _words(text, cast, phrase, list(range(phrase.first, whose + 1)))
            last = max(one.last for one in character.phrases if one is phrase or _counts(cast, phrase, one))
            return _words(text, cast, phrase, list(range(phrase.first, last + 1)))
    return names[0] if names else ""


def _of_named(cast: Cast, phrase: Phrase) -> int | None:
    """The last word of the name whose an unnamed place is: "the basement of the 4th Regiment"; None without one."""
    tokens = cast.trees[phrase.sentence].tokens
    if phrase.last + 2 >= len(tokens) or tokens[phrase.last + 1].text.lower() != "of":
        return None
    starts = {phrase.last + 2, phrase.last + 3}
    behind = [one for one in cast.phrases_in(phrase.sentence) if one.first in starts and one.last > phrase.last + 2]
    named = [one.last for one in behind if any(tokens[n].upos == "PROPN" for n in range(one.first, one.last + 1))]
    return max(named, default=None)


def _counts(cast: Cast, phrase: Phrase, other: Phrase) -> bool:
    """Whether a phrase tells how many there are of the other: "hundreds of marchers"."""
    follows = other.sentence == phrase.sentence and other.first == phrase.last + 2
    return follows and cast.trees[phrase.sentence].tokens[phrase.last + 1].text.lower() == "of"


def _roles(character: Character) -> set[str]:
    known = lexicon()
    found = {role for role in character.roles if role not in known.anybody}
    for phrase in character.phrases:
        if phrase.form == "noun":
            found.add(phrase.lemma)
        found |= {title for title in phrase.title if title in known.people}
    return found


def _age(cast: Cast, character: Character, text: Text) -> int | None:
    for phrase in character.phrases:
        tree = cast.trees[phrase.sentence]
        span = tree.span(list(range(phrase.first, phrase.last + 1)))
        after = _AGE_AFTER.match(text.content, span.end)
        within = _AGE_WITHIN.search(tree.span(tree.long_phrase(phrase.head)).of(text.content))
        for match in (after, within):
            if match is not None:
                return int(next(group for group in match.groups() if group))
    return None
