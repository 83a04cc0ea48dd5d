"""Building a case: the order of the steps, each a module of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from onrecord.case.copies import find_copies
from onrecord.case.dating import date_reports, with_dates
from onrecord.case.disagreements import disagreements
from onrecord.case.events import same_events
from onrecord.case.gaps import Told, gaps, told
from onrecord.case.identity import who_is_who
from onrecord.case.independence import outlets
from onrecord.case.order import in_order
from onrecord.case.questions import open_questions
from onrecord.case.resolve import act_of, people, places, when
from onrecord.case.said import Said, all_said
from onrecord.case.sides import sides
from onrecord.case.signals import Setting, setting_of
from onrecord.case.status import status
from onrecord.model import Case, Entity, Event, Gap, Judgement, Problem, Reading, stable_id
from onrecord.model.case import GapKind
from onrecord.places import contains


def build_case(readings: Sequence[Reading], judgements: Sequence[Judgement] = (), *, as_of: str | None = None) -> Case:
    """What several reports say together.

    Args:
        readings: One per report, in any order.
        judgements: What people decided about who is who and what is one event; a withdrawn one is not among them.
        as_of: ISO day; status words count only what had been published by then, and undated reports. None counts all.

    Returns:
        The case. The same readings and judgements, in any order, give the same case.
    """
    grounds = ground(readings, judgements)
    grouping = same_events(grounds.said, grounds.setting, judgements)
    events = [
        replace(_event([grounds.said[number] for number in group], why, grounds, as_of), apart=apart)
        for group, why, apart in zip(grouping.groups, grouping.reasons, grouping.apart, strict=True)
    ]
    by_id = {one.id: one for one in grounds.said}
    happened = [told(event, [by_id[claim] for claim in event.claims]) for event in events]
    copies = find_copies([reading.analysis.text for reading in grounds.readings])
    return Case(
        readings=grounds.readings,
        copy_of={family.copy: family.of for family in copies},
        entities=tuple(grounds.entities.values()),
        events=in_order(events),
        dated=grounds.dated,
        gaps=tuple(_gaps(grounds, [one for one in happened if one], as_of)),
        problems=(*grounds.problems, *grouping.problems),
    )


def _gaps(grounds: Grounds, happened: Sequence[Told], as_of: str | None) -> Iterator[Gap]:
    """What the reports leave open: first what no report says, then what single reports name as not known."""
    last_day = as_of or max((one.said_at for one in grounds.said if one.said_at), default=None)
    order = {kind: number for number, kind in enumerate(get_args(GapKind))}
    found = gaps(happened, grounds.entities, last_day)
    yield from sorted(found, key=lambda gap: (gap.person or "~", order[gap.kind], gap.events))
    by_report: dict[str, list[Said]] = {}
    for one in grounds.said:
        by_report.setdefault(one.text.report, []).append(one)
    for reading in grounds.readings:
        said = by_report.get(reading.analysis.text.report, [])
        yield from open_questions(reading, said, grounds.identity, grounds.entities)


@dataclass(frozen=True, kw_only=True)
class Grounds:
    """What the events of a case are made from.

    Attributes:
        readings: Sorted by report.
        said: Every claim, as the case sees it.
        entities: The case's entities by id, with their sides.
        identity: For the id of each entity of a report the id of the case's entity.
        above: For each entity what it is part of or a member of.
        setting: What pairs of claims are seen against.
        outlets: News outlets among the entities.
        dated: For reports that were dated from the others, how.
    """

    readings: tuple[Reading, ...]
    said: tuple[Said, ...]
    entities: Mapping[str, Entity]
    identity: Mapping[str, str]
    above: Mapping[str, tuple[str, ...]]
    setting: Setting
    outlets: frozenset[str]
    dated: dict[str, tuple[str, ...]]
    problems: tuple[Problem, ...]


def ground(readings: Sequence[Reading], judgements: Sequence[Judgement] = ()) -> Grounds:
    """Who is who, and every claim in those terms."""
    readings = tuple(sorted(readings, key=lambda reading: reading.analysis.text.report))
    found = who_is_who(readings, judgements)
    identity = {member: entity.id for entity in found.entities for member in entity.members}
    said = all_said(readings, identity)
    dated = date_reports(said)
    if dated:
        readings = with_dates(readings, dated)
        said = all_said(readings, identity)
    stands = sides(said, {entity.id: entity for entity in found.entities})
    entities = {entity.id: replace(entity, side=stands.get(entity.id)) for entity in found.entities}
    above = _above(tuple(entities.values()), readings, identity)
    return Grounds(
        readings=readings,
        said=said,
        entities=entities,
        identity=identity,
        above=above,
        setting=setting_of(said, entities, above),
        outlets=outlets(said),
        dated={report: one.why for report, one in dated.items()},
        problems=found.problems,
    )


def _event(claims: Sequence[Said], why: tuple[str, ...], grounds: Grounds, as_of: str | None) -> Event:
    ordered = sorted(claims, key=lambda one: (one.said_at or "~", one.text.report, one.position, one.id))
    counted = _by_then(ordered, as_of)
    differences = disagreements(counted, grounds.entities, grounds.above)
    words = status(counted, grounds.entities, differences, grounds.outlets)
    return Event(
        id=stable_id("v", *sorted(one.id for one in claims)),
        act=act_of(ordered),
        claims=tuple(one.id for one in ordered),
        doers=people(ordered, "doers", grounds.above),
        affected=people(ordered, "affected", grounds.above),
        where=places(ordered, grounds.identity, grounds.above),
        when=when(ordered),
        support=words.support,
        challenge=words.challenge,
        flags=words.flags,
        origins=words.origins,
        channels=words.channels,
        disagreements=differences,
        reasons=(*why, *words.reasons),
        status_reasons=words.reasons,
    )


def _by_then(said: Iterable[Said], as_of: str | None) -> tuple[Said, ...]:
    return tuple(one for one in said if as_of is None or one.said_at is None or one.said_at <= as_of)


def _above(
    entities: Sequence[Entity], readings: Sequence[Reading], identity: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """For each entity what it is part of and the groups it is a member of, near first."""
    direct: dict[str, set[str]] = {}
    for inner, outer in (
        *((entity.id, entity.part_of) for entity in entities if entity.part_of),
        *_memberships(readings, identity),
        *_wider_places(entities),
    ):
        direct.setdefault(inner, set()).add(outer)
    return {start: _climb(start, direct) for start in sorted(direct)}


def _climb(start: str, direct: Mapping[str, set[str]]) -> tuple[str, ...]:
    seen: list[str] = []
    waiting = sorted(direct[start])
    while waiting:
        one = waiting.pop(0)
        if one not in seen and one != start:
            seen.append(one)
            waiting += sorted(direct.get(one, ()))
    return tuple(seen)


def _memberships(readings: Sequence[Reading], identity: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """People with the groups that a report counts them in."""
    for reading in readings:
        for local in reading.entities:
            for member in local.members:
                if member in identity and identity[member] != identity[local.id]:
                    yield identity[member], identity[local.id]


def _wider_places(entities: Iterable[Entity]) -> Iterable[tuple[str, str]]:
    """Places of the case with the places of the case that the gazetteer says they lie in."""
    known = [entity for entity in entities if entity.place]
    ids = {entity.place: entity.id for entity in known if entity.place}
    for inner in known:
        for outer, outer_id in ids.items():
            if inner.place and outer != inner.place and contains(outer, inner.place):
                yield inner.id, outer_id
