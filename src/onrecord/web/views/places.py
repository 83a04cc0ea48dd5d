"""The map of a case, drawn without a network, and the same as a list."""

from __future__ import annotations

from starlette.responses import Response

from onrecord.errors import NotInCase
from onrecord.model import Case
from onrecord.publish.who import headline, name
from onrecord.translate import gettext as _
from onrecord.web.map import Places
from onrecord.web.pages import Page, Visit, shown
from onrecord.web.projection import HEIGHT, WIDTH
from onrecord.web.whole import with_case
from onrecord.workflow.desk import Desk

NAVIGATION = ((_("Map"), "/map"),)

_MOST = 300


@with_case
def places(desk: Desk, visit: Visit, case: Case) -> Response:
    """All places, or what lies around one."""
    around = visit.query.get("around", "")
    if around and case.identity.get(around, around) not in case.entity:
        raise NotInCase(around)
    found = Places(case)
    spots = found.spots()
    return shown(
        "places.html",
        visit,
        state=desk.state,
        map=found.map(around),
        width=WIDTH,
        height=HEIGHT,
        around=name(case, around) if around else "",
        spots=spots[:_MOST],
        more=max(0, len(spots) - _MOST),
        movements=[
            (number, event.claims[0], headline(case, event), name(case, start), name(case, end))
            for number, event, start, end in found.movements()
        ],
        elsewhere=found.elsewhere()[:_MOST],
    )


PAGES = (Page(path="/map", view=places),)
