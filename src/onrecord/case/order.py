"""The chronology: events by date, and what is known to come before what.

One event precedes another where its last possible day lies before the other's first: only where dates decide. To keep
the list short, an event names only its nearest predecessors: those that no other predecessor comes after.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from onrecord.dates import order_key
from onrecord.model import Event


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events in chronological order, undated ones last, each with its nearest predecessors."""
    ordered = sorted(events, key=_key)
    return tuple(replace(event, preceded_by=_before(event, ordered)) for event in ordered)


def _key(event: Event) -> tuple[bool, tuple[str, str, str], str, str]:
    date = event.when.date
    return (date is None, order_key(date) if date else ("", "", ""), event.when.clock or "~", event.id)


def _before(event: Event, ordered: list[Event]) -> tuple[str, ...]:
    first = event.when.date.earliest if event.when.date else None
    if first is None:
        return ()
    earlier = [
        (other.when.date.latest, other)
        for other in ordered
        if other.when.date and other.when.date.latest and other.when.date.latest < first
    ]
    starts = [other.when.date.earliest or "" for _latest, other in earlier if other.when.date]
    last_start = max(starts, default="")
    return tuple(sorted(other.id for latest, other in earlier if latest >= last_start))
