"""The day of the shooting that a report tells of: the likeliest of the days it offers.

The one convention: every day has a few features, all logarithms or shares; its score is their sum, weighted by
`gun_incidents_weights.toml`, and the highest score is given. The weights were fitted by `gun_incidents_fit.py` on
incidents outside the sample that is measured.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
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

_Counts = defaultdict[str, defaultdict[str, float]]
_SAID = re.compile(r"(?:said|says|announced|confirmed|told \w+)(?: on)? $")
_POSTED = re.compile(r"(?:posted|updated|published|last|reported|:)\W*(?:on )?$", re.IGNORECASE)

COURTS = ("arrest_detention", "charge_prosecution", "court_decision")
BEFORE = 30  # code points before a day that tell whether somebody said something then
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
    found: _Counts = defaultdict(lambda: defaultdict(float))
    if published:
        found[published]["published"] = 1
        found[(date.fromisoformat(published) - timedelta(days=1)).isoformat()]["day before"] = 1
    length = max(1, len(case.readings[0].analysis.text.content))
    for claim in (case.claims[one] for event in shootings for one in event.claims):
        if day := whole_day(claim.when.date):
            found[day]["claimed"] += claim.confidence or 1.0
            if LEAD * claim.evidence[0].span.start < length:
                found[day]["claimed, lead"] += claim.confidence or 1.0
    _count_named(case, found)
    past = {day: row for day, row in found.items() if published is None or day <= published}
    _mark_first(past, published)
    return {day: {name: log1p(value) for name, value in row.items()} for day, row in past.items()}


def _count_named(case: Case, found: _Counts) -> None:
    """How often and how early each day is named, and beside what."""
    analysis = case.readings[0].analysis
    starts = [sentence.span.start for sentence in analysis.sentences]
    courts = [claim for claim in case.claims.values() if claim.act in COURTS]
    at_court = {bisect_right(starts, claim.evidence[0].span.start) for claim in courts}
    for claim in courts:
        if day := whole_day(claim.when.date):
            found[day]["of a court"] += claim.confidence or 1.0
    for time in analysis.times:
        day = whole_day(time.when) if time.type in ("DATE", "TIME") else None
        if day is None:
            continue
        words, before = time.span.of(analysis.text.content), analysis.text.content[: time.span.start][-BEFORE:]
        row = found[day]
        row["named"] += 1
        row["early"] = max(row["early"], 1 - time.span.start / max(1, len(analysis.text.content)))
        row["with a court"] += bisect_right(starts, time.span.start) in at_court
        row["part of a day"] += time.type == "TIME" and not time.clock
        row["morning"] += "morning" in words.lower()
        row["said"] += bool(_SAID.search(before))
        row["posted"] += bool(_POSTED.search(before))


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
