"""What people decided, in words, beside what it was decided on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model import Case
from onrecord.model.decision import Decision
from onrecord.review import found_again, standing
from onrecord.review.grading import Graded, meaning, suggested
from onrecord.store import CaseStore
from onrecord.store.decisions import all_decisions
from onrecord.translate import gettext as _


def remarks_on(store: CaseStore, case: Case) -> dict[str, list[str]]:
    """For ids of events, claims and people what was decided on each, and what its grade might be."""
    with store.reading() as rows:
        decisions = tuple(all_decisions(rows))
    remarks: dict[str, list[str]] = {}
    for thing, sentence in _remarks(case, standing(decisions)):
        remarks.setdefault(thing, []).append(sentence)
    graded = {one.things[0] for one in decisions if one.verdict == "graded" and one.about == "claim"}
    if graded:  # whoever does not grade is not bothered with figures
        for event in case.events:
            hint = _("the Admiralty code might have {figure} ({words}) for this, by its status words; a person decides")
            figure = suggested(event)
            words = hint.format(figure=figure, words=meaning("admiralty", "claim", figure))
            remarks.setdefault(event.id, []).append(words)
    return remarks


def _remarks(case: Case, decisions: Sequence[Decision]) -> Iterator[tuple[str, str]]:
    event_of = {claim: event.id for event in case.events for claim in event.claims}
    by_report = {reading.analysis.text.report: reading for reading in case.readings}
    for one in decisions:
        sentence = _sentence(one)
        for thing in found_again(one, by_report):
            if thing is None:
                continue
            yield case.identity.get(thing, thing), sentence
            if thing in event_of:
                yield event_of[thing], sentence if one.about == "event" else f"{thing}: {sentence}"


def _sentence(decision: Decision) -> str:
    verdict = decision.verdict.replace("_", " ")
    if decision.verdict == "graded":
        school, grade = decision.corrections[0]
        sort: Graded = "source" if decision.about == "entity" else "claim"
        verdict = _("graded {grade} ({words}, {school})").format(
            grade=grade, words=meaning(school, sort, grade), school=school
        )
    elif decision.corrections:
        verdict += " " + ", ".join(f"{slot}={value}" for slot, value in decision.corrections)
    why = f": {decision.why}" if decision.why else ""
    return _("{verdict} by {who}, {day}{why} (decision {n})").format(
        verdict=verdict, who=decision.who, day=decision.at[:10], why=why, n=decision.number
    )
