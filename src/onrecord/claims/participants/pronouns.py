"""Whom a pronoun speaks of: agreement, then who is most present (salience after Lappin and Leass 1994).

A pronoun agrees with a sex only where a title, a noun or another pronoun shows one; names never do.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log

from onrecord.claims.participants.accused import accused_over, not_the_accused
from onrecord.claims.participants.affinity import Part, fit, part
from onrecord.claims.participants.agreeing import agreement
from onrecord.claims.participants.around import barred_by_clause, owners_before, subjects_over
from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.dead import found_dead
from onrecord.claims.participants.groups import listed
from onrecord.claims.participants.hearsay import hearer, is_hearsay
from onrecord.claims.participants.held import held_before
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.plurals import they
from onrecord.claims.participants.standing import holds_office
from onrecord.claims.participants.words import lexicon, pronouns

_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "themself"})
_LEAST = 0.5  # salience below which a character is too far back
_FAME = 0.3  # what the logarithm of the number of mentions adds to salience
_ABOUT = 4.0  # what the person has at all times whom the header says the report is about
_BY_NAME = 1.5  # what having a name multiplies salience by
_SOURCE = 0.5  # likewise for somebody just brought in: "a neighbour said that he ..." tells of another
_SPOKE = 4.0  # likewise for "he said", where the sentence before tells what somebody says
_ANSWERED = 0.4  # what an officer without a name who only told somebody something is less often in the next sentence
_DEAD = 8.0  # what having been found dead multiplies it by where something mortal had befallen "him"
_HELD = 3.0  # what having been held multiplies it by where "he" is let go
_OWNER = 3.0  # what being the owner of such a subject multiplies it by: "his father said that he ..."
_OVER = 1.5  # what being the subject of a clause above the pronoun's own multiplies it by


def resolve(cast: Cast, phrase: Phrase, speaker: Character | None = None) -> None:
    """Decide whom a third-person or relative pronoun speaks of; leave it open where nothing fits.

    Args:
        cast: Who has been spoken of so far.
        phrase: The pronoun.
        speaker: Whose words the pronoun stands in; "he" is somebody else.
    """
    sort = pronouns()[phrase.lemma]
    if cast.settled(phrase):
        return
    found: tuple[Character, ...] = ()
    if sort == "relative":
        found = _antecedent(cast, phrase)
    elif phrase.lemma in _REFLEXIVE:
        found = _subject(cast, phrase)
    elif sort in {"male", "female"}:
        found = _somebody(cast, phrase, speaker)
    elif sort == "thing":
        found = _body(cast, phrase)
    elif sort == "plural":
        found = they(cast, phrase, speaker)
        found = () if speaker in {None, cast.narrator} and is_hearsay(cast, phrase, found) else found
    if found:
        cast.assign(phrase, *found)
    if len(found) == 1 and found[0].kind == "person" and not found[0].named and sort in {"male", "female"}:
        found[0].votes[sort] = found[0].votes.get(sort, 0.0) + 1.0  # "the doctor ... she" is no "he" later


def _antecedent(cast: Cast, phrase: Phrase) -> tuple[Character, ...]:
    """The noun on which the relative clause hangs."""
    tree = cast.trees[phrase.sentence]
    for step in [phrase.head, *tree.ancestors(phrase.head)]:
        if tree.tokens[step].deprel in {"acl:relcl", "advcl:relcl"}:
            noun = cast.phrase_at(phrase.sentence, tree.tokens[step].head)
            return (listed(cast, noun) or cast.who(noun)) if noun is not None else ()
    return ()


def _subject(cast: Cast, phrase: Phrase) -> tuple[Character, ...]:
    tree = cast.trees[phrase.sentence]
    for step in tree.ancestors(phrase.head):
        for child in tree.children(step, "nsubj"):
            found = cast.who(cast.phrase_at(phrase.sentence, child))
            if found:
                return found
    return ()


def _somebody(cast: Cast, phrase: Phrase, speaker: Character | None) -> tuple[Character, ...]:
    spoke = _spokesman(cast, phrase) or hearer(cast, phrase)
    if spoke is not None:
        return (spoke,)
    barred = barred_by_clause(cast, phrase) | ({speaker} if speaker is not None else set())
    barred |= not_the_accused(cast, phrase, barred)
    able = [
        one
        for one in cast.of_kind("person")
        if one not in barred
        and not one.credited
        and one.sex in {None, phrase.sex}
        and (one is cast.subject or cast.salience(one, phrase.sentence, phrase.head) > _LEAST)
    ]
    if not able:
        return _ahead(cast, phrase, barred) or _about(cast, phrase, barred)
    place = _Place(
        over=frozenset(subjects_over(cast, phrase)),
        accused=accused_over(cast, phrase),
        dead=found_dead(cast, phrase),
        held=held_before(cast, phrase),
        owners=frozenset(owners_before(cast, phrase)),
        part=part(cast, phrase),
        spoke=_speakers_before(cast, phrase) if _says(cast, phrase) else frozenset(),
    )
    return (max(able, key=lambda one: (_score(cast, one, phrase, place), -one.order)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Place:
    """What the place of a pronoun says, whoever may be meant.

    Attributes:
        over: The subjects of the clauses above its own.
        accused: Those of them who are said to have wronged somebody.
        dead: Who was just told of as found dead, for somebody who "had been" stabbed or shot.
        held: Who was held before, for somebody who is let go.
        owners: Whom a possessive pronoun of the same sort means earlier in the sentence.
        part: What the pronoun does in its clause.
        spoke: For "he said", who spoke in the sentence before.
    """

    over: frozenset[Character]
    accused: frozenset[Character]
    dead: frozenset[Character]
    held: frozenset[Character]
    owners: frozenset[Character]
    part: Part | None
    spoke: frozenset[Character]


def _spokesman(cast: Cast, phrase: Phrase) -> Character | None:
    """The body whose spokesman spoke just before, for "he said"."""
    if not _says(cast, phrase):
        return None
    for sentence in (phrase.sentence, phrase.sentence - 1):
        for other in reversed(cast.phrases_in(sentence)):
            if (other.sentence, other.head) < (phrase.sentence, phrase.head) and _says(cast, other):
                who = cast.who(other)
                spoken_for = other.lemma in lexicon().voices and len(who) == 1 and who[0].kind != "person"
                return who[0] if spoken_for else None
    return None


def _says(cast: Cast, phrase: Phrase) -> bool:
    tree = cast.trees[phrase.sentence]
    verb = tree.predicate(phrase.head)
    speaks = verb is not None and tree.tokens[verb].lemma.lower() in lexicon().speech
    return speaks and tree.relation(phrase.head, "nsubj")


def _score(cast: Cast, character: Character, phrase: Phrase, place: _Place) -> float:
    """Salience, more for those who are spoken of often and whose pronouns are of this sex."""
    score = cast.salience(character, phrase.sentence, phrase.head)
    if character is cast.subject and not _told_of_another(cast, phrase, character):
        score += _ABOUT
    names = sum(one.form != "pronoun" for one in character.phrases)
    over = 1.0
    if character in place.over:
        known = character.named or character in place.accused or any(one.article != "a" for one in character.phrases)
        over = _OVER if known else _SOURCE if _tells(cast, phrase, character) else 1.0
    if character in place.owners:
        over *= _OWNER
    if character in place.dead:
        over *= _DEAD
    if character in place.held:
        over *= _HELD
    if character.named:
        over *= _BY_NAME
    if character in place.spoke:
        over *= _SPOKE
    elif _only_answered(cast, phrase, character):
        over *= _ANSWERED
    part_so_far = fit(cast, character, place.part)
    return score * over * part_so_far * (1 + _FAME * log(max(names, 1))) * agreement(character, phrase)


def _only_answered(cast: Cast, phrase: Phrase, character: Character) -> bool:
    """Whether somebody without a name only told another something before: "An officer told her so. She went home"."""
    if character.named or phrase.sentence in character.by_sentence:
        return False
    told = [one for one in character.phrases if one.form == "noun"]
    return len(told) == 1 and told[0].article == "a" and _says(cast, told[0]) and holds_office(character)


def _speakers_before(cast: Cast, phrase: Phrase) -> frozenset[Character]:
    """Who is the subject of a verb of speech in the last sentence before a phrase in which anybody is."""
    for sentence in range(phrase.sentence - 1, max(-1, phrase.sentence - 3), -1):
        said = [one for other in cast.phrases_in(sentence) if _says(cast, other) for one in cast.who(other)]
        if said or _tells_of_somebody(cast, sentence):
            return frozenset(said)
    return frozenset()


def _tells_of_somebody(cast: Cast, sentence: int) -> bool:
    """Whether a sentence tells what somebody called by name does: that brings its subject to the fore."""
    tree = cast.trees[sentence]
    named = (one for one in cast.phrases_in(sentence) if one.form == "name" and one.kind == "person")
    does = [one.head for one in named if tree.tokens[one.head].deprel == "nsubj"]
    return any(tree.relation(tree.tokens[head].head, "root") for head in does)


def _tells(cast: Cast, phrase: Phrase, character: Character) -> bool:
    """Whether somebody is the subject of a verb of speech in the sentence of a phrase."""
    return any(_says(cast, other) for other in character.by_sentence.get(phrase.sentence, ()))


def _told_of_another(cast: Cast, phrase: Phrase, informant: Character) -> bool:
    """Whether a note is just telling of somebody else of the same sex: "her daughter was taken. She was hit"."""
    subject = cast.trees[phrase.sentence].relation(phrase.head, "nsubj")
    if informant is not cast.informant or not subject or _says(cast, phrase):
        return False
    for other in (*cast.phrases_in(phrase.sentence), *cast.phrases_in(phrase.sentence - 1)):
        before = (other.sentence, other.head) < (phrase.sentence, phrase.head)
        if before and cast.trees[other.sentence].relation(other.head, "nsubj"):
            who = [one for one in cast.who(other) if one is not informant and one.kind == "person"]
            if len(who) == 1 and who[0].sex == phrase.sex and (who[0].named or not _says(cast, other)):
                return True
    return False


def _ahead(cast: Cast, phrase: Phrase, barred: set[Character]) -> tuple[Character, ...]:
    """Whom "he" in "When he came home, Lunt ..." means: somebody named later in the same sentence."""
    tree = cast.trees[phrase.sentence]
    if not any(
        tree.relation(step, "advcl", "acl", "nmod:poss") for step in [phrase.head, *tree.ancestors(phrase.head)]
    ):
        return ()
    for other in cast.phrases:
        if other.sentence == phrase.sentence and other.head > phrase.head and other.form == "name":
            fits = [one for one in cast.who(other) if one.kind == "person" and one.sex in {None, phrase.sex}]
            if fits and fits[0] not in barred:
                return (fits[0],)
    return ()


def _about(cast: Cast, phrase: Phrase, barred: set[Character]) -> tuple[Character, ...]:
    """Whom the header says the report is about, else the person named most often so far."""
    named = [one for one in cast.of_kind("person") if one.named and one not in barred and one.sex in {None, phrase.sex}]
    if cast.subject in named and cast.subject is not None:
        return (cast.subject,)
    place = (phrase.sentence, phrase.head)
    often = {
        one: sum(other.form == "name" and (other.sentence, other.head) < place for other in one.phrases)
        for one in named
    }
    best = max(often, key=lambda one: (often[one], -one.order), default=None)
    return (best,) if best is not None and often[best] else ()


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
    barred = barred_by_clause(cast, phrase)
    kinds = ("organisation", "authority") if speaks or noun != "place" else ("place",)
    found = [
        (score, -one.order, one)
        for one in cast.of_kind(*kinds)
        if one not in barred and (score := cast.salience(one, phrase.sentence, phrase.head)) > _LEAST
    ]
    return (max(found, key=lambda one: one[:2])[2],) if found else ()
