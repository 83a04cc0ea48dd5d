"""What decisions do to claims, people and events.

An accepted or corrected claim is marked so, a rejected one is kept and no longer counts. Where two people decided
differently on a claim, it stays as the reports have it, and the difference is a problem that both can see.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, get_args

from onrecord.dates import parse_edtf
from onrecord.errors import CorrectionUnknown
from onrecord.model import ACTS, Claim, Judgement, Problem, Reading, When
from onrecord.model.claim import Modality, Scope, Stance
from onrecord.model.decision import Decision
from onrecord.review.anchors import thing_now
from onrecord.review.standing import standing
from onrecord.translate import gettext as _

_WORDS: Mapping[str, frozenset[str]] = {
    "act": frozenset(ACTS),
    "modality": frozenset(get_args(Modality)),
    "stance": frozenset(get_args(Stance)),
    "scope": frozenset(get_args(Scope)),
}
_SLOTS = (*_WORDS, "when")


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
    found = [(one, found_again(one, by_report)) for one in counting]
    problems = [_lost(one) for one, things in found if None in things]
    on_claims: defaultdict[str, list[Decision]] = defaultdict(list)
    judgements = []
    for one, things in found:
        known = [thing for thing in things if thing is not None]
        if len(known) < len(things) or one.verdict == "graded":
            continue
        if one.about == "claim":
            on_claims[known[0]].append(one)
        elif one.about in {"entity", "event"}:
            judgements.append(Judgement(kind=one.about, verdict=one.verdict, first=known[0], second=known[1]))  # type: ignore[arg-type]
    problems += [_differ(claim, several) for claim, several in on_claims.items() if not _agree(several)]
    agreed = {claim: several[-1] for claim, several in on_claims.items() if _agree(several)}
    return Reviewed(
        readings=tuple(_with(reading, agreed) for reading in readings),
        judgements=tuple(dict.fromkeys(judgements)),
        problems=tuple(problems),
    )


def _agree(several: Sequence[Decision]) -> bool:
    return len({(one.verdict, one.corrections) for one in several}) == 1


def _with(reading: Reading, agreed: Mapping[str, Decision]) -> Reading:
    if not any(claim.id in agreed for claim in reading.claims):
        return reading
    claims = tuple(_decided(claim, agreed[claim.id]) if claim.id in agreed else claim for claim in reading.claims)
    return replace(reading, claims=claims)


def _decided(claim: Claim, decision: Decision) -> Claim:
    if decision.verdict == "corrected":
        return corrected(claim, dict(decision.corrections))
    return replace(claim, reviewed=decision.verdict)  # type: ignore[arg-type]


def corrected(claim: Claim, values: Mapping[str, str]) -> Claim:
    """The claim with other values; its passage and its chain of speakers stay.

    Raises:
        CorrectionUnknown: There is no such slot to correct, or no such value for it.
        NotEdtf: The time is no date.
    """
    changes: dict[str, Any] = {}
    for slot, value in values.items():
        if slot == "when":
            changes["when"] = _when(claim.when, value)
        elif value in _WORDS.get(slot, ()):
            changes[slot] = value
        else:
            raise CorrectionUnknown(slot, value, tuple(sorted(_WORDS.get(slot, ()))) or _SLOTS)
    return replace(claim, reviewed="corrected", **changes)


def _when(when: When, edtf: str) -> When:
    if not edtf:
        return When()
    return replace(when, date=parse_edtf(edtf), basis="stated", anchor=None)


def found_again(decision: Decision, by_report: Mapping[str, Reading]) -> tuple[str | None, ...]:
    """The ids that the things decided on have now."""
    return tuple(
        thing_now(thing, anchor, by_report.get(anchor.report), entity=decision.about == "entity")
        for thing, anchor in zip(decision.things, decision.anchors, strict=True)
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
