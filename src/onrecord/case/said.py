"""A claim as the case sees it: its speakers, people and places are those of the case, not of its report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from onrecord.case.in_english import in_english
from onrecord.case.lasting import Turn, turn_of
from onrecord.case.times import Days, days_of
from onrecord.case.topics import topics
from onrecord.case.words import in_short, numbers, shared, stems
from onrecord.dates import UncertainDate
from onrecord.model import Claim, Reading, Remark, Text

BESIDE = frozenset({"deny", "alternative", "circumstantial", "doubt", "retract"})
"""Stances of claims that speak about an event without asserting it."""

_BEFORE, _AFTER = 700, 300  # code points: how far before and after a passage a date still tells of its time


Order = tuple[str, int, str]
"""Where a claim stands: its report, its place in it, its id."""

Manner = tuple[str, str, str, str]
"""How something is claimed: the act, the stance, the modality and the scope."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """One claim among those of other reports.

    Attributes:
        claim: The claim itself.
        text: The text of its report.
        chain: Case entity ids, root first; None for a speaker who is not named; repeats in a row once.
        doers: Case entity ids; so for `affected`. A group that names its members stands with them.
        places: Case entity ids of the places, in the order of the claim's `where`.
        position: Where in the report its first passage begins.
        reasons_by: Case entity ids of those whose words the claim's reasons are, in their order.
        around: The date of the dated passage it stands by, where it gives none itself: a little before it, else just
            after it. A hint of the time that is being told of, never a date of the claim.
        id: The claim's id.
        root: Who says it; None where that is not told.
        where: Its places, whatever the relation.
        date: When it is said to have taken place.
        days: The days of its date; so for `days_around` those of `around`.
        manner: How it is claimed.
        beside: True for a denial, a doubt, another explanation, a trace, a retraction.
        stems: Rough stems of its passage, Russian ones in English as far as the dictionary goes.
        numbers: Numbers of its passage.
        topics: What its passage speaks of in particular.
        turn: Which time of several its passage says it was.
        said_day: The last day on which its report can have been published, as a number, for counting days.
        order: Where it stands among all.
    """

    claim: Claim
    text: Text = field(repr=False)
    chain: tuple[str | None, ...]
    doers: frozenset[str]
    affected: frozenset[str]
    places: tuple[str, ...]
    position: int
    reasons_by: tuple[str | None, ...] = ()
    around: UncertainDate | None = None

    id: str = field(init=False, repr=False, compare=False)
    root: str | None = field(init=False, repr=False, compare=False)
    where: frozenset[str] = field(init=False, repr=False, compare=False)
    date: UncertainDate | None = field(init=False, repr=False, compare=False)
    days: Days | None = field(init=False, repr=False, compare=False)
    days_around: Days | None = field(init=False, repr=False, compare=False)
    manner: Manner = field(init=False, repr=False, compare=False)
    beside: bool = field(init=False, repr=False, compare=False)
    stems: frozenset[str] = field(init=False, repr=False, compare=False)
    numbers: frozenset[str] = field(init=False, repr=False, compare=False)
    topics: frozenset[str] = field(init=False, repr=False, compare=False)
    turn: Turn | None = field(init=False, repr=False, compare=False)
    said_day: int | None = field(init=False, repr=False, compare=False)
    order: Order = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        claim, said_at = self.claim, self.said_at
        passage = self.passage
        for name, value in (
            ("id", claim.id),
            ("root", self.chain[0]),
            ("where", shared(self.places)),
            ("date", claim.when.date),
            ("days", days_of(claim.when.date)),
            ("days_around", days_of(self.around)),
            ("manner", _manner(claim.act, claim.stance, claim.modality, claim.scope)),
            ("beside", claim.stance in BESIDE),
            ("stems", in_english(stems(passage))),
            ("numbers", shared(numbers(passage))),
            ("topics", shared(topics(passage))),
            ("turn", turn_of(passage)),
            ("said_day", date.fromisoformat(said_at).toordinal() if said_at else None),
            ("order", (self.text.report, self.position, claim.id)),
        ):
            object.__setattr__(self, name, value)

    @property
    def passage(self) -> str:
        """All its evidence in one string."""
        return " ".join([evidence.quotation for evidence in self.claim.evidence])

    @property
    def in_short(self) -> str:
        """The first words of its passage."""
        return in_short(self.passage)

    def speaker_of(self, remark: Remark) -> str | None:
        """Case entity id of the one whose words a reason of the claim is; its root where the report does not say."""
        stated = dict(zip(self.claim.reasons, self.reasons_by, strict=True)).get(remark)
        return stated or self.root

    @property
    def said_at(self) -> str | None:
        """The last day on which its report can have been published; None where unknown."""
        return self.text.published.latest if self.text.published else None

    @property
    def out_from(self) -> str | None:
        """The day from which its report counts as published: of days that were inferred the first that can be."""
        published = self.text.published
        if published and self.text.published_basis == "inferred":
            return published.earliest
        return self.said_at


@lru_cache(maxsize=4096)  # equal ones are kept once
def _manner(act: str, stance: str, modality: str, scope: str) -> Manner:
    return act, stance, modality, scope


def order_of(one: Said) -> Order:
    """Where a claim stands among all."""
    return one.order


def all_said(readings: Sequence[Reading], identity: Mapping[str, str]) -> tuple[Said, ...]:
    """Every claim that no person rejected, in the order of reports and text."""
    placed = [
        _Placed(claim, reading.analysis.text, min(evidence.span.start for evidence in claim.evidence))
        for reading in readings
        for claim in reading.claims
        if claim.reviewed != "rejected"
    ]
    placed.sort(key=lambda one: (one.text.report, one.position, one.claim.id))
    return tuple([_said(one, around, identity) for one, around in zip(placed, _dates_around(placed), strict=True)])


class _Placed(NamedTuple):
    """A claim with where it begins in its report."""

    claim: Claim
    text: Text
    position: int

    @property
    def date(self) -> UncertainDate | None:
        """When it is said to have taken place."""
        return self.claim.when.date


def _dates_around(placed: Sequence[_Placed]) -> Iterator[UncertainDate | None]:
    """For every claim the date of what it stands by; one pass forward and one back."""
    before = _nearest_dated(placed)
    after = _nearest_dated(placed[::-1])[::-1]
    return map(_around, placed, before, after)


def _nearest_dated(placed: Sequence[_Placed]) -> list[_Placed | None]:
    """For each claim the last dated one before it in the sequence."""
    found: list[_Placed | None] = []
    last: _Placed | None = None
    for one in placed:
        found.append(last)
        last = one if one.date else last
    return found


def _around(one: _Placed, before: _Placed | None, after: _Placed | None) -> UncertainDate | None:
    if one.date:
        return one.date
    if before and _stands_by(before, one, _BEFORE):
        return before.date
    return after.date if after and _stands_by(one, after, _AFTER) else None


def _stands_by(first: _Placed, then: _Placed, reach: int) -> bool:
    return first.text.report == then.text.report and then.position - first.position < reach


def _said(placed: _Placed, around: UncertainDate | None, identity: Mapping[str, str]) -> Said:
    claim = placed.claim
    chain: list[str | None] = []
    for link in claim.according_to:
        speaker = identity.get(link.entity, link.entity) if link.entity else None
        if not chain or chain[-1] != speaker:
            chain.append(speaker)
    return Said(
        claim=claim,
        text=placed.text,
        chain=tuple(chain),
        doers=shared(identity.get(one, one) for one in claim.doers),
        affected=shared(identity.get(one, one) for one in claim.affected),
        places=tuple(identity.get(place.entity, place.entity) for place in claim.where),
        reasons_by=tuple(
            identity.get(one.stated_by, one.stated_by) if one.stated_by else None for one in claim.reasons
        ),
        position=placed.position,
        around=around,
    )
