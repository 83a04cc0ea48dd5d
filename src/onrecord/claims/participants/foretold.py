"""Descriptions that come before the name: in the title and in the first lines of a news report.

"Teacher seized in ..." in a title, "A teacher whom ..." in the first sentence: as a rule the one person whom the report
then names and is about. They join that person only where one clearly stands out and nothing speaks against it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from onrecord.claims.participants.ages import ages_differ
from onrecord.claims.participants.another import is_another
from onrecord.claims.participants.cast import Cast, Character, single
from onrecord.claims.participants.introduced import is_sentence, tells, tied
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.standing import affected, principal
from onrecord.claims.participants.words import lexicon

_TELLS = 6  # sentences of the body among which the first named speaker is looked for
_HIGHEST = frozenset({"supreme", "constitutional", "appeal", "appeals", "rights", "justice"})  # seldom "a court in Osk"
_OF_WHOM = frozenset({"arrest", "detention", "trial", "release", "sentencing", "jailing", "conviction", "deportation"})
_AT_OUTLETS = frozenset({"journalist", "reporter", "correspondent", "editor", "photographer", "cameraman", "presenter"})
_LEAD = 3  # sentences of the body in which a description may go before the name


def unite_foretold(cast: Cast, late: frozenset[int], told_of: Character | None = None) -> None:
    """Let descriptions before the name speak of the person whom the report is about.

    Args:
        cast: Everybody.
        late: Sentences of titles and headings.
        told_of: The person named behind a lead that is about somebody without a name; None where there is none.
    """
    _unite_by_role(cast, late)
    person = told_of or principal(cast, late)
    if person is None or not any(_done_to(cast, phrase) for phrase in person.phrases):
        return
    _unite_colleague(cast, person)
    lead = _lead_before(cast, person, late)
    early = [phrase for phrase in cast.phrases if phrase.sentence in late or phrase.sentence in lead]
    for phrase in sorted(early, key=lambda one: (one.sentence, not _done_to(cast, one), one.head)):
        other = single(cast.who(phrase))
        if other is None or other is person or not _may_be(cast, phrase, other, person, late):
            continue
        if not ages_differ(cast, person, other):
            cast.merge(person, other)


def _unite_colleague(cast: Cast, person: Character) -> None:
    """Let "our colleague", in the words of an outlet or a group, be the person whom the report is about."""
    if cast.news and not _roles(person) & _AT_OUTLETS:
        return
    for phrase in [one for one in cast.phrases if one.lemma == "colleague" and one.article == "whose"]:
        other = single(cast.who(phrase))
        ours = cast.trees[phrase.sentence].tokens[phrase.first].text.lower() == "our" and phrase.last == phrase.head
        if ours and other is not None and not other.named and other.kind == "person" and _sexes_agree(other, person):
            cast.merge(person, other)


def _lead_before(cast: Cast, person: Character, late: frozenset[int]) -> set[int]:
    """The first sentences of the body, up to the one that first speaks of somebody."""
    first = min((phrase.sentence for phrase in person.phrases if phrase.sentence not in late), default=0)
    body = [number for number in range(len(cast.trees)) if number not in late]
    return {number for number in body[:_LEAD] if number <= first}


def _unite_by_role(cast: Cast, late: frozenset[int]) -> None:
    """Make one "A teacher" of a news report's title or lead and the only one named who is then called a teacher."""
    if not cast.news:
        return
    for phrase in cast.phrases:
        if phrase.form != "noun" or phrase.kind != "person" or phrase.article not in {"a", "none"}:
            continue
        other = single(cast.who(phrase))
        known = lexicon()
        if other is None or other.named or tied(other) or phrase.lemma in known.anybody | known.kin | known.officials:
            continue
        called = [
            one
            for one in cast.of_kind("person")
            if one.named and phrase.lemma in _roles(one) and not is_another(cast, one, phrase.lemma)
        ]
        if len(called) != 1 or called[0] is other or called[0] is cast.publisher:
            continue
        person = called[0]
        early = phrase.sentence in late or phrase.sentence in _lead_before(cast, person, late)
        agree = _sexes_agree(other, person) and not ages_differ(cast, other, person)
        if early and agree and not _stays(other, phrase, late) and not _beside(person, phrase):
            cast.merge(person, other)


def _sexes_agree(other: Character, person: Character) -> bool:
    return not (other.likely_sex and person.likely_sex and other.likely_sex != person.likely_sex)


def _stays(other: Character, phrase: Phrase, late: frozenset[int]) -> bool:
    """Whether somebody without a name is brought in again far behind the lead."""
    told = [one for one in other.phrases if one.form != "pronoun" and one.sentence not in late]
    return any(one.sentence > phrase.sentence + _LEAD and one.article in {"a", "none"} for one in told)


def _beside(person: Character, phrase: Phrase) -> bool:
    return any(one.sentence == phrase.sentence and one.form != "pronoun" for one in person.phrases)


def unite_bodies(cast: Cast, late: frozenset[int]) -> None:
    """Make one "a rights group said" of the title or lead and the only organisation with a name that speaks."""
    body = [number for number in range(len(cast.trees)) if number not in late]
    early = late | set(body[:_LEAD])
    _unite_courts(cast, early)
    named = [
        one for one in cast.of_kind("organisation") if one.named and one is not cast.publisher and _speaks(cast, one)
    ]
    if len(named) != 1:
        return
    for other in [one for one in cast.of_kind("organisation") if not one.named and _speaks(cast, one)]:
        told = [phrase for phrase in other.phrases if phrase.form == "noun"]
        if all(
            one.sentence in early and one.lemma in lexicon().any_organisation and one.article != "the" for one in told
        ):
            cast.merge(named[0], other)


def _unite_courts(cast: Cast, early: Collection[int]) -> None:
    """Make one "a court in the north" of the title or lead and the only court with a name."""
    named = [one for one in cast.of_kind("authority") if one.named and _is_court(one)]
    if len(named) != 1 or any(set(one.name.casefold().split()) & _HIGHEST for one in named[0].phrases):
        return
    for other in [one for one in cast.of_kind("authority") if not one.named and _is_court(one)]:
        told = [phrase for phrase in other.phrases if phrase.form == "noun"]
        first = min(told, key=lambda one: (one.sentence, one.head), default=None)
        beside = {one.sentence for one in told} & {one.sentence for one in named[0].phrases}
        if first is not None and first.sentence in early and first.article in {"a", "none"} and not beside:
            cast.merge(named[0], other)


def _is_court(body: Character) -> bool:
    return any("court" in (phrase.lemma, *phrase.name.casefold().split()) for phrase in body.phrases)


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
    for body in [one for one in cast.of_kind("organisation", "authority") if not one.named]:
        if {phrase.lemma for phrase in body.phrases if phrase.form == "noun"} == {"defence"} and _speaks(cast, body):
            cast.merge(named[0], body)
    for other in [one for one in cast.of_kind("person") if not one.named and _roles(one) & lexicon().lawyers]:
        if all(phrase.form == "pronoun" or phrase.article in {"the", "whose", "none"} for phrase in other.phrases):
            cast.merge(named[0], other)


def _roles(character: Character) -> set[str]:
    lemmas = {phrase.lemma for phrase in character.phrases if phrase.form == "noun"}
    titles = {title for phrase in character.phrases for title in phrase.title}
    return (
        character.roles | lemmas | titles | {lexicon().callings[title] for title in titles & lexicon().callings.keys()}
    )


def _may_be(cast: Cast, phrase: Phrase, other: Character, person: Character, late: frozenset[int]) -> bool:
    if phrase.form != "noun" or phrase.kind != "person" or other.kind != "person" or other.named or tied(other):
        return False
    known = lexicon()
    owns = cast.trees[phrase.sentence].relation(phrase.head, "nmod:poss")  # "Father's plea"; not "Father seized"
    kin = phrase.lemma in known.kin and (phrase.sentence not in late or phrase.owner is not None or owns)
    if kin or phrase.lemma in known.officials | known.never or phrase.article not in {"a", "none"}:
        return False
    if not _sexes_agree(other, person) or _stays(other, phrase, late) or _beside(person, phrase):
        return False
    done = any(_done_to(cast, one) for one in other.phrases)
    return (done and affected(cast, other, late) >= 1) or _leads(cast, phrase)


def _done_to(cast: Cast, phrase: Phrase) -> bool:
    """Whether the sentence says that something is done to whom the phrase speaks of; a title leaves out the "was"."""
    tree = cast.trees[phrase.sentence]
    return tree.relation(tree.first_conjunct(phrase.head), "nsubj:pass", "obj") or bool(
        tree.children(phrase.head, "acl")
    )


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


def unite_tellers(cast: Cast, late: frozenset[int]) -> None:
    """Make one "his lawyer said" of the title or lead and the first with a name who speaks in the paragraphs behind."""
    body = [number for number in range(len(cast.trees)) if number not in late]
    if not cast.news or not body:
        return
    lead = next((place for place in range(len(body)) if is_sentence(cast, body[place])), 0)
    early = late | set(body[: lead + 1])
    first = _first_teller(cast, body[lead + 1 : lead + _TELLS])
    for phrase in [one for one in cast.phrases if one.sentence in early and one.form == "noun"]:
        other = single(cast.who(phrase))
        if other is None or not tells(cast, phrase):
            continue
        called = [one for one in cast.of_kind("person") if one.named and phrase.lemma in _roles(one)]
        person = called[0] if len(called) == 1 else first
        if person is not None and other is not person and _same_teller(phrase, other, person):
            cast.merge(person, other)


def _first_teller(cast: Cast, sentences: Sequence[int]) -> Character | None:
    """The first person with a name who says something in these sentences."""
    for phrase in cast.phrases:
        if phrase.sentence in sentences and tells(cast, phrase):
            found = single(cast.who(phrase))
            if found is not None and found.named and found.kind == "person":
                return found
    return None


def _same_teller(phrase: Phrase, other: Character, person: Character) -> bool:
    """Whether an unnamed speaker of the lead may be the one named behind it: nothing known of them may clash."""
    known_by = phrase.article in {"a", "none", "whose"} or (phrase.article == "the" and phrase.owner is not None)
    if other.kind != "person" or other.named or not known_by:
        return False
    if other.tie is not None and other.tie[0] is person:
        return False
    if other.likely_sex and person.likely_sex and other.likely_sex != person.likely_sex:
        return False
    known = lexicon()
    roles, own = _roles(other), _roles(person)
    if own & known.kin and not roles & (known.kin | known.anybody):
        return False
    office, holds = roles & known.officials, own & known.officials
    if bool(office) != bool(holds) and own:
        return False
    return not (office and holds) or bool(office & holds) or bool(office & known.lawyers and holds & known.lawyers)
