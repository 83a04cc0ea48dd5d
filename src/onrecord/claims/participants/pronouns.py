"""Whom a pronoun speaks of: agreement, then who is most present (salience after Lappin and Leass 1994).

A pronoun agrees with a sex only where a title, a noun or another pronoun shows one; names never do.
"""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.groups import listed, lists_before
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon, pronouns

_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "themself"})
_ARGUMENTS = ("nsubj", "obj", "iobj", "obl", "obl:agent")
_LEAST = 0.5  # salience below which a character is too far back


def resolve(cast: Cast, phrase: Phrase) -> None:
    """Decide whom a third-person or relative pronoun speaks of; leave it open where nothing fits."""
    sort = pronouns()[phrase.lemma]
    if cast.settled(phrase):
        return
    found: tuple[Character, ...] = ()
    if sort == "relative":
        found = _antecedent(cast, phrase)
    elif phrase.lemma in _REFLEXIVE:
        found = _subject(cast, phrase)
    elif sort in {"male", "female"}:
        found = _somebody(cast, phrase)
    elif sort == "thing":
        found = _body(cast, phrase)
    elif sort == "plural":
        found = _they(cast, phrase)
    if found:
        cast.assign(phrase, *found)


def _antecedent(cast: Cast, phrase: Phrase) -> tuple[Character, ...]:
    """The noun on which the relative clause hangs."""
    tree = cast.trees[phrase.sentence]
    for step in [phrase.head, *tree.above(phrase.head)]:
        if tree.tokens[step].deprel in {"acl:relcl", "advcl:relcl"}:
            noun = cast.phrase_at(phrase.sentence, tree.tokens[step].head)
            return (listed(cast, noun) or cast.who(noun)) if noun is not None else ()
    return ()


def _subject(cast: Cast, phrase: Phrase) -> tuple[Character, ...]:
    tree = cast.trees[phrase.sentence]
    for step in tree.above(phrase.head):
        for child in tree.children(step, "nsubj"):
            found = cast.who(cast.phrase_at(phrase.sentence, child))
            if found:
                return found
    return ()


def _somebody(cast: Cast, phrase: Phrase) -> tuple[Character, ...]:
    barred = _barred(cast, phrase)
    found = [
        (score, -one.order, one)
        for one in cast.of_kind("person")
        if one not in barred
        and (one.sex is None or one.sex == phrase.sex)
        and (score := _score(cast, one, phrase)) > _LEAST
    ]
    if not found:
        return _ahead(cast, phrase, barred)
    return (max(found, key=lambda one: one[:2])[2],)


def _score(cast: Cast, character: Character, phrase: Phrase) -> float:
    score = cast.salience(character, phrase.sentence, phrase.head)
    if character.sex == phrase.sex and character.sex is not None:
        score *= 1.3
    return score


def _ahead(cast: Cast, phrase: Phrase, barred: set[Character]) -> tuple[Character, ...]:
    """Whom "he" in "When he came home, Lunt ..." means: somebody named later in the same sentence."""
    tree = cast.trees[phrase.sentence]
    if not any(tree.relation(step, "advcl", "acl", "nmod:poss") for step in [phrase.head, *tree.above(phrase.head)]):
        return ()
    for other in cast.phrases:
        if other.sentence == phrase.sentence and other.head > phrase.head and other.form == "name":
            fits = [one for one in cast.who(other) if one.kind == "person" and one.sex in {None, phrase.sex}]
            if fits and fits[0] not in barred:
                return (fits[0],)
    return ()


def _barred(cast: Cast, phrase: Phrase) -> set[Character]:
    """Those who cannot be meant: arguments of the same verb, and the noun phrases around the pronoun."""
    tree = cast.trees[phrase.sentence]
    barred: set[Character] = set()
    current = phrase.head
    for step in tree.above(phrase.head):
        if not tree.relation(current, "nmod", "nmod:poss", "appos", "conj"):
            break
        barred.update(cast.who(cast.phrase_at(phrase.sentence, step)))
        current = step
    predicate = tree.predicate(phrase.head)
    if predicate is not None and not tree.relation(phrase.head, "nmod:poss"):
        for child in tree.children(predicate, *_ARGUMENTS):
            if child != phrase.head and child != tree.first_conjunct(phrase.head):
                barred.update(cast.who(cast.phrase_at(phrase.sentence, child)))
    return barred


def _body(cast: Cast, phrase: Phrase) -> tuple[Character, ...]:
    """Whom "it" and "its" mean: the body most present, where the pronoun does what bodies do."""
    tree = cast.trees[phrase.sentence]
    predicate = tree.predicate(phrase.head)
    verb = tree.tokens[predicate].lemma.lower() if predicate is not None else ""
    speaks = tree.relation(phrase.head, "nsubj") and verb in lexicon().speech
    noun = tree.tokens[phrase.head].noun_kind
    if noun is not None and noun not in {"organisation", "place", "person"}:
        return ()
    if noun is None and not speaks and not tree.relation(phrase.head, "nmod:poss"):
        return ()
    barred = _barred(cast, phrase)
    kinds = ("organisation", "authority") if speaks or noun != "place" else ("place",)
    found = [
        (score, -one.order, one)
        for one in cast.of_kind(*kinds)
        if one not in barred and (score := cast.salience(one, phrase.sentence, phrase.head)) > _LEAST
    ]
    return (max(found, key=lambda one: one[:2])[2],) if found else ()


def _they(cast: Cast, phrase: Phrase) -> tuple[Character, ...]:
    """A group, a plural body or a list of people, whichever is most present."""
    if cast.trees[phrase.sentence].tokens[phrase.head].noun_kind not in {None, "person", "organisation"}:
        return ()
    barred = _barred(cast, phrase)
    place = (phrase.sentence, phrase.head)
    found: list[tuple[float, tuple[int, int], tuple[Character, ...]]] = []
    for one in cast.of_kind("group", "authority", "organisation"):
        score = cast.salience(one, *place) * (1.0 if one.plural else 0.6)
        if one not in barred and score > _LEAST:
            found.append((score, cast.last_before(one, *place), (one,)))
    for members in lists_before(cast, *place)[:2]:
        score = min(cast.salience(one, *place) for one in members) * 1.2
        if not barred & set(members) and score > _LEAST:
            found.append((score, max(cast.last_before(one, *place) for one in members), members))
    return max(found, key=lambda one: one[:2])[2] if found else ()
