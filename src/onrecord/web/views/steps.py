"""Steps taken for people, what is due, and who is expected to be heard from."""

from __future__ import annotations

from datetime import datetime
from typing import get_args

from starlette.responses import Response

from onrecord.errors import DayUnreadable
from onrecord.model import Case
from onrecord.model.step import Step, StepKind
from onrecord.translate import gettext as _
from onrecord.web.pages import Page, Visit, sent_on, shown
from onrecord.web.seen import seen_by
from onrecord.web.steps import courses, days, expected
from onrecord.web.whole import with_case
from onrecord.workflow.casefile import is_day
from onrecord.workflow.desk import Desk
from onrecord.workflow.stepping import due_in, enter

NAVIGATION = ((_("Steps"), "/steps"),)

_BEGIN = frozenset({"asked", "expected"})
_CONTACTS = frozenset({"expected", "heard"})
_LONGEST = 24 * 366  # hours between two contacts


@with_case
def steps(desk: Desk, visit: Visit, case: Case) -> Response:
    """Everything that was begun, and what is due."""
    words = seen_by(desk, visit).words
    found = due_in(desk.store, case, now=datetime.now().astimezone(), words=words)
    everything = visit.query.get("all") == "1"
    every = days(case, found, everything=True)
    return shown(
        "steps.html",
        visit,
        state=desk.state,
        courses=courses(found.steps),
        days=days(case, found, everything=everything),
        long_past=0 if everything else len(every) - len(days(case, found, everything=False)),
        contacts=expected(found.contacts),
        today=datetime.now().astimezone().date().isoformat(),
    )


def write(desk: Desk, visit: Visit) -> Response:
    """Write down a step, or what became of one."""
    form, number = visit.form, visit.path.get("number", "0")
    kind = form.get("kind", "")
    fits = kind in get_args(StepKind) and number.isdecimal() and (kind in _BEGIN) == (number == "0")
    what = form.get("what", "").strip()
    if not fits or not (what or kind in {"heard", "closed"}):
        return shown("sentence.html", visit, status=400, sentence=_("Say what was asked, answered or is expected."))
    hours = form.get("hours", "").strip()
    if kind == "expected" and not (hours.isdecimal() and 0 < int(hours) <= _LONGEST):
        return shown("sentence.html", visit, status=400, sentence=_("Say after how many hours a contact is overdue."))
    until = form.get("due", "").strip()
    if until and not is_day(until):
        raise DayUnreadable(until)
    made = enter(
        desk.store,
        Step(
            number=0,
            at="",
            who=desk.who,
            step=int(number),
            kind=kind,  # type: ignore[arg-type]
            what=what,
            of=form.get("of", "").strip(),
            behalf=form.get("behalf", "").strip(),
            on=_on(form.get("on", "").strip(), minute=kind in _CONTACTS),
            due=until or None,
            hours=int(hours) if kind == "expected" else None,
        ),
    )
    return sent_on(f"/steps#s{made.step}")


def _on(given: str, *, minute: bool) -> str:
    """When it happened: now if nothing is given; a minute that is given is one of the clock on the wall."""
    try:
        moment = datetime.fromisoformat(given).astimezone() if given else datetime.now().astimezone()
    except (ValueError, OverflowError) as error:
        raise DayUnreadable(given) from error
    return moment.isoformat(timespec="minutes") if minute else moment.date().isoformat()


PAGES = (
    Page(path="/steps", view=steps),
    Page(path="/steps", view=write, changes=True),
    Page(path="/steps/{number}", view=write, changes=True),
)
