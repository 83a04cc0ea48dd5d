"""What is said of an act must be right whether or not the act is sure enough to count."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from onrecord.claims.acts import find
from onrecord.claims.acts.candidates import Candidate
from onrecord.claims.acts.weigh import Weighed, cue_signs, known, view, weights


@pytest.fixture(autouse=True)
def _whatever_its_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every act with a cue becomes a claim, however light."""
    monkeypatch.setattr(find, "weighed", _by_cue)
    monkeypatch.setitem(weights(), "threshold", 0.0)
    monkeypatch.setitem(weights()["certainty"], "least", 0.0)


def _by_cue(found: Sequence[Candidate]) -> list[tuple[Candidate, Weighed]]:
    """Each candidate by itself, with the likeliest of the acts whose cues fit."""
    learned, judged = known(), []
    for one in found:
        if one.cues:
            chances = learned.chances(one.signs, cue_signs(one), view(one))[1]
            act = max(one.cues, key=lambda name: (chances[learned.outcomes.index(name)], name))
            judged.append((one, Weighed(act, float(1 - chances[-1]), float(chances[learned.outcomes.index(act)]))))
    return judged
