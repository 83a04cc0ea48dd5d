"""Reports without a date, dated from the others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from onrecord.case import build_case
from onrecord.model import Case, Evidence, Reading, Span, When
from tests.case.told import Told

HELD: dict[str, Any] = {"act": "arrest_detention", "words": "police detained Daria Kolts", "affected": ["Daria Kolts"]}


def reading(name: str, published: str | None, *claims: dict[str, Any], phrase: str = "") -> Reading:
    """A report; the phrase is when its first claim says that it was, left unresolved."""
    told = Told(name, publisher=f"Outlet {name.upper()}", published=published)
    for claim in claims:
        told.claim(**{**HELD, **claim})
    made = told.reading()
    if not phrase:
        return made
    evidence = Evidence(span=Span(0, len(phrase)), quotation=phrase)
    first = replace(made.claims[0], when=When(phrase=evidence, basis="unresolved"))
    return replace(made, claims=(first, *made.claims[1:]))


def published(case: Case, name: str) -> tuple[str | None, str | None]:
    """When a report came out, and on what that rests."""
    text = next(one.analysis.text for one in case.readings if one.analysis.text.report == name)
    return (text.published.edtf if text.published else None, text.published_basis)


ON_THURSDAY = {"date": "2024-03-07"}


@pytest.mark.parametrize(
    ("undated", "expected"),
    [
        # it says so of what another report dates
        (reading("b", None, {}, phrase="yesterday"), "2024-03-08"),
        (reading("b", None, {}, phrase="This morning"), "2024-03-07"),
        (reading("b", None, {}, phrase="on Thursday evening"), "[2024-03-07..2024-03-13]"),
        (reading("b", None, {}, phrase="в четверг"), "[2024-03-07..2024-03-13]"),
        # a day without a year is the last such day
        (reading("b", None, {}, phrase="the evening of 7 March"), "[2024-03-07..2025-03-06]"),
        (reading("b", None, {}, phrase="7 марта"), "[2024-03-07..2025-03-06]"),
        (reading("b", None, {}, phrase="March 7th"), "[2024-03-07..2025-03-06]"),
        (reading("b", None, {}, phrase="on 8 March"), None),
        # another weekday is another day
        (reading("b", None, {}, phrase="on Monday"), None),
        # what it tells as past, and as to come
        (reading("b", None, {"date": "2024-03-07"}), "[2024-03-07..]"),
        (
            reading("b", None, {"date": "2024-03-07"}, {"act": "public_appeal", "words": "we shall stand at the court",
                    "date": "2024-03-12", "modality": "planned"}),
            "[2024-03-07..2024-03-12]",
        ),
        # it passes on what the other outlet reported
        (reading("b", None, {"by": ["Outlet A:organisation"]}), "[2024-03-09..]"),
        # nothing tells
        (reading("b", None, {}), None),
    ],
)  # fmt: skip
def test_dated_from_the_others(undated: Reading, expected: str | None) -> None:
    case = build_case([reading("a", "2024-03-09", ON_THURSDAY), undated])
    assert published(case, "b") == (expected, "inferred" if expected else None)
    assert bool(case.dated.get("b")) is (expected is not None)


def test_bounds_that_contradict_each_other_give_no_date() -> None:
    plan = {"act": "public_appeal", "words": "we shall stand", "date": "2024-03-01", "modality": "planned"}
    assert published(build_case([reading("b", None, {"date": "2024-03-07"}, plan)]), "b") == (None, None)


def test_relative_dates_then_resolve() -> None:
    undated = reading("b", None, {}, {"act": "release", "words": "she was let go"}, phrase="yesterday")
    evidence = Evidence(span=Span(0, 9), quotation="this morning")
    second = replace(undated.claims[1], when=When(phrase=evidence, basis="unresolved"))
    case = build_case([reading("a", "2024-03-09", ON_THURSDAY), replace(undated, claims=(undated.claims[0], second))])
    dates = {claim.act: claim.when.date.edtf for claim in case.claims.values() if claim.when.date}
    assert dates == {"arrest_detention": "2024-03-07", "release": "2024-03-08"}
    assert any("“yesterday”" in sentence for sentence in case.dated["b"])


@pytest.mark.parametrize(
    ("told_of", "expected"),
    [("7 March", "2024-03-07"), ("5 March", None), ("9 March", None), ("29 February", "2024-02-29"), ("31 June", None)],
)
def test_days_without_a_year_then_resolve_where_all_days_agree(told_of: str, expected: str | None) -> None:
    undated = reading("b", None, {}, {"act": "release", "words": "she was let go"}, phrase="7 March")
    evidence = Evidence(span=Span(0, len(told_of)), quotation=told_of)
    second = replace(undated.claims[1], when=When(phrase=evidence, basis="unresolved"))
    case = build_case([reading("a", "2024-03-09", ON_THURSDAY), replace(undated, claims=(undated.claims[0], second))])
    found = next(claim.when.date for claim in case.claims.values() if claim.act == "release")
    assert (found.edtf if found else None) == expected


def test_what_is_left_open_is_counted_to_a_report_with_a_date() -> None:
    undated = reading("b", None, {}, phrase="7 March")
    case = build_case([reading("a", "2024-03-09", ON_THURSDAY), undated], as_of="2024-04-01")
    assert [len(event.claims) for event in case.events if event.act == "arrest_detention"] == [2]
    seen = [gap.sentence for gap in build_case([reading("a", "2024-03-09", ON_THURSDAY), undated]).gaps]
    assert any("2 days before the last report" in sentence for sentence in seen)


def test_a_report_with_a_date_keeps_it() -> None:
    case = build_case([reading("a", "2024-03-09", ON_THURSDAY), reading("b", "2024-03-20", {}, phrase="yesterday")])
    assert published(case, "b") == ("2024-03-20", "given")
    assert not case.dated
