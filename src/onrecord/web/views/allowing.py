"""What may leave of a single claim, where that is not what its people and sources allowed."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from starlette.responses import Response

from onrecord.model.consent import Use
from onrecord.publish.consents import use as use_in_words
from onrecord.review.consent import allowed
from onrecord.store.consents import all_consents
from onrecord.web import consents
from onrecord.web.card import card
from onrecord.web.pages import Page, Visit, sent_on, shown
from onrecord.web.seen import seen_by
from onrecord.workflow.casefile import now
from onrecord.workflow.consenting import enter_consent
from onrecord.workflow.desk import Desk

NAVIGATION: tuple[tuple[str, str], ...] = ()


def claim(desk: Desk, visit: Visit) -> Response:
    """What was entered for a claim by itself, and what can be."""
    report, asked = visit.path["report"], visit.path["claim"]
    seen = seen_by(desk, visit)
    reading, found = seen.reading(desk.reading(report)), desk.claim(report, asked)
    now_seen = next(one for one in reading.claims if one.id == found.id)
    with desk.store.reading() as rows:
        entered = [one for one in all_consents(rows) if one.about == "claim" and one.thing == found.id]
    uses = [(use, allowed(entered, (found.id,), use, now()[:10])) for use in get_args(Use)]
    return shown(
        "claim_allowed.html",
        visit,
        state=desk.state,
        card=card(reading, now_seen, (), desk.who),
        consents=[consents.entry(replace(one, words=seen.words(one.words))) for one in entered],
        uses=[(use_in_words(use), consents.verdict(one), one.may) for use, one in uses],
        choices=consents.choices(),
        address=f"/reports/{report}/claims/{found.id}/allowed",
        back=f"/reports/{report}?claim={found.id}",
    )


def enter(desk: Desk, visit: Visit) -> Response:
    """Write down what may be done with a claim."""
    report = visit.path["report"]
    found = desk.claim(report, visit.path["claim"])
    enter_consent(desk.store, consents.given(visit.form, desk.who, "claim", found.id))
    return sent_on(f"/reports/{report}/claims/{found.id}/allowed")


PAGES = (
    Page(path="/reports/{report}/claims/{claim}/allowed", view=claim),
    Page(path="/reports/{report}/claims/{claim}/allowed", view=enter, changes=True),
)
