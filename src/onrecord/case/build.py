"""Building a case: the order of the steps, each a module of its own.

A case is a function of its readings and of what people decided. `Building` keeps what was reckoned on the way, so that
one more report costs what it touches; `build_case` is a building into which everything is put at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.case.copies import Copies
from onrecord.case.events import Events
from onrecord.case.grounds import Grounds, Turned
from onrecord.case.openings import Openings
from onrecord.case.order import Chronology
from onrecord.case.records import Records
from onrecord.model import Case, Event, Judgement, Reading


def build_case(readings: Sequence[Reading], judgements: Sequence[Judgement] = (), *, as_of: str | None = None) -> Case:
    """What several reports say together.

    Args:
        readings: One per report, in any order.
        judgements: What people decided about who is who and what is one event; a withdrawn one is not among them.
        as_of: ISO day; status words count only what had been published by then, and undated reports. None counts all.

    Returns:
        The case. The same readings and judgements, in any order, give the same case.
    """
    building = Building()
    building.put(readings, judgements)
    return building.case(as_of=as_of)


@dataclass(frozen=True, kw_only=True, slots=True)
class Touched:
    """How much of a case was reckoned anew.

    Attributes:
        entities: Entities that are new, gone, or look otherwise than before.
        claims: Claims that were compared with others anew.
        events: Events that are new, gone, or told of otherwise than before.
        looks: Ids of those entities.
        told: Ids of claims that are new, gone, or seen otherwise than before, and of all claims of those events.
        reports: Ids of reports of which anything is said otherwise than before.
    """

    entities: int
    claims: int
    events: int
    looks: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    reports: frozenset[str] = frozenset()


class Building:
    """A case that is being built: reports come, decisions come and go; what they do not touch is not looked at again.

    Whatever is put in and in whatever order, `case` gives what `build_case` gives of the same.
    """

    def __init__(self) -> None:
        self.grounds = Grounds()
        self.events = Events(self.grounds)
        self._copies = Copies()
        self._now = _Told(self.grounds, self.events)

    def put(self, readings: Sequence[Reading], judgements: Sequence[Judgement] = ()) -> Touched:
        """Take reports in.

        Args:
            readings: New ones, and those that are read otherwise than before, which take the place of the old ones.
            judgements: All that people decided, not only what is new.

        Returns:
            How much was reckoned anew.
        """
        for reading in readings:
            self._copies.put(reading.analysis.text.report, reading.analysis.text.content)
        turned = self.grounds.put(readings, judgements)
        events = self._now.put(turned, self.events.put(turned, judgements))
        claims = (self.events.happenings[one].claims for one in events if one in self.events.happenings)
        return Touched(
            entities=len(turned.entities),
            claims=len(turned.seen),
            events=len(events),
            looks=turned.entities,
            told=frozenset({*turned.before, *turned.now}.union(*claims)),
            reports=turned.reports,
        )

    def event_of(self, claim: str) -> Event:
        """The event that a claim counts in; without what comes before it."""
        return self._now.event_of(claim)

    def case(self, *, as_of: str | None = None) -> Case:
        """The case as far as it is built.

        Args:
            as_of: ISO day; status words count only what had been published by then. None counts all.
        """
        told = self._now
        if as_of is not None:
            told = _Told(self.grounds, self.events, as_of)
            told.put(self.grounds.everything(), self.events.happenings)
        readings = self.grounds.readings
        copies = self._copies.families({report: reading.analysis.text for report, reading in readings.items()})
        return Case(
            readings=tuple([readings[report] for report in sorted(readings)]),
            copy_of={family.copy: family.of for family in copies},
            entities=tuple([self.grounds.entities[one] for one in sorted(self.grounds.entities)]),
            events=told.events(),
            gaps=told.openings.gaps(as_of),
            dated={report: one.why for report, one in sorted(self.grounds.dated.items())},
            problems=(*self.grounds.problems, *self.events.problems),
        )


class _Told:
    """What is said of events and what is left open, at one date."""

    def __init__(self, grounds: Grounds, events: Events, as_of: str | None = None) -> None:
        self._records = Records(grounds, events, as_of)
        self.openings = Openings(grounds, self._records)
        self._chronology: Chronology | None = None  # made when it is first asked for

    def event_of(self, claim: str) -> Event:
        """The event that a claim counts in."""
        return self._records.of[self._records.event_of(claim)]

    def put(self, turned: Turned, changed: Iterable[str]) -> set[str]:
        """Take in what changed; the events that are told of otherwise than before."""
        records = self._records.put(turned, changed)
        self.openings.put(turned, records)
        if self._chronology:
            self._chronology.put_many({key: self._records.of.get(key) for key in records})
        return records

    def events(self) -> tuple[Event, ...]:
        """The events in order."""
        if self._chronology is None:
            self._chronology = Chronology()
            self._chronology.put_many(dict(self._records.of))
        return self._chronology.events()
