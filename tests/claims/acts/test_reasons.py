"""Why acts were done, as reports say it, and whose reason each one is."""

from __future__ import annotations

import pytest

from onrecord.model import Reading
from tests.claims.shipped import PAPER, reading_of


def reasons(reading: Reading, act: str) -> list[tuple[str, str]]:
    """The reasons of the first claim of an act, each with the name of who gives it."""
    names = {entity.id: entity.name for entity in reading.entities}
    claim = next(claim for claim in reading.claims if claim.act == act)
    return [(one.evidence.quotation, names[one.stated_by or ""]) for one in claim.reasons]


@pytest.mark.parametrize(
    ("content", "act", "found"),
    [
        ("The reporter was arrested for her articles about the quarry.", "arrest_detention",
         [("for her articles about the quarry", PAPER)]),
        ("Police detained the baker over a leaflet.", "arrest_detention", [("over a leaflet", PAPER)]),
        ("The teacher was dismissed over a song.", "association_restriction", [("over a song", PAPER)]),
        ("The reporter was arrested for running a channel and because of his name.", "arrest_detention",
         [("for running a channel", PAPER), ("because of his name", PAPER)]),
        ("The reporter was arrested for writing and printing leaflets.", "arrest_detention",
         [("for writing and printing leaflets", PAPER)]),
        ("They protested over unpaid wages.", "public_appeal", [("over unpaid wages", PAPER)]),
        ("She was fined for a drawing of the governor.", "court_decision",
         [("for a drawing of the governor", PAPER)]),
        ("Two brothers escaped over the wall of the prison.", "flight_escape", []),
        ("They were held for questioning for two days.", "arrest_detention", []),
        ("Police arrested the ferryman for the third time.", "arrest_detention", []),
    ],
)  # fmt: skip
def test_what_is_a_reason_and_what_is_not(content: str, act: str, found: list[tuple[str, str]]) -> None:
    assert reasons(reading_of(content), act) == found


@pytest.mark.parametrize(
    ("content", "act", "found"),
    [
        ("He was arrested for spreading panic, officially; his aunt says it was because of his letters on the mine.",
         "arrest_detention", [("for spreading panic", PAPER), ("because of his letters on the mine", "his aunt")]),
        ("Police detained the potter on Monday for swearing. Her aunt says the real reason was her account.",
         "arrest_detention", [("for swearing", "Police"), ("her account", "Her aunt")]),
        ("The editor was jailed for tax fraud. The union says this was because she had printed the list.",
         "arrest_detention", [("for tax fraud", PAPER), ("because she had printed the list", "The union")]),
        ("The potter was arrested on Monday. It rained because of the wind.", "arrest_detention", []),
    ],
)  # fmt: skip
def test_a_second_reason_is_told_by_somebody_else(content: str, act: str, found: list[tuple[str, str]]) -> None:
    assert reasons(reading_of(content), act) == found
