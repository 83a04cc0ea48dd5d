"""Names of people: what agrees is found and said; what differs keeps them apart."""

import pytest

from onrecord.names import POSSIBLE, SAME, compare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Daud Merzhoev", "Merzhoev, Daud"),
        ("Daud Merzhoev", "Daud Merzhoyev"),
        ("Daud Merzhoev", "Дауд Мержоев"),
        ("Daud Merzhoev", "D. Merzhoev"),
        ("Daud A. Merzhoev", "Daud Merzhoev"),
        ("Salekh Issaev", "Saleh Isayev"),
        ("Khava Merzhoeva", "Hava Merjoyeva"),
        ("Ridha al-Mansuri", "Ridha Mansouri"),
        ("Col. Yusuf Bakr", "Yusuf Bakr"),
        ("U Tin Maung", "Tin Maung"),
        ("Nomsa Dube-Sithole", "Nomsa Dube"),
        ("Aram Soufi-Abadi", "Aram Sofiabadi"),
        ("Dmitry Kovalenok", "Zmitser Kavalionak"),
        ("Hanna Hlushko", "Anna Glushko"),
        ("Nguyễn Thị Mai", "Nguyen Thi Mai"),
        ("Nevzat Ormanlıoğlu", "NEVZAT ORMANLIOGLU"),
        ("Наташа Белова", "Natalya Belova"),
        ("Тамилу Белову", "Tamila Belova"),
        ("Merzhoev", "Мержоев"),
        ("Tadiwa Moyo", "Tadiwanashe Moyo"),
    ],
)
def test_names_that_speak_for_one_person(one: str, other: str) -> None:
    score = compare(one, other)
    assert score.value >= SAME, score
    assert compare(other, one).value == score.value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mr Merzhoev", "Daud Merzhoev"),
        ("Daud", "Daud Merzhoev"),
        ("Ms Dube", "Nomsa Dube-Sithole"),
        ("Al-Mansuri", "Ridha al-Mansouri"),
    ],
)
def test_names_that_need_more(one: str, other: str) -> None:
    score = compare(one, other)
    assert POSSIBLE <= score.value < SAME, score


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [
        ("Daud Merzhoev", "Isa Merzhoev", "differ"),
        ("D. Merzhoev", "Isa Merzhoev", "differ"),
        ("Mr Dube", "Ms Dube", "title"),
        ("Merzhoev", "Merzhoeva", "woman"),
        ("Daud Merzhoev", "D. M.", "initials"),
        ("Daud Merzhoev", "Anna Belova", "nothing"),
        ("Ivan Petrov", "Ivan Petrenko", "differ"),
        ("Mali Kone", "Mary Kone", "differ"),
        ("", "Daud", "no name"),
        ("…", "?", "no name"),
    ],
)
def test_names_that_do_not(one: str, other: str, word: str) -> None:
    score = compare(one, other)
    assert score.value < POSSIBLE, score
    assert word in score.reason
