"""Which named people a group of the report consists of: "two journalists" whom the report then names.

A group is known by its members where exactly as many people as it counts stand out among those whom the report says
something was done to. Helpers, speakers and officials do not count.
"""

from __future__ import annotations

from onrecord.claims.participants.cast import Cast, Character
from onrecord.claims.participants.phrases import Phrase
from onrecord.claims.participants.words import lexicon

_MOST = 6  # people; of larger groups reports name some, not all
_GAP = 0.5  # the next person must stand out less than half as much as the last member
_DONE_TO, _IN_TITLE, _OWNS, _DOES, _SPEAKS = 2.0, 1.0, 1.0, 0.5, -1.5
_OTHERS = frozenset({"other", "another", "more", "further", "unknown", "unidentified", "armed", "masked", "several"})


def name_members(cast: Cast, late: frozenset[int]) -> None:
    """Give every group that the report names whole its members, and make groups of the same members one.

    Args:
        cast: Everybody, all phrases settled.
        late: Sentences of titles and headings.
    """
    people = {one: _affected(cast, one, late) for one in cast.of_kind("person") if one.named and not _helps(one)}
    for group in [one for one in cast.of_kind("group") if not one.members]:
        if group.count is None or not 1 < group.count <= _MOST or not _may_be_named(cast, group, late):
            continue
        ranked = sorted(
            (one for one in people if not (group.sex and one.sex and group.sex != one.sex)),
            key=lambda one: (-people[one], one.order),
        )
        chosen, rest = ranked[: group.count], ranked[group.count :]
        if len(chosen) < group.count or people[chosen[-1]] <= 0:
            continue
        if rest and people[rest[0]] > _GAP * people[chosen[-1]]:
            continue
        group.members = tuple(sorted(chosen, key=lambda one: one.order))
    _merge_alike(cast)


def _merge_alike(cast: Cast) -> None:
    seen: dict[frozenset[Character], Character] = {}
    for group in [one for one in cast.of_kind("group") if one.members]:
        key = frozenset(group.members)
        if key in seen:
            cast.merge(seen[key], group)
        else:
            seen[key] = group


def _helps(character: Character) -> bool:
    """Whether somebody is spoken of as a lawyer, an official or a spokesman."""
    roles = character.roles | {title for phrase in character.phrases for title in phrase.title}
    roles |= {phrase.lemma for phrase in character.phrases if phrase.form == "noun"}
    return bool(roles & lexicon().officials)


def _may_be_named(cast: Cast, group: Character, late: frozenset[int]) -> bool:
    """Whether the group is one that things are done to, and no further or unknown people."""
    for phrase in group.phrases:
        tree = cast.trees[phrase.sentence]
        words = {tree.tokens[number].lemma.lower() for number in range(phrase.first, phrase.last + 1)}
        if words & _OTHERS or phrase.lemma in lexicon().officials | lexicon().officers | lexicon().soldiers:
            return False
        if phrase.form == "number" and phrase.owner is not None:
            return False
    return _affected(cast, group, late) > 0


def _affected(cast: Cast, character: Character, late: frozenset[int]) -> float:
    return sum(_weight(cast, phrase, late) for phrase in character.phrases)


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
