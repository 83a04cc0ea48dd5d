"""Logistic regression over signals that hold or do not, with an L2 penalty, by Newton's method; or a part left out.

Leaving a case out moves the optimum little: from there a few steps with the curvature of what remains are enough.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_RARE = 4  # a signal in fewer pairs than this is left out
_LEAST = 0.05  # points smaller than this are not written

Array = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows of signals with their answers.

    Attributes:
        names: Of the columns after the first, which is always 1.
        rows: One for each pair.
        wanted: 1 for one event, 0 for two.
        part: The number of the case that each row comes from.
    """

    names: tuple[str, ...]
    rows: NDArray[np.float32]
    wanted: Array
    part: NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class Regression:
    """Weights of the columns of a table."""

    names: tuple[str, ...]
    weights: Array

    def rounded(self) -> dict[str, float]:
        """The points as they are written: two places, small ones left out."""
        points = {name: round(float(weight), 2) for name, weight in zip(self.names, self.weights[1:], strict=True)}
        kept = {name: value for name, value in points.items() if abs(value) >= _LEAST}
        return {"bias": round(float(self.weights[0]), 2), **kept}


def table_of(parts: Sequence[Sequence[tuple[tuple[str, ...], int]]]) -> Table:
    """The rows of all cases; signals that hold of very few pairs are left out."""
    pairs = [(number, found, same) for number, some in enumerate(parts) for found, same in some]
    seen = Counter(signal for _number, found, _same in pairs for signal in found)
    names = sorted(signal for signal, count in seen.items() if count >= _RARE)
    column = {name: at + 1 for at, name in enumerate(names)}
    rows = np.zeros((len(pairs), len(names) + 1), dtype=np.float32)
    rows[:, 0] = 1.0
    for row, (_number, found, _same) in enumerate(pairs):
        rows[row, [column[signal] for signal in found if signal in column]] = 1.0
    return Table(
        names=tuple(names),
        rows=rows,
        wanted=np.array([same for _number, _found, same in pairs], dtype=float),
        part=np.array([number for number, _found, _same in pairs], dtype=np.int64),
    )


def regress(table: Table, strength: float) -> Regression:
    """The weights that fit all rows."""
    weights = np.zeros(table.rows.shape[1])
    for _step in range(25):
        change = np.linalg.solve(_bend(table, weights, strength), _slope(table, weights, strength))
        weights += change
        if np.abs(change).max() < 1e-4:
            break
    return Regression(names=table.names, weights=weights)


def without(table: Table, whole: Regression, parts: Sequence[int], strength: float, *, steps: int = 4) -> Regression:
    """The weights that fit all rows but those of some cases.

    Args:
        table: All rows.
        whole: The weights that fit all rows: where to begin.
        parts: Numbers of the cases to leave out.
        strength: Of the penalty.
        steps: With the curvature at `whole`; four leave less than a hundredth.
    """
    kept = ~np.isin(table.part, parts)
    rest = Table(names=table.names, rows=table.rows[kept], wanted=table.wanted[kept], part=table.part[kept])
    weights = whole.weights.copy()
    bend = _bend(rest, weights, strength)
    for _step in range(steps):
        weights += np.linalg.solve(bend, _slope(rest, weights, strength))
    return Regression(names=table.names, weights=weights)


def _chance(table: Table, weights: Array) -> Array:
    return 1 / (1 + np.exp(-np.clip(table.rows @ weights.astype(np.float32), -30, 30).astype(float)))


def _penalty(size: int, strength: float) -> Array:
    penalty = np.full(size, strength)
    penalty[0] = 1e-6
    return penalty


def _slope(table: Table, weights: Array, strength: float) -> Array:
    left = (table.wanted - _chance(table, weights)).astype(np.float32)
    return (table.rows.T @ left).astype(float) - _penalty(len(weights), strength) * weights


def _bend(table: Table, weights: Array, strength: float) -> Array:
    chance = _chance(table, weights)
    scaled = table.rows * np.sqrt(chance * (1 - chance)).astype(np.float32)[:, None]
    return (scaled.T @ scaled).astype(float) + np.diag(_penalty(len(weights), strength))
