"""What decisions do to claims, people and events.

An accepted or corrected claim is marked so, a rejected one is kept and no longer counts, one that a person added stands
among the others. Where two people decided differently on a claim, it stays as the reports have it, and the difference
is a problem that both can see.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, get_args

from onrecord.dates import parse_edtf
from onrecord.errors import CorrectionUnknown
from onrecord.model import ACTS, Claim, Entity, Evidence, Judgement, Link, Problem, Reading, When
from onrecord.model.claim import Basis, Modality, Scope, Stance
from onrecord.model.decision import Decision
from onrecord.review.anchors import thing_now
from onrecord.review.pointing import NOTHING, POINTED, Pointed, changes, pointed_at
from onrecord.review.sentences import is_there, judged_empty
from onrecord.review.standing import standing
from onrecord.translate import gettext as _

_WORDS: Mapping[str, frozenset[str]] = {
    "act": frozenset(ACTS),
    "modality": frozenset(get_args(Modality)),
    "stance": frozenset(get_args(Stance)),
    "scope": frozenset(get_args(Scope)),
    "basis": frozenset(get_args(Basis)),
}
_SLOTS = (*_WORDS, "when", *POINTED)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reviewed:
    """What was read, after people looked at it.

    Attributes:
        readings: With the claims as decided.
        judgements: On people and events, for the case stage.
        problems: Decisions that differ from each other, and decisions whose passage is gone.
    """

    readings: tuple[Reading, ...]
    judgements: tuple[Judgement, ...]
    problems: tuple[Problem, ...]


def applied(readings: Iterable[Reading], decisions: Sequence[Decision]) -> Reviewed:
    """What was read, as people decided on it.

    Args:
        readings: One per report.
        decisions: All that were ever made, in order.
    """
    readings = tuple(readings)
    counting = standing(decisions)
    if not counting:
        return Reviewed(readings=readings, judgements=(), problems=())
    by_report = {reading.analysis.text.report: reading for reading in readings}
    problems = _put_added(by_report, [one for one in counting if one.verdict == "added"])
    found = [(one, found_again(one, by_report)) for one in counting if one.verdict != "added"]
    problems += [_lost(one) for one, things in found if None in things]
    on_claims: defaultdict[str, list[Decision]] = defaultdict(list)
    judgements = []
    for one, things in found:
        known = [thing for thing in things if thing is not None]
        if len(known) < len(things) or one.verdict in {"graded", "phases"}:
            continue
        if one.about == "claim":
            on_claims[known[0]].append(one)
        elif one.about == "sentence":
            report = one.anchors[0].report
            by_report[report] = judged_empty(by_report[report], one.anchors[0])
        elif one.about in {"entity", "event"}:
            judgements.append(Judgement(kind=one.about, verdict=one.verdict, first=known[0], second=known[1]))  # type: ignore[arg-type]
    problems += [_differ(claim, several) for claim, several in on_claims.items() if not _agree(several)]
    agreed = {claim: several[-1] for claim, several in on_claims.items() if _agree(several)}
    for report, reading in by_report.items():
        by_report[report], lost = _with(reading, agreed)
        problems += lost
    return Reviewed(
        readings=tuple(by_report[reading.analysis.text.report] for reading in readings),
        judgements=tuple(dict.fromkeys(judgements)),
        problems=tuple(problems),
    )


def _agree(several: Sequence[Decision]) -> bool:
    return len({(one.verdict, one.corrections, _pointing(one)) for one in several}) == 1


def _pointing(decision: Decision) -> tuple[object, ...]:
    """The words that corrections point at."""
    return decision.anchors[len(decision.things) :]


def _with(reading: Reading, agreed: Mapping[str, Decision]) -> tuple[Reading, list[Problem]]:
    """The reading as decided, and a problem for each correction whose words are gone."""
    lost: list[Problem] = []
    if not any(claim.id in agreed for claim in reading.claims):
        return reading, lost
    claims: list[Claim] = []
    entities = {entity.id: entity for entity in reading.entities}
    for claim in reading.claims:
        decision = agreed.get(claim.id)
        pointed = pointed_at(decision, reading) if decision else NOTHING
        if decision and pointed is None:
            lost.append(_lost(decision))
        elif decision and pointed:
            entities |= {entity.id: entity for entity in pointed.new}
            claims.append(_decided(claim, decision, pointed))
            continue
        claims.append(claim)
    return replace(reading, claims=tuple(claims), entities=tuple(entities.values())), lost


def _decided(claim: Claim, decision: Decision, pointed: Pointed) -> Claim:
    if decision.verdict == "corrected":
        return corrected(claim, dict(decision.corrections), pointed)
    return replace(claim, reviewed=decision.verdict)  # type: ignore[arg-type]


def _put_added(by_report: dict[str, Reading], added: Sequence[Decision]) -> list[Problem]:
    """Put the claims that people added into the readings; a problem for each whose passage is gone."""
    lost = []
    for decision in added:
        reading = by_report.get(decision.anchors[0].report)
        pointed = pointed_at(decision, reading) if reading else None
        if reading is None or pointed is None or "0" not in pointed.words:
            lost.append(_lost(decision))
            continue
        if any(claim.id == decision.things[0] for claim in reading.claims):
            continue  # a second person added the very same
        claim = added_claim(reading, decision, pointed)
        known = {entity.id for entity in reading.entities}
        by_report[decision.anchors[0].report] = replace(
            reading,
            claims=tuple(sorted((*reading.claims, claim), key=lambda one: one.evidence[0].span.start)),
            entities=(*reading.entities, *(one for one in pointed.new if one.id not in known)),
        )
    return lost


def added_claim(reading: Reading, decision: Decision, pointed: Pointed) -> Claim:
    """The claim that a person added.

    Raises:
        CorrectionUnknown: There is no such slot, or no such value for it; so where it names no act.
        NotEdtf: The time is no date.
    """
    values = dict(decision.corrections)
    act = values.pop("act", "")
    if act not in ACTS:
        raise CorrectionUnknown("act", act, tuple(sorted(ACTS)))
    plain = Claim(
        id=decision.things[0],
        report=reading.analysis.text.report,
        act=act,
        according_to=(publisher_of(reading),),
        evidence=(pointed.words["0"],),
    )
    return replace(corrected(plain, values, pointed), reviewed="accepted")


def publisher_of(reading: Reading) -> Link:
    """Who brings a report, as the end of every chain in it."""
    if reading.claims:
        return replace(reading.claims[0].according_to[-1], basis="unknown")
    text = reading.analysis.text
    name = text.publisher or text.file
    entity: Entity | None = next((one for one in reading.entities if name in one.names), None)
    return Link(entity=entity.id if entity else None, name=name)


def corrected(claim: Claim, values: Mapping[str, str], pointed: Pointed = NOTHING) -> Claim:
    """The claim with other values; its passage stays.

    Args:
        claim: As it was read.
        values: Slots and their right values.
        pointed: What corrections that point at words stand for.

    Raises:
        CorrectionUnknown: There is no such slot to correct, or no such value for it.
        NotEdtf: The time is no date.
    """
    made: dict[str, Any] = {}
    for slot, value in values.items():
        if slot == "when":
            made["when"] = _when(claim.when, value, pointed.words.get(values.get("when_words", "").removeprefix("@")))
        elif slot in POINTED:
            made |= changes(claim, slot, value, pointed)
        elif slot not in _WORDS or value not in _WORDS[slot]:
            raise CorrectionUnknown(slot, value, tuple(sorted(_WORDS.get(slot, ()))) or _SLOTS)
        elif slot != "basis":
            made[slot] = value
    if "basis" in values:
        root, *rest = made.get("according_to", claim.according_to)
        made["according_to"] = (replace(root, basis=values["basis"]), *rest)
    return replace(claim, reviewed="corrected", **made)


def _when(when: When, edtf: str, phrase: Evidence | None) -> When:
    if not edtf:
        return When()
    return replace(when, date=parse_edtf(edtf), basis="stated", anchor=None, phrase=phrase or when.phrase)


def found_again(decision: Decision, by_report: Mapping[str, Reading]) -> tuple[str | None, ...]:
    """The ids that the things decided on have now; a sentence keeps its own, as long as its words stand there."""
    if decision.about == "sentence":
        return tuple(
            thing if is_there(anchor, by_report.get(anchor.report)) else None
            for thing, anchor in zip(decision.things, decision.anchors, strict=True)
        )
    return tuple(
        thing_now(thing, anchor, by_report.get(anchor.report), entity=decision.about == "entity")
        for thing, anchor in zip(decision.things, decision.anchors[: len(decision.things)], strict=True)
    )


def _lost(decision: Decision) -> Problem:
    message = _(
        "Decision {number} of {who} no longer has its passage: “{words}”. It is kept and has no effect; decide again."
    )
    words = " / ".join(anchor.quotation for anchor in decision.anchors)
    sentence = message.format(number=decision.number, who=decision.who, words=words)
    return Problem(kind="decision_without_passage", message=sentence, report=decision.anchors[0].report)


def _differ(claim: str, several: Sequence[Decision]) -> Problem:
    message = _("People decided differently on claim {claim}: {verdicts}. It stays as it was read until they agree.")
    verdicts = "; ".join(f"{one.who}: {one.verdict}" for one in several)
    sentence = message.format(claim=claim, verdicts=verdicts)
    return Problem(kind="reviewers_differ", message=sentence, report=several[0].anchors[0].report)
