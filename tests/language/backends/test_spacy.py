"""A spaCy pipeline in place of the shipped model, where spaCy is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

import onrecord
from onrecord import plugins
from onrecord.errors import BackendUnknown
from onrecord.model.span import Span

pytest.importorskip("spacy")

SAID = (
    (
        "Police arrested Olena in Minsk .",
        "police arrest Olena in Minsk .",
        "PROPN VERB PROPN ADP PROPN PUNCT",
        "1 1 1 1 3 1",
        "nsubj ROOT dobj prep pobj punct",
    ),
    (
        "She was freed .",
        "she be free .",
        "PRON AUX VERB PUNCT",
        "2 2 2 2",
        "nsubjpass auxpass ROOT punct",
    ),
    (
        "Guards beat Olena in Hrodna .",
        "guard beat Olena in Hrodna .",
        "NOUN VERB PROPN ADP PROPN PUNCT",
        "1 1 1 1 3 1",
        "nsubj ROOT dobj prep pobj punct",
    ),
)
NAMES: tuple[dict[tuple[int, int], str], ...] = (
    {(16, 21): "PERSON", (25, 30): "GPE"},
    {},
    {(12, 17): "PERSON", (21, 27): "GPE"},
)


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline that has learnt three sentences by heart, on disk."""
    import spacy  # noqa: PLC0415  an extra
    from spacy.tokens import Doc  # noqa: PLC0415
    from spacy.training import Example  # noqa: PLC0415

    spacy.util.fix_random_seed(0)
    nlp = spacy.blank("en")
    nlp.add_pipe("parser", config={"min_action_freq": 1})
    for part in ("morphologizer", "trainable_lemmatizer", "ner"):
        nlp.add_pipe(part, config={"min_tree_freq": 1} if part == "trainable_lemmatizer" else {})
    examples = []
    for (words, lemmas, pos, heads, deps), names in zip(SAID, NAMES, strict=True):
        doc = Doc(
            nlp.vocab, words.split(), pos=pos.split(), heads=list(map(int, heads.split())), deps=deps.split(),
            lemmas=lemmas.split(),
        )  # fmt: skip
        doc.set_ents([doc.char_span(start, end, label=label) for (start, end), label in names.items()])
        examples.append(Example(nlp.make_doc(words), doc))
    optimizer = nlp.initialize(lambda: examples)
    for _round in range(60):
        nlp.update(examples, sgd=optimizer)
    folder = tmp_path_factory.mktemp("pipeline")
    nlp.to_disk(folder)
    return folder


def test_spacy_pipeline(pipeline: Path) -> None:
    backend = plugins.load("language", "spacy")(f"spacy:{pipeline}")
    text = "Police arrested Olena in Minsk . She was freed ."
    (parsed,) = backend.parse(text, [Span(0, len(text))])
    assert [s.span.of(text) for s in parsed.sentences] == ["Police arrested Olena in Minsk .", "She was freed ."]
    assert {t.text: t.deprel for t in parsed.sentences[0].tokens}["Police"] == "nsubj"
    assert {(name.span.of(text), name.kind) for name in parsed.names} == {("Olena", "person"), ("Minsk", "place")}


def test_a_case_built_with_it(pipeline: Path, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Police arrested Olena in Minsk .\n")
    case = onrecord.build([tmp_path / "note.txt"], backend=f"spacy:{pipeline}")
    assert [claim.act for claim in case.claims.values()] == ["arrest_detention"]


def test_an_unknown_pipeline_is_said() -> None:
    with pytest.raises(BackendUnknown, match="no_such_pipeline"):
        plugins.load("language", "spacy")("spacy:no_such_pipeline")
