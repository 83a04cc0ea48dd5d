from __future__ import annotations

import pytest

from onrecord.store.key import HEADER, Cost, cost_of, key_of, new_key
from tests.store.kept import CHEAP


def test_a_key_is_found_again_from_the_clear_bytes_and_the_passphrase() -> None:
    key = new_key("river stone lamp", CHEAP)
    assert len(key.header) == HEADER
    assert key_of(key.header + b"more of the file", "river stone lamp") == key
    assert key_of(key.header, "river stone lamq") is None


def test_two_files_of_one_passphrase_have_different_keys() -> None:
    assert new_key("river stone lamp", CHEAP).secret != new_key("river stone lamp", CHEAP).secret


def test_a_passphrase_is_the_same_however_its_accents_are_written() -> None:
    key = new_key("caf\u00e9 de la gare", CHEAP)
    assert key_of(key.header, "cafe\u0301 de la gare") == key


@pytest.mark.parametrize("cost", [CHEAP, Cost(), Cost(memory=11, passes=15, lanes=15)])
def test_the_cost_stands_in_the_clear_bytes(cost: Cost) -> None:
    form = bytes([0x10 | cost.lanes, cost.memory << 4 | cost.passes])
    assert cost_of(b"oR" + form + bytes(12)) == cost


@pytest.mark.parametrize(
    "header",
    [b"", b"oR", b"SQLite format 3\0", b"oR\x24\x83" + bytes(12), b"oR\x14\xf3" + bytes(12), b"oR\x10\x83" + bytes(12)],
)
def test_other_bytes_are_no_case_file(header: bytes) -> None:
    assert cost_of(header) is None
    assert key_of(header, "any") is None


def test_an_altered_cost_gives_no_key() -> None:
    key = new_key("river stone lamp", CHEAP)
    assert key_of(key.header[:3] + b"\x02" + key.header[4:], "river stone lamp") is None


@pytest.mark.parametrize("wrong", [{"memory": 12}, {"passes": 0}, {"lanes": 16}])
def test_there_are_bounds_to_the_cost(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="no such cost"):
        Cost(**wrong)
