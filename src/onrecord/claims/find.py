"""The claims of one report: acts, with who is who, who says so and when, put together."""

from __future__ import annotations

from onrecord.claims.acts import ActMention, Place, find_acts
from onrecord.claims.participants import Participants, find_participants
from onrecord.model import Analysis, Claim, Evidence, Found, Link, Location, Reading, Remark, Span, stable_id


def find_claims(analysis: Analysis) -> Found[Reading]:
    """Everything one report claims, with its passages.

    Returns:
        One reading; an analysis without sentences gives a reading without claims.
    """
    participants = find_participants(analysis)
    claims = [_claim(analysis, participants, act) for act in find_acts(analysis)]
    return Found((Reading(analysis=analysis, entities=participants.entities, claims=_distinct(claims)),))


def _claim(analysis: Analysis, participants: Participants, act: ActMention) -> Claim:
    evidence = _passage(analysis, act.evidence)
    chain = (Link(entity=participants.publisher, name=analysis.text.publisher or ""),)
    return Claim(
        id=stable_id("c", analysis.text.report, act.act, act.evidence.start, act.evidence.end, chain[0].entity),
        report=analysis.text.report,
        act=act.act,
        modality=act.modality,
        scope=act.scope,
        doers=_entities(participants, act.doers),
        affected=_entities(participants, act.affected),
        where=_locations(participants, act),
        reasons=tuple(Remark(evidence=_passage(analysis, span), stated_by=chain[0].entity) for span in act.reasons),
        qualifications=tuple(
            Remark(evidence=_passage(analysis, span), stated_by=chain[0].entity) for span in act.qualifications
        ),
        according_to=chain,
        evidence=(evidence,),
        confidence=round(act.confidence, 2),
    )


def _passage(analysis: Analysis, span: Span) -> Evidence:
    return Evidence(span=span, quotation=span.of(analysis.text.content))


def _entities(participants: Participants, tokens: tuple[Place, ...]) -> tuple[str, ...]:
    """The entities of these phrases, each once, in the order of the text."""
    return tuple(dict.fromkeys(entity for place in tokens for entity in participants.at(*place)))


def _locations(participants: Participants, act: ActMention) -> tuple[Location, ...]:
    kinds = {entity.id: entity.kind for entity in participants.entities}
    found = [
        Location(entity=entity, relation=relation)
        for place, relation in act.where
        for entity in participants.at(*place)
        if kinds.get(entity) == "place"
    ]
    return tuple(dict.fromkeys(found))


def _distinct(claims: list[Claim]) -> tuple[Claim, ...]:
    """Claims by their ids, the first of each, in the order of the text."""
    return tuple({claim.id: claim for claim in reversed(claims)}.values())[::-1]
