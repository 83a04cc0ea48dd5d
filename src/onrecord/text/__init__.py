"""Bytes into text that never changes again: .txt .md .html .pdf .docx .eml, told by content.

Everything that looks into a report's bytes runs in a child process that is shut in (`reader`, `worker`, `guard`).
"""

from onrecord.text.problems import KINDS, language_name
from onrecord.text.reader import Limits, Reader, read, read_many
from onrecord.text.together import date_together, lacks_year

__all__ = ["KINDS", "Limits", "Reader", "date_together", "lacks_year", "language_name", "read", "read_many"]
