"""HURIDOCS tables read back give the same tables; those of others are read as far as their numbers go."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from onrecord.errors import FormUnreadable
from onrecord.model import Case
from onrecord.publish.exchange.read_huridocs import read_huridocs
from onrecord.publish.forms import FORMS
from onrecord.publish.sheets.huridocs import huridocs
from onrecord.publish.sheets.spreadsheet import csv_archive, csv_rows
from onrecord.publish.sheets.tables import Sheet
from tests.publish import sample
from tests.publish.random_cases import cases


def written(case: Case) -> bytes:
    return csv_archive(huridocs(case))


def rows(sheets: Sequence[Sheet]) -> dict[str, list[tuple[str, ...]]]:
    return {sheet.name: [tuple(map(str, row)) for row in sheet.rows] for sheet in sheets}


def test_the_example_comes_back_as_it_went(example_case: Case) -> None:
    back = read_huridocs(written(example_case))
    assert rows(huridocs(back)) == rows(huridocs(example_case))
    assert written(back) == written(example_case)


@given(case=cases())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
def test_so_does_any_case(case: Case) -> None:
    back = read_huridocs(written(case))
    assert rows(huridocs(back)) == rows(huridocs(case))


def test_a_draft_stays_one() -> None:
    case = replace(sample.case(), notice=("DRAFT, not approved.", "As known on 5 May 2021."), draft=True)
    given = FORMS["huridocs"].made(case)
    assert FORMS["huridocs"].made(read_huridocs(given)) == given


@pytest.mark.parametrize("form", sorted(set(FORMS) - {"pdf"}))
def test_what_came_back_can_be_written_in_every_form(form: str, example_case: Case) -> None:
    assert FORMS[form].made(read_huridocs(written(example_case)))


@pytest.mark.parametrize("cell", ["=1+1", "'=1+1", "''-2", "'quoted", "@x", "-", "plain"])
def test_an_apostrophe_before_a_formula_is_ours_and_goes(cell: str) -> None:
    with zipfile.ZipFile(io.BytesIO(csv_archive([Sheet("A", ("x",), ((cell,),))]))) as archive:
        (content,) = (archive.read(name) for name in archive.namelist() if name.endswith("a.csv"))
    assert csv_rows(content)[1] == [cell]


def packed(tables: Mapping[str, Sequence[Mapping[str, str]]]) -> bytes:
    """Tables as somebody else might write them."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, table in tables.items():
            lines = io.StringIO()
            writer = csv.DictWriter(lines, list(table[0]))
            writer.writeheader()
            writer.writerows(table)
            archive.writestr(f"{name}.csv", lines.getvalue())
    return made.getvalue()


OTHERS = {
    "event": [
        {"0101": "77", "0102 Event title": "Raid", "0113": "2019-03-01", "0113 (type)": "02", "0111": "Osk"},
        {"0101": "78", "0102 Event title": "Later", "0113": "2019-04-09", "0113 (type)": "", "0111": ""},
    ],
    "person": [{"0901": "1", "0903": "Ana Ruiz"}, {"0901": "2", "0903": "Guards"}, {"0901": "3", "0903": "Lev Om"}],
    "act": [{"2101": "5", "2102": "1", "2103": "77", "2109": "02 01 01"}],
    "involvement": [{"2401": "9", "2402": "2", "2403": "77", "2404": "5"}],
    "information": [{"2501": "4", "2502": "3", "2503": "77", "2561": "Told us on the telephone"}],
    "chain-of-events": [{"2201": "1", "2202": "78", "2203": "77"}],
}  # fmt: skip


def test_tables_of_others_are_read_by_their_numbers() -> None:
    case = read_huridocs(packed(OTHERS))
    first, second = case.events
    assert (first.act, first.affected, first.doers, first.claims) == ("beating_assault", ("1",), ("2",), ("4",))
    assert first.when.date
    assert first.when.date.edtf == "2019-03"
    assert [case.entity[at.entity].name for at in first.where] == ["Osk"]
    assert second.preceded_by == ("77",)
    assert case.claims["4"].according_to[0].entity == "3"
    assert case.claims["4"].evidence[0].quotation == "Told us on the telephone"


@pytest.mark.parametrize(
    "content",
    [
        b"no archive",
        packed({"event": OTHERS["event"]}),
        packed({**OTHERS, "act": [{"2101": "5"}]}),
        packed({**OTHERS, "involvement": [{"2401": "9", "2402": "99", "2403": "77", "2404": "5"}]}),
        packed({**OTHERS, "event": [{**OTHERS["event"][0], "0113": "in spring"}]}),
    ],
)
def test_what_is_damaged_is_refused(content: bytes) -> None:
    with pytest.raises(FormUnreadable, match=r"^tables\.zip cannot be read back"):
        read_huridocs(content, "tables.zip")


def test_the_sample_keeps_who_denies_what() -> None:
    back = read_huridocs(written(sample.case()))
    assert [claim.stance for claim in back.claims.values()] == ["assert", "assert", "deny"]
    assert back.claims[back.events[0].claims[1]].evidence[0].quotation == "nobody of that name had been held"
