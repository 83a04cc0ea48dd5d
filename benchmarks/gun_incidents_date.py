"""The day of the shooting that a report tells of: the likeliest of the days it offers.

The one convention: every day has a few features, all logarithms or shares; its score is their sum, weighted by
`gun_incidents_weights.toml`, and the highest score is given. The weights were fitted by `gun_incidents_fit.py` on
incidents outside the sample that is measured.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from math import log1p
from pathlib import Path

import choosing
from choosing import Features

from onrecord.dates import UncertainDate
from onrecord.model import Case, Event

LONG_AGO = 30  # days before publication: older dates belong to other stories
LEAD = 4  # a claim in the first of so many parts of a report counts as in its lead


@cache
def weights() -> dict[str, float]:
    """Feature -> weight."""
    found = tomllib.loads((Path(__file__).parent / "gun_incidents_weights.toml").read_text("utf-8"))
    return {name: float(value) for name, value in found.items()}


def likeliest(case: Case, shootings: Sequence[Event], published: str | None) -> str | None:
    """The day with the highest score; None where the report offers none."""
    return choosing.likeliest(days(case, shootings, published), weights())


def days(case: Case, shootings: Sequence[Event], published: str | None) -> Features:
    """The days that a report gives, that of its publication, and the one before."""
    found: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    if published:
        found[published]["published"] = 1
        found[(date.fromisoformat(published) - timedelta(days=1)).isoformat()]["day before"] = 1
    text = case.readings[0].analysis.text
    length = max(1, len(text.content))
    for claim in (case.claims[one] for event in shootings for one in event.claims):
        if day := whole_day(claim.when.date):
            found[day]["claimed"] += claim.confidence or 1.0
            if LEAD * claim.evidence[0].span.start < length:
                found[day]["claimed, lead"] += claim.confidence or 1.0
    for time in case.readings[0].analysis.times:
        if time.type in ("DATE", "TIME") and (day := whole_day(time.when)):
            found[day]["named"] += 1
            found[day]["early"] = max(found[day]["early"], 1 - time.span.start / length)
    past = {day: row for day, row in found.items() if published is None or day <= published}
    _mark_first(past, published)
    return {day: {name: log1p(value) for name, value in row.items()} for day, row in past.items()}


def _mark_first(found: dict[str, defaultdict[str, float]], published: str | None) -> None:
    """Deaths and charges come after the shooting, and trials long after; none of them come before."""
    for day, row in found.items():
        row["days ago"] = days_between(day, published) if published else 0
    claimed = sorted(day for day, row in found.items() if row["claimed"])
    late = [day for day in claimed if found[day]["days ago"] <= LONG_AGO]
    for name, among in (("first claimed", claimed), ("first claimed of late", late)):
        if among:
            found[among[0]][name] = 1


def whole_day(when: UncertainDate | None) -> str | None:
    """The day a date names; None where it names none."""
    return when.earliest if when and when.earliest == when.latest else None


def days_between(day: str, published: str) -> int:
    """Days from a day to that of publication."""
    return (date.fromisoformat(published) - date.fromisoformat(day)).days
