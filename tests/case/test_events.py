"""Which claims tell of one event: what joins, what stays apart, and where denials and traces go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from onrecord.case import build_case
from onrecord.model import Case, Judgement
from tests.case.told import Told

ARREST: dict[str, Any] = {
    "act": "arrest_detention",
    "words": "police detained Daria Kolts at her flat",
    "affected": ["Daria Kolts"],
}


ON_THE_2ND: dict[str, Any] = {"date": "2024-03-02"}


def two_reports(one: dict[str, Any], two: dict[str, Any]) -> tuple[Case, str, str]:
    """One claim in each of two reports of different outlets."""
    first, second = Told("a", publisher="Harbour Post"), Told("b", publisher="Valley Wire")
    ids = first.claim(**one), second.claim(**two)
    return build_case([first.reading(), second.reading()]), *ids


def together(case: Case, *claims: str) -> bool:
    return any(set(claims) <= set(event.claims) for event in case.events)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (ON_THE_2ND, {"date": "2024-03-02"}),
        (ON_THE_2ND, {"date": "2024-03"}),
        (ON_THE_2ND, {**ON_THE_2ND, "act": "abduction", "words": "men took Daria Kolts from her flat"}),
        (ON_THE_2ND, {}),
    ],
)  # fmt: skip
def test_one_event(one: dict[str, Any], two: dict[str, Any]) -> None:
    case, first, second = two_reports({**ARREST, **one}, {**ARREST, **two})
    assert together(case, first, second)
    event = next(event for event in case.events if first in event.claims)
    assert event.reasons


@pytest.mark.parametrize(
    ("one", "two"),
    [
        # another year is another arrest
        (ON_THE_2ND, {"date": "2019-07-11"}),
        # phases of one episode
        (ON_THE_2ND, {"act": "release", "words": "Daria Kolts was let go", "date": "2024-03-05"}),
        (ON_THE_2ND, {"act": "custody_transfer", "words": "she was driven to Osh", "date": "2024-03-04"}),
        # somebody else
        (ON_THE_2ND, {"affected": ["Emil Tashev"], "words": "police detained Tashev", "date": "2024-05-02"}),
        # what is feared has not happened
        (ON_THE_2ND, {"modality": "feared", "words": "she fears that she will be detained"}),
        (ON_THE_2ND, {"modality": "planned", "words": "the arrest is to follow"}),
        # how things are in general
        (ON_THE_2ND, {"scope": "pattern", "words": "people like her are often held", "affected": ["activists"]}),
    ],
)  # fmt: skip
def test_two_events(one: dict[str, Any], two: dict[str, Any]) -> None:
    case, first, second = two_reports({**ARREST, **one}, {**ARREST, **two})
    assert not together(case, first, second)


RAID: dict[str, Any] = {"act": "raid_search", "words": "police raided the Ostan market", "doers": ["police:authority"]}

DEATH: dict[str, Any] = {"act": "killing", "words": "Daria Kolts bled to death", "affected": ["Daria Kolts"]}


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ({"date": "2024-05-13"}, {"date": "2024-05-14"}, True),
        # the second raid is another one; one who says so of the same day tells of the same
        ({"date": "2024-05-13"}, {"date": "2024-05-17", "words": "police raided the Ostan market again"}, False),
        ({"date": "2024-05-17"}, {"date": "2024-05-17", "words": "police raided the Ostan market again"}, True),
        ({"words": "in the first raid police came to the Ostan market"},
         {"words": "police raided the Ostan market for the second time"}, False),
        # who tells of both tells of neither by itself
        ({"date": "2024-05-13"},
         {"date": "2024-05-13/2024-05-20", "words": "police raided the Ostan market twice"}, False),
        # nobody dies twice, whatever the reports call it and whenever they have it
        ({**DEATH, "date": "2024-05-13"},
         {**DEATH, "act": "death_in_custody", "words": "she was found lifeless", "date": "2024-05-16"}, True),
        ({**DEATH, "affected": ["two miners"], "date": "2024-05-13"},
         {**DEATH, "words": "miners were found lifeless", "affected": ["miners"], "date": "2024-05-27"}, False),
    ],
)  # fmt: skip
def test_which_of_several(one: dict[str, Any], two: dict[str, Any], expected: bool) -> None:  # noqa: FBT001  a column
    case, first, second = two_reports({**RAID, **one}, {**RAID, **two})
    assert together(case, first, second) == expected


def test_a_denial_goes_to_what_it_denies() -> None:
    told, other = Told("a"), Told("b", publisher="Valley Wire", published="2024-03-12")
    arrest = told.claim(**ARREST, date="2024-03-02", doers=["police:authority"])
    court = told.claim("court_decision", "a court fined her", affected=["Daria Kolts"], date="2024-03-09")
    denial = other.claim(
        "arrest_detention",
        "nobody had detained Kolts, the police said",
        affected=["Daria Kolts"],
        stance="deny",
        by=["police:authority"],
    )
    case = build_case([told.reading(), other.reading()])
    assert together(case, arrest, denial)
    assert not together(case, court, denial)


@pytest.mark.parametrize(
    "words",
    [
        # whom it speaks of is not said
        "no unit had detained anybody that day",
        # it speaks of those who are said to have done it
        "it was not an operation of the police",
    ],
)
def test_denials_that_say_the_same_go_together(words: str) -> None:
    told, one, two = Told("a"), Told("b", publisher="Valley Wire"), Told("c", publisher="Lake Herald")
    arrest = told.claim(**ARREST, date="2024-03-02", doers=["police:authority"])
    told.claim("raid_search", "they searched a bakery", at="Osh", date="2024-02-11")
    denial: dict[str, Any] = {
        "act": "arrest_detention",
        "doers": ["police:authority"],
        "stance": "deny",
        "by": ["police:authority"],
    }
    first = one.claim(words="police had not detained Kolts", affected=["Daria Kolts"], **denial)
    second = two.claim(words=words, **denial)
    case = build_case([some.reading() for some in (told, one, two)])
    assert together(case, arrest, first, second)


@pytest.mark.parametrize(("scope", "act", "one"), [
    ("specific", "raid_search", True),
    ("pattern", "raid_search", True),
    ("specific", "release", False),
])  # fmt: skip
def test_one_passage_read_twice(scope: Any, act: str, one: Any) -> None:
    told = Told("a")
    first = told.claim("raid_search", "six men raided a bakery and went through every shelf", doers=["six men"])
    second = told.claim(act, "went through every shelf", doers=["six men"], scope=scope)
    reading = told.reading()
    claims = {claim.id: claim for claim in reading.claims}
    again = replace(claims[second], evidence=claims[first].evidence)
    case = build_case([replace(reading, claims=(claims[first], again))])
    assert together(case, first, second) is one


def test_traces_go_to_what_leaves_them() -> None:
    told = Told("a")
    beating = told.claim(
        "beating_assault", "they kicked Emil Tashev in the cell", affected=["Emil Tashev"], by=["Emil Tashev"]
    )
    filed = told.claim("complaint_filed", "his lawyer filed a complaint", doers=["the lawyer"])
    bruises = told.claim(
        "sighting_trace",
        "there were bruises on his ribs",
        affected=["Emil Tashev"],
        stance="circumstantial",
        by=["a doctor"],
    )
    case = build_case([told.reading()])
    assert together(case, beating, bruises)
    assert not together(case, filed, bruises)


def test_every_claim_is_in_one_event() -> None:
    told = Told("a")
    ids = [told.claim("threat", f"threat number {number}", affected=["Emil Tashev"]) for number in range(9)]
    case = build_case([told.reading()])
    assert sorted(claim for event in case.events for claim in event.claims) == sorted(ids)


@pytest.mark.parametrize("verdict", ["not_same", "unsure"])
def test_judged_apart(verdict: Any) -> None:
    case, first, second = two_reports({**ARREST, "date": "2024-03-02"}, {**ARREST, "date": "2024-03-02"})
    assert together(case, first, second)
    judgement = Judgement(kind="event", verdict=verdict, first=first, second=second)
    assert not together(build_case(case.readings, [judgement]), first, second)


def test_judged_the_same_through_others() -> None:
    told = Told("a")
    one = told.claim(**ARREST, date="2019-01-01")
    two = told.claim("denial", "never heard of it", stance="deny", by=["police:authority"])
    three = told.claim("release", "let go", affected=["Emil Tashev"], date="2024-05-05")
    judgements = [Judgement(kind="event", verdict="same", first=a, second=b) for a, b in ((one, two), (two, three))]
    assert together(build_case([told.reading()], judgements), one, two, three)


def _raids() -> tuple[Any, list[str], list[str]]:
    """Two events of two reports each, and their claims."""
    readings, first, second = [], [], []
    for name in ("a", "b"):
        told = Told(name, publisher=f"Outlet {name}")
        first.append(told.claim("raid_search", "they broke in at dawn", affected=["Daria Kolts"], date="2024-03-02"))
        second.append(told.claim("release", "Emil Tashev walked home", affected=["Emil Tashev"], date="2024-05-05"))
        readings.append(told.reading())
    return readings, first, second


def test_events_that_a_person_joins_join_as_wholes() -> None:
    readings, first, second = _raids()
    assert not together(build_case(readings), first[0], second[0])
    judgement = Judgement(kind="event", verdict="same", first=first[0], second=second[1])
    assert together(build_case(readings, [judgement]), *first, *second)


def test_events_that_a_person_joins_leave_out_what_was_judged_apart() -> None:
    readings, first, second = _raids()
    judgements = [
        Judgement(kind="event", verdict="same", first=first[0], second=second[0]),
        Judgement(kind="event", verdict="not_same", first=first[1], second=second[0]),
    ]
    case = build_case(readings, judgements)
    assert together(case, first[0], second[0])
    assert not together(case, first[1], second[0])


def test_a_contradiction_in_judgements_is_told() -> None:
    told = Told("a")
    one, two = told.claim(**ARREST), told.claim("release", "let go", affected=["Daria Kolts"])
    judgements = [Judgement(kind="event", verdict=verdict, first=one, second=two) for verdict in ("same", "not_same")]
    case = build_case([told.reading()], judgements)
    assert together(case, one, two)
    [problem] = case.problems
    assert problem.kind == "judgements_disagree"
    assert all(f"“{words}”" in problem.message for words in (ARREST["words"], "let go"))


def test_a_contradiction_through_others_is_told() -> None:
    told = Told("a")
    one, two = told.claim(**ARREST), told.claim("release", "let go", affected=["Daria Kolts"])
    three = told.claim("release", "walked home", affected=["Emil Tashev"])
    pairs: tuple[tuple[Any, str, str], ...] = (
        ("same", one, two),
        ("same", two, three),
        ("not_same", one, three),
    )
    judgements = [Judgement(kind="event", verdict=verdict, first=a, second=b) for verdict, a, b in pairs]
    case = build_case([told.reading()], judgements)
    assert together(case, one, two, three)
    [problem] = case.problems
    assert "through others" in problem.message
    assert "“walked home”" in problem.message


def dates_of(case: Case) -> Sequence[str | None]:
    return [event.when.date.edtf if event.when.date else None for event in case.events]


def test_the_chronology() -> None:
    told = Told("a")
    told.claim("release", "let go", affected=["Emil Tashev"])
    told.claim("court_decision", "fined", affected=["Daria Kolts"], date="2024-03-09")
    told.claim(**ARREST, date="2024-03-02")
    case = build_case([told.reading()])
    assert dates_of(case) == ["2024-03-02", "2024-03-09", None]
    assert case.events[1].preceded_by == (case.events[0].id,)
    assert case.events[2].preceded_by == ()


def test_as_of_an_earlier_day() -> None:
    early, late = (
        Told("a", published="2024-03-03"),
        Told("b", publisher="Ministry", published="2024-03-20", kind="official_statement"),
    )
    late.known["Ministry"] = {"kind": "authority"}
    early.claim(**ARREST, date="2024-03-02", by=["her mother"])
    late.claim(**ARREST, date="2024-03-02", doers=["Ministry"], by=["Ministry:organisation"])
    readings = [early.reading(), late.reading()]
    assert [event.support for event in build_case(readings, as_of="2024-03-10").events] == ["alleged"]
    assert [event.support for event in build_case(readings).events] == ["officially_acknowledged"]


def test_near_misses_are_told() -> None:
    case, first, _second = two_reports({**ARREST, **ON_THE_2ND}, {**ARREST, "date": "2024-03-10"})
    event = next(event for event in case.events if first in event.claims)
    assert any("kept apart" in sentence and "the dates differ" in sentence for sentence in event.apart)
    assert event.status_reasons
    assert set(event.status_reasons) <= set(event.reasons)


def test_what_was_judged_apart_says_so() -> None:
    case, first, second = two_reports({**ARREST, **ON_THE_2ND}, {**ARREST, **ON_THE_2ND})
    parted = build_case(case.readings, [Judgement(kind="event", verdict="not_same", first=first, second=second)])
    event = next(event for event in parted.events if first in event.claims)
    assert any("a person decided" in sentence for sentence in event.apart)
