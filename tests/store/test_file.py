from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import delete, text, update
from sqlalchemy.exc import DBAPIError

from onrecord.errors import (
    CaseDamaged,
    CaseExists,
    CaseInUse,
    CaseMissing,
    CaseNewer,
    CaseNotMade,
    CaseUnusable,
    NotACase,
    PassphraseWrong,
)
from onrecord.store import CaseStore, file, forms
from onrecord.store.file import PAGE, damaged_pages
from onrecord.store.key import new_key
from onrecord.store.making import making
from onrecord.store.reports import all_reports, count_reports, troubles
from onrecord.store.schema import KEPT, TABLES, changes_of_form
from tests.store.kept import CHEAP, SECRET, made, opened, put

MARKER = "Zhyldyzkan-Marker-7391"


def test_what_went_in_comes_out_of_the_file_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "a.onrecord"
    with made(path) as store:
        report = put(store, "Police left the yard.")
    with opened(path) as store, store.reading() as rows:
        assert all_reports(rows) == (report,)
        assert list(troubles(rows)) == []
        assert damaged_pages(rows) == 0


def test_nothing_readable_is_on_the_disk_while_a_case_is_changed_or_after(tmp_path: Path) -> None:
    path = tmp_path / "a.onrecord"
    words = f"{MARKER} " * 200_000
    seen: set[str] = set()
    with made(path) as store:
        with store.changing() as rows:
            rows.exec_driver_sql("PRAGMA cache_size = 10")
            rows.exec_driver_sql("CREATE TABLE spill (a TEXT)")
            rows.execute(text("INSERT INTO spill VALUES (:a)"), [{"a": words[: 1000 * n]} for n in range(1, 200)])
            rows.exec_driver_sql("SELECT a FROM spill ORDER BY a DESC").all()
            for file in tmp_path.rglob("*"):
                seen.add(file.name)
                assert MARKER.encode() not in file.read_bytes()
        put(store, words, file=f"{MARKER}.txt")
    assert "a.onrecord-journal" in seen
    assert [file.name for file in tmp_path.iterdir()] == ["a.onrecord"]
    assert MARKER.encode() not in path.read_bytes()
    assert b"SQLite" not in path.read_bytes()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 3 * PAGE])


def _cut_a_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-PAGE])


def _cut_within_a_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def _lengthen(path: Path) -> None:
    path.write_bytes(path.read_bytes() + bytes(100))


def _alter(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[200] ^= 1
    path.write_bytes(content)


def _alter_the_last_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-2000] ^= 1
    path.write_bytes(content)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _alter_the_first_byte(path: Path) -> None:
    path.write_bytes(b"x" + path.read_bytes()[1:])


@pytest.mark.parametrize(
    ("harm", "error", "sentence"),
    [
        (_cut, CaseDamaged, "is damaged: bytes in it were altered or are missing"),
        (_cut_within_a_page, CaseDamaged, "is damaged: "),
        (_lengthen, CaseDamaged, "is damaged: it was cut short or something was added to its end"),
        (_alter, CaseDamaged, "is damaged: bytes in it were altered"),
        (_alter_the_last_page, CaseDamaged, "is damaged: bytes in it were altered"),
        (_empty, NotACase, "is no case file of onrecord"),
        (_alter_the_first_byte, NotACase, "is no case file of onrecord"),
        (Path.unlink, CaseMissing, "does not exist"),
    ],
)
def test_a_file_that_came_to_harm_is_refused_in_a_sentence_and_left_alone(
    tmp_path: Path, harm: Callable[[Path], None], error: type[CaseUnusable], sentence: str
) -> None:
    path = tmp_path / "a.onrecord"
    with made(path) as store:
        put(store, "Police left the yard. " * 500)
    harm(path)
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(error, match=sentence):
        opened(path)
    assert (path.read_bytes() if path.exists() else None) == before


@pytest.mark.parametrize("harm", [_cut, _cut_a_page, _cut_within_a_page, _lengthen, _alter])
def test_a_file_that_is_too_large_to_look_at_all_pages_is_still_refused_where_it_was_cut(
    tmp_path: Path, harm: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "_LOOKED_AT", 0)
    path = tmp_path / "a.onrecord"
    with made(path) as store:
        put(store, "Police left the yard. " * 500)
    harm(path)
    before = path.read_bytes()
    with pytest.raises(CaseDamaged, match="is damaged: "):
        opened(path)
    assert path.read_bytes() == before


def test_an_altered_page_of_a_large_file_is_found_by_whoever_looks_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "_LOOKED_AT", 0)
    path = tmp_path / "a.onrecord"
    with made(path) as store:
        put(store, "Police left the yard. " * 500)
    _alter_the_last_page(path)
    with opened(path) as store, store.reading() as rows:
        assert file.damaged_pages(rows) == 1


def test_a_wrong_passphrase_is_refused_in_a_sentence_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.onrecord"
    made(path).close()
    before = path.read_bytes()
    with pytest.raises(PassphraseWrong, match="does not open "):
        opened(path, "four words do badly")
    assert path.read_bytes() == before


def test_a_new_case_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("a report", encoding="utf-8")
    with pytest.raises(CaseExists):
        made(path)
    assert [file.name for file in tmp_path.iterdir()] == ["report.txt"]
    assert path.read_text(encoding="utf-8") == "a report"


def _fail(store: CaseStore) -> None:
    with store.changing() as rows:
        rows.exec_driver_sql("INSERT INTO facts VALUES ('a', 'b')")
        raise ZeroDivisionError


def test_a_change_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    with made(tmp_path / "a.onrecord") as store:
        with pytest.raises(ZeroDivisionError):
            _fail(store)
        with store.reading() as rows:
            assert rows.exec_driver_sql("SELECT count(*) FROM facts").scalar() == 0


@pytest.mark.parametrize("name", KEPT)
def test_what_is_kept_cannot_be_changed_or_deleted(tmp_path: Path, name: str) -> None:
    table = TABLES.tables[name]
    column = next(iter(table.columns))
    with made(tmp_path / "a.onrecord") as store:
        put(store, "Police left the yard.")
        with store.changing() as rows:
            rows.exec_driver_sql("INSERT INTO facts VALUES ('a', 'b')")
            rows.exec_driver_sql("INSERT INTO log VALUES (1, 'a', 'b', 'c', 'd', 'e', 'f')")
            for entered in ("decisions", "steps", "stamps", "consents", "members", "identities"):
                rows.exec_driver_sql(f"INSERT INTO {entered} VALUES (1, 'a')")
            rows.exec_driver_sql("INSERT INTO publications VALUES (1, 'a', 'b')")
        for statement in (update(table).values({column.name: "9"}), delete(table)):
            with pytest.raises(DBAPIError, match="only ever added to"), store.changing() as rows:
                rows.execute(statement)


def test_two_processes_wait_for_each_other_and_then_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.store.file._PATIENCE", 0.1)
    path = tmp_path / "a.onrecord"
    waits = pytest.raises(CaseInUse, match="by another process")
    with made(path) as one, opened(path) as other, one.changing(), waits, other.changing():
        pass


def test_a_file_put_in_the_place_of_an_open_one_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.onrecord"
    with made(path) as store:
        shutil.copy(path, tmp_path / "b")
        (tmp_path / "b").replace(path)
        with pytest.raises(CaseInUse), store.changing():
            pass


def test_a_case_of_a_later_form_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.onrecord"
    with made(path) as store, store.changing() as rows:
        rows.execute(changes_of_form.insert().values(form=999, at="", program=""))
    with pytest.raises(CaseNewer, match="form 999"):
        opened(path)


def test_a_case_of_an_earlier_form_is_taken_forward(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.onrecord"
    made(path).close()
    monkeypatch.setattr(
        forms, "STEPS", (*forms.STEPS, lambda rows: rows.exec_driver_sql("CREATE TABLE later (a TEXT)"))
    )
    with opened(path) as store, store.reading() as rows:
        assert forms.form_of(rows) == forms.latest()
        assert rows.exec_driver_sql("SELECT count(*) FROM later").scalar() == 0


_DIES = """
import os, sys
from pathlib import Path
from tests.store.kept import opened, put
store = opened(Path(sys.argv[1]))
with store.changing() as rows:
    rows.exec_driver_sql("PRAGMA cache_size = 5")
    rows.exec_driver_sql("CREATE TABLE spill (a TEXT)")
    for number in range(200):
        rows.exec_driver_sql("INSERT INTO spill VALUES (hex(randomblob(3000)))")
    os.kill(os.getpid(), 9)
"""


def test_a_process_killed_in_the_middle_of_a_change_leaves_the_case_as_before(tmp_path: Path) -> None:
    path = tmp_path / "a.onrecord"
    with made(path) as store:
        put(store, "Police left the yard.")
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", _DIES, str(path)], cwd=root, check=False)
    assert (tmp_path / "a.onrecord-journal").stat().st_size > 0
    with opened(path) as store, store.reading() as rows:
        assert damaged_pages(rows) == 0
        assert count_reports(rows) == 1
        assert rows.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE name = 'spill'").scalar() == 0


def test_a_byte_changed_anywhere_is_noticed(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.onrecord", tmp_path / "b.onrecord"
    with made(path) as store:
        for number in range(5):
            put(store, f"Police left yard {number}. " * 300, file=f"{number}.txt")
    whole = path.read_bytes()
    chance = random.Random(4)
    for at in [0, 5, 15, 16, len(whole) - 1, *(chance.randrange(len(whole)) for _n in range(40))]:
        altered = bytearray(whole)
        altered[at] ^= 1 << chance.randrange(8)
        copy.write_bytes(altered)
        assert _notices(copy), at


def _notices(path: Path) -> bool:
    try:
        with opened(path, SECRET) as store, store.reading() as rows:
            return damaged_pages(rows) > 0
    except CaseUnusable:
        return True


def test_what_a_killed_process_left_is_removed_later(tmp_path: Path) -> None:
    path = tmp_path / "a.onrecord"
    made(path).close()
    names = [".a.onrecord.71.new", ".a.onrecord.71.new-journal", ".a.onrecord.72.new", ".b.onrecord.73.new", "a.new"]
    for name in names:
        (tmp_path / name).write_bytes(b"half")
        if "72" not in name:
            os.utime(tmp_path / name, (1, 1))
    opened(path).close()
    left = {file.name for file in tmp_path.iterdir()}
    assert left == {"a.onrecord", ".a.onrecord.72.new", ".b.onrecord.73.new", "a.new"}


def test_of_two_who_make_one_case_at_once_the_second_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.onrecord"
    with pytest.raises(CaseExists), making(path):
        made(path).close()
    opened(path).close()
    assert [file.name for file in tmp_path.iterdir()] == ["a.onrecord"]


def test_where_files_have_one_name_only_nothing_is_overwritten_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_link(_new: Path, _path: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", no_link)
    path = tmp_path / "a.onrecord"
    made(path).close()
    with pytest.raises(CaseExists), making(tmp_path / "b"):
        shutil.copy(path, tmp_path / "b")
    opened(tmp_path / "b").close()


def test_a_case_that_cannot_be_made_says_where_and_why(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with made(tmp_path / "a.onrecord") as store:
        for to, why in ((tmp_path / "no" / "b", "no such folder"), (tmp_path / "file" / "b", "Not a directory")):
            with pytest.raises(CaseNotMade, match=f"{to} was not made: .*{why}"):
                made(to)
            with pytest.raises(CaseNotMade, match=f"{to} was not made: .*{why}"):
                store.copy(to, last=lambda _rows: None)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.onrecord", "file"]


_FILLS_THE_DISK = """
import resource, sys
from pathlib import Path
from onrecord.errors import CaseUnusable
from tests.store.kept import opened, put
path = Path(sys.argv[1])
with opened(path) as store:
    room = path.stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    for change in (lambda: put(store, "Police left the yard. " * 5000), lambda: store.copy(path.with_name("b"), last=print)):
        try:
            change()
        except CaseUnusable as error:
            print(error)
        room //= 2
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
"""  # noqa: E501  a program


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
def test_a_disk_that_takes_no_more_is_not_called_damage(tmp_path: Path) -> None:
    path = tmp_path / "a.onrecord"
    made(path).close()
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", _FILLS_THE_DISK, str(path)], cwd=root, check=True, capture_output=True, text=True
    )
    change, copy = ran.stdout.splitlines()
    assert "a.onrecord cannot be written to (the disk does not take it)" in change
    assert "b was not made: " in copy
    with opened(path) as store, store.reading() as rows:
        assert (count_reports(rows), damaged_pages(rows)) == (0, 0)
    assert [file.name for file in tmp_path.iterdir()] == ["a.onrecord"]


@pytest.mark.skipif(os.name != "posix", reason="other rights")
def test_only_its_owner_may_read_a_case_and_a_new_passphrase_leaves_that_as_it_is(tmp_path: Path) -> None:
    path, link = tmp_path / "a.onrecord", tmp_path / "link"
    made(path).close()
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o640)
    link.symlink_to(path)
    with opened(link) as store:
        store.copy(link, key=new_key("other words to open", CHEAP), over=True, last=lambda _rows: None)
    assert path.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()
    opened(path, "other words to open").close()


def test_a_folder_is_no_case(tmp_path: Path) -> None:
    with pytest.raises(NotACase, match="is no case file"):
        opened(tmp_path)
