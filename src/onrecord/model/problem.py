"""What could not be read or decided, as a value: a bad report never stops a run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from onrecord.model.span import Span

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """One thing that went wrong, said so that the reader knows what to do.

    Attributes:
        kind: A short fixed word such as `unreadable`, `no_text`, `too_large`; listed in docs/problems.md.
        message: A sentence or two: what happened, to which file, what to do.
        report: Id of the report, or the file's name where it never became a report.
        span: Where in the report's text; None where it concerns the whole report.
    """

    kind: str
    message: str
    report: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """What a stage found, and what stood in its way.

    Attributes:
        values: The results, in a stable order; empty if there are none.
        problems: Empty if all went well.
    """

    values: tuple[T, ...]
    problems: tuple[Problem, ...] = ()

    @classmethod
    def gather(cls, parts: Iterable[Found[T]]) -> Found[T]:
        """All values and all problems of several results, in order."""
        parts = tuple(parts)
        return cls(tuple(v for part in parts for v in part.values), tuple(p for part in parts for p in part.problems))
