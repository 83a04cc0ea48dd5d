"""Who and where: people, groups, organisations, authorities and places, named or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model.span import Span

EntityKind = Literal["person", "group", "organisation", "authority", "place"]
Side = Literal["affected", "accused", "helper", "third"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """One place in one report that speaks of an entity."""

    report: str
    span: Span


@dataclass(frozen=True, kw_only=True, slots=True)
class Entity:
    """Somebody or some place, within one report or (in a `Case`) across reports.

    Attributes:
        id: Within one report derived from the report and the first mention; in a case from its members.
        kind: What it is.
        name: The fullest form found.
        names: Every form as written, in any script, sorted; pronouns are mentions and no names.
        named: False for "two men", "neighbours", "men in black uniforms".
        count: People in a group; None where unknown or no group.
        side: Where it stands in the case; None where nothing tells.
        part_of: Id of the body, group or larger place it belongs to.
        roles: Head words and titles it is called by, as lemmas: "lawyer", "coordinator", "spokesman"; sorted.
        age: As stated, in years; None where not stated.
        place: Gazetteer id, for places found there.
        members: Ids of the entities of single reports that it joins (cases), or of the people in a group (reports).
        mentions: Where it is spoken of, pronouns included.
        reason: In a case, why its members are held to be one, in words; empty where there is one member.
        apart: In a case, who was nearly taken for the same, and why not, in words; the likeliest first.
    """

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...]
    named: bool
    count: int | None = None
    side: Side | None = None
    part_of: str | None = None
    roles: tuple[str, ...] = ()
    age: int | None = None
    place: str | None = None
    members: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    reason: str = ""
    apart: tuple[str, ...] = ()
