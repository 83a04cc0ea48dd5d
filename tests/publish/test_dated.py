"""The dated list: every event with its EDTF, by date, and what people have noted down between them."""

from __future__ import annotations

import io
import zipfile

import pytest
from edtf import parse_edtf as parsed

from onrecord.model import Case
from onrecord.publish.documents.dated import Moment, dated, dates
from onrecord.publish.sheets.spreadsheet import csv_rows
from tests.publish import sample

MOMENTS = (
    Moment(on="2021-05-05T14:30", kind="step: asked", words="Where is he held? (the prosecutor)"),
    Moment(on="2021-05-03", kind="heard from", words="Mira"),
)


def test_events_and_steps_stand_by_date() -> None:
    sheet = dates(sample.case(), MOMENTS)
    rows = [dict(zip(sheet.header, row, strict=True)) for row in sheet.rows]
    assert [(row["EDTF"], row["Time"], row["Kind"]) for row in rows] == [
        ("2021-05-03", "", "heard from"),
        ("2021-05-04", "", "event"),
        ("2021-05-05", "14:30", "step: asked"),
        ("", "", "event"),
    ]
    assert rows[1]["What"] == "Abduction of Ivo Dral by four men, in Dolin"
    assert rows[1]["Passages"] == "R2 ¶2; R1 ¶1"


@pytest.mark.parametrize("edtf", ["2021-05-04/..", "2021-22", "2021-05-04~", "[2021-05,2021-06]", "[..2021-02-06]"])
def test_a_date_is_as_it_was_told_and_others_can_read_it(edtf: str) -> None:
    sheet = dates(sample.dated(edtf))
    row = dict(zip(sheet.header, next(row for row in sheet.rows if row[0]), strict=True))
    assert row["EDTF"] == edtf
    assert parsed(str(row["EDTF"]))
    assert bool(row["Lasted"]) == ("/" in edtf)


def test_every_event_of_the_example_is_there(example_case: Case) -> None:
    with zipfile.ZipFile(io.BytesIO(dated(example_case))) as archive:
        rows = csv_rows(archive.read("dates.csv"))[1:]
    assert len(rows) == len(example_case.events)
    told = [row[1] or row[2] for row in rows if row[1] or row[2]]
    assert told == sorted(told)
