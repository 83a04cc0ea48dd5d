"""Links from a surname, a given name, initials or a short form to the one of the case whose name they fit.

Thresholds are those of `onrecord.names`: `POSSIBLE` and more speaks for one only together with something else, which
here is that no other name of the case fits, or that the same is told of both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.case.meeting import Meeting
from onrecord.case.named import Link, best, body_score, is_person, likeness_of_kinds, person_score
from onrecord.case.strata import Group, Stratum
from onrecord.case.whois import Candidate, whole_words
from onrecord.names import POSSIBLE, SAME, Score
from onrecord.translate import gettext as _

_FACES = 4  # names of one person that are compared
_RIVAL = 0.1  # who fits a short name as well as the best but for this is a rival
_INITIALS = 0.5  # names.people: nothing but initials, and they fit
_SHARED_WORDS = 0.5  # names.bodies: only words that many bodies share


@dataclass(frozen=True, kw_only=True, slots=True)
class Manner:
    """How names are compared of which one may be short for the other.

    Attributes:
        concerns: Whether an entity is of the sort that is looked at.
        likeness: How alike the names of two entities are.
        least: From what likeness on one may be short for the other.
        most: What speaks for one by itself and is seen to elsewhere.
        across: Whether only those are compared of which one is held to be a person and the other a body.
    """

    concerns: Callable[[Candidate], bool]
    likeness: Callable[[Candidate, Candidate], Score]
    least: float = POSSIBLE
    most: float = SAME
    across: bool = False


PEOPLE = Manner(concerns=is_person, likeness=person_score, least=_INITIALS)
PRIVATE = Manner(concerns=lambda one: one.entity.kind == "organisation", likeness=body_score)
OFFICES = Manner(concerns=lambda one: one.entity.kind == "authority", likeness=body_score, least=_SHARED_WORDS)
EITHER = Manner(
    concerns=lambda one: one.entity.kind in ("person", "organisation", "authority"),
    likeness=likeness_of_kinds,
    least=_INITIALS,
    most=2.0,
    across=True,
)
"""Names that one report takes for those of people and another for those of bodies."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Entities already held to be one person.

    Attributes:
        id: Id of the first of them, in the order of reports.
        faces: Those with different fullest names, the longest first, a few at most.
        parts: What they do and suffer in their reports.
        roles: What they are called: "major", "spokesman".
        person: Whether they are held to be a person.
    """

    id: str
    faces: tuple[Candidate, ...]
    reports: frozenset[str]
    parts: frozenset[tuple[str, ...]]
    roles: frozenset[str]
    person: bool

    @property
    def length(self) -> int:
        """Whole words of its fullest name."""
        return _length(self.faces[0])


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fit:
    """Somebody whose name a short one fits."""

    value: float
    long: Person
    reason: str


class ShortNames:
    """Who may be meant by short names, kept while entities come and go.

    Args:
        links: Where the links go.
        known: The case's entities of reports by id.
        manner: How names are compared, and whose.
    """

    def __init__(self, links: Stratum, known: Mapping[str, Candidate], manner: Manner) -> None:
        self._links = links
        self._known = known
        self._manner = manner
        self._meeting = Meeting()
        self._people: dict[str, Person] = {}
        self._of: dict[str, str] = {}  # for each entity the id of the person it belongs to
        self._near: dict[str, dict[str, Score]] = {}  # whose names are like each other, but not by themselves the same
        self._made: dict[str, tuple[Link, ...]] = {}

    def change(self, changed: Iterable[str], group: Callable[[str], Group]) -> None:
        """Look again at entities that came or went, or whose group below is another now."""
        changed = tuple(changed)
        gone = {self._of.pop(one) for one in changed if one in self._of}
        roots = {group(one)[0] for one in changed if one in self._known and self._counts(self._known[one])}
        come = {person.id: person for person in map(self._person, map(group, sorted(roots)))}
        same = {one for one in gone & come.keys() if self._people[one] == come[one]}
        gone -= same
        new = {one: person for one, person in come.items() if one not in same}
        dirty = {other for one in gone for other in self._forget(one)} | new.keys()
        self._people.update(new)
        met, parted = self._meeting.change(gone, {one: _keys(person) for one, person in new.items()})
        for one, two in parted:
            if self._near.get(one, {}).pop(two, None):
                del self._near[two][one]
                dirty |= {one, two}
        for one, two in met:
            if self._compare(self._people[one], self._people[two]):
                dirty |= {one, two}
        for one in sorted(dirty):
            made = tuple(self._only_one(self._people[one])) if one in self._people else ()
            self._links.exchange(self._made.pop(one, ()), made)
            if made:
                self._made[one] = made

    def _counts(self, one: Candidate) -> bool:
        return one.named and self._manner.concerns(one)

    def _person(self, group: Group) -> Person:
        """The named of a group as one."""
        members = sorted(
            (one for one in map(self._known.__getitem__, group) if self._counts(one)),
            key=lambda one: (one.report, one.id),
        )
        self._of.update((one.id, members[0].id) for one in members)
        by_name = {one.fullest: one for one in reversed(members)}
        faces = sorted(by_name.values(), key=lambda one: (-_length(one), one.report, one.id))[:_FACES]
        return Person(
            id=members[0].id,
            faces=tuple(faces),
            reports=frozenset(one.report for one in members),
            parts=frozenset().union(*(one.parts for one in members)),
            roles=frozenset().union(*(one.entity.roles for one in members)),
            person=any(map(is_person, members)),
        )

    def _forget(self, gone: str) -> set[str]:
        """Take somebody out; those for whom that makes a difference."""
        self._people.pop(gone, None)
        others = set(self._near.pop(gone, ()))
        for other in others:
            del self._near[other][gone]
        return {gone} | others

    def _compare(self, one: Person, two: Person) -> bool:
        """Remember how like two names are; False where one cannot be short for the other."""
        if one.reports & two.reports or (self._manner.across and one.person == two.person):
            return False  # a report tells the two apart
        score = self._likeness(one, two)
        if not self._manner.least <= score.value < self._manner.most:
            return False
        self._near.setdefault(one.id, {})[two.id] = score
        self._near.setdefault(two.id, {})[one.id] = score
        return True

    def _only_one(self, short: Person) -> Iterator[Link]:
        """The link to the one that fits best, if nobody else fits about as well, unless those may be one themselves."""
        ranked = self._fits(short)
        if not ranked:
            return
        first = ranked[0]
        slack = _RIVAL if first.value >= POSSIBLE else 1.0
        rivals = [fit for fit in ranked[1:] if fit.value >= first.value - slack]
        if all(self._may_be_one(first.long, rival.long) for rival in rivals):
            words = _("{reason}; nobody else in the case has a name that fits").format(reason=first.reason)
            yield _link(short, first, words)
            return
        telling = [fit for fit in (first, *rivals) if _telling(short.parts & fit.long.parts)]
        called = [fit for fit in telling or (first, *rivals) if short.person and short.roles & fit.long.roles]
        if len(telling) == 1:
            words = _("{reason}; of those whose name fits, only of this one is the same told")
            yield _link(short, telling[0], words.format(reason=first.reason))
        elif len(called) == 1:
            words = _("{reason}; of those whose name fits, only this one is called by the same rank or work")
            yield _link(short, called[0], words.format(reason=first.reason))
        else:
            bar = _("the name fits others of the case as well")
            for fit in (first, *rivals):
                yield _link(short, fit, fit.reason, bar)

    def _fits(self, short: Person) -> Sequence[_Fit]:
        """Those whose name a short one fits, the best first."""
        near = ((self._people[one], score) for one, score in self._near.get(short.id, {}).items())
        fits = (
            _Fit(value=score.value, long=long, reason=score.reason)
            for long, score in near
            if short.length <= long.length
        )
        return sorted(fits, key=lambda fit: (-fit.value, -fit.long.length, fit.long.id))

    def _may_be_one(self, one: Person, two: Person) -> bool:
        return not one.reports & two.reports and self._likeness(one, two).value >= POSSIBLE

    def _likeness(self, one: Person, two: Person) -> Score:
        if (two.faces[0].report, two.id) < (one.faces[0].report, one.id):
            one, two = two, one
        return best([self._manner.likeness(first, second) for first in one.faces for second in two.faces])


def _link(short: Person, fit: _Fit, reason: str, bar: str = "") -> Link:
    return Link(first=short.id, second=fit.long.faces[0].id, value=fit.value, reason=reason, bar=bar, block=short.id)


def _telling(shared: frozenset[tuple[str, ...]]) -> bool:
    """Whether what two take part in alike tells them from others: what befell them, or an act on a day."""
    return any(part[0] == "affected" or (part[0] == "doer" and len(part) > 2) for part in shared)


def _keys(person: Person) -> frozenset[str]:
    """A word, its beginning, its consonants, or the initials: what long and short names have in common."""
    return frozenset().union(*(face.keys for face in person.faces))


def _length(one: Candidate) -> int:
    return max(map(whole_words, one.fullest), default=0)
