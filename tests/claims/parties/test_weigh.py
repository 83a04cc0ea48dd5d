"""Whom an act befalls, by invented weights."""

from __future__ import annotations

import pytest

from onrecord.claims.parties import weigh

WEIGHTS = {
    "bias": (-9.0, 0.0),
    "least": (0.25, 0.3),
    "further": (0.5, 0.35),
    "signs": {"likely": (0.0, 2.0), "unlikely": (0.0, -3.0)},
}


@pytest.mark.parametrize(
    ("ada", "bo", "affected"),
    [
        (("likely", "affected", "own:nsubj:pass"), (), ["ada"]),
        (("likely", "affected", "own:obj"), ("affected", "own:obj"), ["ada", "bo"]),
        (("likely", "affected", "own:nmod"), (), ["ada", "bo"]),
        (("affected", "own:obj"), ("likely",), ["ada"]),
        (("unlikely", "affected", "own:obj"), ("unlikely",), []),
    ],
)
def test_affected(
    monkeypatch: pytest.MonkeyPatch, ada: tuple[str, ...], bo: tuple[str, ...], affected: list[str]
) -> None:
    monkeypatch.setattr(weigh, "weights", lambda: WEIGHTS)
    assert weigh.chosen({"ada": ada, "bo": bo})[1] == affected
