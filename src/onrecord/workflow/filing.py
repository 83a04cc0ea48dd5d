"""What forms need to know beside the case: whom they are about, what that person agreed to, which days to keep."""

from __future__ import annotations

from datetime import date

from onrecord.model import Case
from onrecord.publish.action import Filing, action_forms
from onrecord.publish.calendar import Day
from onrecord.publish.who import headline
from onrecord.review.consent import allowed
from onrecord.review.deadlines import from_rules, rules
from onrecord.review.release import Purpose
from onrecord.store import CaseStore
from onrecord.translate import gettext as _
from onrecord.workflow.consenting import consents_now
from onrecord.workflow.judging import entity_meant
from onrecord.workflow.releasing import Released
from onrecord.workflow.showing import build_kept
from onrecord.workflow.stepping import due


def filing_on(store: CaseStore, form: str, asked: str, purpose: Purpose) -> Filing:
    """What is to be known for one form about one person.

    Args:
        store: The open case.
        form: A name of `action_forms`.
        asked: The person's name, or part of it.
        purpose: What it is for, and on which day.

    Raises:
        NotInCase: Nobody, or several, go by that name.
        NothingToRead: The case holds no report that could be read.
    """
    case = build_kept(store)
    meant, _anchor = entity_meant(case, asked)
    person = case.identity.get(meant, meant)
    things = (person, *case.entity[person].members)
    found = allowed(consents_now(store, case), things, purpose.use, purpose.today)
    why = "" if found.may else _why(found.why)
    return Filing(person=person, consent=why, days_left=_days_left(case, form, person, purpose.today))


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


def days_to_keep(store: CaseStore, released: Released, *, who: str = "") -> list[Day]:
    """The deadlines of a case, without the names that must not leave.

    Args:
        store: The open case.
        released: The case as it may leave.
        who: The name to put into the log; empty for none.
    """
    found = due(store, who=who)
    events = {event.id: event for event in released.case.events}
    words = {one.number: one for one in found.steps}
    days = []
    for one in found.deadlines:
        if one.rule is not None:
            event = events.get(one.event or "")
            more = f"{headline(released.case, event)}. {one.rule.source}" if event else one.rule.source
            days.append(Day(key=f"{one.rule.id}-{one.event}", day=one.due, words=one.rule.label, more=more))
        elif one.step is not None:
            step = words[one.step]
            told = released.withheld.hiding.hidden(f"{step.what} ({step.of})" if step.of else step.what)
            days.append(Day(key=f"step-{one.step}", day=one.due, words=told))
    return days
