"""The tables of a case as one workbook, or as CSV files in one archive. A cell is never a formula.

A name or a quotation that begins with =, +, - or @ would be run as a formula by programs that open CSV files, so there
it gets an apostrophe before it (OWASP, "CSV Injection"). In the workbook such cells are of the type "text".
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO, StringIO

from onrecord.errors import PackageNeeded
from onrecord.publish.packed import DAY, for_xml, packed
from onrecord.publish.tables import Cell, Sheet

ABOUT, DRAFT = "about.txt", "draft-"
_RUNS = re.compile(r"'*[=+\-@\t\r]")
_LONGEST = 32_767  # characters of a cell
_LONGEST_HEADER = 250  # of the head of a printed page
_WIDE, _NARROW = 36, 8  # characters of a column


def xlsx(sheets: Sequence[Sheet], notice: Sequence[str] = ()) -> bytes:
    """The tables as an .xlsx workbook with fixed headers and filters; the same tables give the same bytes.

    Args:
        sheets: The tables.
        notice: Sentences that stand above every table and at the head of every printed page.

    Raises:
        PackageNeeded: XlsxWriter is not installed.
    """
    try:
        import xlsxwriter  # noqa: PLC0415  an extra, loaded when used
    except ModuleNotFoundError as error:
        raise PackageNeeded("XlsxWriter", "onrecord[publish]") from error
    written = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(written, options) as book:
        book.set_properties({"created": datetime(*DAY)})  # noqa: DTZ001  no clock: a fixed day for all
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8E8E8"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            above = 1 if notice else 0
            if notice:
                page.write_string(0, 0, for_xml(" ".join(notice)), book.add_format({"bold": True}))
                page.set_header("&C" + for_xml(notice[0]).replace("&", "&&")[:_LONGEST_HEADER])
            page.write_row(above, 0, sheet.header, head)
            for number, row in enumerate(sheet.rows, above + 1):
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        page.write_string(number, column, for_xml(cell)[:_LONGEST], body)
                    else:
                        page.write_number(number, column, cell, body)
            for column, width in enumerate(_widths(sheet)):
                page.set_column(column, column, width)
            page.freeze_panes(above + 1, 1)
            page.autofilter(above, 0, above + max(1, len(sheet.rows)), len(sheet.header) - 1)
            page.set_landscape()
            page.repeat_rows(above)
            page.fit_to_pages(1, 0)
    return written.getvalue()


def _widths(sheet: Sheet) -> list[int]:
    columns = zip(sheet.header, *sheet.rows, strict=True)
    return [min(_WIDE, max(_NARROW, *(len(str(cell)) + 2 for cell in column))) for column in columns]


def csv_archive(sheets: Sequence[Sheet], notice: Sequence[str] = (), *, draft: bool = False) -> bytes:
    """The tables as a .zip of CSV files: UTF-8 with a mark, as spreadsheet programs expect it, RFC 4180.

    Args:
        sheets: The tables.
        notice: Sentences that stand in a file beside them, `about.txt`: rows of a table are all of one kind.
        draft: Whether the name of every table begins with `draft-`, so that one taken out of the archive still says it.
    """
    about = [(ABOUT, ("\r\n".join(notice) + "\r\n").encode("utf-8", "backslashreplace"))] if notice else []
    names = (f"{DRAFT if draft else ''}{sheet.name.lower().replace(' ', '-')}.csv" for sheet in sheets)
    return packed([*about, *((name, csv_file(sheet)) for name, sheet in zip(names, sheets, strict=True))])


def csv_file(sheet: Sheet, *, marked: bool = True) -> bytes:
    """A table as a CSV file in UTF-8.

    Args:
        sheet: The table.
        marked: Whether it begins with the mark by which spreadsheet programs know UTF-8; databases may stumble over it.
    """
    lines = StringIO()
    writer = csv.writer(lines)
    writer.writerow(sheet.header)
    writer.writerows([_harmless(cell) for cell in row] for row in sheet.rows)
    mark = b"\xef\xbb\xbf" if marked else b""
    return mark + lines.getvalue().encode("utf-8", "backslashreplace")


def csv_rows(content: bytes) -> list[list[str]]:
    """A CSV file that `csv_file` wrote, as rows of words; the apostrophes that were put before formulas are gone."""
    lines = csv.reader(StringIO(content.decode("utf-8-sig")))
    return [[cell[1:] if cell[:1] == "'" and _RUNS.match(cell[1:]) else cell for cell in row] for row in lines]


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and _RUNS.match(cell) else cell
