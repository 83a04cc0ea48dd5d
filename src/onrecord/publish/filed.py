"""A form for action as a file: a Word file, a PDF file, or the list of its gaps as a workbook."""

from __future__ import annotations

from onrecord.model import Case
from onrecord.publish.documents.action import Filing, action, gaps
from onrecord.publish.documents.docx import docx
from onrecord.publish.documents.pdf import pdf
from onrecord.publish.sheets.spreadsheet import xlsx


def filed(case: Case, form: str, filing: Filing, suffix: str) -> bytes:
    """The file.

    Args:
        case: As it may leave.
        form: A name of `action_forms`.
        filing: Whom it is about, and what is known beside the case.
        suffix: How the file ends; `.pdf` and `.xlsx` count, anything else is a Word file.
    """
    if suffix == ".xlsx":
        return xlsx((gaps(case, form, filing),), case.notice)
    document = action(case, form, filing)
    return pdf(document) if suffix == ".pdf" else docx(document)
