from __future__ import annotations

from itertools import combinations

import pytest

from onrecord.web.graph import HEIGHT, WIDTH, laid_out

GRAPHS = [
    ("abc", ["ab", "bc"]),
    ("abc", ["ab", "bc", "ac"]),
    ("abcd", ["ab", "ba", "bc", "cd", "da"]),
    ("abcdefgh", ["ae", "af", "be", "bg", "ch", "de", "ah", "bf", "eh"]),
    ("abc", []),
    ("a", ["aa"]),
]


@pytest.mark.parametrize(("things", "edges"), GRAPHS)
def test_nothing_overlaps_and_all_of_it_is_on_the_page(things: str, edges: list[str]) -> None:
    layout = laid_out(things, [(edge[0], edge[1]) for edge in edges])
    for (x, y), (other_x, other_y) in combinations(layout.boxes.values(), 2):
        assert abs(x - other_x) >= WIDTH or abs(y - other_y) >= HEIGHT
    assert all(0 <= x <= layout.width - WIDTH and 0 <= y <= layout.height - HEIGHT for x, y in layout.boxes.values())


@pytest.mark.parametrize(("things", "edges"), GRAPHS)
def test_the_same_graph_is_drawn_the_same(things: str, edges: list[str]) -> None:
    given = [(edge[0], edge[1]) for edge in edges]
    assert laid_out(things, given) == laid_out(things, given[::-1])


def test_who_tells_stands_to_the_left_of_who_is_told() -> None:
    boxes = laid_out("abcr", [("a", "b"), ("b", "c"), ("c", "r"), ("a", "r")], "r").boxes
    assert boxes["a"][0] < boxes["b"][0] < boxes["c"][0] < boxes["r"][0]


def test_reports_stand_last_and_voices_before_them() -> None:
    boxes = laid_out("abr", [("a", "r")], "r").boxes
    assert boxes["b"][0] == boxes["a"][0] < boxes["r"][0]
