from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import CaseDamaged, CaseExists, PassphraseWrong
from onrecord.store import reports as kept
from onrecord.store.words import reports_with
from onrecord.workflow.casefile import new_case, open_case_file
from onrecord.workflow.copying import backup, change_passphrase, export_key, restore
from onrecord.workflow.verifying import log_of, verify
from tests.store.kept import CHEAP, SECRET, put

OTHER = "five other words of mine"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.onrecord"
    new_case(path, SECRET, cost=CHEAP)
    with open_case_file(path, SECRET) as store:
        put(store, "Police left the yard. " * 400)
    return path


def _count(path: Path, secret: str = SECRET) -> int:
    with open_case_file(path, secret) as store, store.reading() as rows:
        return kept.count_reports(rows)


def test_a_backup_is_the_case_and_comes_back_as_the_case(case: Path) -> None:
    copy = case.with_name("copy")
    with open_case_file(case, SECRET) as store:
        backup(store, copy, who="Ada")
        with pytest.raises(CaseExists):
            backup(store, copy)
    assert _count(copy) == 1
    with open_case_file(copy, SECRET) as store, store.reading() as rows:
        assert len(reports_with(rows, "yard", 5)) == 1
    case.unlink()
    restored = case.with_name("restored")
    with pytest.raises(CaseDamaged, match="Intake 1 is not in the log"):
        restore(copy, restored, SECRET)  # `put` leaves no line in the log
    assert not restored.exists()
    with pytest.raises(CaseExists):
        restore(copy, copy, SECRET)


def test_a_sound_backup_is_restored(tmp_path: Path) -> None:
    path, copy = tmp_path / "case", tmp_path / "copy"
    new_case(path, SECRET, cost=CHEAP)
    with open_case_file(path, SECRET) as store:
        backup(store, copy, who="Ada")
    path.unlink()
    restore(copy, path, SECRET, who="Bo")
    with open_case_file(path, SECRET) as store:
        assert verify(store).troubles == ()
        lines = [(entry.who, entry.action) for entry in log_of(store)]
    assert lines[:4] == [("", "new"), ("Ada", "backup"), ("Ada", "copied"), ("Bo", "restore")]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["case", "copy"]


def test_after_a_change_only_the_new_passphrase_opens(case: Path) -> None:
    with open_case_file(case, SECRET) as store:
        change_passphrase(store, OTHER, who="Ada", cost=CHEAP)
    with pytest.raises(PassphraseWrong):
        open_case_file(case, SECRET)
    assert _count(case, OTHER) == 1
    with open_case_file(case, OTHER) as store:
        assert log_of(store)[-2].action == "change-passphrase"
    assert [file.name for file in case.parent.iterdir()] == [case.name]


def test_a_key_on_paper_opens_its_case_and_its_backups_and_no_other(case: Path) -> None:
    copy, other = case.with_name("copy"), case.with_name("other")
    with open_case_file(case, SECRET) as store:
        key = export_key(store)
        backup(store, copy)
    assert _count(case, key) == _count(copy, key.lower().replace(" ", "  ")) == 1
    new_case(other, SECRET, cost=CHEAP)
    for path, wrong in ((other, key), (case, key[:-3] + "AAA"), (case, "onrecord-key"), (case, key + " AAAAA")):
        with pytest.raises(PassphraseWrong):
            open_case_file(path, wrong)
