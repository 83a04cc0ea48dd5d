"""Notes of calls and visits, steps taken, contacts expected: what the emergency line and the lawyer write down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from onrecord.errors import DayUnreadable, NameNeeded, NothingToRead, NotStepped, NumberUnknown
from onrecord.model import Case, Report
from onrecord.model.step import Step
from onrecord.review.deadlines import Contact, Deadline, contacts, from_rules, from_steps, rules
from onrecord.store import CaseStore
from onrecord.store.steps import add_step, all_steps, digest_of
from onrecord.workflow.adding import Added, add_reports
from onrecord.workflow.casefile import is_day, note, now
from onrecord.workflow.showing import build_kept


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """A call or a visit, as it is written down.

    Attributes:
        spoke: Who spoke: a name, a code, or "a neighbour".
        at: When, ISO day and minute.
        by: How: "by phone", "in person".
        own_words: Whether the note has the words as they were said; else they are retold.
        words: What was heard.
    """

    spoke: str
    at: str
    by: str = "by phone"
    own_words: bool = False
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    """What must be done, at a day.

    Attributes:
        steps: Every entry, in order.
        deadlines: Of steps and of rules, the most pressing first.
        contacts: Who is expected to be heard from, the longest overdue first.
        case: The case that rules were applied to; None where no report makes one.
    """

    steps: tuple[Step, ...]
    deadlines: tuple[Deadline, ...]
    contacts: tuple[Contact, ...]
    case: Case | None


def note_call(store: CaseStore, heard: Heard, *, who: str) -> Added:
    """Put a note of a call or visit into the case: a report of its own kind, read like any other.

    Raises:
        NameNeeded: Nobody's name was given.
        DayUnreadable: The time is none.
    """
    if not who:
        raise NameNeeded
    at = _minute(heard.at)
    day = f"{at.day} {at:%B %Y}, {at:%H.%M}"
    written = now()
    head = ["CALL NOTE" if "phone" in heard.by else "NOTE OF A VISIT", f"By: {who}", f"Date: {day}"]
    head += [f"With: {heard.spoke}, {heard.by}", f"Words: {'as spoken' if heard.own_words else 'retold'}"]
    content = "\n".join(head) + "\n\n" + heard.words.strip() + "\n"
    report = Report(file=f"note-{at:%Y-%m-%d-%H%M}.txt", content=content.encode("utf-8"))
    how = {
        "acquired": "note",
        "heard_at": heard.at,
        "written_at": written,
        "spoke": heard.spoke,
        "words": "as spoken" if heard.own_words else "retold",
    }
    return add_reports(store, [report], who=who, how=how)


def enter(store: CaseStore, step: Step) -> Step:
    """Write down a step, or what became of one.

    Args:
        store: The open case.
        step: Its `number`, `at`, and, where it begins a step, its `step` are filled in here (give 0 and "").

    Raises:
        NameNeeded: Nobody's name was given.
        NumberUnknown: There is no step of that number.
        NotStepped: It is an answer to an expected contact, or a contact that nobody expected.
        DayUnreadable: A day is none.
    """
    if not step.who:
        raise NameNeeded
    _minute(step.on)
    if step.due and not is_day(step.due):
        raise DayUnreadable(step.due)
    with store.changing() as rows:
        begun = next((one.kind for one in all_steps(rows) if one.number == step.step == one.step), None)
        if step.step and begun is None:
            raise NumberUnknown("step", step.step)
        if begun and step.kind == _OTHERWISE[begun]:
            raise NotStepped(step.step, "heard" if begun == "expected" else "answer")
        made = add_step(rows, replace(step, at=now()))
        note(rows, step.who, "step", entry=made.number, kind=made.kind, digest=digest_of(made))
    return made


_OTHERWISE = {"asked": "heard", "expected": "answered"}
"""What does not go on from a step that was begun so."""


def due(store: CaseStore, *, who: str = "", today: date | None = None, rules_file: Path | None = None) -> Due:
    """Every step, deadline and expected contact.

    Args:
        store: The open case.
        who: The name to put into the log; empty for none.
        today: The day to count from; None for today.
        rules_file: Rules other than the shipped ones.

    Raises:
        RulesUnreadable: The rules file cannot be used.
    """
    moment = datetime.now(UTC)
    if today is None:
        today = moment.date()
    else:
        moment = datetime(today.year, today.month, today.day, tzinfo=UTC)
    given = rules(rules_file)
    with store.changing() as rows:
        steps: Sequence[Step] = tuple(all_steps(rows))
        note(rows, who, "steps")
    try:
        case = build_kept(store)
    except NothingToRead:
        case = None
    of_rules = from_rules(case, given, today) if case else ()
    found = sorted((*from_steps(steps, today), *of_rules), key=lambda one: one.due)
    return Due(steps=tuple(steps), deadlines=tuple(found), contacts=contacts(steps, moment), case=case)


def due_in(store: CaseStore, case: Case | None, *, now: datetime, words: Callable[[str], str] = str) -> Due:
    """The same for a case that is built already; looking is not put into the log.

    Args:
        store: The open case file.
        case: The case that rules are applied to; None where no report makes one.
        now: With its offset from UTC.
        words: What people wrote, as it may be seen.
    """
    with store.reading() as rows:
        steps = tuple(
            replace(one, what=words(one.what), of=words(one.of), behalf=words(one.behalf)) for one in all_steps(rows)
        )
    today = now.date()
    of_rules = from_rules(case, rules(), today) if case else ()
    found = sorted((*from_steps(steps, today), *of_rules), key=lambda one: one.due)
    return Due(steps=steps, deadlines=tuple(found), contacts=contacts(steps, now), case=case)


def _minute(written: str) -> datetime:
    try:
        return datetime.fromisoformat(written)
    except ValueError as error:
        raise DayUnreadable(written) from error
