"""Which named people a group of the report consists of: "two journalists" whom the report then names.

A group is known by its members where exactly as many people as it counts stand out among those whom the report says
something was done to. Helpers, speakers and officials do not count.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.claims.participants.another import is_another
from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.groups import surnames
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.spelled import named_later
from onrecord.claims.participants.standing import affected, holds_office
from onrecord.claims.participants.words import lexicon

_MOST = 6  # people; of larger groups reports name some, not all
_GAP = 0.5  # the next person must stand out less than half as much as the last member
_LEAD = 6  # sentences, titles included, in which "two bakers" may stand before their names
_BARE = 3  # people; "the four" of a report are seldom those it names
_OTHERS = frozenset(
    {
        "plain",
        "plainclothes",
        "mask",
        "balaclava",
        "uniform",
        "other",
        "another",
        "more",
        "further",
        "unknown",
        "unidentified",
        "armed",
        "masked",
        "several",
    }
)


def name_members(cast: Cast, late: frozenset[int]) -> None:
    """Give every group that the report names whole its members, and make groups of the same members one.

    Args:
        cast: Everybody, all phrases settled.
        late: Sentences of titles and headings.
    """
    _unite_counted(cast, late)
    for group, members in list(named_later(cast)):
        group.members = group.members or members
    _share_members(cast, late)
    people = {one: affected(cast, one, late) for one in _able(cast)}
    for group in [one for one in cast.of_kind("group") if not one.members]:
        if group.count is None or not 1 < group.count <= _MOST or not _may_be_named(cast, group, late):
            continue
        ranked = sorted(
            (
                one
                for one in people
                if not (_sex(group) and one.likely_sex and _sex(group) != one.likely_sex)
                and not _is_wronged(cast, group, one)
            ),
            key=lambda one: (-people[one], one.order),
        )
        chosen, rest = ranked[: group.count], ranked[group.count :]
        if len(chosen) < group.count or people[chosen[-1]] <= 0:
            continue
        only = [one for one in people if people[one] > 0]
        if rest and people[rest[0]] > _GAP * people[chosen[-1]] and len(only) != group.count:
            continue
        if not all(_in_order(group, one, late) for one in chosen) or not _belong(group, chosen):
            continue
        group.members = tuple(sorted(chosen, key=lambda one: one.order))
    _merge_alike(cast)
    _unite_families(cast)


def _unite_families(cast: Cast) -> None:
    """Make "the Marshes" the group whose members all bear that surname."""
    for group in [one for one in cast.of_kind("group") if len(one.members) > 1]:
        shared = set.intersection(*(surnames(member) for member in group.members))
        plural = {f"the {name}{ending}" for name in shared for ending in ("s", "es")}
        for other in list(cast.of_kind("person", "organisation")):
            if other.phrases and not other.aliases and all(_as_written(cast, one) in plural for one in other.phrases):
                cast.merge(group, other)


def _as_written(cast: Cast, phrase: Phrase) -> str:
    """A phrase with the article before it, folded."""
    tokens = cast.trees[phrase.sentence].tokens
    before = tokens[phrase.first - 1].text if phrase.first else ""
    name = phrase.name.casefold()
    return name if name.startswith("the ") else f"{before.casefold()} {name}"


def _unite_counted(cast: Cast, late: frozenset[int]) -> None:
    """Make one "Twelve priests" of a title and the only so many of them in the first sentences of the body."""
    body = [number for number in range(len(cast.trees)) if number not in late][:_LEAD]
    groups = [one for one in cast.of_kind("group") if one.count is not None and one.phrases]
    for title in groups:
        if any(phrase.sentence not in late for phrase in title.phrases):
            continue
        nouns = _nouns(title)
        able = [
            one
            for one in groups
            if one is not title
            and one.count == title.count
            and any(phrase.sentence in body and phrase.lemma in nouns for phrase in one.phrases)
        ]
        if len(able) == 1 and title in cast.characters:
            cast.merge(able[0], title)


def _share_members(cast: Cast, late: frozenset[int]) -> None:
    """Make one of "five bakers" and of "the five" whom the report then names, where no other group counts as many."""
    for named in [one for one in cast.of_kind("group") if one.members]:
        size = len(named.members)
        alike = [one for one in cast.of_kind("group") if one is not named and one.count == size]
        if named.count not in {None, size} or any(one.members for one in alike):
            continue
        for other in alike:
            if _is_anothers(cast, other, named):
                continue
            in_order = all(_in_order(other, one, late) for one in named.members)
            if in_order and _may_be_named(cast, other, late):
                cast.merge(named, other)


def _is_anothers(cast: Cast, other: Character, named: Character) -> bool:
    """Whether a group is called what another one of that size is called whose members are known: "two workers"."""
    nouns = _nouns(other)
    rivals = [one for one in cast.of_kind("group") if len(one.members) == len(named.members) and one is not named]
    return not nouns & _nouns(named) and any(nouns & _nouns(one) for one in rivals)


def _nouns(group: Character) -> set[str]:
    return {phrase.lemma for phrase in group.phrases if phrase.form == "noun"}


def _able(cast: Cast) -> list[Character]:
    """People who may be members: named, of no office, not the publisher, and not brought in as a third man."""
    able = (one for one in cast.of_kind("person") if one.named and one is not cast.publisher and not holds_office(one))
    return [one for one in able if not is_another(cast, one)]


def _belong(group: Character, chosen: Sequence[Character]) -> bool:
    """Whether people are told of side by side somewhere, or all called what the group is: not just any two names."""
    nouns = _nouns(group)
    if all(nouns & (one.roles | {word for phrase in one.phrases for word in phrase.title}) for one in chosen):
        return True
    first, *others = chosen
    near = {sentence + step for sentence in first.by_sentence for step in (-1, 0, 1)}
    return all(near & one.by_sentence.keys() for one in others)


def _is_wronged(cast: Cast, group: Character, person: Character) -> bool:
    """Whether a sentence tells of the group and, as another, of whom a deed befell: "two men held for killing Lunt"."""
    for phrase in person.phrases:
        tree = cast.trees[phrase.sentence]
        deed = tree.tokens[tree.first_conjunct(phrase.head)].head
        told = deed >= 0 and tree.tokens[deed].lemma.lower() in lexicon().deeds
        if told and any(other.form != "pronoun" for other in group.by_sentence.get(phrase.sentence, ())):
            return True
    return False


def _sex(group: Character) -> str | None:
    """The sex that the nouns of a group tell: "three women"."""
    return next((phrase.sex for phrase in group.phrases if phrase.sex in {"male", "female"}), None)


def _merge_alike(cast: Cast) -> None:
    seen: dict[frozenset[Character], Character] = {}
    for group in [one for one in cast.of_kind("group") if one.members]:
        key = frozenset(group.members)
        if key in seen:
            cast.merge(seen[key], group)
        else:
            seen[key] = group


def _in_order(group: Character, member: Character, late: frozenset[int]) -> bool:
    """Whether "two journalists" stands before their names, or "the two" after them; a title before everything."""
    phrases = [phrase for phrase in group.phrases if phrase.form != "pronoun"]
    first = min(phrases, key=lambda one: (one.sentence not in late, one.number), default=None)
    if first is None or first.sentence in late:
        return first is not None
    named = min(phrase.sentence for phrase in member.phrases if phrase.sentence not in late or phrase.form == "name")
    definite = first.article in {"the", "this"} or first.lemma == "both"
    return named <= first.sentence if definite else first.sentence <= min(named, _LEAD)


def _may_be_named(cast: Cast, group: Character, late: frozenset[int]) -> bool:
    """Whether the group is one that things are done to, and no further or unknown people."""
    for phrase in group.phrases:
        tree = cast.trees[phrase.sentence]
        if tree.relation(phrase.head, "obl:agent") or (
            tree.relation(phrase.head, "obl") and tree.preposition(phrase.head) == "by"
        ):
            return False  # "stopped by two men"
        words = {tree.tokens[number].lemma.lower() for number in tree.long_phrase(phrase.head)}
        known = lexicon()
        if words & _OTHERS or any(phrase.lemma in sort for sort in (known.officials, known.officers, known.soldiers)):
            return False
        definite = phrase.article in {"the", "this"} or phrase.lemma == "both"
        bare = phrase.form == "number"
        if bare and (phrase.owner is not None or not definite or (group.count or 0) > _BARE):
            return False
        if phrase.article == "the" and len(tree.long_phrase(phrase.head)) > phrase.last - phrase.first + 1:
            return False
    definite = any(phrase.article in {"the", "this"} or phrase.lemma == "both" for phrase in group.phrases)
    early = any(phrase.sentence in late or phrase.sentence < _LEAD for phrase in group.phrases)
    return affected(cast, group, late) > 0 or definite or early
