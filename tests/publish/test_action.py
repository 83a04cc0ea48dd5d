"""Forms for action: what is told stands with its passages, what is not told is asked, nothing else is filled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from onrecord.model import Block, Case, Evidence, Link, Location, Mention, Span
from onrecord.publish.documents.action import CONSENT, Filing, action, action_forms, gaps
from onrecord.publish.documents.document import Bullets, Document, Heading, Paragraph, Table
from onrecord.publish.documents.docx import docx
from onrecord.publish.documents.facts import numbered
from onrecord.publish.documents.slots import SLOTS, Person
from onrecord.publish.filed import filed
from onrecord.publish.screen.page_places import Places
from tests.publish import sample

FORMS = sorted(action_forms())


def parts(document: Document) -> dict[str, list[str]]:
    """The words under each heading of either level, notes aside."""
    found: dict[str, list[str]] = {"": []}
    under = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            under = block.text
            found[under] = []
        elif isinstance(block, Paragraph):
            found[under].append("".join(run.text for run in block.runs))
        elif isinstance(block, Bullets):
            found[under] += ["".join(run.text for run in item) for item in block.items]
    return found


def notes(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Bullets):
            yield from (words for item in block.items for run in item if run.note for words in run.note.paragraphs)


@pytest.mark.parametrize("form", FORMS)
def test_the_list_of_fields_is_whole(form: str) -> None:
    given = action_forms()[form]
    assert given["title"]
    assert given["source"]
    for field in given["fields"]:
        assert field["asks"] in ("required", "asked", "useful")
        assert field.get("slot", "name") in {*SLOTS, CONSENT}
        assert field["question"].endswith("?")
        assert isinstance(field.get("checked", False), bool)


@pytest.mark.parametrize("form", FORMS)
def test_a_field_is_either_told_or_asked(form: str) -> None:
    shown = parts(action(sample.case(), form, Filing(person="e-ivo")))
    for field in action_forms()[form]["fields"]:
        told = any(title.startswith(f"{field['label']} (") for title in shown)
        asked = any(words.startswith(f"{field['label']} (") for words in shown["What to ask"])
        assert told != asked, field["label"]


def test_what_is_told_stands_with_its_status_and_passages() -> None:
    document = action(sample.case(), "wgeid", Filing(person="e-ivo"))
    shown = parts(document)
    (place,) = shown["Place of the arrest or abduction, or where last seen (required)"]
    assert place == "in Dolin [event 1; alleged first-hand; disputed]"
    assert any("“Men took Ivo Dral from his flat” — Mira Dral" in words for words in notes(document))


def test_accounts_that_differ_stand_side_by_side() -> None:
    shown = parts(action(sample.case(), "wgeid", Filing(person="e-ivo")))
    words = shown["Date of the disappearance, at least month and year (required)"]
    assert words[0].startswith("The reports differ")
    assert [one.partition(" [")[0] for one in words[1:]] == ["4 May 2021", "5 May 2021"]


def test_required_fields_that_no_report_tells_are_named_first() -> None:
    head = parts(action(sample.case(), "wgeid", Filing(person="e-ivo")))[""]
    assert any(words.startswith("Required and not told: Action taken to find the person") for words in head)


@pytest.mark.parametrize(
    ("days", "words"), [(12, "Days left for the urgent route: 12."), (-3, "Closed 3 days ago: the urgent route.")]
)
def test_consent_and_days_stand_at_the_head(days: int, words: str) -> None:
    filing = Filing(person="e-ivo", consent="consent was taken back", days_left=days)
    head = parts(action(sample.case(), "wgeid", filing))[""]
    assert head[0] == "Not to be sent: consent was taken back."
    assert head[1] == words


def test_what_was_agreed_to_stands_in_its_field() -> None:
    agreed = parts(action(sample.case(), "wgeid", Filing(person="e-ivo", agreed="They agreed to this use.")))
    assert agreed["Consent to the sending and to being named (required)"] == ["They agreed to this use."]


def test_only_reports_that_are_cited_are_listed() -> None:
    case = sample.case()
    everywhere = [block for block in action(case, "wgeid", Filing(person="e-ivo")).blocks if isinstance(block, Table)]
    assert [row[0] for row in everywhere[0].rows] == ["R1", "R2"]
    event, *_others = case.events
    (told,) = {claim.report for claim in case.claims.values() if claim.id == event.claims[0]}
    alone = replace(case, events=(replace(event, claims=event.claims[:1], disagreements=()),))
    document = action(alone, "wgeid", Filing(person="e-ivo"))
    (listed,) = (block for block in document.blocks if isinstance(block, Table))
    assert [row[0] for row in listed.rows] == [f"R{Places.of(alone).reports[told]}"]


@pytest.mark.parametrize(
    ("paragraphs", "told"),
    [
        (("Ivo Dral was taken.", "The sister went to the police."), True),
        (("Ivo Dral was taken. The sister went to the police.",), True),
        (("Ivo Dral was taken.", "It rained.", "The sister went to the police."), False),
        (("The sister went to the police.", "Ivo Dral was taken."), False),
    ],
)
def test_a_step_for_nobody_in_particular_counts_where_the_person_is_spoken_of(
    paragraphs: tuple[str, ...], *, told: bool
) -> None:
    shown = parts(action(_complained(paragraphs), "wgeid", Filing(person="e-ivo")))
    words = shown.get("Action taken to find the person, or why none was taken (required)", [])
    assert any("Complaint filed by Mira Dral (for whom is not told)" in one for one in words) is told


def _complained(paragraphs: tuple[str, ...]) -> Case:
    """The case of a report of some paragraphs, in which a complaint is told and not for whom."""
    plain, content = sample.case(), "\n\n".join(paragraphs)
    name, words = "Ivo Dral", "The sister went to the police"
    starts = [len("\n\n".join((*paragraphs[:n], ""))) for n in range(len(paragraphs))]
    blocks = (Block(span=Span(at, at + len(one)), role="paragraph") for at, one in zip(starts, paragraphs, strict=True))
    text = replace(plain.readings[0].analysis.text, content=content, blocks=tuple(blocks))
    passage = Evidence(span=Span(content.index(words), content.index(words) + len(words)), quotation=words)
    claim = replace(
        plain.readings[0].claims[1],
        id="c-9",
        act="complaint_filed",
        affected=(),
        doers=("e-sister",),
        evidence=(passage,),
    )
    mention = Mention(report="r-a", span=Span(content.index(name), content.index(name) + len(name)))
    people = (replace(one, mentions=(mention,) if one.id == "e-ivo" else ()) for one in plain.entities)
    event = replace(plain.events[1], id="v-9", act="complaint_filed", claims=("c-9",), affected=(), doers=("e-sister",))
    reading = replace(plain.readings[0], analysis=replace(plain.readings[0].analysis, text=text), claims=(claim,))
    return replace(plain, readings=(reading,), entities=tuple(people), events=(replace(event, preceded_by=()),))


def test_the_list_of_gaps_knows_that_no_body_has_a_form_for_the_missing() -> None:
    sheet = gaps(sample.case(), "missing-person", Filing(person="e-ivo"))
    column = sheet.header.index("Compared with the original form")
    assert {row[column] for row in sheet.rows} == {"there is none"}


def test_the_days_left_say_of_what() -> None:
    head = parts(action(sample.case(), "echr-facts", Filing(person="e-ivo", days_left=9)))[""]
    assert head[0].startswith("Days left for an application, if the last court decision")


@pytest.mark.parametrize("form", FORMS)
def test_fields_not_compared_with_the_original_are_named(form: str) -> None:
    unchecked = [one["label"] for one in action_forms()[form]["fields"] if one.get("checked") is False]
    shown = parts(action(sample.case(), form, Filing(person="e-ivo"))).get("Fields not compared with the original form")
    assert (shown == ["; ".join(unchecked) + "."]) if unchecked else (shown is None)


def test_what_is_only_feared_is_a_risk_and_nothing_that_happened(example_case: Case) -> None:
    for entity in example_case.entities:
        person = Person(example_case, entity.id)
        assert not {event.id for event in person.events} & {event.id for event in person.feared}


def test_the_statement_of_facts_is_numbered_dated_short_and_sourced() -> None:
    shown = parts(action(sample.case(), "echr-facts", Filing(person="e-ivo")))
    first, second = shown["Statement of facts"]
    assert first == (
        "4 May 2021. Abduction of Ivo Dral by four men, in Dolin. According to Mira Dral, who says they saw it. "
        "Accounts differ on when it was: 4 May 2021 (R2 ¶2); 5 May 2021 (R1 ¶1). [R1 ¶1; R2 ¶2]"
    )
    assert second.startswith("Date not told. Property seized or damaged from Ivo Dral.")
    assert "“" not in first + second  # no quotations
    (taken,) = shown["How the person was taken (asked)"]
    assert "[fact 1; alleged first-hand; disputed]" in taken


@pytest.mark.parametrize("form", ["echr-facts", "rule39"])
def test_facts_are_numbered_through_and_what_is_feared_is_none(form: str, example_case: Case) -> None:
    for entity in example_case.entities:
        numbers = numbered(example_case, entity.id)
        assert list(numbers.values()) == list(range(1, len(numbers) + 1))
        feared = {event.id for event in Person(example_case, entity.id).feared}
        assert not feared & set(numbers)
        document = action(example_case, form, Filing(person=entity.id))
        told = [block.number for block in document.blocks if isinstance(block, Paragraph) and block.number]
        assert told == [str(number) for number in numbers.values()]


def test_the_gap_list_has_every_field_with_its_state() -> None:
    sheet = gaps(sample.case(), "wgeid", Filing(person="e-ivo", consent="consent was taken back", days_left=5))
    rows = [dict(zip(sheet.header, row, strict=True)) for row in sheet.rows]
    states: dict[object, set[object]] = {}
    for row in rows:
        states.setdefault(row["Field"], set()).add(row["Filled?"])
    assert states.pop("Consent") == {"missing"}
    assert states.pop("Days left for the urgent route") == {""}
    assert list(states) == [field["label"] for field in action_forms()["wgeid"]["fields"]]
    assert states["Date of the disappearance, at least month and year"] == {"accounts differ"}
    assert states["Place of the arrest or abduction, or where last seen"] == {"filled"}
    assert states["Who submits"] == {"missing"}
    (where,) = (row for row in rows if str(row["Field"]).startswith("Place"))
    assert (where["Behind it and against it"], where["Passages"]) == ("alleged first-hand; disputed", "R2 ¶2")
    assert all(bool(row["What to ask"]) == (row["Filled?"] == "missing") for row in rows[2:])


@pytest.mark.parametrize(("suffix", "start"), [(".docx", b"PK"), ("", b"PK"), (".xlsx", b"PK")])
def test_a_form_is_a_file_of_its_suffix(suffix: str, start: bytes) -> None:
    content = filed(sample.case(), "rule39", Filing(person="e-ivo"), suffix)
    assert content.startswith(start)
    assert (b"xl/worksheets" in content) == (suffix == ".xlsx")


@pytest.mark.parametrize("form", FORMS)
def test_every_form_can_be_written_for_everybody(form: str, example_case: Case) -> None:
    for entity in example_case.entities:
        if entity.kind == "person":
            assert docx(action(example_case, form, Filing(person=entity.id)))


def test_a_field_holds_only_what_answers_it() -> None:
    case = sample.case()
    ivo = replace(case.entity["e-ivo"], roles=("brother", "citizen", "teacher"), age=34)
    first, *others = case.events
    there = (*first.where, Location(entity="e-dolin", relation="to"))
    case = replace(
        case,
        entities=tuple(ivo if one.id == "e-ivo" else one for one in case.entities),
        events=(replace(first, where=there), *others),
    )
    shown = parts(action(case, "wgeid", Filing(person="e-ivo")))
    assert shown["Occupation, address, civil status (useful)"] == ["teacher; aged 34"]
    (place,) = shown["Place of the arrest or abduction, or where last seen (required)"]
    assert place.startswith("in Dolin [")
    assert shown["Witnesses (useful)"] == ["Mira Dral"]


@pytest.mark.parametrize("root", ["e-ivo", "e-station"])
def test_neither_the_person_nor_a_body_is_a_witness(root: str) -> None:
    case = sample.case()
    reading, *others = case.readings
    link = Link(entity=root, name="somebody", basis="experienced")
    claims = tuple(replace(one, according_to=(link, *one.according_to[1:])) for one in reading.claims)
    case = replace(case, readings=(replace(reading, claims=claims), *others))
    assert "Witnesses (useful)" not in parts(action(case, "wgeid", Filing(person="e-ivo")))
