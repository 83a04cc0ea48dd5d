"""The page's events: what happened, its status, who says so in which passage, and where accounts differ."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Case, Claim, Disagreement, Event, Gap, Remark
from onrecord.publish import sentences, wording
from onrecord.publish.screen.page_places import Places
from onrecord.publish.telling import Head, head, notes
from onrecord.publish.who import claims_of, clean, date, name, one_line, version_value
from onrecord.publish.wording import Word
from onrecord.translate import gettext as _
from onrecord.translate import ngettext


@dataclass(frozen=True, kw_only=True)
class PassageView:
    """One claim as shown: the words, who says so, where they stand."""

    quotations: tuple[tuple[str, str, str], ...]  # words, anchor, pinpoint
    chain: str
    verb: str
    stance: str
    notes: tuple[str, ...] = ()
    reasons: tuple[tuple[str, str], ...] = ()  # words, heading


@dataclass(frozen=True, kw_only=True)
class VersionView:
    """One of the accounts that differ."""

    value: str
    passages: tuple[PassageView, ...]


@dataclass(frozen=True, kw_only=True)
class DisagreementView:
    """Accounts side by side."""

    slot: str
    kind: Word
    versions: tuple[VersionView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class EventView(Head):
    """An event as shown."""

    anchor: str
    number: str
    flags: tuple[Word, ...]
    told: tuple[str, ...]
    passages: tuple[PassageView, ...]
    found_in: str
    disagreements: tuple[DisagreementView, ...] = ()
    preceded_by: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class GapView:
    """Something that is left open, as shown."""

    sentence: str
    events: tuple[tuple[str, str], ...]
    words: str
    pinpoint: str


def gap_views(case: Case, at: Places) -> list[GapView]:
    """What the reports leave open, in the order of the case."""
    return [
        GapView(
            sentence=one_line(gap.sentence),
            events=tuple(sorted((at.events[event] for event in gap.events if event in at.events), key=_by_number)),
            words=_unsaid(gap),
            pinpoint=at.pinpoint(gap.report, gap.evidence.span) if gap.report and gap.evidence else "",
        )
        for gap in case.gaps
    ]


def _by_number(place: tuple[str, str]) -> int:
    return int(place[1])


def _unsaid(gap: Gap) -> str:
    """The words of the report, unless the sentence has them already."""
    words = one_line(gap.evidence.quotation) if gap.evidence else ""
    return "" if words in one_line(gap.sentence) else words


def event_views(case: Case, at: Places) -> list[EventView]:
    """The events in the order of the case."""
    return [_event(case, event, at) for event in case.events]


def loose_views(case: Case, at: Places) -> list[PassageView]:
    """Claims that belong to no event, such as general denials."""
    in_events = {claim for event in case.events for claim in event.claims}
    return [
        _passage(case, claim, at, act=wording.act(claim.act))
        for claim in case.claims.values()
        if claim.id not in in_events
    ]


def _event(case: Case, event: Event, at: Places) -> EventView:
    anchor, number = at.events[event.id]
    claims = claims_of(case, event)
    beside = event.challenge == "disputed" and event.disagreements  # the accounts stand side by side just below
    told = (sentences.supported_by(case, event), "" if beside else sentences.challenged_by(case, event))
    return EventView(
        anchor=anchor,
        number=number,
        **head(case, event),
        flags=tuple(wording.flag(flag) for flag in event.flags if flag != "machine_only"),
        told=tuple(filter(None, told)),
        passages=tuple(_passage(case, claim, at, known=date(event.when)) for claim in claims),
        found_in=_found_in(claims),
        disagreements=tuple(_disagreement(case, one, at) for one in event.disagreements),
        preceded_by=tuple(at.events[earlier] for earlier in event.preceded_by if earlier in at.events),
    )


def _found_in(claims: tuple[Claim, ...]) -> str:
    """In how many passages of how many reports."""
    reports = len({claim.report for claim in claims})
    passages = ngettext("{n} passage", "{n} passages", len(claims)).format(n=len(claims))
    return ngettext("{passages} in {n} report", "{passages} in {n} reports", reports).format(
        passages=passages, n=reports
    )


def _passage(case: Case, claim: Claim, at: Places, *, act: str = "", known: str = "") -> PassageView:
    """A claim as shown; the act is named if given, and the date unless it is known already."""
    quotations = tuple(
        (
            clean(evidence.quotation),
            at.passages[claim.report][evidence.span],
            at.pinpoint(claim.report, evidence.span),
        )
        for evidence in claim.evidence
    )
    return PassageView(
        quotations=quotations,
        chain=sentences.chain(case, claim),
        verb=wording.says(claim.stance),
        stance=claim.stance,
        notes=tuple(filter(None, (act, *notes(case, claim, known)))),
        reasons=tuple((clean(remark.evidence.quotation), _reason(case, remark)) for remark in claim.reasons),
    )


def _reason(case: Case, remark: Remark) -> str:
    """What is written over a stated reason, which stays folded until somebody asks for it."""
    if remark.stated_by is None:
        return _("Reason as stated in the report")
    return _("Reason as stated by {who}").format(who=name(case, remark.stated_by))


def _disagreement(case: Case, one: Disagreement, at: Places) -> DisagreementView:
    return DisagreementView(
        slot=wording.slot(one.slot),
        kind=wording.difference(one.kind),
        versions=tuple(
            VersionView(
                value=version_value(case, version.value, one.slot),
                passages=tuple(
                    _passage(case, case.claims[claim], at, known=version_value(case, version.value, one.slot))
                    for claim in version.claims
                    if claim in case.claims
                ),
            )
            for version in one.versions
        ),
    )
