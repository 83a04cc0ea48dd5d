"""How often Python looks for rings is changed for a while and then is as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from onrecord.workflow.sweeping import NEW, seldom_swept


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


@pytest.mark.parametrize(
    ("before", "within"),
    [((700, 10, 10), (NEW, 10, 10)), ((NEW + 1, 5, 5), (NEW + 1, 5, 5)), ((0, 10, 10), (0, 10, 10))],
    ids=["as Python has it", "already more seldom", "never"],
)
def test_within_and_after(before: tuple[int, int, int], within: tuple[int, int, int]) -> None:
    gc.set_threshold(*before)
    with seldom_swept():
        assert gc.get_threshold() == within
    assert gc.get_threshold() == before


def test_after_an_error() -> None:
    gc.set_threshold(700, 10, 10)
    with pytest.raises(ZeroDivisionError), seldom_swept():
        1 / 0  # noqa: B018
    assert gc.get_threshold() == (700, 10, 10)
