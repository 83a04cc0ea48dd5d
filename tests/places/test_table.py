"""What is written to a gazetteer file is read back."""

from pathlib import Path

import pytest

from onrecord.places.table import Entry, Table, entry_line, write

NUMBERS = range(2000)


@pytest.fixture
def table(tmp_path: Path) -> Table:
    path = tmp_path / "gazetteer.bin"
    keys = [(f"town{number:04d}", number) for number in NUMBERS]
    names = [(key, entry_line({key: {number: True}, "a": {0: False, number: False}}, key)) for key, number in keys]
    write(path, [f"g{number}\tTown {number:04d}" for number in NUMBERS], names)
    return Table(path)


@pytest.mark.parametrize("number", [0, 255, 256, 511, 512, 1023, 1999])
def test_round_trip(table: Table, number: int) -> None:
    assert table.place(number) == [f"g{number}", f"Town {number:04d}"]
    key = f"town{number:04d}"
    second, first = table.entries(key)
    assert first == Entry(plain=key, places=(number,), main=frozenset({number}))
    assert second.places == tuple(sorted({0, number}))
    assert second.main == frozenset()


@pytest.mark.parametrize("key", ["", "a", "zzz", "town", "0"])
def test_unknown_key(table: Table, key: str) -> None:
    assert table.entries(key) == ()
