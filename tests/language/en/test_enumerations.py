"""Lists of people made whole where the parser lost its way in them, and left alone where there is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.language import analyse
from onrecord.language.backends.onnx import OnnxBackend
from onrecord.language.en.enumerations import mend_lists
from onrecord.model import Block, Sentence, Span, Text, Token

LISTS = [
    ("Among those held are lawyer Ada Lunt, editor Ivo Marsh and blogger Petra Holm.", ["Ada", "Ivo", "Petra"]),
    ("Ada Lunt, 34, a baker; Ivo Marsh (29), of Varna; and Petra Holm were held.", ["Ada", "Ivo", "Petra"]),
    ("Senior cook Ada Lunt, assistant cook Ivo Marsh and baker Petra Holm remain in jail.", ["Ada", "Ivo", "Petra"]),
    ("Senior cook Ada Lunt, deputy cook Ivo Marsh and baker Petra Holm stay in jail.", ["Ada", "Ivo", "Petra"]),
    ("Guards beat Ada Lunt, the cousin of Bo Tann, Ivo Marsh and Petra Holm.", ["Ada", "Ivo", "Petra"]),
]  # fmt: skip


@pytest.fixture(scope="module")
def backend() -> OnnxBackend:
    return OnnxBackend()


def read(backend: OnnxBackend, words: str) -> Sentence:
    block = Block(span=Span(0, len(words)), role="paragraph")
    text = Text(report="r-1", file="f.txt", sha256="0", content=words, blocks=(block,))
    (sentence,) = analyse(text, backend).sentences
    return sentence


def coordinated(sentence: Sentence, first: str) -> list[str]:
    """The word and those that hang on it as coordinated, with those that hang on them."""
    tokens = sentence.tokens
    found = [number for number, token in enumerate(tokens) if token.text == first]
    for head in found:
        found += [n for n, token in enumerate(tokens) if token.head == head and token.deprel == "conj"]
    return [tokens[number].text for number in sorted(found)]


@pytest.mark.parametrize(("words", "expected"), LISTS)
def test_lists(backend: OnnxBackend, words: str, expected: list[str]) -> None:
    assert [word for word in coordinated(read(backend, words), expected[0]) if word in expected] == expected


def test_nothing_is_made_of_two_clauses(backend: OnnxBackend) -> None:
    sentence = read(backend, "Police held Ada Lunt in Varna, and Ivo Marsh was beaten, Petra Holm said.")
    assert coordinated(sentence, "Ada") == ["Ada"]


def token(text: str, upos: str, xpos: str, head: int, deprel: str) -> Token:
    return Token(span=Span(0, 1), text=text, lemma=text.lower(), upos=upos, xpos=xpos, head=head, deprel=deprel)


def test_a_plural_before_a_list_says_what_all_are() -> None:
    """ "They held bakers Ada and Ivo", where the parser has two objects."""
    from onrecord.model import Name  # noqa: PLC0415  used here only

    words = (
        token("They", "PRON", "PRP", 1, "nsubj"),
        token("held", "VERB", "VBD", -1, "root"),
        replace(token("bakers", "NOUN", "NNS", 1, "obj"), noun_kind="person"),
        token("Ada", "PROPN", "NNP", 1, "obj"),
        token("and", "CCONJ", "CC", 5, "cc"),
        token("Ivo", "PROPN", "NNP", 3, "conj"),
    )
    names = [Name(span=Span(0, 1), kind="person", sentence=0, first=one, last=one) for one in (3, 5)]
    (mended,) = mend_lists([Sentence(span=Span(0, 1), tokens=words)], names)
    assert (mended.tokens[3].head, mended.tokens[3].deprel) == (2, "appos")
    assert mended.tokens[2] == words[2]
