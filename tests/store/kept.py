"""Cases for the tests of the store: a key that costs next to nothing, and reports that need no language model."""

from __future__ import annotations

from pathlib import Path

from onrecord.model import Report, Text
from onrecord.store import CaseStore, Cost
from onrecord.store.file import CaseFile, create, open_file
from onrecord.store.reports import add_intake, add_report

CHEAP = Cost(memory=0, passes=1, lanes=1)
SECRET = "four words do well"
AT = "2026-01-02T03:04:05Z"
PROGRAM = "onrecord test"


def made(path: Path) -> CaseFile:
    """A new case."""
    return create(path, SECRET, at=AT, program=PROGRAM, cost=CHEAP)


def opened(path: Path, secret: str = SECRET) -> CaseFile:
    """A case that is there."""
    return open_file(path, secret, at=AT, program=PROGRAM)


def put(store: CaseStore, words: str, file: str = "a.txt") -> Report:
    """A report of these words, put into the case."""
    report = Report(file=file, content=words.encode("utf-8", "surrogatepass"))
    text = Text(report=report.id, file=file, sha256=report.sha256, content=words)
    with store.changing() as rows:
        add_report(rows, report, text, None)
        add_intake(rows, report, report.id, "new", {})
    return report
