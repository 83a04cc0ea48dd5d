"""Russian time expressions and their dates, for a report of Thursday, 8 July 2021."""

from __future__ import annotations

import pytest

from onrecord.dates import UncertainDate, parse_edtf
from onrecord.language.ru.model import russian
from onrecord.language.ru.shipped import is_installed
from onrecord.language.ru.times import find_times
from onrecord.model import Block, Sentence, Span, Text, TimeExpression

pytestmark = pytest.mark.skipif(not is_installed(), reason="the extra `russian` is not installed")
PUBLISHED = parse_edtf("2021-07-08")


def times(words: str, published: UncertainDate | None = PUBLISHED) -> tuple[TimeExpression, ...]:
    block = Block(span=Span(0, len(words)), role="paragraph")
    text = Text(report="r-1", file="f", sha256="0", content=words, blocks=(block,), language="ru", published=published)
    sentences: list[Sentence] = [s for parsed in russian().parse(words, [block.span]) for s in parsed.sentences]
    return find_times(text, sentences)


@pytest.mark.parametrize(
    ("words", "phrases"),
    [
        ("Её увели в ночь на 5 июля.", [("ночь на 5 июля", "[2021-07-04..2021-07-05]")]),
        ("Её увели в ночь с 4 на 5 июля.", [("ночь с 4 на 5 июля", "[2021-07-04..2021-07-05]")]),
        ("Вечером 4 февраля пришли двое.", [("Вечером 4 февраля", "2021-02-04")]),
        ("Это было на прошлой неделе.", [("прошлой неделе", "[2021-06-28..2021-07-04]")]),
        ("Их забрали в минувший четверг.", [("минувший четверг", "2021-07-01")]),
        ("Рыбак пропал во вторник.", [("вторник", "2021-07-06")]),
        ("Накануне суд продлил срок.", [("Накануне", "2021-07-07")]),
        ("Вчера утром пришли с обыском.", [("Вчера утром", "2021-07-07")]),
        (
            "3 мая 2021 года он ушёл. Спустя два дня он вернулся.",
            [("3 мая 2021 года", "2021-05-03"), ("Спустя два дня", "2021-05-05")],
        ),
        (
            "Третьего июля он ушёл. В тот же день его нашли.",
            [("Третьего июля", "2021-07-03"), ("тот же день", "2021-07-03")],
        ),
        (
            "Её держали с 30 марта по 2 июня 2020 года.",
            [("30 марта", "2020-03-30/2020-06-02"), ("2 июня 2020 года", "2020-03-30/2020-06-02")],
        ),
        ("В начале 2021 года он уехал.", [("начале 2021 года", "2021")]),
        ("Пекарню закрыли в мае 2020-го.", [("мае 2020", "2020-05")]),
        ("С апреля 2020 года он в бегах.", [("апреля 2020 года", "2020-04/..")]),
        ("До 6 февраля её не пускали к нему.", [("6 февраля", "../2021-02-06")]),
        ("Это случилось между 1 и 3 марта.", [("1 и 3 марта", "[2021-03-01..2021-03-03]")]),
        ("Слушание назначат: оно пройдёт 12 августа.", [("12 августа", "2021-08-12")]),
        ("Летом прошлого года его уволили.", [("Летом прошлого года", "2020-22")]),
        ("Письмо от 12.03.2021 вернули.", [("12.03.2021", "2021-03-12")]),
        ("Его приговорили к двум годам.", [("двум годам", None)]),
        ("Её держали два с половиной месяца.", [("два с половиной месяца", None)]),
        ("Лет десять о нём молчали.", [("Лет десять", None)]),
        ("Обыск шёл до утра.", [("до утра", None)]),
        ("В 90-е он уехал.", [("90-е", "199X")]),
        ("За ним пришли на днях.", [("на днях", None)]),
        ("Между мартом и маем его не видели.", [("мартом", "[2021-03..2021-05]"), ("маем", "[2021-03..2021-05]")]),
        ("Двухлетний мальчик плакал.", []),
        ("Еженедельные обыски продолжались.", [("Еженедельные", None)]),
        ("Мая Юсупова ждёт ответа.", []),
        ("Ему 34 года.", []),
    ],
)
def test_dates(words: str, phrases: list[tuple[str, str]]) -> None:
    assert [(one.span.of(words), one.when.edtf if one.when else None) for one in times(words)] == phrases


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("Пришли около 7:30.", "07:30~"),
        ("Это было в 3 часа ночи.", "03:00"),
        ("Его увезли 28 июня в 9 вечера.", "21:00"),
        ("Звонок раздался в полночь.", "00:00"),
    ],
)
def test_clocks(words: str, clock: str) -> None:
    assert [one.clock for one in times(words)] == [clock]


@pytest.mark.parametrize(
    "words", ["Вчера его увезли.", "Её увели 5 июля.", "В четверг был суд.", "На прошлой неделе пришли двое."]
)
def test_nothing_is_resolved_without_an_anchor(words: str) -> None:
    (found,) = times(words, published=None)
    assert (found.when, found.basis) == (None, "unresolved")


def test_how_long() -> None:
    (found,) = times("Его держали в течение трёх дней.")
    assert (found.type, found.value) == ("DURATION", "P3D")
