from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.store.journal import NONE_BEFORE, Entry, digest, entries, first_break, write
from tests.store.kept import AT, made


@pytest.fixture
def chain(tmp_path: Path) -> tuple[Entry, ...]:
    with made(tmp_path / "a.onrecord") as store:
        with store.changing() as rows:
            for action in ("new", "add", "show"):
                write(rows, at=AT, who="Ада", action=action, what={"b": 1, "a": ["x\ud800", None]})
        with store.reading() as rows:
            return tuple(entries(rows))


def test_each_entry_carries_the_hash_of_the_one_before(chain: tuple[Entry, ...]) -> None:
    assert [entry.number for entry in chain] == [1, 2, 3]
    assert [entry.before for entry in chain] == [NONE_BEFORE, chain[0].hash, chain[1].hash]
    assert chain[0].what == {"a": ["x\ud800", None], "b": 1}
    assert first_break(chain) is None


@pytest.mark.parametrize(
    ("changed", "breaks_at"),
    [
        (lambda c: (c[0], replace(c[1], who="Eve"), c[2]), 2),
        (lambda c: (c[0], c[2]), 2),
        (lambda c: c[1:], 1),
        (lambda c: (c[1], c[0], c[2]), 1),
        (lambda c: (c[0], replace(c[1], who="Eve", hash=digest([2, AT, "Eve", "add", c[1].what, c[0].hash])), c[2]), 3),
    ],
)
def test_a_changed_line_breaks_the_chain_where_it_stands(changed, breaks_at: int, chain: tuple[Entry, ...]) -> None:  # type: ignore[no-untyped-def]
    assert first_break(changed(chain)) == breaks_at
