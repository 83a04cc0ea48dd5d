"""What a case comes to, as a plain record and back: who is who, the events, the gaps. Its readings are kept elsewhere.

Only readings that the case changed (reports that were dated from others) are in the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.model import Case, Disagreement, Event, Gap, Location, Reading, Version
from onrecord.store.records import (
    Record,
    claim_record,
    entity_record,
    evidence_record,
    problem_record,
    reading_record,
    text_record,
    to_entity,
    to_evidence,
    to_problem,
    to_reading,
    to_text,
    to_when,
    when_record,
)

_OF_EVENT = ("id", "act", "support", "challenge", "channels")
_TUPLES_OF_EVENT = (
    "claims", "doers", "affected", "flags", "origins", "preceded_by", "reasons", "status_reasons", "apart",
)  # fmt: skip
_OF_GAP = ("kind", "sentence", "person", "report", "days")


def case_record(case: Case, given: Iterable[Reading]) -> Record:
    """All of a case but the readings it was built from, as they were given."""
    as_given = {reading.analysis.text.report: reading for reading in given}
    changed = [one for one in case.readings if one != as_given[one.analysis.text.report]]
    return {
        "copy_of": case.copy_of,
        "entities": [entity_record(one) for one in case.entities],
        "events": [_event(one) for one in case.events],
        "gaps": [_gap(one) for one in case.gaps],
        "dated": {report: list(how) for report, how in case.dated.items()},
        "problems": [problem_record(one) for one in case.problems],
        "changed": {one.analysis.text.report: _changed(one) for one in changed},
    }


def to_case(record: Record, given: Iterable[Reading]) -> Case:
    """The case of a record and the readings it was built from."""
    changed = record["changed"]
    readings = (
        _to_changed(changed[one.analysis.text.report], one) if one.analysis.text.report in changed else one
        for one in given
    )
    return Case(
        readings=tuple(sorted(readings, key=lambda one: one.analysis.text.report)),
        copy_of=record["copy_of"],
        entities=tuple(map(to_entity, record["entities"])),
        events=tuple(map(_to_event, record["events"])),
        gaps=tuple(map(_to_gap, record["gaps"])),
        dated={report: tuple(how) for report, how in record["dated"].items()},
        problems=tuple(map(to_problem, record["problems"])),
    )


def _changed(reading: Reading) -> Record:
    return {
        "text": text_record(reading.analysis.text),
        "reading": reading_record(reading),
        "claims": [claim_record(claim) for claim in reading.claims],
    }


def _to_changed(record: Record, given: Reading) -> Reading:
    text = to_text(record["text"], given.analysis.text.content)
    return to_reading(record["reading"], text, record["claims"])


def _event(event: Event) -> Record:
    return {
        **{name: getattr(event, name) for name in _OF_EVENT},
        **{name: list(getattr(event, name)) for name in _TUPLES_OF_EVENT},
        "where": [[place.entity, place.relation] for place in event.where],
        "when": when_record(event.when),
        "disagreements": [
            [one.slot, one.kind, [[version.value, list(version.claims)] for version in one.versions]]
            for one in event.disagreements
        ],
    }


def _to_event(record: Record) -> Event:
    return Event(
        **{name: record[name] for name in _OF_EVENT},
        **_tuples(record),
        where=tuple(Location(entity=entity, relation=relation) for entity, relation in record["where"]),
        when=to_when(record["when"]),
        disagreements=tuple(
            Disagreement(
                slot=slot, kind=kind, versions=tuple(Version(value=value, claims=tuple(own)) for value, own in versions)
            )
            for slot, kind, versions in record["disagreements"]
        ),
    )


def _tuples(record: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(record[name]) for name in _TUPLES_OF_EVENT}


def _gap(gap: Gap) -> Record:
    return {
        **{name: getattr(gap, name) for name in _OF_GAP},
        "events": list(gap.events),
        "claims": list(gap.claims),
        "evidence": evidence_record(gap.evidence) if gap.evidence else None,
    }


def _to_gap(record: Record) -> Gap:
    return Gap(
        **{name: record[name] for name in _OF_GAP},
        events=tuple(record["events"]),
        claims=tuple(record["claims"]),
        evidence=to_evidence(record["evidence"]) if record["evidence"] else None,
    )
