"""Care for whoever reads: passages on the worst acts stay folded until they are opened."""

from __future__ import annotations

from onrecord.model import Claim

GRAPHIC = frozenset(
    {"torture", "sexual_violence", "killing", "death_in_custody", "attempted_killing", "ill_treatment_custody"}
)
"""Acts whose passages are hard to read."""

_WITHOUT_DETAIL = frozenset({"deny", "doubt"})


def graphic(claim: Claim) -> bool:
    """Whether the passage of a claim may be hard to read; a bare denial is not."""
    return claim.act in GRAPHIC and claim.stance not in _WITHOUT_DETAIL
