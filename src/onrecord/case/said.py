"""A claim as the case sees it: its speakers, people and places are those of the case, not of its report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.case.words import numbers, stems
from onrecord.dates import UncertainDate
from onrecord.model import Claim, Reading, Text

BESIDE = frozenset({"deny", "alternative", "circumstantial", "doubt", "retract"})
"""Stances of claims that speak about an event without asserting it."""


@dataclass(frozen=True, kw_only=True)
class Said:
    """One claim among those of other reports.

    Attributes:
        claim: The claim itself.
        text: The text of its report.
        chain: Case entity ids, root first; None for a speaker who is not named; repeats in a row once.
        doers: Case entity ids; so for `affected`. A group that names its members stands with them.
        where: Case entity ids of the places, whatever the relation.
        position: Where in the report its first passage begins.
    """

    claim: Claim
    text: Text = field(repr=False)
    chain: tuple[str | None, ...]
    doers: frozenset[str]
    affected: frozenset[str]
    where: frozenset[str]
    position: int

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def root(self) -> str | None:
        """Who says it; None where that is not told."""
        return self.chain[0]

    @property
    def date(self) -> UncertainDate | None:
        """When it is said to have taken place."""
        return self.claim.when.date

    @property
    def beside(self) -> bool:
        """True for a denial, a doubt, another explanation, a trace, a retraction."""
        return self.claim.stance in BESIDE

    @cached_property
    def passage(self) -> str:
        """All its evidence in one string."""
        return " ".join(evidence.quotation for evidence in self.claim.evidence)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Rough stems of its passage."""
        return stems(self.passage)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Numbers of its passage."""
        return numbers(self.passage)

    @property
    def said_at(self) -> str | None:
        """The last day on which its report can have been published; None where unknown."""
        return self.text.published.latest if self.text.published else None


def all_said(readings: Sequence[Reading], identity: Mapping[str, str]) -> tuple[Said, ...]:
    """Every claim that no person rejected, in the order of reports and text."""
    said = [
        _said(claim, reading.analysis.text, identity)
        for reading in readings
        for claim in reading.claims
        if claim.reviewed != "rejected"
    ]
    return tuple(sorted(said, key=lambda one: (one.text.report, one.position, one.id)))


def _said(claim: Claim, text: Text, identity: Mapping[str, str]) -> Said:
    chain: list[str | None] = []
    for link in claim.according_to:
        speaker = identity.get(link.entity, link.entity) if link.entity else None
        if not chain or chain[-1] != speaker:
            chain.append(speaker)
    return Said(
        claim=claim,
        text=text,
        chain=tuple(chain),
        doers=frozenset(identity.get(one, one) for one in claim.doers),
        affected=frozenset(identity.get(one, one) for one in claim.affected),
        where=frozenset(identity.get(place.entity, place.entity) for place in claim.where),
        position=min(evidence.span.start for evidence in claim.evidence),
    )
