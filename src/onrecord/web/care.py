"""Care for whoever reads: passages on the worst acts, or in the hardest words, stay folded until they are opened."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from onrecord.model import Claim

GRAPHIC = frozenset(
    {"torture", "sexual_violence", "killing", "death_in_custody", "attempted_killing", "ill_treatment_custody"}
)
"""Acts whose passages are hard to read."""

_WITHOUT_DETAIL = frozenset({"deny", "doubt"})


def graphic(claim: Claim) -> bool:
    """Whether the passage of a claim may be hard to read; a bare denial is not."""
    if claim.stance in _WITHOUT_DETAIL:
        return False
    return claim.act in GRAPHIC or any(_hard().search(said.quotation) for said in claim.evidence)


@cache
def _hard() -> re.Pattern[str]:
    """Words that are hard to read, whatever act they tell."""
    source = files("onrecord.web") / "data" / "graphic.toml"
    words = [one for some in tomllib.loads(source.read_text(encoding="utf-8")).values() for one in some]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})", re.IGNORECASE)
