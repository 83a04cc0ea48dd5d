"""The page's people, bodies and places, and those who say things."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model import Case, Claim, Entity
from onrecord.publish import wording
from onrecord.publish.screen.page_places import Places
from onrecord.publish.who import claims_of, name, one_line, other_names, speaker

_OWN_KNOWLEDGE = ("experienced", "saw", "heard", "inspected", "document", "recording")


@dataclass(frozen=True, kw_only=True)
class EntityView:
    """Somebody or some place, as shown."""

    name: str
    other_names: tuple[str, ...]
    side: str
    roles: tuple[str, ...]
    part_of: str
    count: int | None
    events: tuple[tuple[str, str], ...]
    reports: tuple[str, ...]
    reason: str


@dataclass(frozen=True, kw_only=True)
class EntityGroup:
    """Entities of one kind: those in statements, and those only named."""

    kind: str
    told_of: tuple[EntityView, ...]
    only_named: tuple[EntityView, ...]


@dataclass(frozen=True, kw_only=True)
class SourceView:
    """Somebody who says things: how much, how they know, and through whom it reached us."""

    name: str
    statements: int
    own: int
    through: tuple[str, ...]
    reports: tuple[str, ...]
    origin_of: tuple[tuple[str, str], ...]


def people_views(case: Case, at: Places) -> list[EntityGroup]:
    """Entities by kind; within a kind the affected first, then by how many events they are in."""
    events = _events_of(case)
    groups = []
    for kind in ("person", "group", "organisation", "authority", "place"):
        views = sorted(
            (_entity(case, entity, events.get(entity.id, ()), at) for entity in case.entities if entity.kind == kind),
            key=lambda view: (view.side != wording.side("affected"), -len(view.events), view.name),
        )
        if views:
            told_of = tuple(view for view in views if view.events)
            only_named = tuple(view for view in views if not view.events)
            groups.append(EntityGroup(kind=wording.entity_kinds(kind), told_of=told_of, only_named=only_named))
    return groups


def source_views(case: Case, at: Places) -> list[SourceView]:
    """The roots of the statements, those with most statements first."""
    by_root: dict[str, list[Claim]] = {}
    for claim in case.claims.values():
        root = claim.according_to[0]
        key = case.identity.get(root.entity or "", root.entity or "")
        by_root.setdefault(key if key in case.entity else speaker(case, root), []).append(claim)
    views = [_source(case, key, claims, at) for key, claims in by_root.items()]
    return sorted(views, key=lambda view: (-view.statements, view.name))


def _source(case: Case, key: str, claims: list[Claim], at: Places) -> SourceView:
    through = {speaker(case, link) for claim in claims for link in claim.according_to[1:]}
    return SourceView(
        name=speaker(case, claims[0].according_to[0]),
        statements=len(claims),
        own=sum(claim.according_to[0].basis in _OWN_KNOWLEDGE for claim in claims),
        through=tuple(sorted(through)),
        reports=_labels((claim.report for claim in claims), at),
        origin_of=tuple(at.events[event.id] for event in case.events if key in event.origins),
    )


def _entity(case: Case, entity: Entity, events: Iterable[str], at: Places) -> EntityView:
    return EntityView(
        name=name(case, entity.id),
        other_names=tuple(other_names(entity)),
        side=wording.side(entity.side),
        roles=tuple(map(one_line, entity.roles)),
        part_of=name(case, entity.part_of) if entity.part_of else "",
        count=entity.count,
        events=tuple(at.events[event] for event in dict.fromkeys(events)),
        reports=_labels((mention.report for mention in entity.mentions), at),
        reason=one_line(entity.reason),
    )


def _labels(reports: Iterable[str], at: Places) -> tuple[str, ...]:
    return tuple(f"R{number}" for number in sorted({at.reports[report] for report in reports if report in at.reports}))


def _events_of(case: Case) -> dict[str, list[str]]:
    """By entity: the events that it takes part in, that took place there, or that it speaks about."""
    found: dict[str, list[str]] = {}
    for event in case.events:
        places = (at.entity for at in event.where)
        speakers = (link.entity for claim in claims_of(case, event) for link in claim.according_to if link.entity)
        for entity in (*event.affected, *event.doers, *places, *event.origins, *speakers):
            found.setdefault(case.identity.get(entity, entity), []).append(event.id)
    return found
