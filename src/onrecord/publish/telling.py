"""What is told of an event and of a passage alike on the page that leaves and at the review desk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from onrecord.model import Case, Claim, Event
from onrecord.publish import sentences, wording
from onrecord.publish.who import date, event_modality, headline, name, one_line
from onrecord.publish.wording import Word
from onrecord.translate import gettext as _


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """What stands over the passages of an event, and why they are together.

    Attributes:
        modality: Empty for what is said to have happened.
        challenged: Whether anybody objects.
        channels: How many origins and channels; empty where there is no origin.
        reasons: Why the status words are what they are, and why the passages are one event.
        apart: What was nearly counted here, and why not.
    """

    date: str
    headline: str
    modality: str
    support: Word
    challenge: Word
    challenged: bool
    channels: str
    reasons: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


def head(case: Case, event: Event) -> dict[str, Any]:
    """The fields of a `Head`."""
    return {
        "date": date(event.when),
        "headline": headline(case, event),
        "modality": wording.modality(event_modality(case, event)),
        "support": wording.support(event.support),
        "challenge": wording.challenge(event.challenge),
        "challenged": event.challenge != "unchallenged",
        "channels": sentences.channels(event),
        "reasons": tuple(map(one_line, event.reasons)),
        "apart": tuple(map(one_line, event.apart)),
    }


def notes(case: Case, claim: Claim, known: str = "") -> tuple[str, ...]:
    """What else a passage says about the act, in few words each; its date unless that is known already."""
    return tuple(filter(None, _notes(case, claim, known)))


def _notes(case: Case, claim: Claim, known: str) -> Iterator[str]:
    yield wording.modality(claim.modality)
    yield wording.scope(claim.scope)
    when = date(claim.when)
    if when and when != known:
        yield _("date: {date}").format(date=when)
    if claim.hedges:
        yield _("hedged: {words}").format(words=", ".join(map(one_line, claim.hedges)))
    for remark in claim.qualifications:
        by = name(case, remark.stated_by) if remark.stated_by else _("the report")
        yield _("called “{words}” by {who}").format(words=one_line(remark.evidence.quotation), who=by)
