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
        ("Пограничники задержали рыбака.", "border guards detained the fisherman."),
        ("Соседа увезли.", "the neighbour was taken away."),
        ("Соседу угрожали.", "the neighbour was threatened."),
        ("Журналистка была задержана полицией.", "the journalist was detained by the police."),
        ("Соседа избивали дубинками.", "the neighbour was beaten with batons."),
        ("Свидетель допрашивается следователем.", "the witness was questioned by the investigator."),
        ("Её адвокат обжаловал арест сестры.", "her lawyer appealed the arrest of the sister."),
        ("Сотрудники полиции обыскали дом.", "police officers searched the house."),
        ("Его могут арестовать.", "he may be arrested."),
        ("Соседа взяли под стражу.", "the neighbour was taken into custody."),
        ("По словам врача, он умер.", "according to the doctor, he died."),
        ("Обвинение — ложь.", "the charge — is lie."),
        ("Сосед ударился о стену.", "the neighbour hit himself about the wall."),
        ("Травму сосед получил при падении.", "the neighbour received the injury at the fall."),
        ("Травму сосед получил до ареста.", "the neighbour received the injury before the arrest."),
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
        ("Родственники обратились в полицию.", "relatives complained to the police."),
        ("Родственники обратились в ООН.", "relatives appealed to United Nations."),
        ("По её словам, соседа избили.", "according to her, the neighbour was beaten."),
        ("Пастуха сняли с поезда.", "the shepherd was taken away from the train."),
        ("В камере есть окно.", "in the cell is the window."),
        ("Рыбак вышел на свободу.", "the fisherman was released."),
        ("Рыбак дал признательные показания.", "the fisherman admitted the confession."),
        ("Эти сведения не соответствуют действительности.", "this information are false."),
        ("Задержанных держали в подвале.", "detainees were held in the basement."),
        ("Начальник тюрьмы отказался от комментариев.", "the chief of the prison refused to comment."),
        ("Соседку заставили подписать бумагу.", "the neighbour was forced to sign the paper."),
        ("Прошу возбудить уголовное дело.", "complain to open the criminal case."),
        ("Подсудимый вину признал частично.", "the defendant admitted the guilt partly."),
        ("Сестру к нему не пустили.", "the sister to him was not let."),
        ("Дом обыскала полиция.", "the police searched the house."),
        ("За соседом несколько дней ездила машина.", "on several days the car followed the neighbour."),
        ("На журналиста напали неизвестные.", "unknown men attacked the journalist."),
        ("Передачу у матери не взяли.", "the parcel from the mother was refused."),
        ("Рыбака вывезли в Ташкент.", "the fisherman was transferred to Tashkent."),
        ("Следователь потребовал миллион рублей.", "the investigator extorted the million roubles."),
        ("Ему не давали спать.", "he was not let to sleep."),
        ("Слухи не подтвердились.", "rumours were false."),
        ("Снимки стёрли.", "photographs were deleted."),
        ("Ломают дверь.", "the door was broken."),
        ("Осуждённого избили.", "convict was beaten."),
        ("Он содержится в колонии.", "he was held in the prison."),
        ("Родным велели молчать.", "relatives were ordered to be silent."),
        ("Адвокат ждёт у ворот, его не пускают.", "the lawyer waits outside gates, he was not let."),
        ("За соседом пришли ночью.", "for the neighbour they came in night."),
        ("Приехали полицейские, соседа увезли.", "policemen arrived, took away the neighbour."),
        ("Приехали родственники, соседа отпустили.", "relatives arrived, the neighbour was released."),
        ("Олег и Пётр Беловы пропали.", "Oleg and Pyotr Belov disappeared."),
        ("Анне Петровне Седовой угрожали.", "Anna Petrovna Sedova was threatened."),
        ("Адвокат Белова заявила протест.", "lawyer Belova stated the protest."),
        ("Решата Белова увезли.", "Reshat Belov was taken away."),
        ("Дежурный ответил, что его у них нет.", "the duty officer replied, that he from them is not held."),
        ("Такого человека в изоляторе нет.", "such person in the isolator is not held."),
        ("Денег у соседа нет.", "moneys from the neighbour no."),
        ("Неизвестные в масках ворвались в дом.", "unknown men in the masks burst to the house."),
        ("Её ударили по лицу.", "she was hit on the face."),
        ("Рыбак будет арестован.", "the fisherman will be arrested."),
        ("Её сын будет следующим.", "her son will be next."),
        ("Рыбак будет жаловаться.", "the fisherman will complain."),
        ("Бондаренко не давали воды.", "Bondarenko the water was not given."),
        ("Соседа не выпустили из страны.", "the neighbour was barred from the country."),
        ("Соседа выпустили из тюрьмы.", "the neighbour was released from the prison."),
        ("Вчера рыбаку не дали вылететь.", "yesterday the fisherman they forbade to leave."),
        ("У рыбаков прошли обыски.", "at fishermen searches happened."),
        ("У рыбаков изъяли сети.", "from fishermen networks were seized."),
        ("Увезли 24-летнего соседа.", "the 24-year-old neighbour was taken away."),
        ("Рыбак отрицает вину.", "the fisherman denies the guilt."),
        ("Его увезли 7 марта.", "he was taken away 7 March."),
    ],
)
def test_turns_of_speech(backend: OnnxBackend, words: str, english: str) -> None:
    assert gloss(analysed(words, backend)).analysis.text.content == english


@pytest.mark.parametrize(
    ("words", "english"),
    [
        ("Ивана Седова увезли. Били по ногам.", "Ivan Sedov was taken away. they beat him on legs."),
        ("Зою Седову увезли. Держали в подвале.", "Zoya Sedova was taken away. they held her in the basement."),
        ("Меня увезли. Пытали.", "I was taken away. they tortured me."),
        ("Зоя Седова болела. Умерла в больнице.", "Zoya Sedova fell ill. she died in the hospital."),
        ("Вчера привезли Абдул-Керима. Били.", "yesterday Abdul-Kerim was brought. they beat him."),
        ("Бьют дождевые струи. Пришла весна.", None),
    ],
)
def test_who_is_understood_is_said(backend: OnnxBackend, words: str, english: str | None) -> None:
    content = gloss(analysed(words, backend)).analysis.text.content
    assert content == english if english else not {"him", "her", "he", "she"} & set(content.replace(".", "").split())


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Он ушёл в магазин и не вернулся.", ["disappeared"]),
        ("Она не вернулась к прежней работе.", ["did not return"]),
        ("Прокурор признал, что узник умер.", ["acknowledged", "that"]),
        ("Подсудимый вину не признал.", ["did not admit", "guilt"]),
        ("Зоя провела в плену сто дней.", ["was held captive"]),
        ("Следователь обратился в суд с ходатайством.", ["motion"]),
        ("Его телефон недоступен.", ["phone is off"]),
        ("Звонит: Зоя М., сестра узника.", ["caller : Zoya M."]),
        ("Убили директора школы № 2 Зою Лапину.", ["the director of school № 2, Zoya Lapina was killed"]),
    ],
)
def test_more_turns_of_speech(backend: OnnxBackend, words: str, parts: list[str]) -> None:
    content = gloss(analysed(words, backend)).analysis.text.content
    assert [part for part in parts if part not in content] == []
    assert ("complain" in content) is False


def test_what_a_court_decides_in_infinitives(backend: OnnxBackend) -> None:
    words = "ПОСТАНОВИЛ:\n\nИзбрать в отношении Седова меру пресечения. Адвокат просил отказать."
    blocks = tuple(Block(span=Span(*ends), role="paragraph") for ends in ((0, 11), (13, len(words))))
    text = Text(report="r-1", file="f", sha256="0", content=words, blocks=blocks, language="ru", kind="court")
    content = gloss(analyse(text, backend)).analysis.text.content
    assert content.startswith("POSTANOVIL:\n\nthe court ordered against Sedov the measure")
    assert "asked to refuse" in content


def test_what_is_not_done_is_quoted_with_its_not(backend: OnnxBackend) -> None:
    words = "Он ушёл и не вернулся."
    made = gloss(analysed(words, backend))
    gone = next(token for token in made.analysis.sentences[0].tokens if token.text == "disappeared")
    assert made.places.in_report(gone.span).of(words) == "не вернулся"


def test_a_month_is_no_march(backend: OnnxBackend) -> None:
    made = gloss(analysed("Его увезли 7 марта.", backend)).analysis
    assert [token.upos for token in made.sentences[0].tokens if token.text == "March"] == ["PROPN"]


def test_questions_of_an_interview_tell_nothing(backend: OnnxBackend) -> None:
    words = "— Вас били?\n— Били палками."
    made = gloss(analysed(words, backend)).analysis
    assert [token.xpos for token in made.sentences[0].tokens if token.upos != "PUNCT"] == ["FW", "FW"]
    assert "beat with sticks" in made.text.content
