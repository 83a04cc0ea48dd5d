from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from onrecord.errors import DayUnreadable, NameNeeded, NotStepped, NumberUnknown
from onrecord.model.step import Step
from onrecord.store import CaseStore
from onrecord.store import reports as kept
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.showing import build_kept
from onrecord.workflow.stepping import Heard, due, enter, note_call
from onrecord.workflow.verifying import verify
from tests.store.kept import CHEAP, SECRET

WORDS = "She says police abducted her brother Azat Omurov from his shop on 13 May 2025."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CaseStore]:
    path = tmp_path / "case.onrecord"
    new_case(path, SECRET, cost=CHEAP)
    with open_case(path, SECRET) as opened:
        yield opened


def asked(**more: object) -> Step:
    given = {"number": 0, "at": "", "who": "Ada", "step": 0, "kind": "asked", "what": "complaint", "on": "2025-05-20"}
    return Step(**{**given, **more})  # type: ignore[arg-type]


def test_a_note_is_a_report_with_who_spoke_and_when(store: CaseStore) -> None:
    note_call(store, Heard(spoke="sister of Azat Omurov", at="2025-05-20T10:15", words=WORDS), who="Ada")
    (reading,) = build_kept(store).readings
    text = reading.analysis.text
    assert (text.kind, text.file) == ("call_note", "note-2025-05-20-1015.txt")
    assert text.published is not None
    assert text.published.edtf == "2025-05-20"
    assert any(claim.when.date and claim.when.date.edtf == "2025-05-13" for claim in reading.claims)
    with store.reading() as rows:
        (intake,) = kept.all_intakes(rows)
    assert intake.custody["spoke"] == "sister of Azat Omurov"
    assert intake.custody["heard_at"] == "2025-05-20T10:15"
    assert intake.custody["words"] == "retold"
    assert intake.custody["written_at"].endswith("Z")
    assert verify(store).troubles == ()


def test_steps_and_rules_say_what_is_due(store: CaseStore) -> None:
    note_call(store, Heard(spoke="a neighbour", at="2025-05-20T10:15", words=WORDS), who="Ada")
    first = enter(store, asked(of="the prosecutor", due="2025-06-20"))
    answered = enter(store, asked(step=first.step, kind="answered", what="refused"))
    enter(store, asked(kind="expected", of="the sister", on="2025-05-20T10:15", hours=24))
    assert (first.number, first.step, answered.number, answered.step) == (1, 1, 2, 1)
    found = due(store, today=date(2025, 6, 1))
    assert [one.what for one in found.steps] == ["complaint", "refused", "complaint"]
    assert [one.step for one in found.deadlines if one.rule is None] == []
    assert [contact.step.of for contact in found.contacts] == ["the sister"]
    assert found.contacts[0].hours_over > 0
    urgent = [one for one in found.deadlines if one.rule and one.rule.id == "wgeid-urgent"]
    assert [(one.due, one.days_left) for one in urgent] == [("2025-08-13", 73)]
    assert verify(store).troubles == ()


@pytest.mark.parametrize(
    ("step", "error"),
    [
        (asked(who=""), NameNeeded),
        (asked(due="soon"), DayUnreadable),
        (asked(due="2025-05-20T10:00"), DayUnreadable),
        (asked(on="yesterday"), DayUnreadable),
        (asked(step=5, kind="closed"), NumberUnknown),
    ],
)
def test_a_step_that_makes_no_sense_is_refused(store: CaseStore, step: Step, error: type[Exception]) -> None:
    with pytest.raises(error):
        enter(store, step)
    assert due(store).steps == ()


def test_a_note_needs_a_name_and_a_time(store: CaseStore) -> None:
    with pytest.raises(NameNeeded):
        note_call(store, Heard(spoke="a neighbour", at="2025-05-20T10:15", words=WORDS), who="")
    with pytest.raises(DayUnreadable):
        note_call(store, Heard(spoke="a neighbour", at="this morning", words=WORDS), who="Ada")


@pytest.mark.parametrize(
    ("begun", "kind", "command"), [("asked", "heard", "answer"), ("expected", "answered", "heard")]
)
def test_an_entry_that_does_not_go_on_from_its_step_is_refused(
    store: CaseStore, begun: str, kind: str, command: str
) -> None:
    enter(store, asked(kind=begun, hours=24))
    with pytest.raises(NotStepped, match=f"onrecord step CASE {command} 1"):
        enter(store, asked(kind=kind, step=1))
    enter(store, asked(kind="closed", step=1))
    assert len(due(store).steps) == 2
