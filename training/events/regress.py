"""Logistic regression over signals that hold or do not, with an L2 penalty, by L-BFGS; or a part left out.

A row holds some forty of two thousand signals, so rows are kept as the numbers of the signals that hold. No randomness:
the same rows give the same weights. Source of the method: Nocedal and Wright, Numerical Optimization, algorithm 7.4.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.case.points import RULES

RARE = 4
"""A signal in fewer rows than this is left out."""
_LEAST = 0.05  # points smaller than this are not written
_STEPS = 300
_MEMORY = 12
_FLAT = 1e-3  # the slope at which the weights are good to two places

Array = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows of signals with their answers.

    Attributes:
        names: Of the columns after the first, which is always 1.
        held: The columns that hold, row after row.
        starts: Where in `held` each row begins.
        wanted: 1 for one event, 0 for two.
        part: The number of the case that each row comes from.
    """

    names: tuple[str, ...]
    held: NDArray[np.int64]
    starts: NDArray[np.int64]
    wanted: Array
    part: NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class Regression:
    """Weights of the columns of a table."""

    names: tuple[str, ...]
    weights: Array

    def rounded(self) -> dict[str, float]:
        """The points as they are written: two places, small ones left out."""
        return {"bias": round(float(self.weights[0]), 2), **rounded(self.names, self.weights[1:])}


def rounded(names: Sequence[str], weights: Array) -> dict[str, float]:
    """The weights to two places; small ones left out."""
    points = {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}
    return {name: value for name, value in points.items() if abs(value) >= _LEAST}


def table_of(parts: Sequence[Sequence[tuple[tuple[str, ...], int]]]) -> Table:
    """The rows of all cases; signals that hold of very few pairs are left out."""
    pairs = [(number, found, same) for number, some in enumerate(parts) for found, same in some]
    seen = Counter(signal for _number, found, _same in pairs for signal in found)
    names = sorted(signal for signal, count in seen.items() if count >= RARE and signal not in RULES)
    column = {name: at + 1 for at, name in enumerate(names)}
    rows = [[0, *sorted({column[signal] for signal in found if signal in column})] for _number, found, _same in pairs]
    return Table(
        names=tuple(names),
        held=np.array([at for row in rows for at in row], dtype=np.int64),
        starts=np.cumsum([0, *map(len, rows[:-1])], dtype=np.int64),
        wanted=np.array([same for _number, _found, same in pairs], dtype=float),
        part=np.array([number for number, _found, _same in pairs], dtype=np.int64),
    )


def regress(table: Table, strength: float) -> Regression:
    """The weights that fit all rows."""
    return _fitted(table, np.ones(len(table.wanted)), np.zeros(len(table.names) + 1), strength)


def without(table: Table, whole: Regression, parts: Sequence[int], strength: float) -> Regression:
    """The weights that fit all rows but those of some cases.

    Args:
        table: All rows.
        whole: The weights that fit all rows: where to begin.
        parts: Numbers of the cases to leave out.
        strength: Of the penalty.
    """
    return _fitted(table, (~np.isin(table.part, parts)).astype(float), whole.weights, strength)


def _fitted(table: Table, counted: Array, begin: Array, strength: float) -> Regression:
    """Fit the rows, each counted so often."""
    lengths = np.diff([*table.starts, len(table.held)])
    penalty = np.full(len(begin), strength)
    penalty[0] = 1e-6

    def loss(weights: Array) -> tuple[float, Array]:
        sums = np.add.reduceat(weights[table.held], table.starts)
        value = float(counted @ (np.logaddexp(0, sums) - table.wanted * sums) + penalty @ weights**2 / 2)
        left = counted * (1 / (1 + np.exp(-sums)) - table.wanted)
        slope = np.bincount(table.held, weights=np.repeat(left, lengths), minlength=len(weights))
        return value, slope + penalty * weights

    return Regression(names=table.names, weights=lowest(loss, begin))


def lowest(loss: Callable[[Array], tuple[float, Array]], at: Array, flat: float = _FLAT) -> Array:
    """Where a loss is least; `loss` gives its value and its slope."""
    known: deque[tuple[Array, Array]] = deque(maxlen=_MEMORY)
    value, slope = loss(at)
    for _step in range(_STEPS):
        if np.abs(slope).max() < flat:
            break
        way = _way(slope, known)
        length = 1.0 if known else 1.0 / float(np.linalg.norm(slope))
        further, steeper = loss(at + length * way)
        while further > value + 1e-4 * length * float(slope @ way) and length > _FLAT**3:
            length /= 2
            further, steeper = loss(at + length * way)
        if float((steeper - slope) @ way) > 0:
            known.append((length * way, steeper - slope))
        at, value, slope = at + length * way, further, steeper
    return at


def _way(slope: Array, known: Sequence[tuple[Array, Array]]) -> Array:
    """Down the slope, bent by how it changed in the last steps."""
    way = -slope
    shares = []
    for step, change in reversed(known):
        share = float(step @ way) / float(step @ change)
        shares.append(share)
        way = way - share * change
    if known:
        step, change = known[-1]
        way = way * float(step @ change) / float(change @ change)
    for (step, change), share in zip(known, reversed(shares), strict=True):
        way = way + (share - float(change @ way) / float(step @ change)) * step
    return way
