"""Use cases: what the library's callers and the doors run. The order of the stages stands in `pipeline`.

Names are loaded when first used: a process that only reads reports needs nothing of what builds cases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.workflow.pipeline import Progress, build, read, read_claims

__all__ = ["Progress", "build", "read", "read_claims"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'onrecord.workflow' has no attribute {name!r}")
    from onrecord.workflow import pipeline  # noqa: PLC0415  loads every stage

    return getattr(pipeline, name)
