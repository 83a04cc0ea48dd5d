"""Pages that need the case as a whole: they wait while it is built."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps

from starlette.responses import Response

from onrecord.model import Case
from onrecord.web.pages import View, Visit, shown
from onrecord.web.seen import seen_by
from onrecord.workflow.desk import Desk


def with_case(view: Callable[[Desk, Visit, Case], Response]) -> View:
    """A view that is given the case as it may be seen; until it is built, a page says so."""

    @wraps(view)
    def waiting(desk: Desk, visit: Visit) -> Response:
        case = desk.case()
        if case is None:
            return shown("building.html", visit, state=desk.state)
        return view(desk, replace(visit, behind=desk.is_behind), seen_by(desk, visit).case(case))

    return waiting
