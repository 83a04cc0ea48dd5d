"""Numbers by which somebody can be looked up: which are such, and where they stand however they are spaced."""

from __future__ import annotations

import pytest

from onrecord.model import Case
from onrecord.publish.withheld.generalising import coarse, rules
from onrecord.publish.withheld.leaks import leaks
from onrecord.publish.withheld.numbers import Numbers, numbers_in
from onrecord.publish.withheld.withhold import Limits, withhold
from tests.publish import sample


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Case No. 3/1-88/2023 was heard", {"3/1-88/2023"}),
        ("the report was registered under No. 4471/23 on 4 May 2021", {"4471/23"}),
        ("a grey minibus with the licence plate A123BC 95.", {"A123BC 95"}),
        ("the car, А 123 ВС 95, was seen again", {"А 123 ВС 95"}),
        ("passport 96 05 123456, issued in Dolin", {"96 05 123456"}),
        ("по делу № 3/1-88/2023", {"3/1-88/2023"}),
        ("Материал проверки № 217пр-23 вернули", {"217пр-23"}),
        ("application no. 12345/21", {"12345/21"}),
        ("FIR 123/2021 on 4 May 2021", {"123/2021"}),
        ("phone: 0312 66 45 12", {"0312 66 45 12"}),
        ("to account DE89 3704 0044 0532 0130 00", {"DE89 3704 0044 0532 0130 00"}),
        ("Prisoner 24601 was beaten", {"24601"}),
        ("Law No. 149-FZ and Decree No. 1234", set()),
        ("приказ № 12345, школа № 1535", set()),
        ("pre-trial detention centre No. 2", set()),
        ("the case of 2021, in which 1200 people were heard", set()),
        ("in the case 12 people were heard", set()),
        ("the case, 4 May 2021", set()),
        ("a vehicle 200 metres away", set()),
    ],
)
def test_what_is_such_a_number(words: str, numbers: set[str]) -> None:
    assert numbers_in(words) == numbers


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("plate А 123 ВС 95,", ["А 123 ВС 95"]),
        ("plate a123bc95", ["a123bc95"]),
        ("file 4471 / 23 and 14471/23 and 4471/234", ["4471 / 23"]),
        ("offset 8812, of prisoner 8812", ["8812", "8812"]),
    ],
)
def test_a_number_is_found_however_it_is_spaced(words: str, found: list[str]) -> None:
    hidden = Numbers(frozenset({"A123BC 95", "4471/23", "8812"}))
    assert [span.of(words) for span, _label in hidden.found(words)] == found


def test_finished_files_are_not_searched_for_what_may_be_a_count() -> None:
    hidden = Numbers(frozenset({"4471/23", "8812"}))
    words = '{"start": 8812, "text": "4471/23"}'
    assert [span.of(words) for span, _label in hidden.found(words, looked_for=True)] == ["4471/23"]


def _case() -> Case:
    return sample.with_words(sample.case(), "r-a", "The file is No. 77-18/21.")


@pytest.mark.parametrize(
    ("use", "why", "told"),
    [
        ("media", "protected", False),
        ("media", "none", False),
        (None, "none", False),
        ("court", "protected", True),
        ("un_confidential", "none", True),
    ],
)
def test_numbers_are_not_told_of_those_who_are_not_named(use: str | None, why: str, *, told: bool) -> None:
    case = _case()
    limits = Limits(coarse=coarse(case, rules(), {"e-ivo": why}, use))
    content = withhold(case, {"e-ivo": "Person A"}, limits).case.readings[0].analysis.text.content
    assert ("77-18/21" in content) is told
    assert ("[number withheld]" in content) is not told


def test_numbers_stay_where_everybody_may_be_named() -> None:
    assert coarse(_case(), rules(), {}, "media").numbers == frozenset()


def test_a_number_in_a_finished_file_is_a_leak() -> None:
    limits = Limits(coarse=coarse(_case(), rules(), {"e-ivo": "none"}, "media"))
    hide = withhold(_case(), {"e-ivo": "Person A"}, limits).hiding
    assert "77-18/21" in {one.words for one in leaks(b"<p>File 77<b>-18/</b>21</p>", hide)}
