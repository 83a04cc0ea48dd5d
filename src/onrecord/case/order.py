"""The chronology: events by date, and what is known to come before what.

One event precedes another where its last possible day lies before the other's first: only where dates decide. To keep
the list short, an event names only its nearest predecessors: those that no other predecessor comes after.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from onrecord.dates import order_key
from onrecord.model import Event

_Key = tuple[bool, tuple[str, str, str], str, str]


class Chronology:
    """Events in chronological order, undated ones last, each with its nearest predecessors; events come and go."""

    def __init__(self) -> None:
        self._events: dict[str, Event] = {}
        self._order: list[tuple[_Key, str]] = []
        self._closed: list[tuple[str, str, str]] = []
        self._before: dict[str, tuple[str, ...]] = {}
        self._told: dict[str, Event] = {}

    def put(self, key: str, event: Event | None) -> None:
        """Put an event in the place of the one that was known under a key; None takes that out."""
        old = self._events.pop(key, None)
        if old:
            self._order.pop(bisect_left(self._order, (_key(old), key)))
            if (closed := _closed(old)) is not None:
                self._closed.pop(bisect_left(self._closed, closed))
            del self._told[key]
        if event:
            self._events[key] = self._told[key] = event
            insort(self._order, (_key(event), key))
            if (closed := _closed(event)) is not None:
                insort(self._closed, closed)

    def put_many(self, events: Mapping[str, Event | None]) -> None:
        """Put many in at once."""
        if len(events) < len(self._events):
            for key, event in events.items():
                self.put(key, event)
            return
        merged = {**self._events, **events}
        self._events = {key: event for key, event in merged.items() if event}
        self._told = dict(self._events)
        self._order = sorted((_key(event), key) for key, event in self._events.items())
        self._closed = sorted(filter(None, map(_closed, self._events.values())))

    def events(self) -> tuple[Event, ...]:
        """All events in order."""
        before = _predecessors(self._closed, {_days(event)[0] for event in self._events.values()})
        self._before = {first: self._kept(first, found) for first, found in before.items()}
        for key, event in self._events.items():
            found = self._before.get(_days(event)[0] or "", ())
            if self._told[key].preceded_by is not found:
                self._told[key] = replace(event, preceded_by=found)
        return tuple([self._told[key] for _key, key in self._order])

    def _kept(self, first: str, found: tuple[str, ...]) -> tuple[str, ...]:
        known = self._before.get(first)
        return known if known == found and known is not None else found


def place_in_order(event: Event) -> bytes:
    """Where an event stands in the chronology, as bytes that sort as events do."""
    undated, days, clock, id_ = _key(event)
    return "\x01".join((str(int(undated)), *days, clock, id_)).encode()


def _predecessors(closed: Sequence[tuple[str, str, str]], days: Iterable[str | None]) -> Mapping[str, tuple[str, ...]]:
    """For each day on which an event begins those that end before it, and not before another of them begins."""
    lasts = [last for last, _first, _id in closed]
    starts = list(accumulate((first for _last, first, _id in closed), max))
    found = {}
    for day in days:
        over = bisect_left(lasts, day) if day else 0
        if day and over:
            nearest = bisect_left(lasts, starts[over - 1], hi=over)
            found[day] = tuple(sorted([one for _last, _first, one in closed[nearest:over]]))
    return found


def _key(event: Event) -> _Key:
    date = event.when.date
    return (date is None, order_key(date) if date else ("", "", ""), event.when.clock or "~", event.id)


def _days(event: Event) -> tuple[str | None, str | None]:
    """First and last possible day; None where open or unknown."""
    date = event.when.date
    return (date.earliest, date.latest) if date else (None, None)


def _closed(event: Event) -> tuple[str, str, str] | None:
    """The last and the first day of an event and its id; None where it may last."""
    first, last = _days(event)
    return (last, first or "", event.id) if last else None
