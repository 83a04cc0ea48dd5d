"""Grades that people give: to a source, and apart from that to what it said, by either of two schools, or none.

The school is told by how a grade is written: letters and single figures are Admiralty's, two figures HURIDOCS's.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from onrecord.errors import GradeUnknown
from onrecord.model import Event

Graded = Literal["source", "claim"]

_FILE = Path(__file__).parent / "data" / "grades.toml"


@cache
def schools() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """For each school what grades of a source and of a claim mean."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def school_of(grade: str, graded: Graded) -> str:
    """The school that has such a grade for a source, or for a claim.

    Raises:
        GradeUnknown: None has.
    """
    for school, sorts in schools().items():
        if grade in sorts[graded]:
            return school
    raise GradeUnknown(grade, tuple(one for sorts in schools().values() for one in sorts[graded]))


def meaning(school: str, graded: Graded, grade: str) -> str:
    """What a grade means, in words."""
    return schools()[school][graded][grade]


def suggested(event: Event) -> str:
    """The figure of the Admiralty code that the status words of an event speak for; only a person gives it.

    By `domain.md` 3.4: disputed counts as doubtful, whatever supports it.
    """
    if event.support in {"unattributed", "inferred", "withdrawn"}:
        return "6"
    if event.challenge == "disputed":
        return "4"
    if event.support in {"alleged", "single_channel"}:
        return "3"
    return "2" if event.support == "alleged_firsthand" else "1"
