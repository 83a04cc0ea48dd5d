"""The forms in which a case leaves, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from onrecord.model import Case
from onrecord.publish.documents.brief import brief
from onrecord.publish.documents.docx import docx
from onrecord.publish.documents.pdf import pdf
from onrecord.publish.exchange.ftm import ftm
from onrecord.publish.exchange.json import case_json
from onrecord.publish.screen.page import page
from onrecord.publish.sheets.bayanat import bayanat
from onrecord.publish.sheets.huridocs import huridocs
from onrecord.publish.sheets.spreadsheet import csv_archive, xlsx
from onrecord.publish.sheets.tables import sheets
from onrecord.publish.sheets.uwazi import uwazi
from onrecord.translate import gettext as _


@dataclass(frozen=True, slots=True)
class Form:
    """One form: what it is in words, how files of it end, and what makes it of a case that may leave."""

    about: str
    suffix: str
    made: Callable[[Case], bytes]


FORMS: Mapping[str, Form] = {
    "html": Form(_("one page for a browser"), ".html", page),
    "docx": Form(_("a Word file: numbered paragraphs with footnotes"), ".docx", lambda case: docx(brief(case))),
    "pdf": Form(_("the same as a PDF file"), ".pdf", lambda case: pdf(brief(case))),
    "xlsx": Form(
        _("a workbook: events, statements, people, sources"), ".xlsx", lambda case: xlsx(sheets(case), case.notice)
    ),
    "csv": Form(
        _("the same tables as CSV files in a .zip"),
        ".zip",
        lambda case: csv_archive(sheets(case), case.notice, draft=case.draft),
    ),
    "huridocs": Form(
        _("HURIDOCS tables (who did what to whom) as CSV files in a .zip"),
        ".zip",
        lambda case: csv_archive(huridocs(case), case.notice, draft=case.draft),
    ),
    "uwazi": Form(_("sheets to import into Uwazi, as CSV files in a .zip"), ".zip", uwazi),
    "bayanat": Form(_("sheets to import into Bayanat, as CSV files in a .zip"), ".zip", bayanat),
    "ftm": Form(_("FollowTheMoney entities, one a line, for Aleph and others"), ".ftm.json", ftm),
    "json": Form(_("data, in the case form"), ".json", case_json),
}
