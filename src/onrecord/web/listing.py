"""The events of a case as lines of a list: what each is found by, kept for as long as the event stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from onrecord.model import ACTS, Case, Event
from onrecord.model.case import Challenge, Support
from onrecord.publish import wording
from onrecord.publish.who import claims_of, date, headline, name, one_line
from onrecord.translate import gettext as _


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """An event in the list.

    Attributes:
        words: Everything that a word may be looked for in, in small letters.
        people: Names of those who do, suffer or are heard.
        origins: Names of those who said it first.
    """

    event: Event
    date: str
    headline: str
    words: str
    people: frozenset[str]
    places: frozenset[str]
    origins: frozenset[str]
    reviewed: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What events are looked for; empty asks for nothing."""

    words: str = ""
    person: str = ""
    act: str = ""
    place: str = ""
    origin: str = ""
    status: str = ""
    since: str = ""
    until: str = ""
    differing: bool = False
    undecided: bool = False

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Asked:
        """What a form asked."""
        plain = {slot: query.get(slot, "").strip() for slot in cls.__slots__ if slot not in {"differing", "undecided"}}
        return cls(**plain, differing=bool(query.get("differing")), undecided=bool(query.get("undecided")))


class Listing:
    """The lines of the case that was asked for last."""

    def __init__(self) -> None:
        self._case: Case | None = None
        self._lines: dict[str, tuple[tuple[object, ...], Line]] = {}

    def lines(self, case: Case) -> list[Line]:
        """A line for each event, in the order of the case; those that would be the same are taken again."""
        if self._case is not case:
            known, self._lines, self._case = self._lines, {}, case
            for event in case.events:
                made_of = (event, *_claims_and_names(case, event))
                before = known.get(event.id)
                same = before is not None and before[0] == made_of
                self._lines[event.id] = before if before and same else (made_of, line(case, event))
        return [one for _made_of, one in self._lines.values()]


def _claims_and_names(case: Case, event: Event) -> Iterator[object]:
    """All that a line is made of beside its event."""
    for claim in claims_of(case, event):
        yield claim
        yield from (case.entity.get(case.identity.get(link.entity or "", "")) for link in claim.according_to)
    for one in (*event.doers, *event.affected, *event.origins, *(at.entity for at in event.where)):
        yield case.entity.get(one)


def line(case: Case, event: Event) -> Line:
    """The line of an event."""
    claims = claims_of(case, event)
    speakers = {link.entity for claim in claims for link in claim.according_to if link.entity}
    title = headline(case, event)
    quotations = (said.quotation for claim in claims for said in claim.evidence)
    reviewed = {claim.reviewed for claim in claims}
    return Line(
        event=event,
        date=date(event.when),
        headline=title,
        words=one_line(" ".join((title, *quotations))).casefold(),
        people=_names(case, (*event.doers, *event.affected, *speakers)),
        places=_names(case, (at.entity for at in event.where)),
        origins=_names(case, event.origins),
        reviewed=_("reviewed") if None not in reviewed else _("partly reviewed") if len(reviewed) > 1 else "",
    )


def fitting(lines: Iterable[Line], asked: Asked) -> list[Line]:
    """The lines that fit in everything that is asked."""
    return [one for one in lines if _fits(one, asked)]


def _fits(one: Line, asked: Asked) -> bool:
    event, when = one.event, one.event.when.date
    return (
        all(word in one.words for word in asked.words.casefold().split())
        and _in(asked.person, one.people)
        and _in(asked.place, one.places)
        and _in(asked.origin, one.origins)
        and asked.act in {"", event.act}
        and asked.status in {"", event.support, event.challenge}
        and (not asked.since or (when is not None and (when.latest or "9999") >= asked.since))
        and (not asked.until or (when is not None and (when.earliest or "0000")[: len(asked.until)] <= asked.until))
        and (not asked.differing or bool(event.disagreements))
        and (not asked.undecided or not one.reviewed)
    )


def _in(wanted: str, names: Iterable[str]) -> bool:
    return not wanted or any(wanted.casefold() in known.casefold() for known in names)


def _names(case: Case, entities: Iterable[str]) -> frozenset[str]:
    return frozenset(name(case, one) for one in entities)


def acts_in(lines: Iterable[Line]) -> list[tuple[str, str]]:
    """The acts of some events with their names, in the order of the act types."""
    there = {one.event.act for one in lines}
    return [(act, wording.act(act)) for act in ACTS if act in there]


def statuses() -> list[tuple[str, str]]:
    """Every status word."""
    return [
        *((one, wording.support(one).text) for one in get_args(Support)),
        *((one, wording.challenge(one).text) for one in get_args(Challenge)),
    ]


def names_in(lines: Iterable[Line], kind: str) -> list[str]:
    """Everybody, or every place or origin, of some events, by name."""
    return sorted({known for one in lines for known in getattr(one, kind)})
