"""What forms need to know beside the case: whom they are about, what that person agreed to, which days to keep."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from onrecord.model import Case
from onrecord.model.publication import Setting
from onrecord.publish.consents import name_use, use
from onrecord.publish.documents.action import Filing, action_forms
from onrecord.publish.documents.calendar import Day
from onrecord.publish.documents.dated import Moment
from onrecord.publish.who import headline
from onrecord.review.consent import allowed
from onrecord.review.deadlines import from_rules, rules
from onrecord.store import CaseStore
from onrecord.translate import gettext as _
from onrecord.workflow.consenting import consents_now
from onrecord.workflow.judging import entity_meant
from onrecord.workflow.releasing import Released, use_of
from onrecord.workflow.showing import build_kept
from onrecord.workflow.stepping import due_in


def filing_on(store: CaseStore, setting: Setting) -> Filing:
    """What is to be known for one form about one person.

    Args:
        store: The open case.
        setting: The form, the person's name or part of it, what it is for, and on which day.

    Raises:
        NotInCase: Nobody, or several, go by that name.
        NothingToRead: The case holds no report that could be read.
    """
    case = build_kept(store, as_of=setting.as_of or None)
    meant, _anchor = entity_meant(case, setting.person)
    person = case.identity.get(meant, meant)
    things = (person, *case.entity[person].members)
    found = allowed(consents_now(store, case), things, use_of(setting), setting.today)
    why = "" if found.may else _why(found.why)
    agreed = ""
    if found.may:
        words = _("They agreed to this use ({use}), {name}.")
        agreed = words.format(use=use(setting.use), name=name_use(found.name_use))
    left = _days_left(case, setting.form, person, setting.today)
    return Filing(person=person, consent=why, agreed=agreed, days_left=left)


def _why(word: str) -> str:
    words = {
        "none": _("no consent of this person, or of the family, was entered"),
        "withdrawn": _("consent was taken back"),
        "expired": _("consent has expired"),
        "scope": _("they did not agree to this use"),
    }
    return words.get(word, _("no consent was entered"))


def _days_left(case: Case, form: str, person: str, today: str) -> int | None:
    """Days until the urgent route of a form closes, counted from the earliest act that a rule counts from."""
    urgent = [rule for rule in rules() if rule.id == action_forms()[form].get("urgent")]
    events = {event.id for event in case.events if person in event.affected}
    due = [one.days_left for one in from_rules(case, urgent, date.fromisoformat(today)) if one.event in events]
    return max(due, default=None)


def days_to_keep(store: CaseStore, released: Released, today: str) -> list[Day]:
    """The deadlines of a case as they follow from what is told of it: of a month, from its first day.

    Args:
        store: The open case.
        released: The case as it may leave.
        today: ISO day on which they are counted.
    """
    found = due_in(store, released.case, now=datetime.combine(date.fromisoformat(today), time(), UTC))
    events = {event.id: event for event in released.case.events}
    words = {one.number: one for one in found.steps}
    days = []
    for one in found.deadlines:
        if one.rule is not None:
            event = events.get(one.event or "")
            more = f"{headline(released.case, event)}. {one.rule.source}" if event else one.rule.source
            key = released.keyed.id(f"{one.rule.id}-{one.event}")
            days.append(Day(key=key, day=one.due, words=one.rule.label, more=more))
        elif one.step is not None:
            step = words[one.step]
            told = released.withheld.hiding.hidden(f"{step.what} ({step.of})" if step.of else step.what)
            days.append(Day(key=f"step-{one.step}", day=one.due, words=told))
    for contact in found.contacts:
        expected = datetime.fromisoformat(contact.last) + timedelta(hours=contact.step.hours or 0)
        told = released.withheld.hiding.hidden(_("Expected to be heard from: {who}").format(who=contact.step.of))
        days.append(Day(key=f"contact-{contact.step.number}", day=expected.date().isoformat(), words=told))
    return days


def moments(store: CaseStore, released: Released, today: str) -> list[Moment]:
    """The steps of a case, and the days to keep, without the names that must not leave.

    Args:
        store: The open case.
        released: The case as it may leave.
        today: ISO day on which deadlines are counted.
    """
    words = {
        "asked": _("step: asked"),
        "answered": _("step: answered"),
        "expected": _("contact expected"),
        "heard": _("heard from"),
        "closed": _("step: closed"),
    }
    found = due_in(store, released.case, now=datetime.combine(date.fromisoformat(today), time(), UTC))
    made = []
    for step in found.steps:
        told = f"{step.what} ({step.of})" if step.of and step.what else step.what or step.of
        hidden = released.withheld.hiding.hidden(told)
        made.append(Moment(on=step.on, kind=words[step.kind], words=hidden))
    days = days_to_keep(store, released, today)
    return [*made, *(Moment(on=one.day, kind=_("to be done by"), words=one.words) for one in days)]
