"""Steps taken for people in a case and contacts expected with them: what was asked of whom, the answer, what is due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

StepKind = Literal["asked", "answered", "expected", "heard", "closed"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One entry about a step; a step is the entries that carry its number.

    Attributes:
        number: Of the entry, from 1.
        at: When it was written down, UTC.
        who: The name of who wrote it down.
        step: Number of the entry that began the step; its own where it is the first.
        kind: `asked` and `answered` for requests; `expected` and `heard` for contacts with a person at risk; `closed`.
        what: In words: what was asked, answered, heard; why it was closed.
        of: Whom it was asked of, or who is expected to be heard from; empty in later entries.
        behalf: On whose behalf; may be empty.
        on: Day (ISO), or minute for contacts, on which it happened.
        due: Day by which something must follow; None where nothing must.
        hours: For `expected`, hours after which a contact is overdue.
    """

    number: int
    at: str
    who: str
    step: int
    kind: StepKind
    what: str
    of: str = ""
    behalf: str = ""
    on: str
    due: str | None = None
    hours: int | None = None
