"""The language stage: which blocks are read, in which language, and what stands in the text and is no word."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from onrecord.language import analyse
from onrecord.language.backends import Parsed
from onrecord.language.backends.onnx import OnnxBackend
from onrecord.model import Block, Span, Text
from onrecord.model.text import BlockRole


@pytest.fixture(scope="module")
def backend() -> OnnxBackend:
    return OnnxBackend()


def text_of(*blocks: tuple[BlockRole, str], language: str | None = "en", unread: tuple[Span, ...] = ()) -> Text:
    content, made = "", []
    for role, words in blocks:
        made.append(Block(span=Span(len(content), len(content) + len(words)), role=role))
        content += words + "\n\n"
    return Text(
        report="r-1", file="f.txt", sha256="0", content=content, blocks=tuple(made), language=language, unread=unread
    )


def test_bylines_and_headers_are_not_read(backend: OnnxBackend) -> None:
    text = text_of(("title", "Guards leave"), ("byline", "By Olena Tarasova"), ("paragraph", "Olena Tarasova left."))
    found = analyse(text, backend)
    assert [s.span.of(text.content) for s in found.sentences] == ["Guards leave", "Olena Tarasova left."]
    assert [(n.span.of(text.content), n.sentence) for n in found.names] == [("Olena Tarasova", 1)]


def test_other_languages_are_not_read(backend: OnnxBackend) -> None:
    assert analyse(text_of(("paragraph", "On l’a arrêté hier."), language="fr"), backend).sentences == ()


def test_an_unknown_language_is_read_as_english(backend: OnnxBackend) -> None:
    assert analyse(text_of(("paragraph", "They left."), language=None), backend).sentences


def test_each_word_has_a_vector(backend: OnnxBackend) -> None:
    (sentence,) = analyse(text_of(("paragraph", "They left the town.")), backend).sentences
    assert sentence.vectors.shape == (len(sentence.tokens), 384)


def test_marks_and_invisible_characters_are_skipped(backend: OnnxBackend) -> None:
    words = "**Police** arres\u200bted <u>Olena</u> there."
    unread = tuple(Span(a, b) for a, b in [(0, 2), (8, 10), (16, 17), (21, 24), (29, 33)])
    text = text_of(("paragraph", words), unread=unread)
    (sentence,) = analyse(text, backend).sentences
    assert [t.text for t in sentence.tokens] == ["Police", "arrested", "Olena", "there", "."]
    assert sentence.tokens[1].span.of(text.content) == "arres\u200bted"
    assert sentence.tokens[2].span.of(text.content) == "Olena"


def test_any_backend_will_do() -> None:
    class Silent:
        def parse(self, content: str, blocks: Sequence[Span]) -> tuple[Parsed, ...]:
            assert content
            return tuple(Parsed() for _ in blocks)

    assert analyse(text_of(("paragraph", "They left.")), Silent()).sentences == ()
