"""What a person decided: a value the case stage takes in and obeys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, kw_only=True, slots=True)
class Judgement:
    """One decision about two things of the same sort.

    Attributes:
        kind: What is judged: entities or claims (claims judged the same are one event).
        verdict: `unsure` keeps them apart and marks the question as asked.
        first: Id of an entity of a single report, or of a claim.
        second: Another of the same sort.
    """

    kind: Literal["entity", "event"]
    verdict: Literal["same", "not_same", "unsure"]
    first: str
    second: str
