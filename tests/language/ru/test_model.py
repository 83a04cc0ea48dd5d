"""Russian text as sentences, words, syntax and names."""

from __future__ import annotations

import pytest

from onrecord.language.ru.model import mended, russian
from onrecord.language.ru.shipped import is_installed
from onrecord.model import Span

pytestmark = pytest.mark.skipif(not is_installed(), reason="the extra `russian` is not installed")


@pytest.mark.parametrize(
    ("words", "sentences"),
    [
        ("Он ушёл. Она осталась.", ["Он ушёл.", "Она осталась."]),
        (
            "Суд в г. Орске оштрафовал его. Он живёт на ул. Мира.",
            ["Суд в г. Орске оштрафовал его.", "Он живёт на ул. Мира."],
        ),
        ("«Куда вы его ведёте?» — спросила она.", ["«Куда вы его ведёте?» — спросила она."]),
        ("— Где брат? — крикнула Зоя.", ["— Где брат? — крикнула Зоя."]),
        ("Отпустили Жасура Э. Видел брата в школе.", ["Отпустили Жасура Э.", "Видел брата в школе."]),
        ("Увезли Белова И. М. Седов видел это.", ["Увезли Белова И. М. Седов видел это."]),
        ("Увели Олега, 2001 г. р. Обыск шёл час.", ["Увели Олега, 2001 г. р.", "Обыск шёл час."]),
    ],
)
def test_sentences(words: str, sentences: list[str]) -> None:
    (parsed,) = russian().parse(words, [Span(0, len(words))])
    assert [sentence.span.of(words) for sentence in parsed.sentences] == sentences


@pytest.mark.parametrize(
    ("words", "lemmas"),
    [
        ("Соседку увели трое мужчин", ["соседка", "увести", "трое", "мужчина"]),
        ("Рыбак был освобождён", ["рыбак", "быть", "освободить"]),
        ("Её избивали дубинками", ["она", "избивать", "дубинка"]),
    ],
)
def test_lemmas(words: str, lemmas: list[str]) -> None:
    (parsed,) = russian().parse(words, [Span(0, len(words))])
    assert [token.lemma for token in parsed.sentences[0].tokens] == lemmas


def test_syntax_and_case() -> None:
    words = "Пекаря задержали пограничники."
    (parsed,) = russian().parse(words, [Span(0, len(words))])
    baker, verb, guards, _stop = parsed.sentences[0].tokens
    assert (baker.deprel, verb.deprel, guards.deprel) == ("obj", "root", "nsubj")
    assert "Case=Acc" in baker.xpos
    assert "Case=Nom" in guards.xpos


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("В Пскове задержали Оксану Белову.", [("Пскове", "place"), ("Оксану Белову", "person")]),
        ("Об этом сообщила прокуратура Вологды.", [("прокуратура Вологды", "authority")]),
        ("Дело ведёт ФСБ.", [("ФСБ", "authority")]),
        ("МВД Грузии молчит.", [("МВД Грузии", "authority")]),
        ("Обыск прошёл на улице Седова.", [("Седова", "place")]),
        ("Задержанный в Тарме Игорь Белов умер.", [("Тарме", "place"), ("Игорь Белов", "person")]),
        ("Звонил Пётр Лонг (Peter Long).", [("Пётр Лонг", "person"), ("Peter Long", "person")]),
        ("Адвокат Белов ушёл.", [("Белов", "person")]),
    ],
)
def test_names(words: str, names: list[tuple[str, str]]) -> None:
    (parsed,) = russian().parse(words, [Span(0, len(words))])
    assert [(name.span.of(words), name.kind) for name in parsed.names] == names


def test_offsets_survive_a_soft_hyphen() -> None:
    words = "Его за\u00adдержали."
    (parsed,) = russian().parse(words, [Span(0, len(words))])
    token = parsed.sentences[0].tokens[1]
    assert (token.text, token.span.of(words)) == ("задержали", "за\u00adдержали")


@pytest.mark.parametrize(
    ("heads", "tree"),
    [([2, 0, 2], [2, 0, 2]), ([0, 0, 2], [0, 1, 2]), ([2, 1, 0], [3, 1, 0]), ([2, 3, 1], [0, 3, 1]), ([1, 1], [0, 1])],
)
def test_heads_make_one_tree(heads: list[int], tree: list[int]) -> None:
    assert mended(heads) == tree
