"""onrecord reads reports offline and builds the case file: who did what to whom, when, where, according to whom.

    import onrecord

    case = onrecord.build(["reports/"])
    for event in case.events:
        print(event.when.date, event.act, event.support)
    Path("case.html").write_bytes(onrecord.page(case))

Everything else is for those who work on onrecord itself. Names are loaded when first used, so that importing the
package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.errors import OnrecordError
    from onrecord.model import Analysis, Case, Claim, Event, Judgement, Problem
    from onrecord.publish import case_json, chronology, explain, page
    from onrecord.workflow import build, read, read_claims

__version__ = "0.1.0"

__all__ = [
    "Analysis",
    "Case",
    "Claim",
    "Event",
    "Judgement",
    "OnrecordError",
    "Problem",
    "build",
    "case_json",
    "chronology",
    "explain",
    "page",
    "read",
    "read_claims",
]

_HOMES = {
    "OnrecordError": "onrecord.errors",
    "build": "onrecord.workflow",
    "case_json": "onrecord.publish",
    "chronology": "onrecord.publish",
    "explain": "onrecord.publish",
    "page": "onrecord.publish",
    "read": "onrecord.workflow",
    "read_claims": "onrecord.workflow",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "onrecord.model")), name)
