"""A large case at a desk: shown as the file keeps it, built beside, and left in the file when the desk is closed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.case import Building
from onrecord.model import Case
from onrecord.publish import case_json
from onrecord.store import CaseStore
from onrecord.workflow import whole
from onrecord.workflow.adding import add
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.desk import Desk
from onrecord.workflow.showing import build_kept, built, kept_case, kept_of
from tests.store.kept import CHEAP, SECRET


@pytest.fixture(scope="module")
def example_file(tmp_path_factory: pytest.TempPathFactory, example: Path) -> Path:
    path = tmp_path_factory.mktemp("whole") / "case.onrecord"
    new_case(path, SECRET, cost=CHEAP)
    with open_case(path, SECRET) as store:
        add(store, [example])
    return path


@pytest.fixture
def path(tmp_path: Path, example_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example as if it were large."""
    monkeypatch.setattr(whole, "AT_ONCE", 0)
    (tmp_path / "case.onrecord").write_bytes(example_file.read_bytes())
    return tmp_path / "case.onrecord"


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Building waits until this is set."""
    go = threading.Event()
    put = Building.put

    def waiting(self: Building, *given: object) -> object:
        if threading.current_thread().name == "building":
            assert go.wait(60)
        return put(self, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(Building, "put", waiting)
    yield go
    go.set()


def is_built(desk: Desk) -> Case:
    for one in threading.enumerate():
        if one.name == "building":
            one.join(60)
    case = desk.case()
    assert case is not None
    return case


def kept_in(store: CaseStore) -> Case | None:
    """The case as it lies in the file."""
    given = kept_of(store)
    with store.reading() as rows:
        return kept_case(rows, given)


def same(store: CaseStore, case: Case) -> bool:
    """Whether a case is the one that is built anew; problems are told elsewhere on a desk."""
    anew = built(kept_of(store))
    return (case.events, case.entities, case.gaps) == (anew.events, anew.entities, anew.gaps)


def test_a_desk_that_is_closed_leaves_the_case_as_it_was_decided(path: Path) -> None:
    desk = Desk(open_case(path, SECRET), "Ada")
    report = desk.report_ids()[0]
    is_built(desk)
    desk.judge(report, desk.reading(report).claims[0].id, "rejected")
    assert desk.case() is not None
    desk.close()
    with open_case(path, SECRET) as store:
        found = kept_in(store)
        assert found is not None
        assert case_json(found) == case_json(built(kept_of(store))) == case_json(build_kept(store))


@pytest.mark.usefixtures("held")
def test_what_the_file_keeps_is_shown_before_anything_is_built(path: Path, held: threading.Event) -> None:
    with open_case(path, SECRET) as store:
        kept = build_kept(store)
    desk = Desk(open_case(path, SECRET), "Ada")
    assert desk.case() == kept
    assert not desk.is_behind
    assert desk.case_as_of("2025-05-15") is None
    state, report = desk.state, desk.report_ids()[0]
    desk.judge(report, desk.reading(report).claims[0].id, "rejected")
    assert desk.is_behind
    assert desk.case() == kept
    held.set()
    case = is_built(desk)
    assert not desk.is_behind
    assert desk.state not in {state, state + 1}
    assert same(desk.store, case)
    assert desk.case_as_of("2025-05-15") is not None
    desk.close()


def test_without_one_in_the_file_nothing_is_shown_until_it_is_built(
    path: Path, held: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole, "_PATIENCE", 0.01)
    desk = Desk(open_case(path, SECRET), "Ada")
    desk.prepare()
    assert desk.case() is None
    held.set()
    assert same(desk.store, is_built(desk))
    desk.close()


def test_what_was_decided_elsewhere_meanwhile_keeps_the_case_from_being_left(path: Path) -> None:
    desk = Desk(open_case(path, SECRET), "Ada")
    is_built(desk)
    with open_case(path, SECRET) as other:
        bo = Desk(other, "Bo")
        report = bo.report_ids()[0]
        bo.judge(report, bo.reading(report).claims[0].id, "rejected")
    desk.close()  # it does not know of what Bo decided
    with open_case(path, SECRET) as store:
        assert kept_in(store) is None
        assert case_json(build_kept(store)) == case_json(built(kept_of(store)))
