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
    ("words", "told"),
    [
        ("on 4 May 2021", "on [May 2021]"),
        ("on May 4, 2021", "on [May 2021]"),
        ("04.05.2021", "[May 2021]"),
        ("4/5/21", "[May 2021]"),
        ("5/4/2021", "[May 2021]"),
        ("4 мая 2021 года", "[May 2021]"),
        ("2021-05-04T10:00", "[May 2021]T10:00"),
        ("https://a.example/2021/05/04/b", "https://a.example/[May 2021]/b"),
        ("call20210504.txt", "call[May 2021].txt"),
        ("on 3–5 May 2021", "on [May 2021]"),
        ("с 3 по 5 мая 2021 года", "с [May 2021]"),
        ("between 28 April and 3 May 2020, 4 May 2021", "between 28 April and 3 May 2020, [May 2021]"),
        ("between 4 May and 3 June 2021", "between [May 2021] and 3 June 2021"),
    ],
)
def test_a_day_is_hidden_however_it_is_written_and_looked_for(words: str, told: str) -> None:
    hide = withhold(sample.case(), {}, Limits(coarse=MONTH)).hiding
    assert hide.hidden(words) == told
    assert leaks(f"<p>Seen {words} there</p>".encode(), hide)


@pytest.mark.parametrize(
    ("words", "told"),
    [("on the 4th of May", "on the [May]"), ("May 4th", "[May]"), ("5-го мая", "[May]"), ("4 and 7 May", "[May]")],
)
def test_in_the_place_of_a_day_without_a_year_stands_none(words: str, told: str) -> None:
    hide = withhold(sample.case(), {}, Limits(coarse=MONTH)).hiding
    assert hide.hidden(words) == told
    year = withhold(sample.case(), {}, Limits(coarse=Coarse(days={"2021-05-04": "2021"}))).hiding
    assert "2021" not in year.hidden("on 4 May")


@pytest.mark.parametrize(
    "words",
    [
        "on 14 May 2021", "4 men", "May 40", "24.05.2021", "in May 2021", "40 May-flies 4:05", "4 May 2022",
        "from 3 to 6 May 2021", "between 4 May and 3 June 2022", "12020210504", "2021-05-06",
    ],
)  # fmt: skip
def test_other_words_are_not(words: str) -> None:
    hide = withhold(sample.case(), {}, Limits(coarse=MONTH)).hiding
    assert hide.hidden(words) == words
    assert not leaks(words.encode(), hide)


def test_our_own_bounds_of_a_month_are_no_leak() -> None:
    days = {"2021-05-01": "2021-05", "2021-05-31": "2021-05"}
    hide = withhold(sample.case(), {}, Limits(coarse=Coarse(days=days))).hiding
    assert not leaks(b"2021-05,2021-05-01,2021-05-31", hide)
    assert leaks(b"on 31 May 2021", hide)


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
