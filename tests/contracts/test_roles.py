"""Roles on a server: what a user may not do, the server refuses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from onrecord.errors import CaseForbidden, CaseMissing, NoMembers, UserUnknown
from onrecord.store import CaseStore
from onrecord.store.members import Role
from onrecord.workflow.adding import add
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.judging import By, judge_claim
from onrecord.workflow.membering import give, members_of
from onrecord.workflow.searching import Asked, search
from onrecord.workflow.showing import build_kept, case_of
from onrecord.workflow.verifying import log_of, verify
from tests.store.kept import CHEAP, SECRET

RANKS: tuple[Role, ...] = ("reader", "editor", "reviewer")


@pytest.fixture(scope="module")
def case(server: str, example: Path) -> str:
    address = f"{server}&case=roles"
    new_case(address, SECRET)
    with open_case(address, SECRET) as store:
        with store.changing() as rows:
            for user in (*RANKS, "nobody_here"):
                rows.exec_driver_sql(f"CREATE ROLE {user} LOGIN")
        add(store, [example / "1-legal-clinic-statement.md"])
        for role in RANKS:
            give(store, role, role, who="Ada")
    return address


def as_user(case: str, user: str) -> str:
    return case.replace("tester@", f"{user}@")


def _judge(store: CaseStore, _example: Path) -> None:
    with store.reading() as rows:
        claim = rows.exec_driver_sql("SELECT id FROM claims ORDER BY id LIMIT 1").scalar()
    judge_claim(store, str(claim), "accepted", By(who="me"))


def _add(store: CaseStore, example: Path) -> None:
    add(store, [example / "4-police-press-note.txt"])


@pytest.mark.parametrize(("act", "least"), [(_add, "editor"), (_judge, "reviewer")])
@pytest.mark.parametrize("user", RANKS)
def test_who_may_not_is_refused_by_the_server(
    case: str, example: Path, user: str, act: Callable[[CaseStore, Path], None], least: Role
) -> None:
    with open_case(as_user(case, user), SECRET) as store:
        if RANKS.index(user) >= RANKS.index(least):
            act(store, example)
        else:
            with pytest.raises(CaseForbidden):
                act(store, example)
        assert case_of(store, who=user).events
        assert search(store, Asked(person="Turdaliev"))
        assert search(store, Asked(words="minibus"))
        with pytest.raises(CaseForbidden):
            give(store, user, "reviewer")
        assert log_of(store)[-1].action == "log"
    with open_case(case, SECRET) as store:
        assert verify(store).troubles == ()


def test_a_reader_leaves_nothing_but_lines_of_the_log(case: str) -> None:
    with open_case(as_user(case, "reader"), SECRET) as store:
        build_kept(store)
        for table in ("derived", "indexed_claims", "decisions", "originals"):
            with pytest.raises(CaseForbidden), store.changing() as rows:
                rows.exec_driver_sql(f"DELETE FROM {table}")
        with pytest.raises(DBAPIError, match="follows from the last"), store.changing() as rows:
            rows.exec_driver_sql("INSERT INTO log VALUES (999, '', 'Eve', 'show', '{}', '', '')")


def test_who_has_no_role_does_not_even_see_that_there_is_a_case(case: str) -> None:
    with pytest.raises(CaseMissing):
        open_case(as_user(case, "nobody_here"), SECRET)


def test_a_role_is_taken_away_again(case: str) -> None:
    with open_case(case, SECRET) as store:
        give(store, "nobody_here", "reader")
        assert members_of(store)["nobody_here"] == "reader"
        open_case(as_user(case, "nobody_here"), SECRET).close()
        give(store, "nobody_here", "none")
        assert "nobody_here" not in members_of(store)
        with pytest.raises(UserUnknown):
            give(store, "no_such_user", "reader")
    with pytest.raises(CaseMissing):
        open_case(as_user(case, "nobody_here"), SECRET)


def test_a_file_has_no_members(tmp_path: Path) -> None:
    new_case(tmp_path / "case", SECRET, cost=CHEAP)
    with open_case(tmp_path / "case", SECRET) as store, pytest.raises(NoMembers):
        members_of(store)
