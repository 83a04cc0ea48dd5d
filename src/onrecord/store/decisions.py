"""What people decided, appended and never changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy.engine import Connection

from onrecord.model.decision import Anchor, Decision
from onrecord.store.entered import append, everything, next_number
from onrecord.store.journal import digest
from onrecord.store.schema import decisions


def add_decision(rows: Connection, decision: Decision) -> Decision:
    """Add one; it gets the next number."""
    numbered = replace(decision, number=next_number(rows, decisions))
    append(rows, decisions, _record(numbered))
    return numbered


def all_decisions(rows: Connection) -> Iterator[Decision]:
    """Every decision, in order."""
    for record in everything(rows, decisions):
        yield _decision(record)


def decisions_after(rows: Connection, number: int) -> tuple[Decision, ...]:
    """The decisions that were made after the one of that number, in order."""
    return tuple(_decision(record) for record in everything(rows, decisions, after=number))


def digest_of(decision: Decision) -> str:
    """One hash over all of a decision, for the log."""
    return digest(_record(decision))


_PLAIN = ("number", "at", "who", "why", "about", "verdict")


def _record(decision: Decision) -> dict[str, Any]:
    return {
        **{name: getattr(decision, name) for name in _PLAIN},
        "things": list(decision.things),
        "anchors": [[one.report, one.quotation, one.prefix, one.suffix] for one in decision.anchors],
        "corrections": [list(pair) for pair in decision.corrections],
    }


def _decision(record: dict[str, Any]) -> Decision:
    return Decision(
        **{name: record[name] for name in _PLAIN},
        things=tuple(record["things"]),
        anchors=tuple(
            Anchor(report=report, quotation=quotation, prefix=prefix, suffix=suffix)
            for report, quotation, prefix, suffix in record["anchors"]
        ),
        corrections=tuple((slot, value) for slot, value in record["corrections"]),
    )
