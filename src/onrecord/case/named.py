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
_FACES = 4  # names of one person that are compared
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
    for one, two in _pairs(named):
        score = person_score(one, two) if sort == "person" else body_score(one, two)
        if score.value >= SAME:
            yield Link(first=one.id, second=two.id, value=score.value, reason=score.reason)


def short_name_links(some: Sequence[Candidate], group_of: Callable[[str], str]) -> Iterator[Link]:
    """Links from a surname, a given name or initials alone to the one person of the case whose name they fit."""
    people = _people(some, group_of)
    fitting: dict[str, dict[str, tuple[float, Candidate, str]]] = defaultdict(dict)
    for one, two in _meeting(people):
        if one.reports & two.reports:
            continue  # a report tells the two apart
        score = _best([person_score(first, second) for first in one.faces for second in two.faces])
        if not _INITIALS <= score.value < SAME:
            continue
        for short, long in ((one, two), (two, one)):
            if short.length <= long.length:
                fitting[short.id][long.id] = (score.value, long.faces[0], score.reason)
    for short_id, longs in sorted(fitting.items()):
        yield from _only_one(short_id, longs)


@dataclass(frozen=True, kw_only=True)
class _Person:
    """Entities already held to be one person.

    Attributes:
        id: Id of one of them.
        faces: Those with different fullest names, the longest first, a few at most.
    """

    id: str
    faces: tuple[Candidate, ...]
    reports: frozenset[str]

    @property
    def length(self) -> int:
        return _length(self.faces[0])


def _people(some: Sequence[Candidate], group_of: Callable[[str], str]) -> list[_Person]:
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for one in some:
        if one.entity.named:
            groups[group_of(one.id)].append(one)
    found = []
    for _group, members in sorted(groups.items()):
        by_name = {one.fullest: one for one in reversed(members)}
        faces = sorted(by_name.values(), key=lambda one: (-_length(one), one.report, one.id))[:_FACES]
        found.append(_Person(id=members[0].id, faces=tuple(faces), reports=frozenset(one.report for one in members)))
    return found


def _meeting(people: Sequence[_Person]) -> Iterator[tuple[_Person, _Person]]:
    """Pairs whose names may be long and short for each other: a word, its beginning, or the initials in common."""
    blocks: dict[str, list[_Person]] = defaultdict(list)
    for person in people:
        for key in sorted({key for face in person.faces for key in face.keys}):
            blocks[key].append(person)
    seen: set[tuple[str, str]] = set()
    for members in blocks.values():
        if len(members) > _CROWD:
            continue
        for one, two in combinations(members, 2):
            if (one.id, two.id) not in seen:
                seen.add((one.id, two.id))
                yield one, two


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


def _pairs(some: Sequence[Candidate]) -> Iterator[tuple[Candidate, Candidate]]:
    keys = {one.id: one.keys for one in some}
    seen: set[tuple[str, str]] = set()
    for members in by_key(some, keys).values():
        if len(members) > _CROWD:
            continue
        for one, two in combinations(members, 2):
            if one.report != two.report and (one.id, two.id) not in seen:
                seen.add((one.id, two.id))
                yield one, two
