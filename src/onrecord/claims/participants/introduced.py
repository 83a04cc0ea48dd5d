"""Whom a lead without a name is about: the person named first behind it.

News tells first that "a teacher was seized" and in the next paragraph who that is: "Ada Lunt, 34, was ...". Who is
named there, holds no office and is not only somebody who tells of it, is whom the lead is about. So with who tells it:
"a legal aid group said" in the lead is the one body that behind it says more under its name.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import dropwhile, islice

from onrecord.claims.participants.ages import ages_differ
from onrecord.claims.participants.bodies import is_other_sort
from onrecord.claims.participants.cast import Cast, Character, single
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.standing import holds_office
from onrecord.claims.participants.words import lexicon

_FARTHEST = 6  # sentences behind the lead in which somebody is named whose kin or lawyer speaks in it
_BODY = frozenset({"body", "remains", "corpse", "funeral", "colleague", "friend"})
_NEXT = 3  # sentences behind the lead in which the name comes
_DONE_TO = frozenset({"nsubj:pass", "obj"})
_MORTAL = frozenset({"kill", "die", "murder", "execute", "assassinate", "drown"})


def leading(cast: Cast, late: Collection[int]) -> list[int]:
    """The first sentence of the body that has a verb, the lead, and those behind it in which the name may come."""
    if not cast.news:
        return []
    body = (number for number in range(len(cast.trees)) if number not in late)
    return list(islice(dropwhile(lambda number: not is_sentence(cast, number), body), _NEXT + 1))


def unite_introduced(cast: Cast, sentences: Sequence[int]) -> Character | None:
    """Make one of the one without a name whom the lead is about and the person named behind it; gives that person.

    Args:
        cast: Everybody so far: the names, and who is spoken of in the lead.
        sentences: The lead and those behind it, as `leading` gives them.

    Returns:
        Whom the lead is about, also where it names them itself; None where that cannot be told.
    """
    if not sentences:
        return None
    found = _introduced(cast, *sentences) or _told_within(cast, sentences[0])
    return cast.merge(found[1], found[0]) if found is not None else _named_in(cast, sentences[0])


def unite_introduced_body(cast: Cast, sentences: Sequence[int]) -> None:
    """Make one of the body without a name that speaks in the lead and the only one by name that speaks behind it.

    Args:
        cast: Everybody so far.
        sentences: The lead and those behind it, as `leading` gives them.
    """
    lead, behind = sentences[:1], sentences[1:]
    unnamed = [phrase for phrase in _speaking_bodies(cast, lead) if phrase.form == "noun" and phrase.article == "a"]
    named = {
        id(one): one
        for phrase in _speaking_bodies(cast, behind)
        for one in cast.who(phrase)
        if phrase.form == "name" and one is not cast.publisher
    }
    other = single(named.values())
    body = single(cast.who(unnamed[0])) if len(unnamed) == 1 else None
    if body is None or other is None or body.named:
        return
    word = unnamed[0].lemma
    if word in lexicon().any_organisation and not is_other_sort(other, word):
        cast.merge(other, body)


def _speaking_bodies(cast: Cast, sentences: Sequence[int]) -> list[Phrase]:
    """The organisations that say something in these sentences."""
    phrases = (phrase for number in sentences for phrase in cast.phrases_in(number) if phrase.kind == "organisation")
    return [phrase for phrase in phrases if tells(cast, phrase) or _is_cited(cast, phrase)]


def _is_cited(cast: Cast, phrase: Phrase) -> bool:
    """Whether something stands "according to" somebody."""
    before = cast.trees[phrase.sentence].tokens[max(0, phrase.first - 3) : phrase.first]
    return "according" in {token.text.lower() for token in before}


def _named_in(cast: Cast, lead: int) -> Character | None:
    """The only one to whom something is done in the lead, if by name: "sentenced the journalist Ada Lunt"."""
    tree = cast.trees[lead]
    done = [phrase for phrase in cast.phrases_in(lead) if tree.tokens[phrase.head].deprel in _DONE_TO]
    people = [phrase for phrase in done if phrase.kind in {"person", "group"} and phrase.form != "pronoun"]
    person = single(one for phrase in people for one in cast.who(phrase))
    return person if person is not None and person.named and _may_be_named(cast, person) else None


def _introduced(cast: Cast, lead: int, *behind: int) -> tuple[Character, Character] | None:
    phrase = _told_of(cast, lead)
    other = single(cast.who(phrase))
    if phrase is None or other is None:
        return None
    for name in _names(cast, behind):
        person = single(cast.who(name))
        if person is None or person is other or lead in person.by_sentence or not _may_be_named(cast, person):
            continue
        sexes = {other.sex, person.sex} - {None}
        if len(sexes) > 1 or ages_differ(cast, other, person):
            return None
        known = _aged(cast, name) or (name.sentence == behind[0] and _opens(cast, name, person, phrase))
        return (other, person) if known else None
    return None


def _told_within(cast: Cast, lead: int) -> tuple[Character, Character] | None:
    """Of whom somebody else tells in the lead, "the widow of a lawyer who died said", and the only one then named.

    Who only says things is not the one, nor is who holds an office or is kin of the one.
    """
    tree, known = cast.trees[lead], lexicon()
    for phrase in cast.phrases_in(lead):
        other = single(cast.who(phrase))
        if phrase.kind != "person" or phrase.form != "noun" or phrase.article != "a" or phrase.lemma in known.kin:
            continue
        over = tree.tokens[tree.first_conjunct(phrase.head)].head
        of = (
            over >= 0
            and tree.tokens[over].lemma.lower() in known.kin | known.apart | known.lawyers | known.deeds | _BODY
        )
        if other is None or other.named or not of or not tree.children(phrase.head, "acl"):
            continue
        names = _names(cast, range(lead + 1, min(lead + 1 + _FARTHEST, len(cast.trees))))
        people = [one for name in names for one in cast.who(name) if one is not other and _may_be_named(cast, one)]
        silent = [one for one in dict.fromkeys(people) if not any(_speaks(cast, phrase) for phrase in one.phrases)]
        agree = [one for one in silent if _sexes_agree(one, other) and not one.roles & known.kin]
        agree = [one for one in agree if not ages_differ(cast, one, other)]
        if agree and lead not in agree[0].by_sentence:
            return other, agree[0]
    return None


def _speaks(cast: Cast, phrase: Phrase) -> bool:
    """Whether somebody says something, or stands beside "said" whatever a parser makes of it."""
    tokens = cast.trees[phrase.sentence].tokens
    beside = [tokens[place] for place in (phrase.first - 1, phrase.last + 1) if 0 <= place < len(tokens)]
    return tells(cast, phrase) or any(token.lemma.lower() in lexicon().speech for token in beside)


def _sexes_agree(one: Character, other: Character) -> bool:
    return not (one.likely_sex and other.likely_sex and one.likely_sex != other.likely_sex)


def is_sentence(cast: Cast, number: int) -> bool:
    """Whether a sentence has a verb: a line with the day, the place or the author's name has none."""
    return any(token.upos == "VERB" for token in cast.trees[number].tokens)


def _told_of(cast: Cast, lead: int) -> Phrase | None:
    """The first "a teacher" of a sentence to whom something is done, else the subject of what it tells."""
    known, found = lexicon(), []
    for phrase in cast.phrases_in(lead):
        other = single(cast.who(phrase))
        if phrase.form == "pronoun" or phrase.kind != "person" or not _is_new(cast, phrase):
            continue
        if other is None or other.kind != "person" or other.named or tied(other) or phrase.lemma in known.never:
            continue
        tree = cast.trees[lead]
        head = tree.first_conjunct(phrase.head)
        if len(tree.conjuncts(head)) > 1:
            return None  # "a woman and a boy": the next name is neither's
        done = tree.tokens[head].deprel in _DONE_TO
        office = phrase.lemma in known.officials | known.kin
        if done or (not office and tree.relation(head, "nsubj") and not tells(cast, phrase)):
            found.append((not done, phrase.head, phrase))
    return min(found, key=lambda one: one[:2])[2] if found else None


def _is_new(cast: Cast, phrase: Phrase) -> bool:
    """Whether a phrase brings somebody in: "a teacher", "the head of a union"."""
    if phrase.article != "the":
        return phrase.article in {"a", "none"}
    tree = cast.trees[phrase.sentence]
    return any(tree.preposition(child) == "of" for child in tree.children(phrase.head, "nmod"))


def tied(character: Character) -> bool:
    """Whether somebody is known as another person's: "his wife"; a leader of a village is not."""
    return character.tie is not None and character.tie[0].kind in {"person", "group"}


def _names(cast: Cast, sentences: Sequence[int]) -> list[Phrase]:
    """The full names of people in these sentences."""
    named = (phrase for number in sentences for phrase in cast.phrases_in(number) if phrase.form == "name")
    return [phrase for phrase in named if phrase.kind == "person" and " " in phrase.name]


def _may_be_named(cast: Cast, person: Character) -> bool:
    able = person.kind == "person" and not person.credited and person is not cast.publisher
    return able and not tied(person) and not holds_office(person)


def _opens(cast: Cast, name: Phrase, person: Character, told_of: Phrase) -> bool:
    """Whether a name without an age stands first in its sentence, and for nobody who only tells of another."""
    before = [phrase for phrase in cast.phrases_in(name.sentence) if phrase.kind in {"person", "group"}]
    if before[0] is not name or (person.roles and told_of.lemma not in person.roles):
        return False
    return not tells(cast, name) or (not _is_dead(cast, told_of) and _is_done_to(cast, person))


def _is_done_to(cast: Cast, person: Character) -> bool:
    return any(cast.trees[phrase.sentence].tokens[phrase.head].deprel in _DONE_TO for phrase in person.phrases)


def _aged(cast: Cast, phrase: Phrase) -> bool:
    """Whether an age stands behind a name: "Ada Lunt, 34,"."""
    after = [token.text for token in cast.trees[phrase.sentence].tokens[phrase.last + 1 : phrase.last + 3]]
    return len(after) > 1 and after[0] in {",", "("} and after[1].isdecimal()


def tells(cast: Cast, phrase: Phrase) -> bool:
    """Whether somebody is the subject of a verb of speech."""
    tree = cast.trees[phrase.sentence]
    verb = tree.predicate(phrase.head)
    subject = tree.relation(tree.first_conjunct(phrase.head), "nsubj")
    return subject and verb is not None and tree.tokens[verb].lemma.lower() in lexicon().speech


def _is_dead(cast: Cast, phrase: Phrase) -> bool:
    verb = cast.trees[phrase.sentence].predicate(phrase.head)
    return verb is not None and cast.trees[phrase.sentence].tokens[verb].lemma.lower() in _MORTAL
