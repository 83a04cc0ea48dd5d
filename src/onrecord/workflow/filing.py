"""What a form for action needs to know beside the case: whom it is about, what they agreed to, how long is left."""

from __future__ import annotations

from datetime import date

from onrecord.model import Case
from onrecord.publish.action import Filing, action_forms
from onrecord.review.consent import allowed
from onrecord.review.deadlines import from_rules, rules
from onrecord.review.release import Purpose
from onrecord.store import CaseStore
from onrecord.translate import gettext as _
from onrecord.workflow.consenting import consents_now
from onrecord.workflow.judging import entity_meant
from onrecord.workflow.showing import build_kept


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
