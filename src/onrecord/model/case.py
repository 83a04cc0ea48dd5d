"""A case: what several reports say together. Derived from claims and judgements, never edited."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from onrecord.model.claim import Claim, Evidence, Location, Reading, When
from onrecord.model.entity import Entity
from onrecord.model.problem import Problem
from onrecord.model.text import Text

Support = Literal[
    "withdrawn",
    "adjudicated",
    "officially_acknowledged",
    "cross_corroborated",
    "corroborated",
    "single_channel",
    "alleged_firsthand",
    "alleged",
    "unattributed",
    "inferred",
]
Challenge = Literal["unchallenged", "denied_general", "denied_specific", "alternative_given", "disputed"]
Slot = Literal["when", "where", "doers", "affected", "count", "reason", "relation", "act"]
GapKind = Literal[
    "place_held",
    "doers",
    "who_ordered",
    "reason",
    "kind_of_protection",
    "answer_to_complaint",
    "last_seen",
    "open_question",
]
DisagreementKind = Literal["contradiction", "precision", "scope", "update"]


@dataclass(frozen=True, kw_only=True)
class Version:
    """One of the values that sources give for a slot, and the claims that give it."""

    value: str
    claims: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Disagreement:
    """A slot on which the claims of one event differ; nothing is overwritten."""

    slot: Slot
    kind: DisagreementKind
    versions: tuple[Version, ...]


@dataclass(frozen=True, kw_only=True)
class Event:
    """What several claims make together.

    Attributes:
        id: Derived from its claims.
        act: The act most of its claims name.
        claims: Claim ids, sorted by date and report.
        doers: Case entity ids; so for `affected` and the places in `where`.
        support: First rule of domain.md 3.4 that fits.
        challenge: The strongest challenge found.
        flags: Sorted.
        origins: Case entity ids of the distinct roots.
        channels: Size of the largest set of claims whose chains share no speaker.
        preceded_by: Event ids.
        reasons: Why these claims are held to be one event, and how the status words were reached, in words.
        status_reasons: The last of them: the rules that gave the status words.
        apart: What was nearly counted here as well, and why it was not, in words; what spoke most for it first.
    """

    id: str
    act: str
    claims: tuple[str, ...]
    doers: tuple[str, ...] = ()
    affected: tuple[str, ...] = ()
    where: tuple[Location, ...] = ()
    when: When = field(default_factory=When)
    support: Support = "alleged"
    challenge: Challenge = "unchallenged"
    flags: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    channels: int = 0
    disagreements: tuple[Disagreement, ...] = ()
    preceded_by: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    status_reasons: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Something that the reports of a case leave open.

    Attributes:
        kind: What is missing; `open_question` for what a report itself names as not known, `last_seen` for how long
            nobody has told of seeing somebody.
        sentence: In words.
        events: Ids of the events it is about.
        person: Case entity id of the one it is about.
        claims: Ids of the claims it rests on.
        report: Id of the report that names it.
        evidence: The words of that report.
        days: For `last_seen`, from that day to the last report.
    """

    kind: GapKind
    sentence: str
    events: tuple[str, ...] = ()
    person: str | None = None
    claims: tuple[str, ...] = ()
    report: str | None = None
    evidence: Evidence | None = None
    days: int | None = None


@dataclass(frozen=True, kw_only=True)
class Case:
    """Reports, who is in them, what they claim, and the events that the claims make.

    Attributes:
        readings: One per report, sorted by report id.
        copy_of: For a report most of whose text is a copy, the id of the report it copies.
        entities: Across reports; `members` lists the entities of single reports that each joins.
        events: In chronological order; undated ones last.
        gaps: What the reports leave open.
        dated: For a report that was dated from the others, by its id, how that was reached, in words.
        problems: What could not be read or decided.
        notice: Sentences that stand on every page and sheet made of it: a draft, as of which day, in whose place.
        draft: Nobody has approved yet that it leaves.
    """

    readings: tuple[Reading, ...] = field(repr=False)
    copy_of: dict[str, str] = field(default_factory=dict)
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    gaps: tuple[Gap, ...] = ()
    dated: dict[str, tuple[str, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    notice: tuple[str, ...] = ()
    draft: bool = False

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Every claim by id. Their roles hold entity ids of single reports: see `identity`."""
        return {claim.id: claim for reading in self.readings for claim in reading.claims}

    @cached_property
    def text(self) -> dict[str, Text]:
        """The text of each report by the id of the report."""
        return {reading.analysis.text.report: reading.analysis.text for reading in self.readings}

    @cached_property
    def entity(self) -> dict[str, Entity]:
        """The case's entities by id."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def identity(self) -> dict[str, str]:
        """For the id of each entity of a single report the id of the case's entity that it belongs to."""
        return {member: entity.id for entity in self.entities for member in entity.members}

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words of the names in the case, as written: they keep their capital wherever they stand."""
        return frozenset(word for entity in self.entities if entity.named for word in entity.name.split())
