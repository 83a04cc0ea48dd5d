"""Links between entities of different reports that bear names: full names first, then short ones that fit only one.

Thresholds are those of `onrecord.names`: `SAME` and more speaks for one by itself, `POSSIBLE` and more only together
with something else, which here is that no other name of the case fits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from onrecord.case.whois import Candidate, by_key, whole_words
from onrecord.names import POSSIBLE, SAME, Score, compare, compare_bodies
from onrecord.translate import gettext as _

_CROWD = 60  # a key in more entities than this ("Muhammad") brings nobody together by itself
_INITIALS = 0.5  # names.people: nothing but initials, and they fit


@dataclass(frozen=True, kw_only=True)
class Link:
    """Two entities of different reports that seem to be one.

    Attributes:
        first: Entity id; so is `second`.
        value: How strongly, 0..1.
        reason: Why, in words.
    """

    first: str
    second: str
    value: float
    reason: str


def name_links(some: Sequence[Candidate], sort: Literal["person", "body"]) -> Iterator[Link]:
    """Links by names that speak for one by themselves."""
    named = [one for one in some if one.entity.named or sort == "body"]
    for one, two in _pairs(named, sort):
        score = person_score(one, two) if sort == "person" else body_score(one, two)
        if score.value >= SAME:
            yield Link(first=one.id, second=two.id, value=score.value, reason=score.reason)


def short_name_links(some: Sequence[Candidate], group_of: Callable[[str], str]) -> Iterator[Link]:
    """Links from a surname, a given name or initials alone to the one person of the case whose name they fit."""
    named = [one for one in some if one.entity.named]
    fitting: dict[str, dict[str, tuple[float, Candidate, str]]] = defaultdict(dict)
    for one, two in combinations(named, 2):
        if group_of(one.id) == group_of(two.id) or one.report == two.report:
            continue
        score = person_score(one, two)
        if score.value < _INITIALS or score.value >= SAME:
            continue
        for short, long in ((one, two), (two, one)):
            if _length(short) <= _length(long):
                best = fitting[group_of(short.id)]
                rank = (score.value, long, score.reason)
                if group_of(long.id) not in best or best[group_of(long.id)][0] < score.value:
                    best[group_of(long.id)] = rank
    for short_group, longs in sorted(fitting.items()):
        yield from _only_one(short_group, longs)


def _only_one(short: str, longs: dict[str, tuple[float, Candidate, str]]) -> Iterator[Link]:
    """The link to the one group that fits best, if no other fits about as well."""
    ranked = sorted(longs.items(), key=lambda item: (-item[1][0], item[0]))
    value, long, reason = ranked[0][1]
    if value < POSSIBLE and len(ranked) > 1:
        return
    if len(ranked) > 1 and ranked[1][1][0] > value - 0.1:
        return
    words = _("{reason}; nobody else in the case has a name that fits").format(reason=reason)
    yield Link(first=short, second=long.id, value=value, reason=words)


def person_score(one: Candidate, two: Candidate) -> Score:
    """How alike the fullest names of two people are."""
    return _best([compare(first, second) for first in one.fullest for second in two.fullest])


def body_score(one: Candidate, two: Candidate) -> Score:
    """How alike two bodies are by any of their names."""
    first = one.proper or one.entity.names
    second = two.proper or two.entity.names
    return _best([compare_bodies(left, right) for left in first for right in second])


def _best(scores: Sequence[Score]) -> Score:
    return max(scores, key=lambda score: score.value, default=Score(0.0, ""))


def _length(one: Candidate) -> int:
    return max(map(whole_words, one.fullest), default=0)


def _pairs(some: Sequence[Candidate], sort: Literal["person", "body"]) -> Iterator[tuple[Candidate, Candidate]]:
    keys = {one.id: one.keys if sort == "person" else one.stems for one in some}
    seen: set[tuple[str, str]] = set()
    for members in by_key(some, keys).values():
        if len(members) > _CROWD:
            continue
        for one, two in combinations(members, 2):
            if one.report != two.report and (one.id, two.id) not in seen:
                seen.add((one.id, two.id))
                yield one, two
