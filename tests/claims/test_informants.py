"""Whose account a note writes down, as a table of invented headers."""

from __future__ import annotations

import pytest

from onrecord.claims.informants import informant_name
from onrecord.model import Text
from onrecord.model.text import ReportKind


def named(content: str, kind: ReportKind = "call_note") -> str | None:
    """The informant's name as written."""
    text = Text(report="r", file="f", sha256="0" * 64, content=content, kind=kind)
    span = informant_name(text)
    return span.of(content) if span else None


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ("CALL NOTE\nTaken by: Ada Moss\nWith: B. Lunt, baker\n\nHe came at nine.", "B. Lunt"),
        ("Call with Bo Lunt (neighbour), 3 May\n\nHe came.", "Bo Lunt"),
        ("Interviewee: female, 40, sells fish. To be called Aunt Rose\n\nShe came.", "Aunt Rose"),
        ("Voice note, Bo L. to the desk\n\nGood evening.", "Bo L."),
        ("Tue 4 May, Signal. B. Lunt (brother) - Ada Moss\n\nSaw her today.", "B. Lunt"),
        ("Note of a telephone conversation this morning with the lawyer Bo Lunt\n\nHe came.", "Bo Lunt"),
        ("Desk note, 4 May. Spoke by phone to her sister, Ina Lunter.\n\nShe came.", "Ina Lunter"),
        ("Duty log\n\nBo Lunt (neighbour) rang at ten past nine.", "Bo Lunt"),
        ("Duty log\n\nName of caller: Bo Lunt", "Bo Lunt"),
        ("CALL NOTE\nTaken by: M.\nCaller: S.D.\n\nHer brother was taken.", "S.D."),
        ("CALL NOTE\nCaller: K. B. (sister)\n\nHe was taken.", "K. B."),
        ("CALL NOTE\nCaller: A.-K., neighbour\n\nHe was taken.", "A.-K."),
        ("A. MOSS - NOTE TO FILE\n\nDrove there at noon.", None),
        ("Notes of the day\n\nNobody rang.", None),
    ],
)
def test_call_notes(content: str, wanted: str | None) -> None:
    assert named(content) == wanted


def test_other_reports() -> None:
    assert named("With: Bo Lunt\n\nText.", "news") is None
    assert named("Complainant: Bo Lunt, 40\n\nStates: I was there.", "other") == "Bo Lunt"
