"""The tables of the HURIDOCS formats: every record leads to records that are there; nothing is decided for a person."""

from __future__ import annotations

import pytest

from onrecord.dates import parse_edtf
from onrecord.model import ACTS, Case
from onrecord.publish.sheets.huridocs import _dates, codes, huridocs
from onrecord.publish.sheets.tables import Sheet
from tests.publish import sample


def rows(sheet: Sheet) -> list[dict[str, object]]:
    fields = [name.partition(" ")[0] if name[0].isdigit() and "(" not in name else name for name in sheet.header]
    return [dict(zip(fields, row, strict=True)) for row in sheet.rows]


@pytest.fixture(scope="module")
def tables(example_case: Case) -> dict[str, list[dict[str, object]]]:
    return {sheet.name: rows(sheet) for sheet in huridocs(example_case)}


def test_every_record_leads_to_records_that_are_there(tables: dict[str, list[dict[str, object]]]) -> None:
    events = {row["0101"] for row in tables["Event"]}
    acts = {row["2101"] for row in tables["Act"]}
    people = {row["0901"] for row in tables["Person"]}
    for table, fields, known in (
        ("Act", ("2103",), events), ("Involvement", ("2403",), events), ("Intervention", ("2603",), events),
        ("Information", ("2503",), events | {""}), ("Chain of events", ("2202", "2203"), events),
        ("Involvement", ("2404",), acts), ("Involvement", ("2402",), people), ("Act", ("2102",), people | {""}),
        ("Information", ("2502",), people | {""}), ("Intervention", ("2602", "2604"), people | {""}),
    ):  # fmt: skip
        assert tables[table], table
        assert {row[name] for row in tables[table] for name in fields} <= known


def test_records_have_numbers_of_their_own(tables: dict[str, list[dict[str, object]]]) -> None:
    for table, key in (("Event", "0101"), ("Act", "2101"), ("Involvement", "2401"), ("Information", "2501"),
                       ("Intervention", "2601"), ("Person", "0901"), ("Chain of events", "2201")):  # fmt: skip
        numbers = [row[key] for row in tables[table]]
        assert len(numbers) == len(set(numbers))


def test_what_a_person_must_decide_stays_empty(tables: dict[str, list[dict[str, object]]]) -> None:
    for table, field in (("Event", "0151"), ("Involvement", "2409"), ("Information", "2553")):
        assert {row[field] for row in tables[table]} == {""}


def test_every_statement_is_there_with_its_words(
    tables: dict[str, list[dict[str, object]]], example_case: Case
) -> None:
    quoted = [row["Quotation"] for row in tables["Information"]]
    assert quoted == [" ".join(one.evidence[0].quotation.split()) for one in example_case.claims.values()]


def test_a_denial_of_the_authority_is_told_of_the_act() -> None:
    tables = {sheet.name: rows(sheet) for sheet in huridocs(sample.case())}
    (abduction,) = (row for row in tables["Act"] if row["2109"] == "03 01 04")
    assert abduction["2115"] == "01 02"


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2021-05-04", ("2021-05-04", "", "2021-05-04", "")),
        ("2021-05", ("2021-05-01", "02", "2021-05-31", "02")),
        ("2021", ("2021-01-01", "03", "2021-12-31", "03")),
        ("2021-22", ("2021-06-01", "01", "2021-08-31", "01")),
        ("2021-05-04/..", ("2021-05-04", "01", "", "")),
    ],
)
def test_a_date_is_written_with_its_type(edtf: str, told: tuple[str, ...]) -> None:
    assert _dates(parse_edtf(edtf)) == (*told, edtf)


def test_codes_are_of_acts_that_there_are() -> None:
    assert {act for table in ("acts", "interventions") for act in codes()[table]} <= set(ACTS)


def test_an_empty_case_has_empty_tables() -> None:
    assert [len(sheet.rows) for sheet in huridocs(Case(readings=()))] == [0] * 9
