"""Two points in time: what was known on a day, and what came after it."""

from __future__ import annotations

from starlette.responses import Response

from onrecord.dates import parse_edtf
from onrecord.errors import DayUnreadable
from onrecord.model import Case
from onrecord.publish.who import day
from onrecord.translate import gettext as _
from onrecord.web.compared import Compared
from onrecord.web.pages import Page, Visit, shown
from onrecord.web.seen import seen_by
from onrecord.web.whole import with_case
from onrecord.workflow.casefile import is_day
from onrecord.workflow.desk import Desk

NAVIGATION = ((_("What was known"), "/compare"),)

_MOST = 400
_KEPT = 4


class _Earlier:
    """Cases as of a day, the last few: each takes as long as building the case."""

    def __init__(self) -> None:
        self._case: Case | None = None
        self._found: dict[str, Case] = {}

    def case(self, desk: Desk, case: Case, day: str) -> Case | None:
        """The case as of a day, not masked; None until it can be told."""
        if self._case is not case:
            self._case = case
            self._found.clear()
        if day not in self._found:
            if len(self._found) >= _KEPT:
                self._found.pop(next(iter(self._found)))
            found = desk.case_as_of(day)
            if found is None:
                return None
            self._found[day] = found
        return self._found[day]


_EARLIER = _Earlier()


@with_case
def compare(desk: Desk, visit: Visit, case: Case) -> Response:
    """What was known on a day, and what was known later, side by side."""
    then, later = visit.query.get("then", "").strip(), visit.query.get("now", "").strip()
    for one in filter(None, (then, later)):
        if not is_day(one):
            raise DayUnreadable(one)
    if then and later and later < then:
        then, later = later, then
    published = [one.analysis.text.published for one in case.readings]
    days = sorted({one.latest for one in published if one and one.latest})
    if not then:
        return shown("compare.html", visit, state=desk.state, then="", now="", days=days, said=_said, found=None)
    whole, seen = desk.case() or case, seen_by(desk, visit)
    sides = [_EARLIER.case(desk, whole, day) if day else whole for day in (then, later)]
    if sides[0] is None or sides[1] is None:
        return shown("building.html", visit, state=desk.state)
    compared = Compared(seen.case(sides[0]), seen.case(sides[1]), (then, later or None))
    changes = compared.changes()
    return shown(
        "compare.html",
        visit,
        state=desk.state,
        then=then,
        now=later,
        days=days,
        said=_said,
        found=[one for one in changes if one.kind != "same"][:_MOST],
        same=[one for one in changes if one.kind == "same"][:_MOST],
        counts={kind: sum(one.kind == kind for one in changes) for kind in ("new", "changed", "same")},
        reports=compared.reports(),
        undated=compared.undated(),
    )


def _said(iso: str) -> str:
    """A day as people say it."""
    return day(parse_edtf(iso))


PAGES = (Page(path="/compare", view=compare),)
