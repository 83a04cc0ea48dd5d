"""Where the claims of one event differ, slot by slot; nothing is overwritten. Rules: domain reference 3.5."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.case.said import Said
from onrecord.model import Disagreement, Entity


def disagreements(
    said: Sequence[Said], entities: Mapping[str, Entity], above: Mapping[str, tuple[str, ...]]
) -> tuple[Disagreement, ...]:
    """At most one for each slot, of its gravest kind."""
    return ()
