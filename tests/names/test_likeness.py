"""Words of names: spellings, slips of ear and eye, and what is more than a slip."""

import pytest

from onrecord.names import SAME, compare
from onrecord.names.likeness import alike, everyday_forms


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("jana", "yana", 0.98),  # Serbian and ISO 9 write й as j
        ("xilko", "khilko", 0.98),
        ("oksana", "oxana", 0.98),
        ("yolkin", "elkin", 0.98),
        ("khartoeff", "khartoyev", 0.98),
        ("issaev", "lsaev", 0.85),  # l taken for I
        ("bolotnikov", "polotnikov", 0.85),
        ("petrova", "petrava", 0.9),
    ],
)
def test_spellings_and_slips(one: str, other: str, least: float) -> None:
    assert alike(one, other)[0] >= least


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("marat", "murat"),
        ("marina", "madina"),
        ("churilin", "kurilin"),
        ("goryachev", "grachev"),
        ("geldirov", "eldirov"),
    ],
)
def test_more_than_a_slip_does_not_speak_for_one_person(one: str, other: str) -> None:
    assert alike(one, other)[0] < SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Podʺâčeva Âna", "Яна Подъячева"),
        ("Y. Zaikovskaia", "Яна Зайковская"),
        ("Y. Khvilchuk", "Елена Хвильчук"),
        ("D. Yskendirov", "Джамшед Ыскендиров"),
        ("А. Щербаненко", "Ганна Щербаненко"),
        ("Sultan Orozov", "Султан Орозов"),
    ],
)
def test_systems_and_initials_meet(one: str, other: str) -> None:
    assert compare(one, other).value >= SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sultan Orozov", "Emil Orozov"), ("Y. Hvilchuk", "Игорь Хвильчук"), ("Yuliana Orozova", "Yulia Orozova")],
)
def test_others_do_not(one: str, other: str) -> None:
    assert compare(one, other).value < SAME


def test_forms_of_a_given_name_are_known_by_any_of_them() -> None:
    assert everyday_forms("hanna") == everyday_forms("anna") != frozenset()
    assert everyday_forms("tilvar") == frozenset()
