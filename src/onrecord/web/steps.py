"""Steps, deadlines and contacts as shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Case
from onrecord.model.step import Step
from onrecord.publish.who import headline, one_line
from onrecord.review.deadlines import Contact, Deadline
from onrecord.translate import gettext as _
from onrecord.translate import ngettext
from onrecord.workflow.stepping import Due

RECENT = 92
"""Days for which a deadline that passed is still shown."""

_SOON = 14


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One entry of a step."""

    on: str
    who: str
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Course:
    """A step with all that became of it.

    Attributes:
        kind: asked or expected.
        closed: Whether it is done with.
    """

    number: int
    kind: str
    title: str
    entries: tuple[Entry, ...]
    due: str
    closed: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """A day by which something must be done.

    Attributes:
        claim: A claim of the event that it counts from; empty for a step.
        step: Number of the step; 0 for a rule.
        press: passed, soon, later.
    """

    due: str
    left: str
    press: str
    words: str
    about: str
    claim: str
    step: int
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Expected:
    """Somebody who is expected to be heard from."""

    number: int
    who: str
    last: str
    words: str
    overdue: bool


def courses(steps: Sequence[Step]) -> list[Course]:
    """The steps, those that are open first, the latest first."""
    of: dict[int, list[Step]] = {}
    for one in steps:
        of.setdefault(one.step, []).append(one)
    found = [_course(entries) for entries in of.values()]
    return sorted(found, key=lambda one: (one.closed, -one.number))


def days(case: Case, due: Due, *, everything: bool) -> list[Day]:
    """The deadlines, the most pressing first; those long past only if everything is asked for."""
    events = {event.id: event for event in case.events}
    begun = {one.number: one_line(one.what) for one in due.steps}
    shown = []
    for one in due.deadlines:
        event = events.get(one.event or "")
        if everything or one.days_left >= -RECENT:
            about = headline(case, event) if event else begun.get(one.step or 0, "")
            shown.append(_day(one, about, event.claims[0] if event else ""))
    return shown


def expected(contacts: Sequence[Contact]) -> list[Expected]:
    """Who is expected, the longest overdue first."""
    return [_expected(one) for one in contacts]


def _course(entries: Sequence[Step]) -> Course:
    first, last = entries[0], entries[-1]
    return Course(
        number=first.step,
        kind=first.kind,
        title=": ".join(filter(None, (one_line(first.of) if first.kind == "expected" else "", one_line(first.what)))),
        entries=tuple(
            Entry(on=one.on.replace("T", " ")[:16], who=one_line(one.who), words=" · ".join(_words(one)))
            for one in entries
        ),
        due=last.due or "",
        closed=last.kind == "closed",
    )


def _words(step: Step) -> Iterator[str]:
    kinds = {
        "asked": _("asked"),
        "answered": _("answered"),
        "expected": _("expected"),
        "heard": _("heard"),
        "closed": _("closed"),
    }
    yield kinds.get(step.kind, step.kind) + (f": {one_line(step.what)}" if step.what else "")
    if step.of:
        yield _("of {whom}").format(whom=one_line(step.of))
    if step.behalf:
        yield _("for {whom}").format(whom=one_line(step.behalf))
    if step.hours:
        yield ngettext("every {n} hour", "every {n} hours", step.hours).format(n=step.hours)
    if step.due:
        yield _("due {day}").format(day=step.due)


def _day(deadline: Deadline, about: str, claim: str) -> Day:
    left = deadline.days_left
    if left < 0:
        words = ngettext("passed {n} day ago", "passed {n} days ago", -left).format(n=-left)
    else:
        words = ngettext("{n} day left", "{n} days left", left).format(n=left) if left else _("today")
    rule = deadline.rule
    return Day(
        due=deadline.due,
        left=words,
        press="passed" if left < 0 else "soon" if left <= _SOON else "later",
        words=one_line(_(rule.label)) if rule else about,
        about=about if rule else "",
        claim=claim,
        step=deadline.step or 0,
        source=one_line(_(rule.source)) if rule else "",
    )


def _expected(contact: Contact) -> Expected:
    over = contact.hours_over
    if over > 0:
        words = ngettext("overdue by {n} hour", "overdue by {n} hours", over).format(n=over)
    else:
        words = ngettext("{n} hour left", "{n} hours left", -over).format(n=-over)
    return Expected(
        number=contact.step.step,
        who=one_line(contact.step.of or contact.step.what),
        last=contact.last.replace("T", " ")[:16],
        words=words,
        overdue=over > 0,
    )
