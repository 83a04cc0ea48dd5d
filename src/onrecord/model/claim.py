"""A claim: what one report says, and the passage that says it. No claim can be made without evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from onrecord.dates import UncertainDate
from onrecord.model.acts import ACTS
from onrecord.model.analysis import Analysis
from onrecord.model.entity import Entity
from onrecord.model.span import Span

Modality = Literal["happened", "attempted", "threatened", "planned", "feared", "negated"]
Stance = Literal["assert", "deny", "alternative", "circumstantial", "doubt", "retract", "finding"]
Scope = Literal["specific", "pattern", "existence"]
PlaceRelation = Literal["in", "near", "from", "to", "en_route"]
Basis = Literal["experienced", "saw", "heard", "inspected", "document", "recording", "told", "inferred", "unknown"]
Review = Literal["accepted", "corrected", "rejected"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """A passage: where it stands and what it says. `text.content[span] == quotation`, always."""

    span: Span
    quotation: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Location:
    """A place and how the act relates to it."""

    entity: str
    relation: PlaceRelation


@dataclass(frozen=True, kw_only=True, slots=True)
class When:
    """When a claim says that its act took place.

    Attributes:
        phrase: The words that tell; None where the date comes from elsewhere.
        date: None where unknown.
        clock: `HH:MM`, with `~` where approximate; None where not given.
        basis: `none` where the report gives no time.
        anchor: What a relative phrase was resolved against: `published`, `in text`, a claim id, or None.
    """

    phrase: Evidence | None = None
    date: UncertainDate | None = None
    clock: str | None = None
    basis: Literal["stated", "computed", "unresolved", "none"] = "none"
    anchor: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Remark:
    """Words about an act that are somebody's: a stated reason, a legal qualification.

    Attributes:
        evidence: The words.
        stated_by: Entity id of whose words they are; None where not stated.
    """

    evidence: Evidence
    stated_by: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """One speaker of the chain through which a claim reached us.

    Attributes:
        entity: Entity id; None where the speaker is not named ("it is reported").
        name: As the report has it; empty with None.
        cue: The reporting word; None for the publisher.
        basis: How this speaker knows.
    """

    entity: str | None
    name: str
    cue: str | None = None
    basis: Basis = "unknown"


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim:
    """One act as one report has it from one root.

    Attributes:
        id: Derived from report, act, evidence and root.
        report: Id of the report.
        act: An id of `ACTS`.
        doers: Entity ids (of this report's entities); empty if the report does not say. So for `affected`.
        where: Places; empty if the report does not say.
        according_to: The chain, root first, the publisher of the report last; never empty.
        hedges: The hedging words themselves.
        evidence: Never empty.
        confidence: 0..1; None for a claim that a person wrote.
    """

    id: str
    report: str
    act: str
    modality: Modality = "happened"
    stance: Stance = "assert"
    scope: Scope = "specific"
    doers: tuple[str, ...] = ()
    affected: tuple[str, ...] = ()
    where: tuple[Location, ...] = ()
    when: When = field(default_factory=When)
    reasons: tuple[Remark, ...] = ()
    according_to: tuple[Link, ...]
    qualifications: tuple[Remark, ...] = ()
    hedges: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...]
    confidence: float | None = None
    reviewed: Review | None = None

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"claim {self.id} has no evidence")
        if not self.according_to:
            raise ValueError(f"claim {self.id} is according to nobody: at least the publisher must be there")
        if self.act not in ACTS:
            raise ValueError(f"claim {self.id} has an act that does not exist: {self.act}")


SentenceOutcome = Literal["claims", "none", "undecided", "passed_over"]


@dataclass(frozen=True, kw_only=True, slots=True)
class SentenceCoverage:
    """What became of one sentence.

    Attributes:
        span: The sentence.
        outcome: `claims` if the passage of a claim is in it; `none` if it was judged to hold none; `undecided` if words
            in it may tell an act and were weighed just too light, so that a person should look; `passed_over` if it was
            not read for claims: header lines, bylines, and what repeats another passage.
        acts: For `undecided` the acts that it may tell, the likeliest first; else empty.
    """

    span: Span
    outcome: SentenceOutcome
    acts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """All that one report says: its analysis, who is in it, and its claims.

    Attributes:
        analysis: What is written where.
        entities: The people, bodies and places of this report.
        claims: In the order of the text.
        coverage: What became of each sentence, in the order of the text.
    """

    analysis: Analysis
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    coverage: tuple[SentenceCoverage, ...] = ()
