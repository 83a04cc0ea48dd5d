"""Russian sentences in English words, as the rules for claims read them, and the way back."""

from __future__ import annotations

import pytest

from onrecord.glosses import gloss
from onrecord.language import analyse
from onrecord.language.backends.onnx import OnnxBackend
from onrecord.language.ru.shipped import is_installed
from onrecord.model import Analysis, Block, Span, Text

pytestmark = pytest.mark.skipif(not is_installed(), reason="the extra `russian` is not installed")


@pytest.fixture(scope="module")
def backend() -> OnnxBackend:
    return OnnxBackend()


def analysed(words: str, backend: OnnxBackend) -> Analysis:
    block = Block(span=Span(0, len(words)), role="paragraph")
    text = Text(report="r-1", file="f", sha256="0", content=words, blocks=(block,), language="ru")
    return analyse(text, backend)


@pytest.mark.parametrize(
    ("words", "english"),
    [
        ("Пограничники задержали рыбака.", "border guards detained fisherman."),
        ("Соседа увезли.", "neighbour was taken away."),
        ("Соседу угрожали.", "neighbour was threatened."),
        ("Журналистка была задержана полицией.", "journalist was detained by police."),
        ("Соседа избивали дубинками.", "neighbour was beaten with batons."),
        ("Свидетель допрашивается следователем.", "witness was questioned by investigator."),
        ("Её адвокат обжаловал арест сестры.", "her lawyer appealed arrest of sister."),
        ("Сотрудники полиции обыскали дом.", "police officers searched house."),
        ("Его могут арестовать.", "he may be arrested."),
        ("Соседа взяли под стражу.", "neighbour was taken into custody."),
        ("По словам врача, он умер.", "according to doctor, he died."),
        ("Обвинение — ложь.", "charge — is lie."),
    ],
)
def test_words(backend: OnnxBackend, words: str, english: str) -> None:
    assert gloss(analysed(words, backend)).analysis.text.content == english


def test_every_word_leads_back(backend: OnnxBackend) -> None:
    words = "Вечером 4 мая в Орске соседа Олега Белова увезли неизвестные, сообщила его сестра."
    made = gloss(analysed(words, backend))
    content = made.analysis.text.content
    back = {
        token.text: made.places.in_report(token.span).of(words)
        for sentence in made.analysis.sentences
        for token in sentence.tokens
    }
    assert back["Belov"] == "Белова"
    assert back["reported"] == "сообщила"
    assert made.places.in_report(Span(0, len(content))) == Span(0, len(words))
    assert made.names["Oleg Belov"] == "Олег Белов"
    assert [time.span.of(content) for time in made.analysis.times] == ["evening 4 May"]


@pytest.mark.parametrize(
    ("words", "english"),
    [
        ("Родственники обратились в полицию.", "relatives complained to police."),
        ("Родственники обратились в ООН.", "relatives appealed to United Nations."),
        ("По её словам, соседа избили.", "according to her , neighbour was beaten."),
        ("Пастуха сняли с поезда.", "shepherd was taken away from train."),
        ("В камере есть окно.", "in cell is window."),
        ("Рыбак вышел на свободу.", "fisherman was released ."),
        ("Рыбак дал признательные показания.", "fisherman gave confession."),
        ("Эти сведения не соответствуют действительности.", "this information are false ."),
        ("Задержанных держали в подвале.", "detainees were held in basement."),
        ("Начальник тюрьмы отказался от комментариев.", "chief of prison refused to comment."),
        ("Соседку заставили подписать бумагу.", "neighbour was forced to sign paper."),
        ("Прошу возбудить уголовное дело.", "complain to open criminal case."),
        ("Его увезли 7 марта.", "he was taken away 7 March."),
    ],
)
def test_turns_of_speech(backend: OnnxBackend, words: str, english: str) -> None:
    assert gloss(analysed(words, backend)).analysis.text.content == english


def test_a_month_is_no_march(backend: OnnxBackend) -> None:
    made = gloss(analysed("Его увезли 7 марта.", backend)).analysis
    assert [token.upos for token in made.sentences[0].tokens if token.text == "March"] == ["PROPN"]
