"""The tables of a case as one workbook, or as CSV files in one archive. A cell is never a formula.

A name or a quotation that begins with =, +, - or @ would be run as a formula by programs that open CSV files, so there
it gets an apostrophe before it (OWASP, "CSV Injection"), and so behind a semicolon, a tab or a line break, where some
programs part cells. In the workbook such cells are of the type "text".
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO, StringIO

from onrecord.errors import PackageNeeded
from onrecord.publish.sheets.packed import DAY, for_xml, packed
from onrecord.publish.sheets.tables import Cell, Sheet

ABOUT, DRAFT = "about.txt", "draft-"
_RUNS = re.compile(r"'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_RUNS_WITHIN = re.compile(r"([;\t\r\n]\s*)('*[=+\-@\uff1d\uff0b\uff0d\uff20])")  # where ; or a tab parts cells
_WAS_WITHIN = re.compile(r"([;\t\r\n]\s*)'('*[=+\-@\uff1d\uff0b\uff0d\uff20])")
_LONGEST = 32_767  # characters of a cell
_LONGEST_HEADER = 250  # of the head of a printed page
_WIDE, _NARROW = 36, 8  # characters of a column
_LINE, _HIGHEST = 14.4, 409  # points of a line, and of the highest row that the form allows
_A3, _A4, _BROAD = 8, 9, 150  # paper; characters of a row from which the larger is taken


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
            widths = _widths(sheet)
            for column, width in enumerate(widths):
                page.set_column(column, column, width)
            for number, row in enumerate((sheet.header, *sheet.rows), above):
                page.set_row(number, _height(row, widths))
            page.freeze_panes(above + 1, 1)
            page.autofilter(above, 0, above + max(1, len(sheet.rows)), len(sheet.header) - 1)
            page.set_landscape()
            page.repeat_rows(above)
            page.fit_to_pages(1, 0)
            page.set_paper(_A3 if sum(widths) > _BROAD else _A4)
            page.set_margins(left=0.4, right=0.4)
            page.hide_gridlines(0)
            page.set_footer("&R&P / &N")
    return written.getvalue()


def _widths(sheet: Sheet) -> list[int]:
    columns = zip(sheet.header, *sheet.rows, strict=True)
    return [min(_WIDE, max(_NARROW, *(len(str(cell)) + 2 for cell in column))) for column in columns]


def _height(row: Sequence[Cell], widths: Sequence[int]) -> float:
    """Points for the lines that a row needs; programs that do not reckon it themselves would print one over another."""
    cells = zip(row, widths, strict=True)
    lines = max((sum(_lines(part, width) for part in str(cell).split("\n")) for cell, width in cells), default=1)
    return float(min(lines * _LINE, _HIGHEST))


def _lines(words: str, width: int) -> int:
    """Into how many lines of a column words are broken."""
    lines, used = 1, 0
    for word in words.split(" "):
        size = len(word)
        if used and used + 1 + size > width:
            lines, used = lines + 1, 0
        lines += (size - 1) // width if size > width else 0
        used += (1 if used else 0) + (size % width if size > width else size)
    return lines


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
    return [[_as_it_was(cell) for cell in row] for row in lines]


def _as_it_was(cell: str) -> str:
    plain = cell[1:] if cell[:1] == "'" and _RUNS.match(cell[1:]) else cell
    return _WAS_WITHIN.sub(r"\1\2", plain)


def _harmless(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    within = _RUNS_WITHIN.sub(r"\1'\2", cell)
    return f"'{within}" if _RUNS.match(within) else within
