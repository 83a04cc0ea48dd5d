"""A spaCy pipeline in place of the shipped model, where spaCy is installed."""

from __future__ import annotations

import pytest

from onrecord import plugins
from onrecord.errors import BackendUnknown
from onrecord.model.span import Span


def test_spacy_pipeline() -> None:
    pytest.importorskip("spacy")
    try:
        backend = plugins.load("language", "spacy")("spacy:en_core_web_sm")
    except BackendUnknown:
        pytest.skip("no pipeline is installed")
    text = "Police arrested Olena Tarasova in Minsk. She was freed."
    (parsed,) = backend.parse(text, [Span(0, len(text))])
    assert [s.span.of(text) for s in parsed.sentences] == ["Police arrested Olena Tarasova in Minsk.", "She was freed."]
    assert {t.text: t.deprel for t in parsed.sentences[0].tokens}["Police"] == "nsubj"


def test_an_unknown_pipeline_is_said() -> None:
    pytest.importorskip("spacy")
    with pytest.raises(BackendUnknown, match="no_such_pipeline"):
        plugins.load("language", "spacy")("spacy:no_such_pipeline")
