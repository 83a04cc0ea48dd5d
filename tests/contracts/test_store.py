"""One contract for both places where a case can lie: a file, and a PostgreSQL server where there is one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

import onrecord
from onrecord.errors import CaseExists, CaseMissing, NotACase, OnlyFiles
from onrecord.model import Case
from onrecord.store.decisions import all_decisions
from onrecord.workflow.adding import add
from onrecord.workflow.casefile import new_case, open_case, open_case_file
from onrecord.workflow.judging import By, decisions_of, judge_claim, withdraw
from onrecord.workflow.rebuilding import rebuild
from onrecord.workflow.searching import Asked, search
from onrecord.workflow.showing import build_kept
from onrecord.workflow.verifying import log_of, verify
from tests.store.kept import CHEAP, SECRET

ROOT = Path(__file__).parents[2]
WRITERS, EACH = 8, 25


def test_a_case_is_kept_decided_on_read_anew_and_searched(case: str, example: Path, example_case: Case) -> None:
    new_case(case, SECRET, who="Ada", cost=CHEAP)
    with open_case(case, SECRET) as store:
        add(store, [example], who="Ada")
        assert onrecord.case_json(build_kept(store)) == onrecord.case_json(example_case)
        assert {one.found for one in add(store, [example]).intakes} == {"same bytes"}
        claim = example_case.events[0].claims[0]
        judge_claim(store, claim, "rejected", By(who="Ada"))
        assert build_kept(store).claims[claim].reviewed == "rejected"
        withdraw(store, 1, By(who="Bo"))
        assert rebuild(store, everything=True).changed == 0
        assert search(store, Asked(person="Турдалиев"))
        assert search(store, Asked(words="cellar"))
    with open_case(case, SECRET) as store:
        assert onrecord.case_json(build_kept(store)) == onrecord.case_json(example_case)
        assert [one.verdict for one in decisions_of(store)] == ["rejected", "withdrawn"]
        assert verify(store).troubles == ()
        assert [entry.action for entry in log_of(store)][:4] == ["new", "add", "add", "judge"]


def test_a_case_is_made_once_and_must_be_there(case: str) -> None:
    with pytest.raises(CaseMissing):
        open_case(case, SECRET)
    new_case(case, SECRET, cost=CHEAP)
    with pytest.raises(CaseExists):
        new_case(case, SECRET, cost=CHEAP)


def test_what_is_kept_cannot_be_changed(case: str) -> None:
    new_case(case, SECRET, cost=CHEAP)
    with open_case(case, SECRET) as store:
        for statement in ("UPDATE log SET who = 'Eve'", "DELETE FROM facts"):
            with pytest.raises(DBAPIError, match="only ever added to"), store.changing() as rows:
                rows.exec_driver_sql(statement)


_WRITER = """
import sys
from onrecord.model.decision import Anchor, Decision
from onrecord.store.decisions import add_decision, digest_of
from onrecord.workflow.casefile import note, open_case
case, secret, who, each = sys.argv[1:]
with open_case(case, secret) as store:
    for number in range(int(each)):
        with store.changing() as rows:
            made = add_decision(rows, Decision(number=0, at="", who=who, why="", about="claim", verdict="accepted",
                things=(f"c-{number}",), anchors=(Anchor(report="r", quotation="q"),)))
            note(rows, who, "judge", decision=made.number, verdict=made.verdict, digest=digest_of(made))
"""


def test_many_writers_at_once_make_one_history(case: str) -> None:
    new_case(case, SECRET, cost=CHEAP)
    command = [sys.executable, "-c", _WRITER, case, SECRET]
    writers = [subprocess.Popen([*command, f"w{n}", str(EACH)], cwd=ROOT) for n in range(WRITERS)]
    assert [writer.wait() for writer in writers] == [0] * WRITERS
    with open_case(case, SECRET) as store:
        with store.reading() as rows:
            made = [(one.number, one.who, one.things[0]) for one in all_decisions(rows)]
        assert [number for number, _who, _thing in made] == list(range(1, WRITERS * EACH + 1))
        for n in range(WRITERS):
            assert [thing for _n, who, thing in made if who == f"w{n}"] == [f"c-{number}" for number in range(EACH)]
        assert verify(store).troubles == ()


@pytest.mark.parametrize(
    "address", ["postgresql://h/d", "postgresql://h/d?case=A;drop", "postgresql://h/d?case=", "postgresql://["]
)
def test_an_address_must_name_a_case(address: str) -> None:
    with pytest.raises(NotACase):
        open_case(address, "")


def test_a_server_that_does_not_answer_is_said_in_a_sentence_without_its_password(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(CaseMissing) as caught:
        open_case(f"postgresql://me:hush@/d?host={tmp_path}&case=a", "")
    assert "hush" not in str(caught.value)


def test_what_can_be_done_with_files_only_says_so() -> None:
    with pytest.raises(OnlyFiles, match="pg_dump"):
        open_case_file("postgresql://me:hush@h/d?case=a", "")
