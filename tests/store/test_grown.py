"""Values that a case is built on come back as they were put, whatever their keys look like and wherever they lie."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from onrecord.store import CaseStore, grown
from onrecord.store.file import create
from onrecord.store.grown import GrownRows
from onrecord.store.schema import grown as table
from tests.store.kept import CHEAP, SECRET

KEYS = ("plain", "two words", "tab\there", "line\nend", "\0[1]", '"quoted"', "Әсия", "\ud800 alone", "", "back\\slash")
APART = ("apart", "aside")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CaseStore]:
    with create(tmp_path / "case", SECRET, at="2026-01-02T03:04:05Z", program="test", cost=CHEAP) as opened:
        yield opened


def put(store: CaseStore, shelf: str, values: dict[str, str | None]) -> None:
    with store.changing() as rows:
        keep = GrownRows(rows, APART)
        keep.put(shelf, values)
        keep.write()


@pytest.mark.parametrize("shelf", ["shared", "apart"])
def test_they_come_back(store: CaseStore, shelf: str) -> None:
    values = {key: f'["{number}","words of it"]' for number, key in enumerate(KEYS)}
    put(store, shelf, {**values})
    put(store, "other", dict.fromkeys(KEYS, "[]"))
    with store.reading() as rows:
        keep = GrownRows(rows, APART)
        assert {key: keep.get(shelf, key) for key in KEYS} == values
        assert dict(keep.everything(shelf)) == values
        assert keep.get("aside", "plain") is None


def test_what_was_put_is_there_before_it_is_written(store: CaseStore) -> None:
    put(store, "shared", {"a": "1", "b": "2"})
    with store.changing() as rows:
        keep = GrownRows(rows, APART)
        keep.put("shared", {"a": None, "c": "3"})
        assert keep.get("shared", "a") is None
        assert dict(keep.everything("shared")) == {"b": "2", "c": "3"}


def test_a_shelf_is_cleared_and_no_other(store: CaseStore) -> None:
    for shelf in ("shared", "other", "apart", "aside"):
        put(store, shelf, {"a": "1", "b": "2"})
    with store.changing() as rows:
        keep = GrownRows(rows, APART)
        for shelf in ("shared", "apart"):
            keep.clear(shelf)
        keep.write()
    with store.reading() as rows:
        keep = GrownRows(rows, APART)
        left = {shelf: dict(keep.everything(shelf)) for shelf in ("shared", "other", "apart", "aside")}
        assert left == {"shared": {}, "other": {"a": "1", "b": "2"}, "apart": {}, "aside": {"a": "1", "b": "2"}}


def test_what_holds_nothing_takes_no_row(store: CaseStore) -> None:
    put(store, "shared", dict.fromkeys(KEYS, "1"))
    put(store, "shared", dict.fromkeys(KEYS))
    with store.reading() as rows:
        assert rows.scalar(select(func.count()).select_from(table)) == 0


def test_keys_may_share_a_row(store: CaseStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grown, "_DRAWER", 8)
    values = {f"key {number}": f"[{number}]" for number in range(2_000)}
    with store.changing() as rows:
        GrownRows(rows, APART).fill(values, lambda key: {"shared": values[key], "other": "1"})
    put(store, "shared", {"key 7": None, "key 8": "[]"})
    expected = {**values, "key 8": "[]"}
    del expected["key 7"]
    with store.reading() as rows:
        assert rows.scalars(select(func.count()).select_from(table)).one() <= 256
        keep = GrownRows(rows, APART)
        assert dict(keep.everything("shared")) == expected
        assert keep.get("other", "key 7") == "1"


def test_more_than_is_kept_in_mind(store: CaseStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grown, "_AT_HAND", 5)
    with store.changing() as rows:
        keep = GrownRows(rows, APART)
        for number in range(60):
            keep.put("shared", {f"key {number}": str(number)})
            assert keep.get("shared", f"key {number // 2}") == str(number // 2)
        keep.write()
        assert [keep.get("shared", f"key {number}") for number in range(60)] == [str(number) for number in range(60)]
