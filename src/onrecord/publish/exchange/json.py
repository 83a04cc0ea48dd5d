"""The case as JSON (`onrecord-case/1`), the product's interchange form.

Field order is fixed and lists are sorted, so that the same case gives the same bytes. The form is described in
`docs/reference/case-json.md` and by `publish/schema/onrecord-case-1.schema.json`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.model import (
    Case,
    Claim,
    Disagreement,
    Entity,
    Event,
    Evidence,
    Link,
    Location,
    Problem,
    Reading,
    Remark,
    When,
)

Json = dict[str, Any]

CASE_FORMAT = "onrecord-case/1"


def case_json(case: Case) -> bytes:
    """The case in its interchange form: UTF-8, one record a line, ending in a line feed."""
    return b"".join(case_json_parts(case))


def case_json_parts(case: Case) -> Iterator[bytes]:
    """The same in parts, a record each, for writing a case of many claims without holding it twice."""
    yield f'{{"format": {json.dumps(CASE_FORMAT)}'.encode()
    if case.notice:
        yield f',\n"notice": {json.dumps(case.notice, ensure_ascii=False)}'.encode()
    for name, records in _lists(case).items():
        yield f',\n"{name}": ['.encode()
        for number, record in enumerate(records):
            line = json.dumps(record, ensure_ascii=False)
            yield f"{',' if number else ''}\n{line}".encode("utf-8", "backslashreplace")
        yield b"]"
    yield b"}\n"


def case_tree(case: Case) -> Json:
    """The case as plain dictionaries and lists, in the order in which they are written."""
    notice = {"notice": list(case.notice)} if case.notice else {}
    return {"format": CASE_FORMAT, **notice, **{name: list(records) for name, records in _lists(case).items()}}


def _lists(case: Case) -> dict[str, Iterable[Json]]:
    """The lists of a case; each record is made when it is asked for, since a case may hold many."""
    return {
        "reports": (_report(case, reading) for reading in case.readings),
        "entities": (_entity(case, entity) for entity in sorted(case.entities, key=lambda entity: entity.id)),
        "claims": (_claim(case, claim) for reading in case.readings for claim in reading.claims),
        "events": map(_event, case.events),
        "problems": problems_tree(case.problems),
    }


def problems_tree(problems: Iterable[Problem]) -> list[Json]:
    """Problems as plain dictionaries; `start` and `end` are null where the whole report is meant."""
    return [
        {
            "report": problem.report,
            "kind": problem.kind,
            "message": problem.message,
            "start": problem.span.start if problem.span else None,
            "end": problem.span.end if problem.span else None,
        }
        for problem in problems
    ]


def _report(case: Case, reading: Reading) -> Json:
    text = reading.analysis.text
    return {
        "id": text.report,
        "file": text.file,
        "sha256": text.sha256,
        **({"sha256_keyed": True} if text.keyed else {}),
        "text_sha256": text.text_sha256,
        "characters": len(text.content),
        "language": text.language,
        "title": text.title,
        "publisher": text.publisher,
        "author": text.author,
        "published": text.published.edtf if text.published else None,
        "published_basis": text.published_basis,
        "kind": text.kind,
        "original": text.original,
        "copy_of": case.copy_of.get(text.report),
    }


def _entity(case: Case, entity: Entity) -> Json:
    mentions = sorted(entity.mentions, key=lambda mention: (mention.report, mention.span))
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "names": sorted(entity.names),
        "named": entity.named,
        "count": entity.count,
        "side": entity.side,
        "part_of": case.identity.get(entity.part_of, entity.part_of) if entity.part_of else None,
        "mentions": [{"report": m.report, "start": m.span.start, "end": m.span.end} for m in mentions],
    }


def _claim(case: Case, claim: Claim) -> Json:
    def known(ids: Iterable[str]) -> list[str]:
        return sorted({case.identity.get(entity, entity) for entity in ids})

    return {
        "id": claim.id,
        "report": claim.report,
        "act": claim.act,
        "modality": claim.modality,
        "stance": claim.stance,
        "scope": claim.scope,
        "doers": known(claim.doers),
        "affected": known(claim.affected),
        "where": _where(case, claim.where),
        "when": _when(claim.when),
        "reasons": [_remark(case, reason) for reason in claim.reasons],
        "according_to": [_link(case, link) for link in claim.according_to],
        "qualifications": [_remark(case, remark) for remark in claim.qualifications],
        "hedges": list(claim.hedges),
        "evidence": [_evidence(evidence) for evidence in claim.evidence],
        "confidence": claim.confidence,
        "reviewed": claim.reviewed,
    }


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "act": event.act,
        "claims": list(event.claims),
        "doers": sorted(event.doers),
        "affected": sorted(event.affected),
        "where": [{"entity": place.entity, "relation": place.relation} for place in event.where],
        "when": _when(event.when),
        "support": event.support,
        "challenge": event.challenge,
        "flags": sorted(event.flags),
        "origins": sorted(event.origins),
        "channels": event.channels,
        "disagreements": [_disagreement(disagreement) for disagreement in event.disagreements],
        "preceded_by": sorted(event.preceded_by),
    }


def _where(case: Case, places: Iterable[Location]) -> list[Json]:
    pairs = sorted({(case.identity.get(place.entity, place.entity), place.relation) for place in places})
    return [{"entity": entity, "relation": relation} for entity, relation in pairs]


def _when(when: When) -> Json:
    return {
        "phrase": _evidence(when.phrase) if when.phrase else None,
        "edtf": when.date.edtf if when.date else None,
        "earliest": when.date.earliest if when.date else None,
        "latest": when.date.latest if when.date else None,
        "kind": when.date.kind if when.date else None,
        "time": when.clock,
        "basis": when.basis,
        "anchor": when.anchor,
    }


def _evidence(evidence: Evidence) -> Json:
    return {"start": evidence.span.start, "end": evidence.span.end, "text": evidence.quotation}


def _remark(case: Case, remark: Remark) -> Json:
    stated_by = case.identity.get(remark.stated_by, remark.stated_by) if remark.stated_by else None
    span = remark.evidence.span
    return {"text": remark.evidence.quotation, "start": span.start, "end": span.end, "stated_by": stated_by}


def _link(case: Case, link: Link) -> Json:
    entity = case.identity.get(link.entity, link.entity) if link.entity else None
    return {"entity": entity, "name": link.name, "cue": link.cue, "basis": link.basis}


def _disagreement(disagreement: Disagreement) -> Json:
    return {
        "slot": disagreement.slot,
        "kind": disagreement.kind,
        "values": [{"value": version.value, "claims": list(version.claims)} for version in disagreement.versions],
    }
