"""Names of people out of their case."""

from __future__ import annotations

import pytest

from onrecord.language.ru.model import russian
from onrecord.language.ru.people import with_base_names
from onrecord.language.ru.shipped import is_installed
from onrecord.model import Span

pytestmark = pytest.mark.skipif(not is_installed(), reason="the extra `russian` is not installed")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Полиция задержала Оксану Белову.", ["Оксана Белова"]),
        ("Задержан Руслан Хамзатов.", ["Руслан Хамзатов"]),
        ("Адвокат Руслана Хамзатова молчит.", ["Руслан Хамзатов"]),
        ("Мы говорили с Тимуром Ахметовичем Садыковым.", ["Тимур Ахметович Садыков"]),
        ("Оксану Белову увезли. Белову били.", ["Оксана Белова", "Белова"]),
        ("Олега Белова увезли. О Белове ничего не известно.", ["Олег Белов", "Белов"]),
    ],
)
def test_nominatives(words: str, names: list[str]) -> None:
    (parsed,) = russian().parse(words, [Span(0, len(words))])
    sentences = with_base_names(parsed.sentences, parsed.names)
    found = [
        " ".join(token.lemma for token in sentences[name.sentence].tokens[name.first : name.last + 1])
        for name in parsed.names
    ]
    assert found == names
