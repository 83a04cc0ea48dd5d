from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

import onrecord
from onrecord.errors import NameNeeded, NotAClaim, NotAPair, NotGraded, NotInCase, NumberUnknown, TakenBack
from onrecord.model import Analysis, Case, Entity, Mention, Reading, Span, Text
from onrecord.review.anchors import thing_now
from onrecord.store import CaseStore
from onrecord.workflow.adding import add
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.judging import By, decisions_of, entity_meant, grade, judge_claim, judge_pair, withdraw
from onrecord.workflow.rebuilding import rebuild
from onrecord.workflow.remarking import remarks_on
from onrecord.workflow.showing import build_kept
from onrecord.workflow.verifying import verify
from tests.store.kept import CHEAP, SECRET

ADA, BO = By(who="Ada", why="I rang her"), By(who="Bo")


@pytest.fixture
def store(tmp_path: Path, example: Path) -> Iterator[CaseStore]:
    path = tmp_path / "case.onrecord"
    new_case(path, SECRET, cost=CHEAP)
    with open_case(path, SECRET) as opened:
        add(opened, [example])
        yield opened


def test_every_decision_can_be_taken_back(store: CaseStore, example_case: Case) -> None:
    as_read = onrecord.case_json(example_case)
    claim = example_case.events[0].claims[0]
    people = [one for one in example_case.entities if one.kind == "person" and one.named]
    judge_claim(store, claim, "rejected", ADA)
    judge_pair(store, (people[0].id, people[1].name), "same", ADA)
    judge_pair(store, ("1", "2"), "same", BO)
    decided = build_kept(store)
    assert claim not in {one for event in decided.events for one in event.claims}
    assert decided.claims[claim].reviewed == "rejected"
    assert decided.identity[people[0].members[0]] == decided.identity[people[1].members[0]]
    assert onrecord.case_json(decided) != as_read
    for number in (1, 2, 3):
        withdraw(store, number, BO)
    assert onrecord.case_json(build_kept(store)) == as_read
    assert [one.verdict for one in decisions_of(store)] == ["rejected", "same", "same", *["withdrawn"] * 3]
    assert decisions_of(store)[0].why == "I rang her"
    assert verify(store).troubles == ()


def test_an_accepted_claim_is_no_longer_only_the_machine_s(store: CaseStore, example_case: Case) -> None:
    event = next(event for event in example_case.events if len(event.claims) == 1)
    assert "machine_only" in event.flags
    judge_claim(store, event.claims[0], "accepted", ADA)
    after = next(one for one in build_kept(store).events if one.claims == event.claims)
    assert "machine_only" not in after.flags


def test_what_cannot_be_decided_is_refused(store: CaseStore) -> None:
    with pytest.raises(NameNeeded, match="--as NAME"):
        By(who="")
    for pair in (("Nobody At All", "1"), ("1", "Nobody")):
        with pytest.raises(NotInCase):
            judge_pair(store, pair, "same", ADA)
    with pytest.raises(NotInCase):
        judge_claim(store, "c-zzz", "accepted", ADA)
    with pytest.raises(NumberUnknown, match="judge CASE list"):
        withdraw(store, 7, ADA)
    assert decisions_of(store) == ()


def test_part_of_a_name_is_enough_if_only_one_has_it(store: CaseStore) -> None:
    made = judge_pair(store, ("Nurlan", "gulzat"), "not_same", ADA)
    assert [anchor.quotation for anchor in made.anchors] == ["N. Seyitov", "Gulzat Turdalieva"]
    with pytest.raises(NotInCase):
        judge_pair(store, ("Gulz", "Nurlan"), "same", ADA)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Weld", True),
        ("oren-weld", True),
        ("mira oren", True),
        ("al-Hadid", True),
        ("Hadid", True),
        ("Wel", False),
        ("--", False),
    ],
)
def test_each_half_of_a_double_name_is_part_of_it(asked: str, *, found: bool) -> None:
    names = ("Mira Oren-Weld",) if "adid" not in asked else ("Mira al-Hadid",)
    somebody = Entity(id="e-1", kind="person", name=names[0], names=names, named=True, members=("e-2",))
    told = replace(somebody, id="e-2", members=(), mentions=(Mention(report="r-a", span=Span(0, 4)),))
    text = Text(report="r-a", file="a.txt", sha256="0" * 64, content=names[0])
    case = Case(readings=(Reading(analysis=Analysis(text=text), entities=(told,)),), entities=(somebody,), events=())
    with nullcontext() if found else pytest.raises(NotInCase):
        assert entity_meant(case, asked)[0] == "e-2"


def test_a_decision_changed_behind_the_back_of_onrecord_is_found(store: CaseStore, example_case: Case) -> None:
    judge_claim(store, example_case.events[0].claims[0], "rejected", ADA)
    with store.changing() as rows:
        rows.exec_driver_sql("DROP TRIGGER decisions_update")
        rows.exec_driver_sql("UPDATE decisions SET body = replace(body, 'Ada', 'Eve')")
    assert verify(store).troubles == ("Decision 1 is not as the log has it: it was changed, put in or taken out.",)


def test_a_source_and_a_claim_are_graded_and_the_grades_stand_in_the_explanation(store: CaseStore) -> None:
    case = build_kept(store)
    claim = case.events[0].claims[0]
    grade(store, "Steppe Wire", "B", By(who="Ada", why="years of it"))
    grade(store, claim, "03", By(who="Bo"))
    with pytest.raises(NotGraded):
        grade(store, "1", "2", By(who="Bo"))
    remarks = remarks_on(store, case)
    wire = next(one.id for one in case.entities if one.name == "Steppe Wire")
    assert [words.partition(",")[0] for words in remarks[wire]] == ["graded B (usually reliable"]
    assert "graded 03 (unsure, huridocs) by Bo" in remarks[claim][0]
    assert "Admiralty code might have" in remarks[case.events[0].id][-1]


_PAGE = """<html><head><title>Two held in Maltava</title><meta property="og:site_name" content="Harbour News">
<meta property="article:published_time" content="2024-03-04"></head><body><article><h1>Two held in Maltava</h1>
<p>Police detained the fisherman Oskar Brevin in Maltava on 1 March 2024, his brother said.</p></article></body>"""


def test_a_paper_that_only_published_the_report_is_graded_and_found_again(store: CaseStore, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(_PAGE, encoding="utf-8")
    add(store, [tmp_path / "page.html"])
    made = grade(store, "Harbour News", "B", ADA)
    assert made.anchors[0].quotation == "Harbour News"
    reading = next(one for one in build_kept(store).readings if one.analysis.text.file == "page.html")
    assert thing_now("e-other", made.anchors[0], reading, entity=True) == made.things[0]
    assert thing_now("e-other", made.anchors[0], reading, entity=False) is None
    rebuild(store, everything=True)
    assert not [one for one in build_kept(store).problems if one.kind == "decision_without_passage"]


def test_what_is_no_claim_and_no_pair_is_said(store: CaseStore) -> None:
    with pytest.raises(NotAClaim, match="'1' is no claim"):
        judge_claim(store, "1", "accepted", ADA)
    for pair in (("1", "1"), ("1", "Aibek Turdaliev")):
        with pytest.raises(NotAPair, match="cannot be compared"):
            judge_pair(store, pair, "same", ADA)


def test_a_decision_is_taken_back_once_and_counts_again_when_that_is_taken_back(store: CaseStore) -> None:
    judge_pair(store, ("1", "2"), "same", ADA)
    withdraw(store, 1, BO)
    with pytest.raises(TakenBack, match="Decision 1 was taken back already"):
        withdraw(store, 1, BO)
    withdraw(store, 2, BO)
    withdraw(store, 1, ADA)
    assert [one.verdict for one in decisions_of(store)] == ["same", "withdrawn", "withdrawn", "withdrawn"]
