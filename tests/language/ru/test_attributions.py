"""Who is given as saying what in a Russian text."""

from __future__ import annotations

import pytest

from onrecord.language import analyse
from onrecord.language.backends.onnx import OnnxBackend
from onrecord.language.ru.shipped import is_installed
from onrecord.model import Block, Span, Text

pytestmark = pytest.mark.skipif(not is_installed(), reason="the extra `russian` is not installed")


@pytest.fixture(scope="module")
def backend() -> OnnxBackend:
    return OnnxBackend()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Пекаря увели, сообщила его сестра.", [("его сестра", "сообщила", "Пекаря увели", "assert")]),
        ("По словам адвоката, рыбака били.", [("адвоката", "По словам", "рыбака били", "assert")]),
        ("Как заявил прокурор, дело закрыто.", [("прокурор", "заявил", "дело закрыто", "assert")]),
        (
            "В пресс-службе суда сообщили, что слушание перенесли.",
            [("пресс-службе суда", "сообщили", "что слушание перенесли", "assert")],
        ),
        ("Министр отрицает, что рыбака били.", [("Министр", "отрицает", "что рыбака били", "deny")]),
        ("«Его увели ночью», — рассказала мать.", [("мать", "рассказала", "«Его увели ночью»", "assert")]),
        ("— Его увели ночью, — сказала мать.", [("мать", "сказала", "Его увели ночью", "assert")]),
    ],
)
def test_who_says_what(backend: OnnxBackend, words: str, said: list[tuple[str, str, str, str]]) -> None:
    text = Text(
        report="r-1",
        file="f",
        sha256="0",
        content=words,
        blocks=(Block(span=Span(0, len(words)), role="paragraph"),),
        language="ru",
    )
    found = [
        (
            " ".join(span.of(words) for span in one.source),
            " ".join(span.of(words) for span in one.cue),
            " ".join(span.of(words).strip(" —,") for span in one.content),
            one.stance,
        )
        for one in analyse(text, backend).attributions
    ]
    assert found == said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Рыбака увели люди в масках. Об этом сообщила его сестра.", "Рыбака увели люди в масках."),
        ("Со слов Ивана: в мае его держали в подвале. Били ногами.", "Били ногами."),
    ],
)
def test_what_is_told_in_other_sentences(backend: OnnxBackend, words: str, told: str) -> None:
    block = Block(span=Span(0, len(words)), role="paragraph")
    text = Text(report="r-1", file="f", sha256="0", content=words, blocks=(block,), language="ru")
    contents = [span.of(words) for one in analyse(text, backend).attributions if one.source for span in one.content]
    assert told in contents
