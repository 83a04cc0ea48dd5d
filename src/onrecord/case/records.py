"""What the case says of its events: each made from its claims, and of what it looks at besides.

The one convention: an event's record depends on its claims, on the entities that were looked at while it was made, and
on nothing else of the case. So it holds until one of these changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.case.disagreements import disagreements
from onrecord.case.events import Events, Happening
from onrecord.case.grounds import Grounds, Turned
from onrecord.case.resolve import act_of, people, places, when
from onrecord.case.said import Said
from onrecord.case.status import status
from onrecord.case.watched import Watched, Watchers
from onrecord.model import Event, stable_id


class Records:
    """The records of events, kept while these change.

    Args:
        grounds: What they are made from.
        events: The events.
        as_of: ISO day; status words count only what had been published by then. None counts all.

    Attributes:
        of: By event, as `Events` calls them.
    """

    def __init__(self, grounds: Grounds, events: Events, as_of: str | None = None) -> None:
        self.of: dict[str, Event] = {}
        self._grounds = grounds
        self._events = events
        self._as_of = as_of
        self._watchers: Watchers[str] = Watchers()

    def put(self, turned: Turned, changed: Iterable[str]) -> set[str]:
        """Make anew what changes; the events of other records than before."""
        claims = {claim for outlet in turned.outlets for claim in self._grounds.by_entity.get(outlet, ())}
        dirty = set(changed) | self._watchers.of(turned.entities)
        dirty |= {self._events.event_of(claim) for claim in (*turned.now, *claims)}
        return self.make(dirty)

    def make(self, dirty: Iterable[str]) -> set[str]:
        """Make records anew; those that are others than before."""
        found = set()
        for key in dirty:
            happening = self._events.happenings.get(key)
            if happening is None:
                self._watchers.note(key, ())
                if self.of.pop(key, None):
                    found.add(key)
                continue
            record = self._record(key, happening)
            if self.of.get(key) != record:
                self.of[key] = record
                found.add(key)
        return found

    def said(self, key: str) -> tuple[Said, ...]:
        """The claims of an event by date and report."""
        claims = (self._grounds.claims[one] for one in self._events.happenings[key].claims)
        return tuple(sorted(claims, key=lambda one: (one.said_at or "~", one.text.report, one.position, one.id)))

    def event_of(self, claim: str) -> str:
        """The event of a claim."""
        return self._events.event_of(claim)

    def _record(self, key: str, happening: Happening) -> Event:
        noted: set[str] = set()
        record = self._event(self.said(key), happening.reasons, noted)
        self._watchers.note(key, noted)
        return replace(record, apart=happening.apart)

    def _event(self, said: Sequence[Said], why: tuple[str, ...], noted: set[str]) -> Event:
        entities = Watched(self._grounds.entities, noted)
        above = Watched(self._grounds.above, noted)
        counted = tuple(one for one in said if not (self._as_of and one.out_from and one.out_from > self._as_of))
        differences = disagreements(counted, entities, above)
        words = status(counted, entities, differences, self._grounds.outlets)
        return Event(
            id=stable_id("v", *sorted(one.id for one in said)),
            act=act_of(said),
            claims=tuple(one.id for one in said),
            doers=people(said, "doers", above),
            affected=people(said, "affected", above),
            where=places(said, self._grounds.identity, above),
            when=when(said),
            support=words.support,
            challenge=words.challenge,
            flags=words.flags,
            origins=words.origins,
            channels=words.channels,
            disagreements=differences,
            reasons=(*why, *words.reasons),
            status_reasons=words.reasons,
        )
