"""A case that is kept as it was built grows alike in both places where a case can lie."""

from __future__ import annotations

import pytest

from onrecord.workflow import growing
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.judging import By, judge_claim, withdraw
from onrecord.workflow.searching import refresh
from onrecord.workflow.showing import build_kept
from tests.store.kept import CHEAP, SECRET
from tests.workflow.test_growing import LINES, check, put


def test_report_by_report_and_decision_by_decision(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growing, "LARGE", 3)
    new_case(case, SECRET, cost=CHEAP)
    with open_case(case, SECRET) as store:
        for number, line in enumerate(LINES[:4]):
            put(store, number, line)
        build_kept(store)
        refresh(store)
        put(store, 4, LINES[4])
        claims = sorted(check(store).claims)
        judge_claim(store, claims[0], "rejected", By(who="Ada"))
        check(store)
        withdraw(store, 1, By(who="Ada"))
        check(store)
