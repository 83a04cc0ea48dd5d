"""Steps and expected contacts, appended and never changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy.engine import Connection

from onrecord.model.step import Step
from onrecord.store.entered import append, everything, next_number
from onrecord.store.journal import digest
from onrecord.store.schema import steps

_FIELDS = ("number", "at", "who", "step", "kind", "what", "of", "behalf", "on", "due", "hours")


def add_step(rows: Connection, step: Step) -> Step:
    """Add an entry; it gets the next number, and the first entry of a step gives it its number."""
    number = next_number(rows, steps)
    numbered = replace(step, number=number, step=step.step or number)
    append(rows, steps, _record(numbered))
    return numbered


def all_steps(rows: Connection) -> Iterator[Step]:
    """Every entry, in order."""
    for record in everything(rows, steps):
        yield Step(**{name: record[name] for name in _FIELDS})


def digest_of(step: Step) -> str:
    """One hash over all of an entry, for the log."""
    return digest(_record(step))


def _record(step: Step) -> dict[str, Any]:
    return {name: getattr(step, name) for name in _FIELDS}
