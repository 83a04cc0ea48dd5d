"""Who is named as the one by whom something was done, and courts and parliaments that only judge it."""

from __future__ import annotations

import pytest

from tests.claims.parties.test_reading import told

PRIEST = "The priest was called in on 2 March. There he had to read out a text before a camera."


@pytest.mark.parametrize(
    ("content", "act", "doers"),
    [
        ("The torture of Ada Lunt by soldiers in Osk lasted three hours.", "torture", ("soldiers",)),
        ("The editor Ada Lunt was barred from leaving Velia by two guards.", "travel_restriction", ("two guards",)),
        ("Ivo Marsh was forced to sign a confession by the investigators.", "forced_statement", ("the investigators",)),
        (
            "The news website was blocked on the orders of the governor.",
            "expression_restriction",
            ("the governor",),
        ),
        (
            "The evacuation of Ada Lunt, arranged by a charity, began.",
            "assisted_relocation",
            ("a charity",),
        ),
        ("Two men waited at the gate. One of them followed Ada Lunt home.", "surveillance_tracking", ("Two men",)),
        ("Sergeant Bo Lind was found by the tribunal to have beaten a boy.", "beating_assault", ("Bo Lind",)),
        ("The two officers are said to have beaten a porter in May.", "beating_assault", ("The two officers",)),
        ("When the neighbours shouted, the men killed Ada Lunt.", "killing", ("the men",)),
    ],
)
def test_doers(content: str, act: str, doers: tuple[str, ...]) -> None:
    assert doers in {names for found, names, _affected in told(content) if found == act}


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("A judge in Osk has remanded a man accused of the attempted murder of Ada Lunt.", "attempted_killing"),
        ("Parliament debated on Tuesday a report that depicts the killing of a village chief.", "killing"),
        ("Ada Lunt was arrested for stopping traffic by the bridge.", "arrest_detention"),
        ("The Syrians were returned by force on Monday.", "custody_transfer"),
        ("The station went off the air on Monday.", "expression_restriction"),
    ],
)
def test_who_has_not_done_it(content: str, act: str) -> None:
    judging = {"judge", "parliament", "bridge", "force", "station"}
    doers = {name for found, names, _affected in told(content) if found == act for name in names}
    assert not {name for name in doers if judging.intersection(name.lower().split())}


def test_a_court_does_what_its_own_verb_says() -> None:
    assert ("court_decision", ("The court",), ("Bo Lind",)) in told("The court sentenced Bo Lind to two years.")


@pytest.mark.parametrize(
    ("content", "act", "affected"),
    [
        ("A hate campaign against the teacher Ada Lunt began in May.", "smear_outing", ("Ada Lunt",)),
        ("The registrar plans to dissolve a union of dockers.", "association_restriction", ("a union",)),
        ("Nobody has heard from Ada Lunt since 3 May.", "disappearance", ("Ada Lunt",)),
        (
            PRIEST,
            "forced_statement",
            ("The priest",),
        ),
        ("The company denied that soldiers had beaten the two brothers.", "beating_assault", ("the two brothers",)),
    ],
)
def test_affected(content: str, act: str, affected: tuple[str, ...]) -> None:
    assert affected in {names for found, _doers, names in told(content) if found == act}


def test_who_reads_out_anothers_statement_is_not_forced_to() -> None:
    read = told("The judge read out a confession of Ada Lunt.")
    assert "The judge" not in {name for _act, _doers, affected in read for name in affected}


def test_the_men_may_be_a_group_of_men() -> None:
    content = "Four farmers were taken to Osk on Monday. The men were beaten."
    assert ("beating_assault", (), ("Four farmers",)) in told(content)
