"""The chronology: events by date, and what is known to come before what.

One event precedes another where its last possible day lies before the other's first: only where dates decide. To keep
the list short, an event names only its nearest predecessors: those that no other predecessor comes after.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from onrecord.dates import order_key
from onrecord.model import Event


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events in chronological order, undated ones last, each with its nearest predecessors."""
    ordered = sorted(events, key=_key)
    closed = sorted((last, first or "", event.id) for event in ordered for first, last in [_days(event)] if last)
    lasts = [last for last, _first, _id in closed]
    starts = list(accumulate((first for _last, first, _id in closed), max))
    return tuple(replace(event, preceded_by=_before(event, closed, lasts, starts)) for event in ordered)


def _key(event: Event) -> tuple[bool, tuple[str, str, str], str, str]:
    date = event.when.date
    return (date is None, order_key(date) if date else ("", "", ""), event.when.clock or "~", event.id)


def _days(event: Event) -> tuple[str | None, str | None]:
    """First and last possible day; None where open or unknown."""
    date = event.when.date
    return (date.earliest, date.latest) if date else (None, None)


def _before(
    event: Event, closed: Sequence[tuple[str, str, str]], lasts: Sequence[str], starts: Sequence[str]
) -> tuple[str, ...]:
    """Those that end before this one begins, and not before another of them begins."""
    first, _last = _days(event)
    over = bisect_left(lasts, first) if first else 0
    if not over:
        return ()
    nearest = bisect_left(lasts, starts[over - 1], hi=over)
    return tuple(sorted(one for _last, _first, one in closed[nearest:over]))
