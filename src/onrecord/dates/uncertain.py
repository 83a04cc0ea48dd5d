"""An uncertain date as a value: EDTF (ISO 8601-2) with its earliest and latest day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class UncertainDate:
    """When, as precisely as the source tells and no more.

    Attributes:
        edtf: EDTF string, e.g. `2020-04`, `[2020-06,2020-07]`, `2020-03-30/..`.
        earliest: First possible day, ISO; None where open.
        latest: Last possible day, ISO; None where open.
        kind: `instant` lies somewhere within the bounds, `span` lasts from one to the other.
    """

    edtf: str
    earliest: str | None
    latest: str | None
    kind: Literal["instant", "span"] = "instant"
