"""Times counted from another act, with the shipped model: the date of each act told."""

from __future__ import annotations

import pytest

from onrecord.claims import find_claims
from onrecord.claims.when import _is_akin as is_akin
from onrecord.dates import parse_edtf
from onrecord.language import analyse
from onrecord.model import Block, Span, Text
from tests.claims.shipped import backend

CASES = [
    (
        "Police arrested five bakers on Sunday. Two days after the arrests, a court sentenced Orsk to ten days.",
        "court_decision",
        "2021-02-02",
    ),
    (
        "Her brother was killed on 3 March 2019. Two days after her brother was killed, she was arrested.",
        "arrest_detention",
        "2019-03-05",
    ),
    (
        "Soldiers raided the village on 3 May 2019. A month after the raid, two men were abducted.",
        "abduction",
        "2019-06",
    ),
    ("She was beaten three days before she was charged on 10 January 2021.", "beating_assault", "2021-01-07"),
    ("Men abducted her on 3 May 2019. She was released the day after her abduction.", "release", "2019-05-04"),
    ("Men abducted her on 3 May 2019. She was beaten the day after the abduction.", "beating_assault", "2019-05-04"),
    ("Four days after the arrest, on 7 May 2019, she was released.", "release", "2019-05-07"),
    (
        "Otto Orsk died in police custody in Lenn on 3 May 2019, two days after his arrest.",
        "arrest_detention",
        "2019-05-01",
    ),
    (
        "Otto Orsk died in police custody in Lenn on 3 May 2019, two days after his arrest.",
        "death_in_custody",
        "2019-05-03",
    ),
    ("A week before he was arrested on 9 May 2019 Ivo Orsk was beaten.", "arrest_detention", "2019-05-09"),
    ("The day before the raid on 3 May 2019, men abducted her.", "abduction", "2019-05-02"),
    ("Four days after the harvest, they said on 7 May 2019, men abducted her.", "abduction", None),
    ("They left on 3 May 2019. A week after the harvest, two men were abducted.", "abduction", None),
]


@pytest.mark.parametrize(("content", "act", "edtf"), CASES)
def test_counted_from_another_act(content: str, act: str, edtf: str | None) -> None:
    text = Text(
        report="r-1",
        file="a.txt",
        sha256="0" * 64,
        content=content,
        blocks=(Block(span=Span(0, len(content)), role="paragraph"),),
        language="en",
        published=parse_edtf("2021-02-05"),
        published_basis="given",
    )
    (reading,) = find_claims(analyse(text, backend())).values
    when = next(claim for claim in reading.claims if claim.act == act).when
    assert (when.date.edtf if when.date else None) == edtf


@pytest.mark.parametrize(
    ("noun", "word", "akin"),
    [("arrest", "arrest", True), ("abduction", "abduct", True), ("raid", "raid", True), ("harvest", "harass", False)],
)
def test_akin(noun: str, word: str, akin: bool) -> None:  # noqa: FBT001
    assert is_akin(noun, word) is akin
