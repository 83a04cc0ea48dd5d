"""Do the accounts of an event differ on when it was?

Dates conflict where their bounds have no day in common; clock times of one day, or across midnight, where they are two
hours apart or more. "In custody since the 7th" tells the day of an arrest, so an arrest on the 8th conflicts with it.
It is no conflict where

- a stretch of time begins the day after: "last given on the 2nd", "none from the 3rd on";
- one speaker gives both dates in one report: then it was on both;
- each tells of other people by name;
- one tells on what day it still went on: "he is still in their cells", "held on Friday for a fourth day".

A date given as "about" is not contradicted by one of the same week, but less precise. What somebody only plans, or
later dates otherwise himself through the same channel, is an update.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import combinations

from onrecord.case.accounts import Accounts, by_account, two_accounts
from onrecord.case.lasting import goes_on
from onrecord.case.said import Said
from onrecord.case.times import is_day
from onrecord.case.versions import made
from onrecord.dates import UncertainDate, compatible, gap_days
from onrecord.model import Disagreement

_HOURS_APART = 2
_ABOUT = 7  # days by which "about" may miss
_SOON = 7  # days after a day since when somebody is held in which the taking may be told
_TAKING = frozenset({"abduction", "arrest_detention"})
"""Acts that begin what lasts: who is held since a day was taken on it."""

_Pair = tuple[Said, Said]
_Dates = frozenset[UncertainDate | None]
"""The dates that one account gives."""


def differing_dates(on: Accounts) -> Disagreement | None:
    """The disagreement on when, if there is one."""
    dated = [one for one in on.of_the_event() if one.date and not _went_on(one)]
    pairs = [pair for pair in combinations(dated, 2) if two_accounts(*pair)]
    told = [frozenset([one.date for one in some]) for some in by_account(dated).values() if len(some) > 1]
    apart = [pair for pair in pairs if _apart(*pair, told, on)] or [pair for pair in pairs if _clocks_apart(*pair)]
    if not apart:
        return None
    involved = {one.id: one for pair in apart for one in pair}
    values = [(f"{one.date.edtf}{_clock(one)}", one.id) for one in involved.values() if one.date]
    if all(_about(*pair) for pair in apart):
        return made("when", "precision", values)
    return made("when", "update" if all(_updated(*pair) for pair in apart) else "contradiction", values)


def _apart(one: Said, two: Said, told: Sequence[_Dates], on: Accounts) -> bool:
    if not (one.date and two.date):
        return False
    if compatible(one.date, two.date) and not (_taken_later(one, two) or _taken_later(two, one)):
        return False
    if _hours_apart(one, two) is not None and not _clocks_apart(one, two):
        return False
    return not (_from_then_on(one.date, two.date) or _on_both(one, two, told) or _of_others(one, two, on))


def _taken_later(held: Said, taken: Said) -> bool:
    """Whether one says since when somebody is held, and the other that he was taken in the week after."""
    since, day = held.date, taken.date
    if not (since and day and since.earliest and since.latest is None and is_day(day) and day.earliest):
        return False
    if not {held.claim.act, taken.claim.act} <= _TAKING:
        return False
    later = date.fromisoformat(day.earliest) - date.fromisoformat(since.earliest)
    return 0 < later.days <= _SOON


def _went_on(one: Said) -> bool:
    """Whether what a claim dates is that it still went on; a day since when it does dates its beginning."""
    return one.date is not None and one.date.latest is not None and goes_on(one.passage)


def _from_then_on(one: UncertainDate, two: UncertainDate) -> bool:
    """Whether one is a day and the other a stretch from one day to another that begins or ends next to it."""
    stretches = [some for some in (one, two) if "/" in some.edtf]
    return len(stretches) == 1 and any(map(is_day, (one, two))) and gap_days(one, two) == 1


def _on_both(one: Said, two: Said, told: Sequence[_Dates]) -> bool:
    """Whether one speaker gives both dates in one report."""
    both = {one.date, two.date}
    return any(both <= dates for dates in told)


def _of_others(one: Said, two: Said, on: Accounts) -> bool:
    """Whether two claims tell of other people, all of them by name."""
    people = one.affected | two.affected
    return bool(one.affected and two.affected and all(map(on.named, people))) and not on.touch(
        one.affected, two.affected
    )


def _about(one: Said, two: Said) -> bool:
    """Whether one of two dates is given as "about" and the other is of the same week."""
    if not (one.date and two.date):
        return False
    gap = gap_days(one.date, two.date)
    return "~" in one.date.edtf + two.date.edtf and gap is not None and gap <= _ABOUT


def _updated(one: Said, two: Said) -> bool:
    """Whether one speaker gives another date later, through the same channel, or of what he only plans."""
    if one.root is None or one.root != two.root:
        return False
    return one.chain == two.chain or one.claim.modality == two.claim.modality == "planned"


def _clock(one: Said) -> str:
    return f" {one.claim.when.clock}" if one.claim.when.clock else ""


def _clocks_apart(one: Said, two: Said) -> bool:
    hours = _hours_apart(one, two)
    return hours is not None and hours >= _HOURS_APART


def _hours_apart(one: Said, two: Said) -> float | None:
    """The hours between two clock times of two days; None where either is missing."""
    moments = _moment(one), _moment(two)
    return None if moments[0] is None or moments[1] is None else abs(moments[0] - moments[1]) / 60


def _moment(one: Said) -> int | None:
    """The minute since the beginning of the calendar."""
    clock = one.claim.when.clock
    if not (clock and one.date and one.date.earliest and is_day(one.date)):
        return None
    hours, _colon, minutes = clock.rstrip("~").partition(":")
    return date.fromisoformat(one.date.earliest).toordinal() * 1440 + int(hours) * 60 + int(minutes or 0)
