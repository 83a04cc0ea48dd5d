from __future__ import annotations

import pytest

from onrecord.publish.sheets.spreadsheet import csv_file, csv_rows
from onrecord.publish.sheets.tables import Sheet


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("\uff1dcmd", "'\uff1dcmd"),
        ("Ivo; =1+1", "Ivo; '=1+1"),
        ("Ivo;=cmd|' /C calc'!A0", "Ivo;'=cmd|' /C calc'!A0"),
        ("one\n@two", "one\n'@two"),
        ("'=1; '-2", "''=1; ''-2"),
        ("Ivo; Mira", "Ivo; Mira"),
        ("4-5 May; 3 = 3", "4-5 May; 3 = 3"),
    ],
)
def test_a_cell_runs_nothing_wherever_programs_part_it_and_is_read_as_it_was(cell: str, written: str) -> None:
    content = csv_file(Sheet("A", ("Name",), ((cell,),)))
    assert written in content.decode("utf-8-sig")
    assert csv_rows(content) == [["Name"], [cell]]
