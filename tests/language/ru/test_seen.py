"""What the English model sees in the gloss of a Russian sentence stays with the Russian words."""

from __future__ import annotations

import pytest

from onrecord.glosses import gloss
from onrecord.language import analyse
from onrecord.language.backends.onnx import OnnxBackend
from onrecord.language.ru.seen import with_vectors
from onrecord.language.ru.shipped import is_installed
from onrecord.model import Analysis, Block, Span, Text

pytestmark = pytest.mark.skipif(not is_installed(), reason="the extra `russian` is not installed")
WORDS = "Соседа увезли люди в масках. Его мать написала жалобу."


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    block = Block(span=Span(0, len(WORDS)), role="paragraph")
    text = Text(report="r-1", file="f", sha256="0", content=WORDS, blocks=(block,), language="ru")
    return analyse(text, OnnxBackend())


def test_every_word_has_a_row_and_every_verb_is_seen(analysis: Analysis) -> None:
    for sentence in analysis.sentences:
        assert len(sentence.vectors) == len(sentence.tokens)
        verbs = [number for number, token in enumerate(sentence.tokens) if token.upos == "VERB"]
        assert all(sentence.vectors[number].any() for number in verbs)


def test_the_gloss_has_the_rows_of_its_words(analysis: Analysis) -> None:
    made = gloss(analysis)
    for sentence, glossed, words in zip(analysis.sentences, made.analysis.sentences, made.words, strict=True):
        assert len(glossed.vectors) == len(glossed.tokens)
        for row, word in zip(glossed.vectors, words, strict=True):
            assert word is None or (row == sentence.vectors[word]).all()


def test_a_backend_that_sees_nothing_changes_nothing(analysis: Analysis) -> None:
    assert with_vectors(analysis, object()) == analysis.sentences
