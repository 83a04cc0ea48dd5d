"""What is decided at a desk holds wherever the case is used: exported, searched, explained, split, read anew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

import onrecord
from onrecord.errors import CorrectionUnknown, NameNeeded, NotInCase, NumberUnknown, WordsUnclear
from onrecord.model import Span
from onrecord.publish import explain, page
from onrecord.store import CaseStore
from onrecord.workflow.adding import add
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.desk import Desk
from onrecord.workflow.judging import By, judge_claim
from onrecord.workflow.rebuilding import rebuild
from onrecord.workflow.searching import Asked, search
from onrecord.workflow.showing import build_kept
from onrecord.workflow.verifying import log_of, verify
from tests.store.kept import CHEAP, SECRET


@pytest.fixture
def store(tmp_path: Path, example: Path) -> Iterator[CaseStore]:
    path = tmp_path / "case.onrecord"
    new_case(path, SECRET, cost=CHEAP)
    with open_case(path, SECRET) as opened:
        add(opened, [example])
        yield opened


def words(desk: Desk, report: str, said: str) -> Span:
    start = desk.reading(report).analysis.text.content.index(said)
    return Span(start, start + len(said))


def test_a_claim_that_was_added_is_a_claim_everywhere(store: CaseStore) -> None:
    desk = Desk(store, "Ada")
    report = desk.report_ids()[0]
    said = "the farmers of three villages in their quarrel over irrigation water"
    claim = desk.add(report, words(desk, report, said), {"act": "public_appeal"}).things[0]
    desk.correct(report, claim, {"affected": "@1", "when": "2025-05-01"}, [words(desk, report, "Aibek Turdaliev")])
    case = build_kept(store)
    assert any(claim in event.claims for event in case.events)
    tree = json.loads(onrecord.case_json(case))
    schema = next(one for one in (files("onrecord.publish") / "schema").iterdir() if "case" in one.name)
    jsonschema.validate(tree, json.loads(schema.read_text(encoding="utf-8")))
    assert said in page(case).decode()
    assert claim in {hit.claim.id for hit in search(store, Asked(act="public_appeal")) if hit.claim}
    assert said in explain(case, claim, width=400)
    assert judge_claim(store, claim[:8], "rejected", By(who="Bo")).things == (claim,)
    assert verify(store).troubles == ()
    assert "review" in {entry.action for entry in log_of(store)}


def test_corrections_are_found_again_when_reports_are_read_anew(store: CaseStore) -> None:
    desk = Desk(store, "Ada")
    report = desk.report_ids()[0]
    claim = desk.reading(report).claims[1].id
    desk.correct(report, claim, {"doers": "@1:group"}, [words(desk, report, "farmers of three villages")])
    before = build_kept(store)
    rebuild(store, everything=True)
    assert onrecord.case_json(build_kept(store)) == onrecord.case_json(before)
    desk.catch_up()
    made = desk.claim(report, claim)
    named = {entity.id: entity.name for entity in desk.reading(report).entities}
    assert [named[one] for one in made.doers] == ["farmers of three villages"] or made.doers


def test_what_cannot_be_decided_is_refused_and_nothing_is_kept(store: CaseStore) -> None:
    desk = Desk(store, "Ada")
    report = desk.report_ids()[0]
    claim = desk.reading(report).claims[0].id
    with pytest.raises(NotInCase):
        desk.judge(report, "c-000000000000", "accepted")
    with pytest.raises(NotInCase):
        desk.reading("r-000000000000")
    with pytest.raises(CorrectionUnknown):
        desk.correct(report, claim, {"doers": "@1 @x"}, [Span(0, 3)])
    with pytest.raises(CorrectionUnknown):
        desk.add(report, Span(0, 3), {"act": "tea"})
    with pytest.raises((CorrectionUnknown, WordsUnclear)):
        desk.correct(report, claim, {"doers": "@2"}, [Span(0, 3)])
    with pytest.raises(NumberUnknown):
        desk.undo()
    with pytest.raises(NumberUnknown):
        desk.take_back(7)
    with pytest.raises(NameNeeded):
        Desk(store, "").judge(report, claim, "accepted")
    assert desk.decisions_on(report, claim) == ()
