"""Links between entities of different reports whose names speak for one by themselves.

The threshold is that of `onrecord.names`: `SAME` and more. For names that speak for one only together with something
else see `shortnames`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Literal

from onrecord.case.meeting import CROWD
from onrecord.case.whois import Candidate, whole_words
from onrecord.names import SAME, Score, compare, compare_bodies, says_its_sort
from onrecord.translate import gettext as _


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """Two entities of different reports that seem to be one.

    Attributes:
        first: Entity id; so is `second`.
        value: How strongly, 0..1.
        reason: Why, in words.
        bar: Why they are not held to be one all the same, in words; empty where nothing bars it.
        phase: Links of a lower phase are looked at first.
        block: What brought the two together, where one pair may be tied in several ways.
    """

    first: str
    second: str
    value: float
    reason: str
    bar: str = ""
    phase: int = 0
    block: str = ""


Sort = Literal["person", "body"]

_OF_TWO_SORTS = 0.9
"""Of an authority and a body that is none, one of which says of what sort it is, the names must be the same, or one the
initials of the other: that one is short for the other says too little ("Benue police", "Benue Sentinel")."""

PLACE, ONE_NAME, PERSON, BODY, GROUP, IN_A_CROWD = range(6)
"""Phases of links by names."""


def sort_of_name(one: Candidate) -> tuple[Sort, int] | None:
    """How the name of an entity is compared, and in which phase; None where it is not."""
    kind = one.entity.kind
    if kind == "person":
        return ("person", PERSON) if one.named else None
    if kind == "group":
        return ("body", GROUP) if one.entity.named else None
    return None if kind == "place" else ("body", BODY)


def name_link(one: Candidate, two: Candidate, phase: int) -> Link | None:
    """The link of two by names that speak for one by themselves; None where these do not."""
    if one.report == two.report:
        return None
    score = person_score(one, two) if one.entity.kind == "person" else body_score(one, two)
    if score.value < (_OF_TWO_SORTS if _of_two_sorts(one, two) else SAME):
        return None
    one, two = sorted((one, two), key=lambda some: (some.report, some.id))
    return Link(first=one.id, second=two.id, value=score.value, reason=score.reason, phase=phase)


def _of_two_sorts(one: Candidate, two: Candidate) -> bool:
    """Whether one is an authority and one is none, and the name of but one of them says of what sort it is."""
    if {one.entity.kind, two.entity.kind} != {"authority", "organisation"}:
        return False
    return any(map(says_its_sort, one.fullest)) != any(map(says_its_sort, two.fullest))


def one_name_links(some: Sequence[Candidate]) -> Iterator[Link]:
    """Links between entities of exactly one name, spelling aside, whatever each report takes them for.

    Within a report they are one where they are of one kind; across reports a name of two words must be the same. Where
    so many bear it that they are not compared, each is compared with the next.
    """
    reason = _("the same name")
    ordered = sorted(some, key=lambda one: (one.report, one.entity.kind, one.id))
    for one, two in pairwise(ordered):
        if one.report == two.report and one.entity.kind == two.entity.kind:
            yield Link(first=one.id, second=two.id, value=1.0, reason=reason, phase=ONE_NAME)
    if " " in some[0].name_key and len({one.entity.kind for one in some}) > 1:
        few = sorted(some, key=lambda one: (one.report, one.id))[:CROWD]
        for one, two in combinations(few, 2):
            if one.report != two.report and one.entity.kind != two.entity.kind:
                yield Link(first=one.id, second=two.id, value=SAME, reason=reason, phase=ONE_NAME)
    if len(some) > CROWD:
        yield from _crowded(ordered)


def _crowded(ordered: Sequence[Candidate]) -> Iterator[Link]:
    """Each with the next of its sort: those who share a key with more than a crowd do not meet otherwise."""
    for phase in (PERSON, BODY, GROUP):
        alike = [one for one in ordered if (sort := sort_of_name(one)) and sort[1] == phase]
        if len(alike) > CROWD:
            for one, two in pairwise(alike):
                link = name_link(one, two, IN_A_CROWD)
                if link:
                    yield link


def person_score(one: Candidate, two: Candidate) -> Score:
    """How alike the fullest names of two people are."""
    return _best_of_people(one.fullest, two.fullest)


@lru_cache(maxsize=16384)
def _best_of_people(names: tuple[str, ...], others: tuple[str, ...]) -> Score:
    return best([compare(first, second) for first in names for second in others])


def body_score(one: Candidate, two: Candidate) -> Score:
    """How alike two bodies are by any of their names."""
    return _best_of_bodies(one.proper or one.entity.names, two.proper or two.entity.names)


@lru_cache(maxsize=16384)
def _best_of_bodies(names: tuple[str, ...], others: tuple[str, ...]) -> Score:
    return best([compare_bodies(left, right) for left in names for right in others])


def is_person(one: Candidate) -> bool:
    """Whether a report takes somebody for a person."""
    return one.entity.kind == "person"


def likeness_of_kinds(one: Candidate, two: Candidate) -> Score:
    """How alike two names are of which one may be a person's and the other a body's.

    A name that says what sort of body it is ("the Kolts Foundation") is nobody's whose name is in it; and one word that
    is the whole of both says too little.
    """
    if is_person(one) == is_person(two):
        return person_score(one, two) if is_person(one) else body_score(one, two)
    person, body = (one, two) if is_person(one) else (two, one)
    if any(says_its_sort(name) for name in body.fullest) and not any(says_its_sort(name) for name in person.fullest):
        return Score(0.0, "")
    if max(whole_words(name) for name in (*person.fullest, *body.fullest)) <= 1:
        return Score(0.0, "")
    by_bodies = body_score(one, two)
    return by_bodies if by_bodies.value >= SAME else person_score(one, two)


def best(scores: Sequence[Score]) -> Score:
    """The highest score; none at all is 0."""
    return max(scores, key=lambda score: score.value, default=Score(0.0, ""))
