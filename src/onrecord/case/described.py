"""People and groups without names: joined across reports only where the same word is used and they do the same things.

"The lawyer" of two reports is one person where both take part in the same acts and no second lawyer is about; "four
men" and "four masked men" are one group where the same act on the same person is told of both.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import combinations

from onrecord.case.named import Link
from onrecord.case.whois import Candidate, by_key
from onrecord.case.words import stems
from onrecord.translate import gettext as _

_CROWD = 60  # "people" in more entities than this says nothing
_ENOUGH = 0.9
_NEARLY = 0.8  # from here up it is a near miss
_ALL_WORDS = 1.0  # all of several words agree
_ONE_WORD = 0.8  # all words agree, and it is one
_ROLE = 0.5  # the head word agrees
_KIN = 0.5  # it is one that few can bear at a time: mother, uncle
_SAME_PART = 0.3  # the same thing done or suffered
_SAME_DATED_PART = 0.5
_COMPANY = 0.3  # named people of the case who stand beside both
_COUNT = 0.5  # the same number
_OTHER_COUNT = -0.8


@cache
def _roles() -> dict[str, list[str] | list[list[str]]]:
    content = files("onrecord.case").joinpath("data/roles.toml").read_text("utf-8")
    return tomllib.loads(content)


@cache
def _kin() -> frozenset[str]:
    return frozenset(_one_word(stem) for word in _roles()["kin"] for stem in stems(str(word)))


@cache
def _same() -> dict[str, str]:
    return {stem: str(line[0]) for line in _roles()["same"] for word in line for stem in stems(word)}


def _one_word(stem: str) -> str:
    """The stem, or the word that stands for all words of its meaning."""
    return _same().get(stem, stem)


def described_links(some: Sequence[Candidate], group_of: Callable[[str], str]) -> Iterator[Link]:
    """Links of which at least one side has no name."""
    keys = {one.id: _heads(one) | one.numbers for one in some}
    best: dict[tuple[str, str], tuple[float, str]] = {}
    bar = _("too little besides agrees")
    for members in by_key(some, keys).values():
        if len(members) > _CROWD:
            continue
        for one, two in combinations(members, 2):
            if _comparable(one, two) and group_of(one.id) != group_of(two.id):
                value, reason = _speaks(one, two, group_of)
                if value >= _NEARLY:
                    best[one.id, two.id] = (value, reason)
    for (first, second), (value, reason) in sorted(best.items()):
        short_of = "" if value >= _ENOUGH else bar
        yield Link(first=first, second=second, value=min(value, 2.0) / 2, reason=reason, bar=short_of)


def is_kin_by_name(one: Candidate, two: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether a report may mean one person by "his sister" and by a name.

    Args:
        one: An entity of the report.
        two: Another one of it.
        others: Entities held to be one with either; some other report must call the named one by the same word.
    """
    kin = [_heads(some) & _kin() for some in (one, two)]
    if (one.named and two.named) or not all(some.named or _kind(some) == "person" for some in (one, two)):
        return False
    shared = kin[0] & kin[1] if not (one.named or two.named) else kin[one.named]
    if not shared or (kin[0] | kin[1]) - shared:
        return False
    return any(other.named and other.report != one.report and shared & _heads(other) for other in others)


def is_kin(one: Candidate) -> bool:
    """Whether somebody without a name is called by a word of kin: a person, whatever the report took it for."""
    return not one.named and bool(_heads(one) & _kin())


def _comparable(one: Candidate, two: Candidate) -> bool:
    if one.report == two.report or _kind(one) != _kind(two):
        return False
    return not (one.named and two.named)


def _kind(one: Candidate) -> str:
    return "person" if one.entity.kind == "organisation" and is_kin(one) else one.entity.kind


def _heads(one: Candidate) -> frozenset[str]:
    return frozenset(_one_word(stem) for stem in one.heads if not stem.isdigit())


def _speaks(one: Candidate, two: Candidate, group_of: Callable[[str], str]) -> tuple[float, str]:
    """What speaks for two being one, added up, and the words for it."""
    value, words = _called(one, two)
    shared = {part for part in one.parts & two.parts if part[0] != "root"}
    if any(len(part) == 3 for part in shared):
        value += _SAME_DATED_PART
        words.append(_("the same act on the same day is told of both"))
    elif shared:
        value += _SAME_PART
        words.append(_("the same act is told of both"))
    company = {group_of(other) for other in one.company} & {group_of(other) for other in two.company}
    if company:
        value += _COMPANY
        words.append(_("the same others take part"))
    if one.numbers and two.numbers:
        same = bool(one.numbers & two.numbers)
        value += _COUNT if same else _OTHER_COUNT
        words += [_("the number is the same")] if same else []
    return value, "; ".join(words)


def _called(one: Candidate, two: Candidate) -> tuple[float, list[str]]:
    """What the words by which they are called say."""
    heads = _heads(one) & _heads(two)
    if not heads:
        return 0.0, []
    names = ", ".join(sorted({one.entity.name, two.entity.name}))
    words = [_("both are called by the same words: {names}").format(names=names)]
    common = max((_all_words(first, second) for first in one.entity.names for second in two.entity.names), default=0)
    value = _ALL_WORDS if common > 1 else _ONE_WORD if common else _ROLE
    return value + (_KIN if heads & _kin() else 0.0), words


def _all_words(one: str, two: str) -> int:
    """How many words two descriptions have, numbers aside, if they have the same; else 0."""
    first, second = ({_one_word(stem) for stem in stems(form) if not stem.isdigit()} for form in (one, two))
    return len(first) if first == second else 0
