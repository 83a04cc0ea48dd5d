"""Published details that together fit few people of the case: a reader who knows one of them knows who is meant.

Counted are the details that stand in what leaves, of people whose names are hidden: age, roles, the body they belong
to, and where and when what was done to them happened. A combination counts for whoever of the case it fits. That a
report calls somebody a relative is told by itself, where relatives may be named.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from onrecord.model import Case, Entity
from onrecord.publish.people_words import kin
from onrecord.publish.who import date, name, one_line
from onrecord.translate import gettext as _

LEAST = 3
"""People of the case whom a combination must fit, or it is named; as for small cells of published statistics."""
_MOST = 3  # details in a combination: of more, nearly everyone is the only one


@dataclass(frozen=True, kw_only=True, slots=True)
class Fits:
    """A combination of details that fits few.

    Attributes:
        person: Case entity id of the one it was found for.
        details: In words.
        people: How many people of the case it fits.
    """

    person: str
    details: tuple[str, ...]
    people: int

    def words(self, case: Case) -> str:
        """In a line: "Person K4F: teacher; in Velsk; May 2021 (fits 1)"."""
        told = "; ".join(self.details)
        return _("{person}: {details} (fits {n})").format(person=name(case, self.person), details=told, n=self.people)


def small_groups(case: Case, hidden: Collection[str], least: int = LEAST) -> tuple[Fits, ...]:
    """For each person whose name is hidden the shortest combination of details that fits fewer people than it should.

    Args:
        case: As it may leave.
        hidden: Case entity ids of people whose names are hidden.
        least: How many people a combination must fit.
    """
    of = {one.id: frozenset(_details(case, one)) for one in case.entities if one.kind == "person"}
    found = (_shortest(person, of, least) for person in sorted(hidden & of.keys()) if of[person])
    return (*_relatives(case, hidden), *(one for one in found if one))


def _relatives(case: Case, hidden: Collection[str]) -> Iterator[Fits]:
    """Those whom a report calls somebody's relative, where anybody is named: whoever knows one knows the other."""
    codes = {one.name: one.id for one in case.entities if one.id in hidden and one.kind == "person"}
    if not codes or not any(one.named and one.kind == "person" and one.id not in hidden for one in case.entities):
        return
    code = "|".join(re.escape(one) for one in sorted(codes, key=len, reverse=True))
    words = "|".join(sorted(kin(), key=len, reverse=True))
    before = re.compile(rf"\b({words}),? ({code})\b", re.IGNORECASE)
    behind = re.compile(
        rf"\b({code}),? (?:and )?(?:(?:his|her|their|the|a|the \w+|его|её|ее|их) )?({words})\b", re.IGNORECASE
    )
    told: dict[str, dict[str, None]] = {}
    for reading in case.readings:
        content = reading.analysis.text.content
        pairs = [(found[2], found[1]) for found in before.finditer(content)]
        for person, word in pairs + [(found[1], found[2]) for found in behind.finditer(content)]:
            told.setdefault(person, {})[word.casefold()] = None
    for person in sorted(told.keys() & codes.keys()):
        yield Fits(
            person=codes[person], details=tuple(_("called {kin}").format(kin=one) for one in told[person]), people=1
        )


def _shortest(person: str, of: Mapping[str, frozenset[str]], least: int) -> Fits | None:
    """Of two details or more: that only one person has some role is told by the report in so many words."""
    own = sorted(of[person])
    for size in range(min(2, len(own)), min(_MOST, len(own)) + 1):
        counted = [(sum(of_one.issuperset(some) for of_one in of.values()), some) for some in combinations(own, size)]
        people, details = min(counted)
        if people < least:
            return Fits(person=person, details=details, people=people)
    return None


def _details(case: Case, person: Entity) -> Iterator[str]:
    if person.age is not None:
        yield _("aged {n}").format(n=person.age)
    own = name(case, person.id)
    yield from (role for role in map(one_line, person.roles) if role != own)
    if person.part_of:
        yield _("of {body}").format(body=name(case, person.part_of))
    for event in case.events:
        if person.id in event.affected:
            yield from (name(case, place.entity) for place in event.where if _named(case, place.entity))
            if event.when.date:
                yield date(event.when)


def _named(case: Case, place: str) -> bool:
    found = case.entity.get(case.identity.get(place, place))
    return found is not None and found.named
