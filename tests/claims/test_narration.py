"""On which day an act took place whose own sentence gives none, with the shipped model."""

from __future__ import annotations

import pytest

from onrecord.dates import parse_edtf
from tests.claims.shipped import claim_of

PUBLISHED = parse_edtf("2024-05-17")  # a Friday

CARRIED = [
    ("On 3 May soldiers took him from his house. After four days they beat him.", "beating_assault", "2024-05-07"),
    ("On Tuesday miners marched to the mayor's office. Police beat three of them.", "beating_assault", "2024-05-14"),
    ("On 3 May soldiers entered the hamlet. They burned four houses. Two men were killed.", "killing", "2024-05-03"),
    ("Two nurses were shot dead near the ferry. It happened on Monday.", "killing", "2024-05-13"),
    ("On 3 May guards came for a miner. They beat his son instead, an aunt said.", "beating_assault", "2024-05-03"),
    ("On 3 May soldiers took him from his house. They beat him for two hours.", "beating_assault", "2024-05-03"),
    ("A farmer was beaten at the weir.\n\nThe attack took place on 2 May.", "beating_assault", "2024-05-02"),
]
NOT_CARRIED = [
    ("On Tuesday miners marched to the mayor's office. Police have beaten several of them.", "beating_assault"),
    ("On Tuesday miners marched to the mayor's office.\n\nPolice beat three of them.", "beating_assault"),
    ("On Tuesday miners marched to the mayor's office. She fears that police beat three of them.", "beating_assault"),
    ("On Tuesday miners marched to the mayor's office. They were beaten some weeks later.", "beating_assault"),
    ("On Tuesday miners marched to the mayor's office. He was once beaten there.", "beating_assault"),
    ("On 3 May soldiers took his car. They arrested him on his birthday.", "arrest_detention"),
    ("A miner was freed on Tuesday. He was beaten in the camp, he said.", "beating_assault"),
    ('Guards came to the mine on Tuesday. "They beat my brother," a miner said.', "beating_assault"),
    ("The mayor said on Tuesday that roads were open. Police beat three miners.", "beating_assault"),
]
LOG = """14 May 2024

09:10 Two men in masks dragged Ilya Moroz into a van.

15 May 2024

07:30 His office has been searched, they took every computer.

Two more were arrested on 2 May."""


DIGEST = """Monday 6 May. In Port Sale, guards beat two porters with sticks.

Tuesday 7 May. Officers seized the cameras of a reporter. A guard slapped her.

In May 2023. A reporter was arrested at the mill."""


@pytest.mark.parametrize(("act", "day"), [("beating_assault", "2024-05-06"), ("property_seizure_damage", "2024-05-07")])
def test_a_day_at_the_head_of_a_paragraph_dates_it(act: str, day: str) -> None:
    assert claim_of(DIGEST, act, published=PUBLISHED).when.date == parse_edtf(day)


@pytest.mark.parametrize(("content", "act", "day"), CARRIED)
def test_a_day_is_carried_on(content: str, act: str, day: str) -> None:
    claim = claim_of(content, act, published=PUBLISHED)
    assert (claim.when.date, claim.when.basis, claim.when.anchor) == (parse_edtf(day), "computed", "in text")


@pytest.mark.parametrize(("content", "act"), NOT_CARRIED)
def test_a_day_is_not_carried_on(content: str, act: str) -> None:
    assert claim_of(content, act, published=PUBLISHED).when.basis == "none"


@pytest.mark.parametrize(
    ("act", "day"), [("abduction", "2024-05-14"), ("raid_search", "2024-05-15"), ("arrest_detention", "2024-05-02")]
)
def test_an_entry_of_a_log(act: str, day: str) -> None:
    assert claim_of(LOG, act, published=PUBLISHED, kind="call_note").when.date == parse_edtf(day)


def test_a_day_that_cannot_be_resolved_is_kept_as_it_stands() -> None:
    when = claim_of("Police beat three miners on Thursday.", "beating_assault").when
    assert (when.date, when.basis, when.phrase and when.phrase.quotation) == (None, "unresolved", "Thursday")


SIDE_BY_SIDE = [
    ("On Tuesday men crossed the river, soldiers shot two of them.", "killing", "2024-05-14"),
    (
        "In May 2023 two men in masks abducted the baker Ivo Lunt from his shop in Naryn, his aunt said. She weeps.",
        "abduction",
        "2023-05",
    ),
    (
        "Seized in Naryn on 3 May and let go at the border on the 9th, Ivo Lunt says he is well.",
        "release",
        "2024-05-09",
    ),
    ("Police beat Ivo Lunt, who sells bread in Naryn, at a ferry on 4 May.", "beating_assault", "2024-05-04"),
    ("Nine guns were seized in a raid on 4 May, in which two men were killed.", "killing", "2024-05-04"),
]


@pytest.mark.parametrize(("content", "act", "day"), SIDE_BY_SIDE)
def test_a_time_reaches_what_is_told_beside_its_verb(content: str, act: str, day: str) -> None:
    assert claim_of(content, act, published=PUBLISHED).when.date == parse_edtf(day)


def test_one_dated_line_makes_no_log() -> None:
    assert claim_of("14 May 2024\n\nPolice have beaten three miners.", "beating_assault").when.basis == "none"
