"""People and groups without names: joined across reports only where the same word is used and they do the same things.

"The lawyer" of two reports is one person where both take part in the same acts and no second lawyer is about; "four
men" and "four masked men" are one group where the same act on the same person is told of both.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import combinations

from onrecord.case.named import Link
from onrecord.case.whois import Candidate, by_key
from onrecord.case.words import stems
from onrecord.translate import gettext as _

_CROWD = 60  # "people" in more entities than this says nothing
_ENOUGH = 1.0
_ROLE = 0.5  # the head word agrees
_RARE_ROLE = 0.5  # one that few can bear at a time: mother, lawyer
_SAME_PART = 0.3  # the same thing done or suffered
_SAME_DATED_PART = 0.5
_COMPANY = 0.3  # named people of the case who stand beside both
_COUNT = 0.4  # the same number
_OTHER_COUNT = -0.7


@cache
def _kin() -> frozenset[str]:
    content = files("onrecord.case").joinpath("data/roles.toml").read_text("utf-8")
    return frozenset(stem for word in tomllib.loads(content)["kin"] for stem in stems(word))


def described_links(some: Sequence[Candidate], group_of: Callable[[str], str]) -> Iterator[Link]:
    """Links of which at least one side has no name."""
    keys = {one.id: one.heads for one in some}
    best: dict[tuple[str, str], tuple[float, str]] = {}
    for members in by_key(some, keys).values():
        if len(members) > _CROWD:
            continue
        for one, two in combinations(members, 2):
            if _comparable(one, two) and group_of(one.id) != group_of(two.id):
                value, reason = _speaks(one, two, group_of)
                if value >= _ENOUGH:
                    best[one.id, two.id] = (value, reason)
    yield from _clear_ones(best)


def _comparable(one: Candidate, two: Candidate) -> bool:
    if one.report == two.report or one.entity.kind != two.entity.kind:
        return False
    return not (one.entity.named and two.entity.named)


def _speaks(one: Candidate, two: Candidate, group_of: Callable[[str], str]) -> tuple[float, str]:
    """What speaks for two being one, added up, and the words for it."""
    heads = one.heads & two.heads
    value, words = _ROLE, [_("both are called {words}").format(words=_called(one, two))]
    if heads & _kin():
        value += _RARE_ROLE
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
    return value, "; ".join(words)


def _called(one: Candidate, two: Candidate) -> str:
    return ", ".join(sorted({one.entity.name, two.entity.name}))


def _clear_ones(best: dict[tuple[str, str], tuple[float, str]]) -> Iterator[Link]:
    """Links that have no rival: where one could be either of two in another report, neither is taken."""
    rivals: dict[str, list[float]] = defaultdict(list)
    for (one, two), (value, _reason) in best.items():
        rivals[one].append(value)
        rivals[two].append(value)
    for (one, two), (value, reason) in sorted(best.items()):
        yield Link(first=one, second=two, value=min(value, 2.0) / 2, reason=reason)
