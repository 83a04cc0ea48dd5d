from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from onrecord.model import Case, Evidence, Span
from onrecord.publish import case_json, chronology, page
from onrecord.publish.withheld.leaks import Leak, leaks
from onrecord.publish.withheld.withhold import Limits, Withheld, withhold

NAMES = ("Turdaliev", "Aibek", "Gulzat", "Seyitov", "Nurlan", "Mamyrova", "@mail.example")


@pytest.fixture(scope="module")
def withheld(example_case: Case) -> Withheld:
    people = [one for one in example_case.entities if one.kind == "person" and one.named]
    return withhold(example_case, {one.id: f"Person {number}" for number, one in enumerate(people)})


@pytest.mark.parametrize("form", [case_json, page, lambda case: chronology(case).encode()])
def test_no_name_is_in_what_is_written(withheld: Withheld, form: object) -> None:
    written = form(withheld.case).decode().casefold()  # type: ignore[operator]
    assert [name for name in NAMES if name.casefold() in written] == []
    assert "person 1" in written
    assert "open valley legal clinic" in written


def _passages(case: Case) -> Iterator[tuple[str, Evidence]]:
    for reading in case.readings:
        for claim in reading.claims:
            marked = (*claim.evidence, *(one.evidence for one in (*claim.reasons, *claim.qualifications)))
            yield from ((reading.analysis.text.content, one) for one in marked)
            if claim.when.phrase:
                yield reading.analysis.text.content, claim.when.phrase


def test_every_passage_stands_where_it_is_said_to(withheld: Withheld, example_case: Case) -> None:
    passages = list(_passages(withheld.case))
    assert len(passages) == len(list(_passages(example_case)))
    assert all(one.span.of(content) == one.quotation for content, one in passages)


def test_who_is_who_and_what_is_one_event_stays(withheld: Withheld, example_case: Case) -> None:
    assert [one.id for one in withheld.case.events] == [one.id for one in example_case.events]
    assert [one.members for one in withheld.case.entities] == [one.members for one in example_case.entities]


def test_a_name_in_the_name_of_a_file_goes_too(example_case: Case) -> None:
    reading = example_case.readings[0]
    text = replace(reading.analysis.text, file="statement-of-aibek.pdf")
    named = replace(reading, analysis=replace(reading.analysis, text=text))
    case = replace(example_case, readings=(named, *example_case.readings[1:]))
    person = next(one.id for one in case.entities if one.name == "Aibek Turdaliev")
    assert withhold(case, {person: "Person A"}).case.readings[0].analysis.text.file == "report 1.pdf"


def test_the_words_of_a_passage_that_must_not_leave_are_gone(example_case: Case) -> None:
    reading = example_case.readings[0]
    span = reading.claims[0].evidence[0].span
    words = span.of(reading.analysis.text.content)
    left = withhold(
        example_case, {}, Limits(passages={reading.analysis.text.report: [span, Span(span.start, span.start + 3)]})
    )
    content = left.case.readings[0].analysis.text.content
    assert "[passage withheld]" in content
    assert words not in content


def test_a_name_that_slipped_through_is_found_even_where_markup_parts_it(withheld: Withheld) -> None:
    hide = withheld.hiding
    assert leaks(page(withheld.case), hide) == ()
    assert leaks(b"<p>Ai<b>bek</b> came</p>", hide) == (Leak("Aibek", "text"),)
    assert leaks(b"<p title='Seyitov'>he</p>", hide) == (Leak("Seyitov", "text"),)
    assert leaks("<p>Сейитов &amp; others</p>".encode(), hide) == (Leak("Сейитов", "text"),)


def test_words_of_ours_stay_whatever_people_are_called(example_case: Case) -> None:
    reading = example_case.readings[0]
    people = [
        replace(one, name=f"{name} Omurov", names=(name,))
        for one, name in zip(
            (one for one in example_case.entities if one.kind == "person" and one.named),
            ("Arrest", "News", "Happened"),
            strict=True,
        )
    ]
    others = [one for one in example_case.entities if one.id not in {person.id for person in people}]
    case = replace(example_case, entities=(*others, *people))
    left = withhold(case, {one.id: "Person A" for one in people}).case
    assert [claim.act for claim in left.claims.values()] == [claim.act for claim in case.claims.values()]
    assert left.readings[0].analysis.text.kind == reading.analysis.text.kind
    assert {claim.modality for claim in left.claims.values()} == {claim.modality for claim in case.claims.values()}
