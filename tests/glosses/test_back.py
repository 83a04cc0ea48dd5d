"""Claims from Russian reports: found in the gloss, quoted in the report's own words."""

from __future__ import annotations

import pytest

from onrecord.claims import find_claims
from onrecord.language import analyse
from onrecord.language.backends.onnx import OnnxBackend
from onrecord.language.ru.shipped import is_installed
from onrecord.model import Block, Reading, Span, Text

pytestmark = pytest.mark.skipif(not is_installed(), reason="the extra `russian` is not installed")


@pytest.fixture(scope="module")
def backend() -> OnnxBackend:
    return OnnxBackend()


def reading(words: str, backend: OnnxBackend) -> Reading:
    block = Block(span=Span(0, len(words)), role="paragraph")
    text = Text(
        report="r-1",
        file="f",
        sha256="0",
        content=words,
        blocks=(block,),
        language="ru",
        publisher="Вестник",
        kind="news",
    )
    return find_claims(analyse(text, backend)).values[0]


@pytest.mark.parametrize(
    ("words", "act", "who", "stance"),
    [
        (
            "Полицейские задержали Оксану Белову в Орске.",
            "arrest_detention",
            (["Полицейские"], ["Оксана Белова"]),
            "assert",
        ),
        ("Оксана Белова была похищена неизвестными.", "abduction", (["неизвестными"], ["Оксана Белова"]), "assert"),
        ("Руслана Хамзатова избивали дубинками.", "beating_assault", ([], ["Руслан Хамзатов"]), "assert"),
        ("Суд оштрафовал Зарему Хамзатову.", "court_decision", (["Суд"], ["Зарема Хамзатова"]), "assert"),
        ("Руслана Хамзатова освободили.", "release", ([], ["Руслан Хамзатов"]), "assert"),
        ("Министр отрицает, что Руслана Хамзатова пытали.", "torture", ([], ["Руслан Хамзатов"]), "deny"),
    ],
)
def test_claims(backend: OnnxBackend, words: str, act: str, who: tuple[list[str], list[str]], stance: str) -> None:
    found = reading(words, backend)
    names = {entity.id: entity.name for entity in found.entities}
    claim = next(claim for claim in found.claims if claim.act == act)
    assert ([names[one] for one in claim.doers], [names[one] for one in claim.affected]) == who
    assert claim.stance == stance


def test_everything_quoted_stands_in_the_report(backend: OnnxBackend) -> None:
    words = "Вечером 4 мая 2021 года в Орске неизвестные увезли Олега Белова, сообщила его сестра."
    found = reading(words, backend)
    claim = next(claim for claim in found.claims if claim.evidence)
    assert all(one.span.of(words) == one.quotation for claim in found.claims for one in claim.evidence)
    assert all(entity.name in words or entity.name in {"Олег Белов", "Орск", "Вестник"} for entity in found.entities)
    assert claim.when.date is not None
    assert claim.when.date.edtf == "2021-05-04"
    assert claim.when.phrase is not None
    assert claim.when.phrase.quotation == "Вечером 4 мая 2021 года"
