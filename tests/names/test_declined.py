"""Russian names in their cases: what they may be by themselves."""

import pytest

from onrecord.names import POSSIBLE, SAME, compare, keys
from onrecord.names.declined import either_sex, readings


@pytest.mark.parametrize(
    ("written", "alone"),
    [
        ("Артёма Щегольцева", "Артём Щегольцев"),
        ("Артёму Щегольцеву", "Артём Щегольцев"),
        ("Артёмом Щегольцевым", "Артём Щегольцев"),
        ("Тамилу Белову", "Тамила Белова"),
        ("Дарье Чурилиной", "Дарья Чурилина"),
        ("Андрею Зайковскому", "Андрей Зайковский"),
        ("Юлию Гусельную", "Юлия Гусельная"),
        ("Шамилем Вахаевичем Хатиевым", "Шамиль Вахаевич Хатиев"),
        ("Павла Козырца", "Павел Козырец"),
        ("Льву Ярцевичу", "Лев Ярцевич"),
        ("Аселью Пилипчак", "Асель Пилипчак"),
        ("Никите Гриценко", "Никита Гриценко"),
        ("Ильёй Резвых", "Илья Резвых"),
    ],
)
def test_a_name_in_a_case_may_be_the_one_by_itself(written: str, alone: str) -> None:
    found = readings(tuple(written.split()))
    assert found[0] == tuple(written.split())
    assert tuple(alone.split()) in found


@pytest.mark.parametrize(
    ("written", "never"),
    [("Артёма Щегольцевой", "Артём Щегольцев"), ("Дарью Чурилину", "Дарь Чурилин"), ("Умар Хатиев", "Умара Хатиева")],
)
def test_words_agree_in_sex_and_case(written: str, never: str) -> None:
    assert tuple(never.split()) not in readings(tuple(written.split()))


def test_names_in_latin_letters_are_taken_as_written() -> None:
    assert readings(("Artyoma", "Belova")) == (("Artyoma", "Belova"),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Умару Дубраеву", "Умаром Дубраевым"),
        ("Зарине Шарифзодаевой", "Zarina Sharifzodayeva"),
        ("Ю. Гусельной", "Юлия Гусельная"),
        ("Сергея Зайковского", "Sergei Zaikovsky"),
    ],
)
def test_names_in_cases_speak_for_one_person(one: str, other: str) -> None:
    assert compare(one, other).value >= SAME
    assert keys(one) & keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Александра Белова", "Александр Белов"), ("Мержоева", "Мержоев"), ("Юлия Хатиева", "Юлий Хатиев")],
)
def test_a_woman_is_not_taken_for_a_man_in_the_genitive(one: str, other: str) -> None:
    assert POSSIBLE <= compare(one, other).value < SAME


@pytest.mark.parametrize(
    ("names", "either"), [(("Александра", "Евгения", "Юлия"), {True}), (("Дарья", "Умара", "Сергея"), {False})]
)
def test_some_names_are_of_either_sex(names: tuple[str, ...], either: set[bool]) -> None:
    assert {either_sex((name,)) for name in names} == either
