"""Deadlines: those that follow from an act by a rule, and those that were set for a step.

Rules stand in a file that people may edit (`data/deadlines.toml` is the one that is shipped); each names its source.
"""

from __future__ import annotations

import calendar
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from onrecord import places
from onrecord.errors import RulesUnreadable
from onrecord.model import ACTS, Case, Event
from onrecord.model.step import Step

_SHIPPED = Path(__file__).parent / "data" / "deadlines.toml"


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """How long after an act something must be done.

    Attributes:
        acts: Ids of acts.
        label: What must be done.
        source: Where the rule stands.
        countries: Codes of the countries in which it holds; empty where it holds everywhere.
    """

    id: str
    acts: tuple[str, ...]
    months: int = 0
    days: int = 0
    label: str
    source: str
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Deadline:
    """One day by which something must be done.

    Attributes:
        due: ISO day.
        days_left: Negative when it has passed.
        rule: None for deadlines of steps.
        event: Id of the event that a rule counts from; None for deadlines of steps.
        step: Number of the step; None for those of rules.
    """

    due: str
    days_left: int
    rule: Rule | None = None
    event: str | None = None
    step: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """Somebody who is expected to be heard from.

    Attributes:
        last: When they were heard from last, or expected first.
        hours_over: How many hours a contact is overdue; negative while there is time.
    """

    step: Step
    last: str
    hours_over: int


@cache
def rules(file: Path | None = None) -> tuple[Rule, ...]:
    """The rules of a file, of the shipped one where none is given.

    Raises:
        RulesUnreadable: The file cannot be read, or a rule in it is not whole.
    """
    path = file or _SHIPPED
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))["rule"]
        made = tuple(
            Rule(**{**one, "acts": tuple(one["acts"]), "countries": tuple(one.get("countries", ()))}) for one in found
        )
    except OSError as error:
        raise RulesUnreadable(str(path), error.strerror or type(error).__name__) from error
    except (ValueError, KeyError, TypeError) as error:
        raise RulesUnreadable(str(path), str(error)) from error
    wrong = [f"{rule.id}: {act}" for rule in made for act in rule.acts if act not in ACTS]
    wrong += [rule.id for rule in made if not (rule.months or rule.days)]
    if wrong:
        raise RulesUnreadable(str(path), ", ".join(wrong))
    return made


def from_rules(case: Case, given: Iterable[Rule], today: date) -> tuple[Deadline, ...]:
    """What follows from the events of a case, the most pressing first; events that did not happen bind nobody."""
    found = [
        _deadline(_after(date.fromisoformat(start), rule), today, rule=rule, event=event.id)
        for rule in given
        for event in case.events
        if event.act in rule.acts
        and _happened(case, event)
        and _holds(rule, case, event)
        and (start := _earliest(event))
    ]
    return tuple(sorted(found, key=lambda one: (one.due, one.event or "", one.rule.id if one.rule else "")))


def from_steps(steps: Sequence[Step], today: date) -> tuple[Deadline, ...]:
    """Days set for steps that are not closed; a later entry replaces the day of an earlier one."""
    due: dict[int, str | None] = {}
    for one in steps:
        due[one.step] = None if one.kind == "closed" else one.due
    found = [_deadline(date.fromisoformat(day), today, step=number) for number, day in due.items() if day]
    return tuple(sorted(found, key=lambda one: (one.due, one.step or 0)))


def contacts(steps: Sequence[Step], now: datetime) -> tuple[Contact, ...]:
    """Everybody who is expected to be heard from, the longest overdue first."""
    expected = {one.step: one for one in steps if one.kind == "expected"}
    last = {number: one.on for number, one in expected.items()}
    for one in steps:
        if one.step in expected and one.kind == "heard":
            last[one.step] = max(last[one.step], one.on)
        if one.step in expected and one.kind == "closed":
            expected.pop(one.step)
    found = [_contact(one, last[number], now) for number, one in expected.items()]
    return tuple(sorted(found, key=lambda one: -one.hours_over))


def _holds(rule: Rule, case: Case, event: Event) -> bool:
    """Whether a rule may hold where an event took place; where that is not told, in the countries of the case."""
    if not rule.countries:
        return True
    found = _countries_of(case, (place.entity for place in event.where)) or _countries_of(case, case.entity)
    return not found or not found.isdisjoint(rule.countries)


def _countries_of(case: Case, entities: Iterable[str]) -> set[str]:
    """The countries that some places of a case lie in."""
    ids = (case.entity[one].place for one in entities if one in case.entity)
    known = (places.place(one) for one in ids if one)
    return {one.country for one in known if one and one.country}


def _earliest(event: Event) -> str | None:
    return event.when.date.earliest if event.when.date else None


def _happened(case: Case, event: Event) -> bool:
    """Whether a claim says that it did, and not only that it was feared, planned or denied."""
    claims = (case.claims[claim] for claim in event.claims)
    return any(claim.modality == "happened" and claim.stance != "deny" for claim in claims)


def _contact(step: Step, last: str, now: datetime) -> Contact:
    heard = datetime.fromisoformat(last)
    if heard.tzinfo is None:
        heard = heard.replace(tzinfo=UTC)
    late = now - heard - timedelta(hours=step.hours or 0)
    return Contact(step=step, last=last, hours_over=int(late.total_seconds() // 3600))


def _deadline(
    due: date, today: date, *, rule: Rule | None = None, event: str | None = None, step: int | None = None
) -> Deadline:
    return Deadline(due=due.isoformat(), days_left=(due - today).days, rule=rule, event=event, step=step)


def _after(start: date, rule: Rule) -> date:
    months = start.month - 1 + rule.months
    year, month = start.year + months // 12, months % 12 + 1
    day = min(start.day, calendar.monthrange(year, month)[1])
    return date(year, month, day) + timedelta(days=rule.days)
