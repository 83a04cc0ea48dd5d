"""Groups that a list of names spells out, and named people that are said to be among others."""

from __future__ import annotations

import pytest

from onrecord.claims import find_claims
from onrecord.language import analyse
from onrecord.language.backends.onnx import OnnxBackend
from onrecord.model import Block, Span, Text

ALL = {"Ada Lunt", "Ivo Marsh", "Petra Holm"}


@pytest.fixture(scope="module")
def backend() -> OnnxBackend:
    return OnnxBackend()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Three bakers were arrested on Monday: Ada Lunt, Ivo Marsh and Petra Holm.", ALL),
        ("Those killed were identified as Ada Lunt, a baker; Ivo Marsh, a nurse; and Petra Holm.", ALL),
        ("The three men - Ada Lunt, Ivo Marsh and Petra Holm - were beaten by guards.", ALL),
        ("Among those abducted are baker Ada Lunt, editor Ivo Marsh and nurse Petra Holm.", ALL),
        ("Police have arrested bakers Ada Lunt, Ivo Marsh and Petra Holm.", ALL),
        ("The court sentenced Ada Lunt to five years and Ivo Marsh to four.", {"Ada Lunt", "Ivo Marsh"}),
        ("Police arrested three bakers. The three were identified as Ada Lunt, Ivo Marsh and Petra Holm.", ALL),
        ("At least fourteen people were killed.", {"fourteen people"}),
        ("Three bakers were shot. Police identified them as Ada Lunt, Ivo Marsh and Petra Holm.", ALL),
        ("Three bakers were seized. Those seized are Ada Lunt, a nurse, Ivo Marsh, and Petra Holm, a cook.", ALL),
        ("Two men were arrested on Monday: Ada Lunt and a 19-year-old.", {"Ada Lunt", "a 19-year-old"}),
        ("Four died: Ada Lunt, 41; Ivo Marsh, 35, a father of four; and Petra Holm, 15.", ALL),
        ("Two cooks who were seized on Monday, Ada Lunt and her husband Ivo, remain in jail.", {"Ada Lunt", "Ivo"}),
        ("Iver Kole, its editor, and Ada Lunt, a cook, were arrested.", {"Iver Kole", "Ada Lunt"}),
        ("Iver Kole, his brother, and Ada Lunt, a cook, were arrested.", {"Iver Kole", "his brother", "Ada Lunt"}),
        ("Two men were arrested. Ten were freed.", {"Two men"}),
        ("Police arrested ten bakers, including Ada Lunt and Ivo Marsh.", {"ten bakers", "Ada Lunt", "Ivo Marsh"}),
    ],
)
def test_affected(backend: OnnxBackend, words: str, expected: set[str]) -> None:
    block = Block(span=Span(0, len(words)), role="paragraph")
    text = Text(report="r-1", file="f.txt", sha256="0", content=words, blocks=(block,))
    (reading,) = find_claims(analyse(text, backend)).values
    names = {entity.id: entity.name for entity in reading.entities}
    assert {names[one] for one in reading.claims[0].affected} == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Operatives of the Brenn Tactical Unit took Ada Lunt from her home.", {"Brenn Tactical Unit"}),
        ("Two officers of the Brenn Tactical Unit beat Ada Lunt.", {"Two officers"}),
    ],
)
def test_people_of_a_body_are_the_body_unless_counted(backend: OnnxBackend, words: str, expected: set[str]) -> None:
    block = Block(span=Span(0, len(words)), role="paragraph")
    text = Text(report="r-1", file="f.txt", sha256="0", content=words, blocks=(block,))
    (reading,) = find_claims(analyse(text, backend)).values
    names = {entity.id: entity.name for entity in reading.entities}
    assert {names[one] for one in reading.claims[0].doers} == expected
