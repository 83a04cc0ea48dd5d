"""A graph that flows from left to right: columns by distance from the end, few crossings, the same every time.

Sugiyama's way in its simplest form: an edge that closes a circle is drawn but does not count; each thing stands in the
column before whatever it leads to; long edges pass through columns as bends; the order within a column follows the
neighbours. Libraries for this are far larger than what a case of some dozens of voices needs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDTH, GAP, HEIGHT, BETWEEN = 188.0, 80.0, 46.0, 14.0
_BEND = 10.0  # height that a bend takes in a column
_SWEEPS = 8

Edge = tuple[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """Where everything stands.

    Attributes:
        boxes: Left upper corner of each thing.
        paths: For each edge its way as SVG writes paths, and the middle of it.
    """

    width: float
    height: float
    boxes: Mapping[str, tuple[float, float]]
    paths: Mapping[Edge, tuple[str, float, float]]


def laid_out(things: Sequence[str], edges: Iterable[Edge], last: Sequence[str] = ()) -> Layout:
    """Places for things and edges.

    Args:
        things: In the order in which they should stand where nothing else decides.
        edges: From one thing to another.
        last: Those that stand in the last column at least, though nothing follows them, such as reports.
    """
    drawn = sorted({(one, other) for one, other in edges if one != other})
    columns = _columns(things, _without_circles(things, drawn), frozenset(last))
    rows, bends = _rows(things, columns, drawn)
    middle = _middles(rows, bends, drawn)
    top = min((middle[one] - _height(one) / 2 for row in rows for one in row), default=0.0)
    left = {one: number * (WIDTH + GAP) for number, row in enumerate(rows) for one in row}
    boxes = {one: (left[one], round(middle[one] - HEIGHT / 2 - top, 1)) for one in things}
    paths = {
        edge: _path(edge, bends.get(edge, ()), left, {one: y - top for one, y in middle.items()}) for edge in drawn
    }
    bottom = max((y + HEIGHT for _x, y in boxes.values()), default=0.0)
    return Layout(width=len(rows) * (WIDTH + GAP) - GAP, height=bottom, boxes=boxes, paths=paths)


def _without_circles(things: Sequence[str], edges: Sequence[Edge]) -> list[Edge]:
    """The edges without those that lead back to where a walk came from."""
    after: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in edges:
        after[one].append(other)
    state: dict[str, int] = {}
    kept: list[Edge] = []

    def walk(one: str) -> None:
        state[one] = 1
        for other in after[one]:
            if state.get(other) == 1:
                continue
            kept.append((one, other))
            if other not in state:
                walk(other)
        state[one] = 2

    for one in things:
        if one not in state:
            walk(one)
    return kept


def _columns(things: Sequence[str], edges: Sequence[Edge], last: frozenset[str]) -> dict[str, int]:
    """The column of each thing, counted from the left: before whatever it leads to."""
    after: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in edges:
        after[one].append(other)
    to_end: dict[str, int] = {}

    def distance(one: str) -> int:
        if one not in to_end:
            to_end[one] = max(
                (distance(other) + 1 for other in after[one]), default=0 if one in last or not last else 1
            )
        return to_end[one]

    most = max((distance(one) for one in things), default=0)
    return {one: most - to_end[one] for one in things}


def _rows(
    things: Sequence[str], columns: Mapping[str, int], edges: Sequence[Edge]
) -> tuple[list[list[str]], dict[Edge, tuple[str, ...]]]:
    """What stands in each column from top to bottom, bends of long edges included."""
    rows: list[list[str]] = [[] for _n in range(max(columns.values(), default=0) + 1)]
    for one in things:
        rows[columns[one]].append(one)
    bends: dict[Edge, tuple[str, ...]] = {}
    for one, other in edges:
        between = range(columns[one] + 1, columns[other])
        bends[one, other] = tuple(f"\0{one}\0{other}\0{number}" for number in between)
        for number, bend in zip(between, bends[one, other], strict=True):
            rows[number].append(bend)
    beside = _neighbours(edges, bends)
    for sweep in range(_SWEEPS):
        if sweep % 2 == 0:
            for fixed, row in pairwise(rows):
                _order(row, fixed, beside)
        else:
            for row, fixed in reversed(list(pairwise(rows))):
                _order(row, fixed, beside)
    return rows, bends


def _order(row: list[str], fixed: Sequence[str], beside: Mapping[str, Sequence[str]]) -> None:
    """Put a column in the order of its neighbours in the next."""
    at = {one: place / len(fixed) for place, one in enumerate(fixed)}
    wanted = {
        one: _mean([at[other] for other in beside[one] if other in at], place / len(row))
        for place, one in enumerate(row)
    }
    row.sort(key=wanted.__getitem__)


def _neighbours(edges: Sequence[Edge], bends: Mapping[Edge, tuple[str, ...]]) -> defaultdict[str, list[str]]:
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for edge in edges:
        way = (edge[0], *bends[edge], edge[1])
        for one, other in pairwise(way):
            beside[one].append(other)
            beside[other].append(one)
    return beside


def _middles(
    rows: Sequence[Sequence[str]], bends: Mapping[Edge, tuple[str, ...]], edges: Sequence[Edge]
) -> dict[str, float]:
    """How far down the middle of each thing is: near the middle of its neighbours, without overlap."""
    beside = _neighbours(edges, bends)
    middle: dict[str, float] = {}
    for row in rows:
        _stack(row, dict.fromkeys(row, 0.0), middle)
    for sweep in range(_SWEEPS):
        for row in rows if sweep % 2 == 0 else reversed(rows):
            wanted = {one: _mean([middle[other] for other in beside[one]], middle[one]) for one in row}
            _stack(row, wanted, middle)
    return _closed_up(middle)


def _closed_up(middle: Mapping[str, float]) -> dict[str, float]:
    """The same without bands in which nothing stands."""
    found: dict[str, float] = {}
    below, shift = 0.0, 0.0
    for number, (one, y) in enumerate(
        sorted(middle.items(), key=lambda each: (each[1] - _height(each[0]) / 2, each[0]))
    ):
        top = y - _height(one) / 2
        shift += max(0.0, top - shift - below - BETWEEN) if number else top - below
        found[one] = y - shift
        below = max(below, found[one] + _height(one) / 2)
    return found


def _stack(row: Sequence[str], wanted: Mapping[str, float], middle: dict[str, float]) -> None:
    """Put things one below the other, as near as can be to where they are wanted."""
    shift, below = 0.0, float("-inf")
    for one in row:
        half = _height(one) / 2
        middle[one] = max(wanted[one], below + half)
        shift += wanted[one] - middle[one]
        below = middle[one] + half + BETWEEN
    for one in row:
        middle[one] += shift / max(1, len(row))


def _height(one: str) -> float:
    return _BEND if one.startswith("\0") else HEIGHT


def _mean(numbers: Sequence[float], otherwise: float) -> float:
    return sum(numbers) / len(numbers) if numbers else otherwise


def _path(
    edge: Edge, bends: Sequence[str], left: Mapping[str, float], middle: Mapping[str, float]
) -> tuple[str, float, float]:
    """The way of an edge; one that leads back goes round below."""
    one, other = edge
    if left[other] <= left[one]:
        return _back(left[one], middle[one], left[other], middle[other])
    points = [(left[one] + WIDTH, middle[one])]
    for bend in bends:
        points += [(left[bend], middle[bend]), (left[bend] + WIDTH, middle[bend])]
    points.append((left[other], middle[other]))
    parts = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for number, ((x0, y0), (x1, y1)) in enumerate(pairwise(points)):
        half = (x1 - x0) / 2
        straight = number % 2 == 1
        parts.append(
            f"L{x1:.1f} {y1:.1f}"
            if straight
            else f"C{x0 + half:.1f} {y0:.1f} {x1 - half:.1f} {y1:.1f} {x1:.1f} {y1:.1f}"
        )
    (x0, y0), (x1, y1) = points[0], points[1]
    return "".join(parts), (x0 + x1) / 2, (y0 + y1) / 2


def _back(x0: float, y0: float, x1: float, y1: float) -> tuple[str, float, float]:
    start, end = x0 + WIDTH / 2, x1 + WIDTH / 2
    low = max(y0, y1) + HEIGHT
    path = (
        f"M{start:.1f} {y0 + HEIGHT / 2:.1f}C{start:.1f} {low:.1f} {end:.1f} {low:.1f} {end:.1f} {y1 + HEIGHT / 2:.1f}"
    )
    return path, (start + end) / 2, low - HEIGHT / 8
