"""Where and when, told less finely: by rules in a file that people may edit (`data/generalising.toml` is shipped).

A place or day that is told less finely for one person is told so everywhere in the case: the same day in another report
would tell it. What is left is a region or a month; nothing is made up.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache
from importlib.resources import files
from typing import Any, get_args

from onrecord import names, places
from onrecord.dates import UncertainDate, parse_edtf
from onrecord.errors import NotEdtf, RulesUnreadable
from onrecord.model import Case, Claim, Entity, Event
from onrecord.model.consent import Use
from onrecord.publish.withheld.numbers import numbers_in
from onrecord.translate import gettext as _

_ABOUT = ("protected", "hidden", "everybody")
_PLACE = ("building", "town", "district", "region", "country")
_DATE = ("day", "month", "year")
_LEVELS = {"building": 1, "town": 3, "district": 4, "region": 5, "country": 6}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_NOT_PUBLIC = ("call_note", "letter")  # the day on which these were written tells when something happened


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """What may be told at most.

    Attributes:
        about: Of whom: protected, hidden or everybody.
        place: The finest place.
        date: The finest date.
        clock: Whether the time of day may be told.
        numbers: Whether numbers of cases, papers, vehicles may be told that stand in a report on them.
        unless: Uses in which it does not hold.
    """

    about: str
    place: str = "building"
    date: str = "day"
    clock: bool = True
    numbers: bool = True
    unless: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for value, choices in ((self.about, _ABOUT), (self.place, _PLACE), (self.date, _DATE)):
            if value not in choices:
                raise ValueError(_("{value} is none of: {choices}").format(value=value, choices=", ".join(choices)))
        if unknown := set(self.unless) - set(get_args(Use)):
            raise ValueError(_("there is no use called {value}").format(value=", ".join(sorted(unknown))))


@dataclass(frozen=True, kw_only=True)
class Coarse:
    """What is told less finely.

    Attributes:
        places: For ids of the case's places, what stands in the place of their names.
        days: For ISO days, the EDTF date that is told instead.
        timeless: Ids of claims and events whose time of day is not told.
        numbers: Numbers that are not told.
    """

    places: Mapping[str, str] = field(default_factory=dict)
    days: Mapping[str, str] = field(default_factory=dict)
    timeless: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()

    def date(self, when: UncertainDate) -> UncertainDate:
        """A date as it may be told."""
        if not self.touches(when):
            return when
        coarser = _DAY.sub(lambda found: self.days.get(found.group(), found.group()), when.edtf)
        first, _slash, last = coarser.partition("/")
        try:
            return parse_edtf(first if first == last else coarser, kind=when.kind)
        except NotEdtf:
            told = min(self.days[found.group()] for found in _DAY.finditer(when.edtf) if found.group() in self.days)
            return parse_edtf(told, kind=when.kind)

    def touches(self, when: UncertainDate | None) -> bool:
        """Whether a date names a day that must not be told."""
        return when is not None and any(found.group() in self.days for found in _DAY.finditer(when.edtf))


def coarse(case: Case, given: Sequence[Rule], hidden: Mapping[str, str], use: str | None) -> Coarse:
    """What is to be told less finely of a case.

    Args:
        case: The case.
        given: The rules.
        hidden: For each person whose name is hidden, why.
        use: What the export is for; None where nobody said.
    """
    rules_now = [rule for rule in given if use not in rule.unless]
    at: dict[str, str] = {}
    days: dict[str, str] = {}
    timeless: set[str] = set()
    unnumbered: set[str] = set()
    claims_of = _claims_of(case)
    for entity in case.entities:
        rule = next((rule for rule in rules_now if _is_about(rule, entity, hidden)), None)
        if rule is None or entity.kind == "place":
            continue
        theirs = claims_of.get(entity.id, [])
        if not rule.numbers:
            unnumbered |= {claim.report for claim in theirs} | {mention.report for mention in entity.mentions}
        events = [event for event in case.events if entity.id in (*event.affected, *event.doers)]
        told: list[Claim | Event] = [*theirs, *events]
        where = {case.identity.get(place.entity, place.entity) for one in told for place in one.where}
        at |= {one: label for one in sorted(where) if (label := _label(case, one, rule))}
        dates = [one.when.date for one in told] + _written_on(case, theirs)
        days |= {iso: instead for when in dates if when for iso, instead in _coarser(when, rule)}
        if not rule.clock:
            timeless |= {one.id for one in told}
    return Coarse(places=at, days=days, timeless=frozenset(timeless), numbers=_numbers(case, unnumbered))


def _numbers(case: Case, reports: Collection[str]) -> frozenset[str]:
    """The numbers in some reports by which somebody can be looked up."""
    texts = (reading.analysis.text for reading in case.readings)
    return frozenset(one for text in texts if text.report in reports for one in numbers_in(text.content))


def _is_about(rule: Rule, entity: Entity, hidden: Mapping[str, str]) -> bool:
    if rule.about == "everybody":
        return entity.kind == "person"
    return hidden.get(entity.id) == "protected" if rule.about == "protected" else entity.id in hidden


def _claims_of(case: Case) -> dict[str, list[Claim]]:
    """The claims in which each has a part, as its root too."""
    found: dict[str, list[Claim]] = {}
    for claim in case.claims.values():
        known = (*claim.doers, *claim.affected, *(link.entity for link in claim.according_to[:1] if link.entity))
        for one in dict.fromkeys(case.identity.get(one, one) for one in known):
            found.setdefault(one, []).append(claim)
    return found


def _written_on(case: Case, claims: Collection[Claim]) -> list[UncertainDate | None]:
    """When reports were written that are nobody's publication."""
    reports = {claim.report for claim in claims}
    texts = (reading.analysis.text for reading in case.readings)
    return [text.published for text in texts if text.report in reports and text.kind in _NOT_PUBLIC]


def _coarser(when: UncertainDate, rule: Rule) -> Iterator[tuple[str, str]]:
    for found in _DAY.finditer(when.edtf) if rule.date != "day" else ():
        yield found.group(), found.group(1) if rule.date == "year" else found.group()[:7]


def _label(case: Case, entity: str, rule: Rule) -> str:
    """What stands in the place of a place; empty where it may be told."""
    found = case.entity.get(entity)
    if found is None or not found.named or rule.place == "building":
        return ""
    known = places.place(found.place) if found.place else None
    wanted = _LEVELS[rule.place]
    if known and known.level >= wanted:
        return ""
    for outer in _around(case, found):
        if outer.level >= wanted and not _says(outer.name, found):
            return _("[a place in {outer}]").format(outer=outer.name)
    return _("[a place]")


def _around(case: Case, entity: Entity) -> Iterator[places.Place]:
    """The places of the gazetteer that one lies in, the nearest first."""
    seen: set[str] = set()
    one: Entity | None = entity
    while one and one.id not in seen:
        seen.add(one.id)
        known = places.place(one.place) if one.place else None
        if known:
            own = (known.id if one is not entity else None, known.district, known.region, known.country)
            yield from (found for id_ in own if id_ and (found := places.place(id_)))
            return
        one = case.entity.get(case.identity.get(one.part_of, one.part_of)) if one.part_of else None


def _says(outer: str, entity: Entity) -> bool:
    """Whether the name of the wider place tells that of the narrower one: Osh, in Osh Region."""
    return any(names.keys(outer) & names.keys(name) for name in entity.names)


def rules(written: str = "") -> tuple[Rule, ...]:
    """The rules.

    Args:
        written: A file of rules as it is written; empty for the one that is shipped.

    Raises:
        RulesUnreadable: They cannot be used.
    """
    return _rules(written or _shipped())


@cache
def _rules(written: str) -> tuple[Rule, ...]:
    try:
        return tuple(_rule(one) for one in tomllib.loads(written)["rule"])
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise RulesUnreadable(_("generalising"), str(error)) from error


def _rule(told: Mapping[str, Any]) -> Rule:
    if unknown := set(told) - {one.name for one in fields(Rule)}:
        raise ValueError(_("there is no {value}").format(value=", ".join(sorted(unknown))))
    return Rule(**{**told, "unless": tuple(told.get("unless", ()))})


@cache
def _shipped() -> str:
    return (files("onrecord.publish") / "data" / "generalising.toml").read_text(encoding="utf-8")
