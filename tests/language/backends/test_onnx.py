"""The shipped model: sentences, spans, syntax, names; the same result every time; nothing blows up."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest

from onrecord.errors import ModelDamaged
from onrecord.language.backends import Parsed, shipped
from onrecord.language.backends.onnx import OnnxBackend
from onrecord.language.backends.trees import is_tree
from onrecord.model.span import Span


@pytest.fixture(scope="module")
def backend() -> OnnxBackend:
    return OnnxBackend()


def parse(backend: OnnxBackend, text: str) -> Parsed:
    return backend.parse(text, [Span(0, len(text))])[0]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Police arrested two women in Talgar.", "They were freed on Monday."],
        ["Mr. Orun was seen at 5 p.m. near the bridge.", "His wife called the police."],
        ["“Where is he?” she asked.", "Nobody answered."],
        ["The U.S. embassy declined to comment.", "So did the court."],
        ["According to Dr. J. K. Tal, he had no pulse.", "The guards left."],
    ],
)
def test_sentences(backend: OnnxBackend, sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [s.span.of(text) for s in parse(backend, text).sentences] == sentences


def test_every_word_stands_where_it_says(backend: OnnxBackend) -> None:
    text = "Title of it\n\nThe guards' commander didn't answer; “Go,” he said.\n\n\n Last words here"
    blocks = [Span(0, 11), Span(13, 62), Span(65, len(text))]
    found = backend.parse(text, blocks)
    assert len(found) == len(blocks)
    for block, parsed in zip(blocks, found, strict=True):
        tokens = [t for s in parsed.sentences for t in s.tokens]
        assert "".join(t.text for t in tokens) == "".join(block.of(text).split())
        for sentence in parsed.sentences:
            assert block.contains(sentence.span)
            assert is_tree([t.head + 1 for t in sentence.tokens])
            for token in sentence.tokens:
                assert token.span.of(text) == token.text
                assert (token.deprel == "root") == (token.head == -1)


def test_who_did_what_to_whom(backend: OnnxBackend) -> None:
    text = "On Monday police officers arrested the lawyer Olena Tarasova in Minsk."
    parsed = parse(backend, text)
    (sentence,) = parsed.sentences
    arrested = next(n for n, t in enumerate(sentence.tokens) if t.lemma == "arrest")
    relations = {t.text: t.deprel for t in sentence.tokens if t.head == arrested}
    assert relations["officers"] == "nsubj"
    assert relations["lawyer"] == "obj"
    assert [(n.span.of(text), n.kind) for n in parsed.names] == [("Olena Tarasova", "person"), ("Minsk", "place")]
    kinds = {t.text: t.noun_kind for t in sentence.tokens}
    assert kinds["officers"] == "person"


def test_two_runs_give_the_same(backend: OnnxBackend) -> None:
    text = "Soldiers entered the village. A boy of 12 was hurt, Radio Orun said. " * 8
    blocks = [Span(0, 68), Span(69, len(text))]
    first = backend.parse(text, blocks)
    parse(backend, "Something else was read in between, by the same backend.")
    assert backend.parse(text, blocks) == first
    assert OnnxBackend().parse(text, blocks) == first


def test_a_paragraph_reads_the_same_whatever_stands_beside_it(backend: OnnxBackend) -> None:
    own = "Guards took Olena Tarasova to Osk; her brother saw it."
    beside = ("Nobody came.", "Soldiers entered the village of Orun and hurt a boy of 12. " * 9)
    alone = backend.parse(own, [Span(0, len(own))])[0]
    for other in beside:
        found = backend.parse(f"{own}\n{other}", [Span(0, len(own)), Span(len(own) + 1, len(own) + 1 + len(other))])[0]
        assert found.names == alone.names
        for sentence, same in zip(found.sentences, alone.sentences, strict=True):
            assert sentence.tokens == same.tokens
            assert (sentence.vectors == same.vectors).all()


def test_a_sentence_without_end_is_read_in_bounded_windows(backend: OnnxBackend) -> None:
    text = "and the guards " * 700
    parsed = parse(backend, text)
    tokens = [t for s in parsed.sentences for t in s.tokens]
    assert "".join(t.text for t in tokens) == "".join(text.split())
    assert max(len(s.tokens) for s in parsed.sentences) <= 400


@pytest.mark.parametrize("text", ["", " ", "x" * 5000, "\x00\x01", "😀" * 300, "— — —", "\u202eabc\u202c"])
def test_odd_blocks(backend: OnnxBackend, text: str) -> None:
    parsed = backend.parse(text, [Span(0, len(text))] if text else [])
    for left, right in pairwise(t for p in parsed for s in p.sentences for t in s.tokens):
        assert left.span.end <= right.span.start


def test_no_blocks(backend: OnnxBackend) -> None:
    assert backend.parse("text", []) == ()


@pytest.mark.parametrize("file", [shipped.MODEL, shipped.WORDS])
def test_a_changed_file_is_refused(monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    monkeypatch.setitem(shipped.SHA256, file, "0" * 64)
    with pytest.raises(ModelDamaged, match=file):
        OnnxBackend()


def test_a_missing_file_is_said() -> None:
    with pytest.raises(ModelDamaged, match=r"gone\.onnx"):
        shipped.read("gone.onnx")


def test_importing_the_stage_loads_no_model() -> None:
    code = "import sys, onrecord.language; sys.exit('onnxruntime' in sys.modules or 'tokenizers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_vectors_of_sentences_that_are_parted_already(backend: OnnxBackend) -> None:
    sentences = [f"Guards took the cook of house {number} to Osk .".split() for number in range(40)] + [["Silence"]]
    found = backend.vectors(sentences)
    assert [len(rows) for rows in found] == [len(words) for words in sentences]
    for words, rows in zip(sentences, found, strict=True):
        cook = words.index("cook") if "cook" in words else 0
        assert abs(rows[cook]).sum() > 0
    again = backend.vectors(sentences)
    assert all((one == other).all() for one, other in zip(found, again, strict=True))


def test_vectors_of_one_paragraph_are_those_of_its_reading(backend: OnnxBackend) -> None:
    text = "Guards took the cook to Osk. His wife went to the police."
    parsed = parse(backend, text)
    given = backend.vectors([[token.text for token in sentence.tokens] for sentence in parsed.sentences])
    for sentence, rows in zip(parsed.sentences, given, strict=True):
        assert abs(sentence.vectors - rows).max() < 0.1
