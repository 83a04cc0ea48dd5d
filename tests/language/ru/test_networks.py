"""The networks run on unpadded rows give what slovnet gives on padded batches."""

from __future__ import annotations

import pytest

from onrecord.language.ru import shipped
from onrecord.language.ru.networks import Networks, Seen

pytestmark = pytest.mark.skipif(not shipped.is_installed(), reason="the extra `russian` is not installed")
SENTENCES = [
    sentence.split()
    for sentence in (
        "Пекаря увезли в Кунгур .",
        "Да .",
        "По словам вдовы , Зою Лаптеву из Союза пасечников держали в сарае районной управы до третьего июня .",
        "ОМОН молчит",
        "Её Telegram-канал закрыт с 2019 г. , — пишет газета « Плёс » .",
    )
]


@pytest.fixture(scope="module")
def read() -> list[Seen]:
    return Networks().read(SENTENCES)


def test_forms_and_syntax(read: list[Seen]) -> None:
    from navec import Navec  # noqa: PLC0415  part of an extra
    from slovnet import Morph, Syntax  # noqa: PLC0415

    vectors = Navec.load(shipped.path(shipped.VECTORS))
    forms = Morph.load(shipped.path(shipped.MORPHOLOGY)).navec(vectors)
    trees = Syntax.load(shipped.path(shipped.SYNTAX)).navec(vectors)
    for seen, form, tree in zip(read, forms.map(SENTENCES), trees.map(SENTENCES), strict=True):
        assert seen.tags == [(token.pos, tuple(sorted((token.feats or {}).items()))) for token in form.tokens]
        assert seen.heads == [int(token.head_id) for token in tree.tokens]
        assert seen.relations == [token.rel for token in tree.tokens]


def test_names(read: list[Seen]) -> None:
    labelled = [
        (word, label)
        for words, seen in zip(SENTENCES, read, strict=True)
        for word, label in zip(words, seen.labels, strict=True)
        if label != "O"
    ]
    assert ("Кунгур", "B-LOC") in labelled
    assert ("Лаптеву", "I-PER") in labelled
    assert ("ОМОН", "B-ORG") in labelled


def test_a_sentence_reads_the_same_alone(read: list[Seen]) -> None:
    assert Networks().read(SENTENCES[2:3]) == read[2:3]


def test_nothing_to_read() -> None:
    assert Networks().read([]) == []
