"""Descriptions that come before the name: in the title and in the first lines of a news report.

"Teacher seized in ..." in a title, "A teacher whom ..." in the first sentence: as a rule the one person whom the report
then names and is about. They join that person only where one clearly stands out and nothing speaks against it.
"""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast, Character, single
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.standing import affected, principal
from onrecord.claims.participants.words import lexicon

_LEAD = 3  # sentences of the body in which a description may go before the name


def unite_foretold(cast: Cast, late: frozenset[int]) -> None:
    """Let descriptions before the name speak of the person whom the report is about."""
    person = principal(cast, late)
    if person is None:
        return
    first = min((phrase.sentence for phrase in person.phrases if phrase.sentence not in late), default=0)
    body = [number for number in range(len(cast.trees)) if number not in late]
    lead = {number for number in body[:_LEAD] if number <= first}
    for phrase in cast.phrases:
        if phrase.sentence not in late and phrase.sentence not in lead:
            continue
        other = single(cast.who(phrase))
        if other is None or other is person or not _may_be(cast, phrase, other, person, late):
            continue
        cast.merge(person, other)


def unite_bodies(cast: Cast, late: frozenset[int]) -> None:
    """Make one "a rights group said" of the title or lead and the only organisation with a name that speaks."""
    named = [
        one for one in cast.of_kind("organisation") if one.named and one is not cast.publisher and _speaks(cast, one)
    ]
    if len(named) != 1:
        return
    body = [number for number in range(len(cast.trees)) if number not in late]
    early = late | set(body[:_LEAD])
    for other in [one for one in cast.of_kind("organisation") if not one.named and _speaks(cast, one)]:
        told = [phrase for phrase in other.phrases if phrase.form == "noun"]
        if all(
            one.sentence in early and one.lemma in lexicon().any_organisation and one.article != "the" for one in told
        ):
            cast.merge(named[0], other)


def _speaks(cast: Cast, character: Character) -> bool:
    for phrase in character.phrases:
        tree = cast.trees[phrase.sentence]
        verb = tree.predicate(phrase.head)
        subject = tree.relation(tree.first_conjunct(phrase.head), "nsubj")
        if subject and verb is not None and tree.tokens[verb].lemma.lower() in lexicon().speech:
            return True
    return False


def unite_lawyers(cast: Cast) -> None:
    """Make one of "their lawyer" and the only lawyer with a name, who may come later."""
    named = [one for one in cast.of_kind("person") if one.named and _roles(one) & lexicon().lawyers]
    if len(named) != 1:
        return
    for other in [one for one in cast.of_kind("person") if not one.named and _roles(one) & lexicon().lawyers]:
        if all(phrase.form == "pronoun" or phrase.article in {"the", "whose", "none"} for phrase in other.phrases):
            cast.merge(named[0], other)


def _roles(character: Character) -> set[str]:
    lemmas = {phrase.lemma for phrase in character.phrases if phrase.form == "noun"}
    return character.roles | lemmas | {title for phrase in character.phrases for title in phrase.title}


def _may_be(cast: Cast, phrase: Phrase, other: Character, person: Character, late: frozenset[int]) -> bool:
    if phrase.form != "noun" or phrase.kind != "person" or other.kind != "person" or other.named or other.tie:
        return False
    known = lexicon()
    if (
        phrase.lemma not in known.people
        or phrase.lemma in known.officials | known.kin | known.never
        or phrase.article not in {"a", "none"}
    ):
        return False
    if other.likely_sex and person.likely_sex and other.likely_sex != person.likely_sex:
        return False
    told = [one for one in other.phrases if one.form != "pronoun"]
    if any(one.sentence not in late and one.sentence > phrase.sentence + _LEAD for one in told):
        return False
    beside = any(one.sentence == phrase.sentence and one.form != "pronoun" for one in person.phrases)
    return not beside and (affected(cast, other, late) >= 1 or _leads(cast, phrase))


def _leads(cast: Cast, phrase: Phrase) -> bool:
    """Whether a sentence is about the phrase: told of by "who", or a subject that does not speak."""
    tree = cast.trees[phrase.sentence]
    if tree.children(phrase.head, "acl"):
        return True
    verb = tree.predicate(phrase.head)
    subject = tree.relation(tree.first_conjunct(phrase.head), "nsubj")
    if not subject or verb is None or tree.tokens[verb].lemma in lexicon().speech:
        return False
    return tree.tokens[verb].head < 0 or tree.relation(verb, "parataxis", "appos", "dep", "list")
