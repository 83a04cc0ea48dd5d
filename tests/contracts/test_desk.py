"""Two people at two desks, over one case file or one case on a server."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from store_cases import decide, put

from onrecord.model import Span
from onrecord.store import CaseStore
from onrecord.workflow import whole
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.desk import Desk
from onrecord.workflow.verifying import verify
from tests.store.kept import CHEAP, SECRET


@pytest.fixture
def stores(case: str) -> Iterator[tuple[CaseStore, CaseStore]]:
    """One case of four invented reports, opened twice."""
    new_case(case, SECRET, cost=CHEAP)
    with open_case(case, SECRET) as one, open_case(case, SECRET) as other:
        with one.changing() as rows:
            for number in range(4):
                put(rows, number)
        yield one, other


def test_each_sees_what_the_other_decides(stores: tuple[CaseStore, CaseStore]) -> None:
    ada, bo = Desk(stores[0], "Ada"), Desk(stores[1], "Bo")
    report = ada.report_ids()[0]
    claim = ada.reading(report).claims[0].id
    before = bo.state
    ada.judge(report, claim, "accepted")
    assert bo.catch_up()
    assert bo.state > before
    assert not bo.catch_up()
    assert bo.claim(report, claim).reviewed == "accepted"
    bo.judge(report, claim, "rejected", "it was his cousin")
    ada.catch_up()
    assert ada.claim(report, claim).reviewed is None
    assert [problem.kind for problem in ada.problems(report)] == ["reviewers_differ"]
    bo.undo()
    ada.catch_up()
    assert ada.claim(report, claim).reviewed == "accepted"
    assert ada.outline(report).open == len(ada.outline(report).claims) - 1


def test_reports_that_come_meanwhile_are_taken_in(stores: tuple[CaseStore, CaseStore]) -> None:
    ada = Desk(stores[0], "Ada")
    assert ada.case() is not None
    with stores[1].changing() as rows:
        put(rows, 9)
        decide(rows, "c-9-0", who="Bo")
    ada.catch_up()
    assert len(ada.report_ids()) == 5
    case = ada.case()
    assert case is not None
    assert "c-9-0" in case.claims


def test_the_case_is_built_beside_and_has_what_was_decided_meanwhile(
    stores: tuple[CaseStore, CaseStore], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole, "AT_ONCE", 0)
    monkeypatch.setattr(whole, "_PATIENCE", 0.0)
    ada = Desk(stores[0], "Ada")
    assert ada.case() is None
    report = ada.report_ids()[0]
    first, second = (claim.id for claim in ada.reading(report).claims[:2])
    ada.judge(report, first, "rejected")
    ada.correct(report, second, {"act": "threat", "doers": "@1"}, [Span(3, 8)])
    case = None
    for _try in range(200):
        case = case or ada.case()
        time.sleep(0.05 if case is None else 0)
    assert case is not None
    assert case.claims[first].reviewed == "rejected"
    assert case.claims[second].act == "threat"
    ada.judge_pairs("event", [(second, case.events[-1].claims[0])], "same")
    after = ada.case()
    assert after is not None
    assert any({second, case.events[-1].claims[0]} <= set(event.claims) for event in after.events)
    assert verify(stores[1]).troubles == ()
