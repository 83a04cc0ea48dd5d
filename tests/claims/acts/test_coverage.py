"""What became of each sentence, with the shipped model."""

from __future__ import annotations

import pytest

from onrecord.claims.acts import read_acts
from onrecord.claims.acts.weigh import weights
from onrecord.language.backends.onnx import OnnxBackend
from onrecord.model import Copy, Span
from tests.claims.acts.test_find_acts import read


@pytest.fixture(scope="module")
def backend() -> OnnxBackend:
    return OnnxBackend()


def test_every_sentence_has_an_outcome(backend: OnnxBackend) -> None:
    content = "Soldiers killed two farmers near the river.\nThe road is long and the bus was late."
    analysis = read(content, backend)
    _acts, found = read_acts(analysis)
    assert [one.span for one in found] == [sentence.span for sentence in analysis.sentences]
    assert [one.outcome for one in found] == ["claims", "none"]


def test_what_repeats_is_passed_over(backend: OnnxBackend) -> None:
    line = "Soldiers killed two farmers near the river."
    copy = Copy(span=Span(len(line) + 1, 2 * len(line) + 1), of=Span(0, len(line)))
    _acts, found = read_acts(read(f"{line}\n{line}", backend, (copy,)))
    assert [one.outcome for one in found] == ["claims", "passed_over"]


def test_what_was_weighed_too_light_is_undecided(backend: OnnxBackend, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(weights(), "threshold", 1.0)
    (acts, (found,)) = read_acts(read("Soldiers killed two farmers near the river.", backend))
    assert acts == ()
    assert found.outcome == "undecided"
    assert found.acts[0] == "killing"
