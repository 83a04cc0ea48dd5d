"""Whom a report is about: to whom things are done, and who speaks or holds an office.

Only syntax and words for offices count; what was done is not looked at.
"""

from __future__ import annotations

from onrecord.claims.participants.another import is_another
from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon

_DONE_TO, _IN_TITLE, _OWNS, _DOES, _SPEAKS = 2.0, 1.0, 1.0, 0.5, -1.5
_OFTEN = 3  # mentions from which somebody without a name is known well
_BODIES = frozenset({"organisation", "authority"})
_SUBJECT = 10.0  # for whom the header says the report is about
_LATELY = 1.0  # what counts for somebody not spoken of lately, beside the salience of those who are
_NAMED = 0.3  # what every mention by name adds: a report names most often whom it is about
_CLEARLY = 1.5  # how much more than the next person the one must stand out whom a report is about


def affected(cast: Cast, character: Character, late: frozenset[int]) -> float:
    """How much a report tells of things done to somebody.

    Args:
        cast: Everybody.
        character: A person or group.
        late: Sentences of titles and headings, which tell of those whom the report is about.
    """
    return sum(_weight(cast, phrase, late) for phrase in character.phrases)


def _prominence(cast: Cast, character: Character, late: frozenset[int]) -> float:
    names = sum(phrase.form == "name" for phrase in character.phrases)
    return _NAMED * names + affected(cast, character, late)


def holds_office(character: Character) -> bool:
    """Whether somebody is spoken of as a lawyer, an official, a spokesman or the like."""
    return bool(callings(character) & lexicon().officials)


def callings(character: Character) -> set[str]:
    """What somebody is called besides a name: roles, titles, nouns."""
    roles = character.roles | {title for phrase in character.phrases for title in phrase.title}
    roles |= {phrase.lemma for phrase in character.phrases if phrase.form == "noun"}
    return roles | {word for phrase in character.phrases for word in phrase.name.casefold().split()[:-1]}


def principal(cast: Cast, late: frozenset[int]) -> Character | None:
    """The one named person whom the report is about; None where nobody or more than one stands out."""
    able = (one for one in cast.of_kind("person") if one.named and not one.credited)
    people = [one for one in able if not holds_office(one) and one is not cast.publisher]
    people = [one for one in people if not _in_passing(cast, one) and not is_another(cast, one)]
    ranked = sorted(people, key=lambda one: (-_prominence(cast, one, late), one.order))
    if not ranked or _prominence(cast, ranked[0], late) <= 0 or _only_tells(cast, ranked[0], late):
        return None
    if len(ranked) > 1 and _prominence(cast, ranked[0], late) < _CLEARLY * _prominence(cast, ranked[1], late):
        return None
    return ranked[0]


def _in_passing(cast: Cast, character: Character) -> bool:
    """Whether somebody is brought in as one of many: "One alias Kestrel was asked", "a certain Ivo Marsh"."""
    named = min((one for one in character.phrases if one.form == "name"), key=lambda one: one.number, default=None)
    before = cast.trees[named.sentence].tokens[max(0, named.first - 2) : named.first] if named is not None else ()
    return bool({token.text.lower() for token in before} & {"one", "certain"})


def _only_tells(cast: Cast, character: Character, late: frozenset[int]) -> bool:
    """Whether somebody only says things, or stands only in lines that tell nothing: whom the report has it from."""
    done = affected(cast, character, late)
    told = any(token.upos == "VERB" for phrase in character.phrases for token in cast.trees[phrase.sentence].tokens)
    return done < 0 or (done == 0 and not told)


def in_focus(cast: Cast, late: frozenset[int]) -> dict[int, Character]:
    """For each sentence the person or group whom the report tells of there, whether the sentence names them or not.

    To whom most has been done so far, more so if lately spoken of; before anybody is, whom the whole report is about.
    """
    whole = {one: _prominence(cast, one, late) + _about(cast, one) for one in _known_well(cast)}
    main = max(whole, key=lambda one: (whole[one], -one.order), default=None)
    found: dict[int, Character] = {}
    for sentence, tree in enumerate(cast.trees):
        end = len(tree.tokens)
        scores = {one: value * (_LATELY + cast.salience(one, sentence, end)) for one, value in whole.items()}
        best = max(scores, key=lambda one: (scores[one], -one.order), default=main)
        if best is not None and whole[best] > 0:
            found[sentence] = best
    return found


def _known_well(cast: Cast) -> list[Character]:
    """Those by name or spoken of more than in passing, who hold no office and did not publish the report."""
    able = (one for one in cast.of_kind("person", "group") if one is not cast.publisher and not holds_office(one))
    return [one for one in able if one.named or sum(other.form != "pronoun" for other in one.phrases) >= _OFTEN]


def _about(cast: Cast, character: Character) -> float:
    return _SUBJECT if character is cast.subject else 0.0


def _weight(cast: Cast, phrase: Phrase, late: frozenset[int]) -> float:
    tree = cast.trees[phrase.sentence]
    head = tree.first_conjunct(phrase.head)
    token = tree.tokens[head]
    if token.deprel in {"appos", "flat"} and token.head >= 0:
        head = tree.first_conjunct(token.head)
        token = tree.tokens[head]
    verb = tree.tokens[token.head].lemma.lower() if token.head >= 0 else ""
    title = _IN_TITLE if phrase.sentence in late else 0.0
    if token.deprel in {"nsubj:pass", "obj"}:
        return _DONE_TO + title
    if token.deprel == "nsubj":
        return title + (_SPEAKS if verb in lexicon().speech else _DOES)
    return title + (_OWNS if token.deprel == "nmod:poss" else 0.0)


def speaks_of_itself(cast: Cast, phrase: Phrase, speaker: Character | None) -> bool:
    """Whether a body speaks of itself: "this newspaper", "our organisation", "our correspondent"."""
    publisher = cast.publisher
    if publisher is None or publisher is not speaker or publisher.kind not in _BODIES:
        return False
    first = cast.trees[phrase.sentence].tokens[phrase.first]
    if first.text.lower() not in {"this", "our"} and first.lemma.lower() != "наш":
        return False
    if phrase.kind == "person":
        return cast.news and phrase.form == "noun" and phrase.lemma in lexicon().own_staff
    return phrase.lemma in lexicon().own and phrase.kind in _BODIES | {"place", "group"}


def acts_for_all(cast: Cast, phrase: Phrase) -> bool:
    """Whether people of a body stand for the body: "its men", "operatives of the unit"; not "two of our lawyers"."""
    known = lexicon()
    if phrase.form != "noun" or phrase.count is not None or not phrase.plural or phrase.kind == "place":
        return False
    if phrase.article == "whose":
        return phrase.lemma in known.arms
    of = phrase.owner is not None and cast.trees[phrase.sentence].preposition(phrase.owner) == "of"
    bare = phrase.first == phrase.head or phrase.article == "the"
    return of and bare and phrase.lemma in known.officers | known.soldiers | known.assailants | {"member", "agent"}
