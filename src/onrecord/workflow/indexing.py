"""What a case is searched by: of the whole case, or of what one change made otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from onrecord import names
from onrecord.case import Building, Touched, place_in_order
from onrecord.model import Case, Claim, Entity, Event
from onrecord.store import Rows
from onrecord.store import search as index


def whole_index(case: Case) -> index.Indexed:
    """Everything that a case is searched by."""
    events = {claim: event for event in case.events for claim in event.claims}
    return index.Indexed(
        claims=tuple(_claim(claim, case.identity, events.get(claim.id)) for claim in case.claims.values()),
        events={event.id: place_in_order(event) for event in case.events},
        names=tuple(_keys(case.entities)),
    )


def follow_index(rows: Rows, mark: str, building: Building, touched: Touched, uncounted: Iterable[Claim]) -> None:
    """Index what a change made otherwise.

    Args:
        rows: Within the change.
        mark: The state that the index is of then.
        building: The case after the change.
        touched: What came of the change.
        uncounted: Claims that a person rejected, of the reports that are said otherwise than before.
    """
    grounds = building.grounds
    rejected = {claim.id: claim for claim in uncounted}
    events = {one: building.event_of(one) for one in touched.told if one in grounds.claims}
    found = [_claim(grounds.claims[one].claim, grounds.identity, event) for one, event in events.items()]
    found += [_claim(claim, grounds.identity, None) for claim in rejected.values()]
    entities = (grounds.entities.get(one) for one in touched.looks)
    changed = index.Indexed(
        claims=tuple(found),
        events={event.id: place_in_order(event) for event in events.values()},
        names=tuple(_keys(one for one in entities if one)),
    )
    index.change_index(rows, mark, changed, claims=touched.told | rejected.keys(), entities=touched.looks)


def _claim(claim: Claim, identity: Mapping[str, str], event: Event | None) -> index.IndexedClaim:
    date = claim.when.date or (event.when.date if event else None)
    slots = [(one, "doers") for one in claim.doers] + [(one, "affected") for one in claim.affected]
    slots += [(link.entity, "says") for link in claim.according_to if link.entity]
    return index.IndexedClaim(
        claim=claim.id,
        report=claim.report,
        event=event.id if event else "",
        act=claim.act,
        earliest=date.earliest or "0000" if date else None,
        latest=date.latest or "9999" if date else None,
        support=event.support if event else "",
        challenge=event.challenge if event else "",
        people=tuple((identity.get(one, one), slot) for one, slot in slots),
        places=tuple(identity.get(place.entity, place.entity) for place in claim.where),
    )


def _keys(entities: Iterable[Entity]) -> Iterator[tuple[str, str, str]]:
    for entity in entities:
        for name in _forms(entity):
            yield from ((key, entity.id, name) for key in names.keys(name))
        if entity.place:
            yield index.place_key(entity.place), entity.id, ""


def _forms(entity: Entity) -> set[str]:
    return {name.encode("utf-8", "replace").decode("utf-8") for name in (entity.name, *entity.names)}
