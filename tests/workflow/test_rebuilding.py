from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import onrecord
from onrecord.model import Case
from onrecord.model.consent import Consent
from onrecord.model.decision import Anchor
from onrecord.review.release import Purpose
from onrecord.store import CaseStore
from onrecord.workflow import adding, rebuilding
from onrecord.workflow.adding import add
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.consenting import enter_consent
from onrecord.workflow.judging import By, judge_claim
from onrecord.workflow.rebuilding import rebuild
from onrecord.workflow.releasing import release
from onrecord.workflow.showing import build_kept
from onrecord.workflow.verifying import verify
from tests.store.kept import CHEAP, SECRET


@pytest.fixture
def store(tmp_path: Path, example: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CaseStore]:
    """A case that an earlier program read."""
    path = tmp_path / "case.onrecord"
    new_case(path, SECRET, cost=CHEAP)
    with open_case(path, SECRET) as opened:
        monkeypatch.setattr(adding, "made_by", lambda backend: f"onrecord 0.0.1, {backend}")
        add(opened, [example])
        yield opened


def test_what_an_earlier_program_read_is_read_anew_and_once(
    store: CaseStore, example_case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.changing() as rows:
        rows.exec_driver_sql("DELETE FROM claims WHERE number > 2")
    monkeypatch.setattr(rebuilding, "PART", 3)
    done = rebuild(store, who="Ada")
    assert (done.read, done.left, done.problems) == (7, 0, ())
    assert done.changed == 7
    assert onrecord.case_json(build_kept(store)) == onrecord.case_json(example_case)
    again = rebuild(store)
    assert (again.read, again.left) == (0, 7)
    assert rebuild(store, everything=True).changed == 0
    assert verify(store).troubles == ()


def test_decisions_outlive_a_rebuild(store: CaseStore, example_case: Case) -> None:
    claim = next(one for one in example_case.claims.values() if len(one.evidence[0].quotation) > 30)
    judge_claim(store, claim.id, "accepted", By(who="Ada"))
    with store.changing() as rows:
        rows.exec_driver_sql("DROP TRIGGER decisions_update")
        rows.exec_driver_sql(f"UPDATE decisions SET body = replace(body, '{claim.id}', 'c-of-old')")
    done = rebuild(store)
    assert done.problems == ()
    assert build_kept(store).claims[claim.id].reviewed == "accepted"


@pytest.mark.parametrize("kept", [True, False])
def test_who_is_protected_stays_so_when_a_report_is_read_anew(store: CaseStore, kept: bool) -> None:  # noqa: FBT001
    made = enter_consent(
        store,
        Consent(
            number=0, at="", who="Ada", about="person", thing="Gulzat Turdalieva", protected=True,
            anchor=Anchor(report="", quotation=""),
        ),
    )  # fmt: skip
    with store.changing() as rows:
        rows.exec_driver_sql("DROP TRIGGER consents_update")
        rows.exec_driver_sql(f"UPDATE consents SET body = replace(body, '{made.thing}', 'e-of-old')")
        if not kept:
            rows.exec_driver_sql("UPDATE consents SET body = replace(body, 'Gulzat Turdalieva', 'Meerim Asanova')")
    problems = rebuild(store).problems
    assert [problem.kind for problem in problems] == ([] if kept else ["consent_without_passage"])
    released = release(store, Purpose(names=True, today="2026-01-01"))
    assert released.why == ({"protected": 1} if kept else {})
    assert "Gulzat" not in released.withheld.hiding.hidden("Gulzat") or not kept
    assert "Meerim" not in released.withheld.hiding.hidden("Meerim Asanova") or kept
