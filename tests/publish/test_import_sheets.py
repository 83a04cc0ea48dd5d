"""Sheets for Uwazi and Bayanat, read as those programs read them: every reference leads somewhere, no date is cut."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import replace

import pytest

from onrecord.model import Case
from onrecord.publish.sheets import bayanat, uwazi
from onrecord.publish.sheets.import_sheets import apart, columns_of
from tests.publish import sample

DAY = re.compile(r"\d{4}-\d\d-\d\d")


def tables(content: bytes) -> dict[str, list[dict[str, str]]]:
    """The files of an archive as the other program takes them in."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".csv")]
        return {
            name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8"))))
            for name in names
        }


def test_uwazi_titles_are_there_once_and_relations_name_them(example_case: Case) -> None:
    found = tables(uwazi.uwazi(example_case))
    templates = columns_of("uwazi")["templates"]
    titles = {one["name"]: [row["title"] for row in found[one["file"]]] for one in templates}
    for known in titles.values():
        assert known
        assert len({title.casefold() for title in known}) == len(known)
    used = 0
    for one in templates:
        for prop in one["properties"]:
            for row in found[one["file"]] if prop["type"] == "relationship" else ():
                wanted = [title for title in row[prop["name"]].split("|") if title]
                assert set(wanted) <= set(titles[prop["to"]])
                used += len(wanted)
    assert used > len(example_case.claims)


def test_uwazi_ranges_are_two_days(example_case: Case) -> None:
    rows = tables(uwazi.uwazi(example_case))["4-event"]
    ranges = [row["when"] for row in rows if row["when"]]
    assert len(ranges) == sum(event.when.date is not None for event in example_case.events)
    for one in ranges:
        first, last = one.split(":")
        assert all(DAY.fullmatch(day) for day in (first, last) if day)


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2021-05-04", "2021-05-04:2021-05-04"),
        ("2021-05", "2021-05-01:2021-05-31"),
        ("2021-05-04/..", "2021-05-04:"),
        ("[..2021-05-04]", ":2021-05-04"),
    ],
)
def test_uwazi_has_a_date_as_days_and_in_words(edtf: str, told: str) -> None:
    (row, *_others) = tables(uwazi.uwazi(sample.dated(edtf)))["4-event"]
    assert (row["when"], row["edtf"]) == (told, edtf)
    assert row["when_in_words"]


def test_uwazi_statement_leads_to_event_report_and_speaker() -> None:
    rows = tables(uwazi.uwazi(sample.case()))["5-statement"]
    assert [row["who_says_so"] for row in rows] == ["Mira Dral", "Mira Dral", "Dolin station"]
    assert rows[2]["stance"] == "denies it"
    assert rows[2]["event"] == rows[0]["event"] != rows[1]["event"]
    assert rows[2]["quotation"] == "nobody of that name had been held"
    assert rows[2]["passage"] == "R1 ¶1"


def test_people_of_one_name_stay_two() -> None:
    assert apart({"a": "Ivo Dral", "b": "ivo dral", "c": "A|B", "d": ""}) == {
        "a": "Ivo Dral",
        "b": "ivo dral (2)",
        "c": "A/B",
        "d": "?",
    }
    case = sample.case()
    people = tuple(replace(one, name="Ivo Dral") if one.kind == "person" else one for one in case.entities)
    rows = tables(uwazi.uwazi(replace(case, entities=people)))
    assert [row["title"] for row in rows["2-person-or-body"]][:2] == ["Ivo Dral", "Ivo Dral (2)"]
    assert rows["5-statement"][0]["who_says_so"] == "Ivo Dral (2)"


def test_bayanat_actors_carry_their_events(example_case: Case) -> None:
    rows = tables(bayanat.bayanat(example_case))["actors"]
    names = {row["name"] for row in rows}
    assert len(names) == len(rows) == sum(one.kind != "place" for one in example_case.entities)
    events = {row["title"] for row in tables(bayanat.bayanat(example_case))["incidents"]}
    told = [row[key] for row in rows for key in row if re.fullmatch(r"event_\d+_title", key) and row[key]]
    assert told
    assert set(told) <= events


def test_bayanat_gets_whole_days_or_none(example_case: Case) -> None:
    found = tables(bayanat.bayanat(example_case))
    for row in (row for rows in found.values() for row in rows):
        for key, value in row.items():
            assert not key.endswith("_date") or not value or DAY.fullmatch(value)
            assert not key.endswith("_comments") or len(value) <= columns_of("bayanat")["longest_comment"]


def test_bayanat_tells_the_part_somebody_has_and_what_stands_against_it() -> None:
    rows = {row["name"]: row for row in tables(bayanat.bayanat(sample.case()))["actors"]}
    assert rows["Ivo Dral"]["event_1_comments"].startswith("E1 (done to; alleged first-hand; disputed; relayed)")
    assert "said to have done it" in rows["four men"]["description"]
    assert rows["Mira Dral"]["description"] == ""
    assert rows["Dolin station"]["type"] == "Entity"


def test_a_list_in_a_cell_is_read_back_whole() -> None:
    """As Bayanat does it: by commas and blanks unless there are quotation marks."""
    words = ["Ivo Dral", "Dral, Ivo", 'called "Vo"']
    cell = bayanat._list(words)
    found = [one.strip('"“” ') for one in re.findall(r"\"[^\"]+\"+|[^ , ]+", cell)]
    assert found == ["Ivo Dral", "Dral, Ivo", "called 'Vo'"]


@pytest.mark.parametrize("form", [uwazi.uwazi, bayanat.bayanat])
def test_how_to_import_stands_beside_the_sheets(form: object) -> None:
    content = form(sample.case())  # type: ignore[operator]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read("how-to-import.txt").decode()
    assert "not tried with a running" in text
    assert not any(line.startswith("\ufeff") for line in text.splitlines())
