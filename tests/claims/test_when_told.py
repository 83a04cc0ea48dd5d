"""When acts took place, in short invented texts of Friday, 5 February 2021, read by the shipped model."""

from __future__ import annotations

import pytest

from onrecord.dates import parse_edtf
from tests.claims.shipped import claim_of, claims_of


@pytest.mark.parametrize(
    ("content", "act", "edtf"),
    [
        ("Ivo Lunt was arrested and, on Thursday, beaten with a stick.", "arrest_detention", None),
        ("Ivo Lunt was arrested and, on Thursday, beaten with a stick.", "beating_assault", "2021-02-04"),
        ("The miller said on Thursday he had been beaten by the guards.", "beating_assault", None),
        ("The miller said he had been beaten by the guards on Thursday.", "beating_assault", "2021-02-04"),
        ("Ivo Lunt was beaten by the guards near the mill, the union said on Thursday.", "beating_assault", None),
        ("Ivo Lunt was arrested for theft, a spokesman told reporters on Thursday.", "arrest_detention", None),
        (
            "Ivo Lunt was arrested for theft, the ministry said in a statement released on Thursday.",
            "arrest_detention",
            None,
        ),
        ("Ivo Lunt was arrested for theft, police said, on Thursday.", "arrest_detention", "2021-02-04"),
        ("Ivo Lunt was arrested on Monday, the union said on Thursday.", "arrest_detention", "2021-02-01"),
        ("Ivo Lunt was charged with the murder of Ada Moss on 2 August 2020.", "charge_prosecution", None),
        ("Ivo Lunt was charged with murder on Thursday.", "charge_prosecution", "2021-02-04"),
        ("It was a Sunday, 31 January. The guards beat two boys with sticks.", "beating_assault", "2021-01-31"),
        ("It was in March 2019. The guards beat two boys with sticks.", "beating_assault", "2019-03"),
        (
            "The guards came on 31 January. She was driven to a camp and kept in a shed until Thursday.",
            "custody_transfer",
            "2021-01-31",
        ),
        ("Today, Friday, at 12:20, guards came to the mill. They beat two boys.", "beating_assault", "2021-02-05"),
        ("It is a Sunday, 31 January. The guards beat two boys with sticks.", "beating_assault", None),
        (
            "On 4 January 2021 the court extended the detention of Ivo Lunt until 4 March.",
            "court_decision",
            "2021-01-04",
        ),
        ("Date of arrest: 4 January 2021", "arrest_detention", "2021-01-04"),
        ("1. Date and place of the abduction: 4 January 2021, Osk", "abduction", "2021-01-04"),
        ("The two boys were not released until Thursday.", "release", "2021-02-04"),
        ("The court adjourned the trial of Ivo Lunt to 4 March.", "court_decision", None),
    ],
)
def test_the_day_of_an_act(content: str, act: str, edtf: str | None) -> None:
    date = claim_of(content, act, published=parse_edtf("2021-02-05")).when.date
    assert (date.edtf if date else None) == edtf


@pytest.mark.parametrize(("kind", "edtf"), [("call_note", "2021-02-03"), ("news", None)])
def test_what_a_caller_says_first_opens_the_account(kind: str, edtf: str | None) -> None:
    content = "Ada Moss says the guards came to her flat about 11 pm on 3 February. They beat her with sticks."
    date = claim_of(content, "beating_assault", published=parse_edtf("2021-02-05"), kind=kind).when.date
    assert (date.edtf if date else None) == edtf


@pytest.mark.parametrize("act", ["public_appeal", "release"])
def test_what_a_dated_line_tells_is_of_its_day(act: str) -> None:
    content = "March 2019: Ivo Lunt is held.\n\nOct. 3, 2020: He starts a hunger strike.\n\nMay 8, 2020: He is freed."
    date = claim_of(content, act, published=parse_edtf("2021-02-05")).when.date
    assert (date.edtf if date else None) == {"public_appeal": "2020-10-03", "release": "2020-05-08"}[act]


@pytest.mark.parametrize(
    ("then", "later", "edtf"),
    [
        ("30 March 2020", "in late June", "2020-06"),
        ("30 March 2020", "on 4 May", "2020-05-04"),
        ("30 March 2020", "in January", "2020-01"),
        ("20 December 2019", "in February", "2020-02"),
        ("30 March 2020", "in October", "2020-10"),
    ],
)
def test_without_a_day_of_the_report_a_month_is_near_the_day_spoken_of(then: str, later: str, edtf: str) -> None:
    found = claims_of(f"Ivo Marsh was detained on {then}. He was freed {later}.")
    assert [one.when.date and one.when.date.edtf for one in found if one.act == "release"] == [edtf]


def test_a_month_is_no_march() -> None:
    assert {one.act for one in claims_of("March 2019: Ivo Lunt is held.")} == {"arrest_detention"}
    assert {one.act for one in claims_of("The weavers held a march on 3 March 2019.")} == {"public_appeal"}


@pytest.mark.parametrize(("kind", "edtf"), [("call_note", "2021-02-03"), ("social_post", "2021-02-03"), ("news", None)])
def test_a_note_tells_of_one_day_in_a_paragraph(kind: str, edtf: str | None) -> None:
    content = "Ada Moss was at the mill on 3 February. She has seen a lot. The guards have beaten her with sticks."
    date = claim_of(content, "beating_assault", published=parse_edtf("2021-02-05"), kind=kind).when.date
    assert (date.edtf if date else None) == edtf


@pytest.mark.parametrize(
    ("content", "edtf"),
    [
        ("Иво Лунта задержали по подозрению в краже, сообщили в четверг в полиции.", None),
        ("Иво Лунта задержали в понедельник, сообщил в четверг профсоюз.", "2021-02-01"),
        ("1. Дата задержания: 4 января 2021 года.", "2021-01-04"),
        ("Трёх ткачей задержали в понедельник, сообщил в четверг профсоюз.", "2021-02-01"),
    ],
)
def test_the_day_of_saying_in_russian(content: str, edtf: str | None) -> None:
    published = parse_edtf("2021-02-05")
    date = claim_of(content, "arrest_detention", published=published, language="ru").when.date
    assert (date.edtf if date else None) == edtf
