"""The map of a case, drawn without a network, and the same as a list; or the way of somebody through it."""

from __future__ import annotations

from starlette.responses import Response

from onrecord.errors import NotInCase
from onrecord.model import Case
from onrecord.publish.who import headline, name
from onrecord.translate import gettext as _
from onrecord.web.map import Places
from onrecord.web.pages import Page, Visit, shown
from onrecord.web.projection import HEIGHT, WIDTH
from onrecord.web.way import way
from onrecord.web.whole import with_case
from onrecord.workflow.desk import Desk

NAVIGATION = ((_("Map"), "/map"),)

_MOST = 300


@with_case
def places(desk: Desk, visit: Visit, case: Case) -> Response:
    """All places, what lies around one, or the way of somebody."""
    around, person = _asked(case, visit, "around"), _asked(case, visit, "person")
    found = Places(case, person)
    on = found.projection(around)
    spots = [one for one in found.spots() if not person or one.events]
    return shown(
        "places.html",
        visit,
        state=desk.state,
        map=found.map(on) if on else None,
        way=way(found, on) if on and person else None,
        width=WIDTH,
        height=HEIGHT,
        around=name(case, around) if around else "",
        person=(visit.query["person"], name(case, person)) if person else None,
        spots=spots[:_MOST],
        more=max(0, len(spots) - _MOST),
        movements=[
            (number, event.claims[0], headline(case, event), name(case, start), name(case, end))
            for number, event, start, end in found.movements()
        ],
        elsewhere=found.elsewhere()[:_MOST],
    )


def _asked(case: Case, visit: Visit, word: str) -> str:
    """Somebody or some place that is asked for, as the case has them; empty where nobody is.

    Raises:
        NotInCase: There is no such thing in the case.
    """
    asked = visit.query.get(word, "")
    found = case.identity.get(asked, asked)
    if asked and found not in case.entity:
        raise NotInCase(asked)
    return found


PAGES = (Page(path="/map", view=places),)
