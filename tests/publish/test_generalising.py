from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.dates import parse_edtf
from onrecord.errors import RulesUnreadable
from onrecord.model import Case
from onrecord.places import look_up
from onrecord.publish import case_json, page
from onrecord.publish.withheld.generalising import Coarse, coarse, rules
from onrecord.publish.withheld.leaks import leaks
from onrecord.publish.withheld.withhold import Limits, Withheld, withhold
from tests.publish import sample

MONTH = Coarse(days={"2021-05-04": "2021-05", "2021-05-05": "2021-05"})


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2021-05-04", "2021-05"),
        ("2021-05-03", "2021-05-03"),
        ("2021-05", "2021-05"),
        ("2021-05-04/2021-05-05", "2021-05"),
        ("2021-05-04/2021-06-02", "2021-05/2021-06-02"),
        ("2021-05-04/..", "2021-05/.."),
        ("[..2021-05-04]", "[..2021-05]"),
        ("2021-05-04~", "2021-05~"),
    ],
)
def test_a_date_is_told_by_its_month(edtf: str, told: str) -> None:
    assert MONTH.date(parse_edtf(edtf)).edtf == told


@pytest.mark.parametrize(
    "words",
    [
        "on 4 May 2021", "on May 4, 2021", "on the 4th of May", "May 4th", "04.05.2021", "4/5/2021", "2021-05-04",
        "4 мая 2021 года", "2021/05/04", "5 May",
    ],
)  # fmt: skip
def test_a_day_is_hidden_however_it_is_written(words: str) -> None:
    hide = withhold(sample.case(), {}, Limits(coarse=MONTH)).hiding
    assert "4" not in hide.hidden(words).replace("2021", "").replace("[May ]", "")
    assert leaks(f"<p>Seen {words} there</p>".encode(), hide)


@pytest.mark.parametrize(
    "words", ["on 14 May 2021", "4 men", "May 40", "24.05.2021", "in May 2021", "4 May-flies 4:05"]
)
def test_other_words_are_not(words: str) -> None:
    hide = withhold(sample.case(), {}, Limits(coarse=MONTH)).hiding
    assert not list(hide.told_otherwise(words.replace("4 May-", "40 May-"), looked_for=True))


def place_case(place: str) -> Case:
    """The sample, with its place a town of the gazetteer."""
    case = sample.case()
    town = next(found for found in look_up(place) if found.kind == "town")
    dolin = replace(case.entity["e-dolin"], name=place, names=(place,), place=town.id)
    return replace(case, entities=tuple(dolin if one.id == "e-dolin" else one for one in case.entities))


def told(case: Case, written: str = "", use: str | None = "un_public", why: str = "protected") -> Withheld:
    limits = Limits(coarse=coarse(case, rules(written), {"e-ivo": why}, use))
    return withhold(case, {"e-ivo": "Person A"}, limits)


def test_of_the_protected_a_village_is_told_as_its_district_and_a_day_as_its_month() -> None:
    left = told(place_case("Karakol"))
    event = left.case.events[0]
    assert event.when.date
    assert event.when.date.edtf == "2021-05"
    (place,) = [one for one in left.case.entities if one.id == "e-dolin"]
    assert place.name.startswith("[a place in ")
    assert (place.names, place.place) == ((place.name,), None)
    for form in (page, case_json):
        content = form(left.case)
        assert b"Karakol" not in content
        assert b"2021-05-04" not in content
        assert b"4 May" not in content
        assert leaks(content, left.hiding) == ()


def test_a_place_in_no_gazetteer_is_told_as_a_place_and_one_whose_district_tells_it_by_what_is_wider() -> None:
    assert told(sample.case()).case.entity["e-dolin"].name == "[a place]"
    naryn = told(place_case("Naryn")).case.entity["e-dolin"].name
    assert "Naryn" not in naryn
    assert naryn.startswith("[a place in ")


def test_rules_hold_for_whom_and_for_what_they_say() -> None:
    case = place_case("Karakol")
    for changed in (told(case, use="court"), told(case, why="none")):
        assert changed.case.events[0].when == case.events[0].when
        assert changed.case.entity["e-dolin"].name == "Karakol"
    everybody = '[[rule]]\nabout = "everybody"\nplace = "country"\ndate = "year"\n'
    left = told(case, everybody, use="court", why="none").case
    assert left.events[0].when.date
    assert left.events[0].when.date.edtf == "2021"
    assert left.entity["e-dolin"].name == "[a place in Kyrgyzstan]"


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("[[rule]\n", "Expected"),
        ("", ""),
        ('[[rule]]\nabout = "somebody"\n', "somebody is none of: protected, hidden, everybody"),
        ('[[rule]]\nabout = "hidden"\nplace = "village"\n', "village is none of"),
        ('[[rule]]\nabout = "hidden"\nplaces = "town"\n', "there is no places"),
        ('[[rule]]\nabout = "hidden"\nunless = ["fun"]\n', "no use called fun"),
        ('[[rule]]\nplace = "town"\n', "about"),
        ("a = 1\n", "rule"),
    ],
)
def test_rules_that_cannot_be_used_say_why(written: str, why: str) -> None:
    if not written:
        assert rules(written) == rules()
        return
    with pytest.raises(RulesUnreadable, match=why):
        rules(written)
