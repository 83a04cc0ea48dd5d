"""The sources of a case, or of one event: who told whom, which reports are copies, how many origins are independent."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from onrecord.errors import NotInCase
from onrecord.model import Case, Claim, Event
from onrecord.publish.sentences import channels
from onrecord.publish.who import claims_of, headline, one_line
from onrecord.translate import gettext as _
from onrecord.web.pages import Page, Visit, shown
from onrecord.web.sources import HEIGHT, WIDTH, Sources
from onrecord.web.told import Where, passage
from onrecord.web.views.matrix import event_of
from onrecord.web.whole import with_case
from onrecord.workflow.desk import Desk

NAVIGATION = ((_("Sources"), "/sources"),)

_LISTED = 200
_PASSAGES = 200


@with_case
def graph(desk: Desk, visit: Visit, case: Case) -> Response:
    """The graph, and the same as a list."""
    number, event = _asked(case, visit)
    found = Sources(case, _claims(case, event))
    told = [one for one in found.told if one.kind != "copy"]
    return shown(
        "sources.html",
        visit,
        state=desk.state,
        sizes={"width": WIDTH, "height": HEIGHT},
        drawing=found.drawing(),
        told=told[:_LISTED],
        more=max(0, len(told) - _LISTED),
        origins=found.origins[:_LISTED],
        first=len(found.origins),
        more_origins=max(0, len(found.origins) - _LISTED),
        reports=found.reports,
        copies=found.copies,
        event=_head(case, number, event) if event else None,
        **_independence(case, event),
    )


@with_case
def told(desk: Desk, visit: Visit, case: Case) -> Response:
    """What one told another: every passage that came that way."""
    number, event = _asked(case, visit)
    wanted = (visit.query.get("one", ""), visit.query.get("other", ""))
    found = next(
        (one for one in Sources(case, _claims(case, event)).told if (one.one.key, one.other.key) == wanted), None
    )
    if found is None:
        raise NotInCase(" / ".join(map(one_line, wanted)))
    where = Where(case)
    return shown(
        "source.html",
        visit,
        state=desk.state,
        told=found,
        event=_head(case, number, event) if event else None,
        passages=[passage(case, case.claims[one], where) for one in found.claims[:_PASSAGES]],
        more=max(0, len(found.claims) - _PASSAGES),
    )


def _asked(case: Case, visit: Visit) -> tuple[int, Event | None]:
    asked = visit.query.get("event", "")
    return event_of(case, asked) if asked else (0, None)


def _claims(case: Case, event: Event | None) -> list[Claim]:
    """The claims of an event, or all that count; rejected ones say nothing."""
    chosen = claims_of(case, event) if event else case.claims.values()
    return [one for one in chosen if one.reviewed != "rejected"]


def _head(case: Case, number: int, event: Event) -> dict[str, Any]:
    return {"number": number, "claim": event.claims[0], "headline": headline(case, event), "channels": channels(event)}


def _independence(case: Case, event: Event | None) -> dict[str, Any]:
    """How many events rest on how many origins and channels; of one event, why its status is what it is."""
    events = [event] if event else list(case.events)
    counted = {
        "several": sum(len(one.origins) > 1 and one.channels > 1 for one in events),
        "one_channel": sum(len(one.origins) > 1 and one.channels <= 1 for one in events),
        "one_origin": sum(len(one.origins) == 1 for one in events),
        "none": sum(not one.origins for one in events),
    }
    return {"counted": counted, "why": tuple(map(one_line, event.status_reasons)) if event else ()}


PAGES = (
    Page(path="/sources", view=graph),
    Page(path="/sources/told", view=told),
)
