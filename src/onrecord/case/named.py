"""Links between entities of different reports that bear names: full names first, then short ones that fit only one.

Thresholds are those of `onrecord.names`: `SAME` and more speaks for one by itself, `POSSIBLE` and more only together
with something else, which here is that no other name of the case fits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Literal

from onrecord.case.whois import Candidate, by_key, whole_words
from onrecord.names import POSSIBLE, SAME, Score, compare, compare_bodies
from onrecord.translate import gettext as _

_CROWD = 60  # a key in more entities than this ("Muhammad") brings nobody together by itself
_FACES = 4  # names of one person that are compared
_RIVAL = 0.1  # who fits a short name as well as the best but for this is a rival
_INITIALS = 0.5  # names.people: nothing but initials, and they fit


@dataclass(frozen=True, kw_only=True)
class Link:
    """Two entities of different reports that seem to be one.

    Attributes:
        first: Entity id; so is `second`.
        value: How strongly, 0..1.
        reason: Why, in words.
        bar: Why they are not held to be one all the same, in words; empty where nothing bars it.
    """

    first: str
    second: str
    value: float
    reason: str
    bar: str = ""


def name_links(some: Sequence[Candidate], sort: Literal["person", "body"]) -> Iterator[Link]:
    """Links by names that speak for one by themselves."""
    named = [one for one in some if one.named or sort == "body"]
    for one, two in _pairs(named):
        score = person_score(one, two) if sort == "person" else body_score(one, two)
        if score.value >= SAME:
            yield Link(first=one.id, second=two.id, value=score.value, reason=score.reason)


def one_name_links(some: Sequence[Candidate]) -> Iterator[Link]:
    """Links between entities of exactly one name, spelling aside, whatever each report takes them for.

    Within a report they are one where they are of one kind; across reports a name of two words must be the same.
    """
    blocks: dict[str, list[Candidate]] = defaultdict(list)
    for one in some:
        if one.entity.kind != "place" and one.name_key:
            blocks[one.name_key].append(one)
    reason = _("the same name")
    for _key, members in sorted(blocks.items()):
        for one, two in pairwise(sorted(members, key=lambda one: (one.report, one.entity.kind, one.id))):
            if one.report == two.report and one.entity.kind == two.entity.kind:
                yield Link(first=one.id, second=two.id, value=1.0, reason=reason)
        if " " in members[0].name_key and len({one.entity.kind for one in members}) > 1:
            for one, two in combinations(members[:_CROWD], 2):
                if one.report != two.report and one.entity.kind != two.entity.kind:
                    yield Link(first=one.id, second=two.id, value=SAME, reason=reason)


def short_name_links(
    some: Sequence[Candidate], sort: Literal["person", "body"], group_of: Callable[[str], str]
) -> Iterator[Link]:
    """Links from a surname, a given name, initials or a short form to the one of the case whose name they fit."""
    least = _INITIALS if sort == "person" else POSSIBLE
    people = _people(some, group_of)
    fitting: dict[str, list[_Fit]] = defaultdict(list)
    known = {person.id: person for person in people}
    for one, two in _meeting(people):
        if one.reports & two.reports:
            continue  # a report tells the two apart
        score = _likeness(one, two, sort)
        if not least <= score.value < SAME:
            continue
        for short, long in ((one, two), (two, one)):
            if short.length <= long.length:
                fitting[short.id].append(_Fit(value=score.value, long=long, reason=score.reason))
    for short_id, fits in sorted(fitting.items()):
        yield from _only_one(known[short_id], fits, sort)


@dataclass(frozen=True, kw_only=True)
class _Fit:
    """Somebody whose name a short one fits."""

    value: float
    long: _Person
    reason: str


@dataclass(frozen=True, kw_only=True)
class _Person:
    """Entities already held to be one person.

    Attributes:
        id: Id of one of them.
        faces: Those with different fullest names, the longest first, a few at most.
        parts: What they do and suffer in their reports.
    """

    id: str
    faces: tuple[Candidate, ...]
    reports: frozenset[str]
    parts: frozenset[tuple[str, ...]]

    @property
    def length(self) -> int:
        return _length(self.faces[0])


def _people(some: Sequence[Candidate], group_of: Callable[[str], str]) -> list[_Person]:
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for one in some:
        if one.named:
            groups[group_of(one.id)].append(one)
    found = []
    for _group, members in sorted(groups.items()):
        by_name = {one.fullest: one for one in reversed(members)}
        faces = sorted(by_name.values(), key=lambda one: (-_length(one), one.report, one.id))[:_FACES]
        found.append(
            _Person(
                id=members[0].id,
                faces=tuple(faces),
                reports=frozenset(one.report for one in members),
                parts=frozenset().union(*(one.parts for one in members)),
            )
        )
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


def _only_one(short: _Person, fits: Sequence[_Fit], sort: Literal["person", "body"]) -> Iterator[Link]:
    """The link to the one that fits best, if nobody else fits about as well, unless those may be one themselves."""
    ranked = sorted(fits, key=lambda fit: (-fit.value, -fit.long.length, fit.long.id))
    best = ranked[0]
    slack = _RIVAL if best.value >= POSSIBLE else 1.0
    rivals = [fit for fit in ranked[1:] if fit.value >= best.value - slack]
    if all(_may_be_one(best.long, rival.long, sort) for rival in rivals):
        words = _("{reason}; nobody else in the case has a name that fits").format(reason=best.reason)
        yield Link(first=short.id, second=best.long.faces[0].id, value=best.value, reason=words)
        return
    telling = [fit for fit in (best, *rivals) if _telling(short.parts & fit.long.parts)]
    if len(telling) != 1:
        bar = _("the name fits others of the case as well")
        for fit in (best, *rivals):
            yield Link(first=short.id, second=fit.long.faces[0].id, value=fit.value, reason=fit.reason, bar=bar)
    else:
        words = _("{reason}; of those whose name fits, only of this one is the same told").format(reason=best.reason)
        yield Link(first=short.id, second=telling[0].long.faces[0].id, value=telling[0].value, reason=words)


def _telling(shared: frozenset[tuple[str, ...]]) -> bool:
    """Whether what two take part in alike tells them from others: what befell them, or an act on a day."""
    return any(part[0] == "affected" or (part[0] == "doer" and len(part) > 2) for part in shared)


def _may_be_one(one: _Person, two: _Person, sort: Literal["person", "body"]) -> bool:
    return not one.reports & two.reports and _likeness(one, two, sort).value >= POSSIBLE


def _likeness(one: _Person, two: _Person, sort: Literal["person", "body"]) -> Score:
    score = person_score if sort == "person" else body_score
    return _best([score(first, second) for first in one.faces for second in two.faces])


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
