"""What is said of an act must be right whether or not the act is sure enough to count."""

from __future__ import annotations

import pytest

from onrecord.claims.acts.weigh import weights


@pytest.fixture(autouse=True)
def _whatever_its_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every act with a cue becomes a claim, however light."""
    monkeypatch.setitem(weights(), "threshold", 0.0)
    monkeypatch.setitem(weights()["certainty"], "least", 0.0)
