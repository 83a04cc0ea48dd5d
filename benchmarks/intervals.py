"""One figure with its 95 % interval: how much it would differ on other texts of the same kind.

The one convention: units that can be drawn again (documents, cases) are drawn with replacement, 1,000 times from one
seed, and the interval spans the middle 95 % of what comes out (Efron and Tibshirani 1993, chapter 13). Scorers that lie
beside their sets do the same with `--bootstrap`.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

ROUNDS = 1000
SEED = 1

Unit = TypeVar("Unit")


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """One measured figure.

    Attributes:
        value: In per cent, where it is a share.
        n: Things of the gold that it is about; None where that means nothing.
        low: Lower end of the interval; None where there are no two units to draw from. So for `high`.
        high: Upper end.
        less_is_better: Seconds and megabytes: what stands in floors.json is the most it may be.
    """

    value: float
    n: int | None = None
    low: float | None = None
    high: float | None = None
    less_is_better: bool = False

    def __str__(self) -> str:
        spread = "" if self.low is None or self.high is None else f"[{self.low:.1f}, {self.high:.1f}]"
        return f"{self.value:10.2f} {spread:>16}" + ("" if self.n is None else f" {self.n:>7}")


def of_scorer(printed: Mapping[str, Mapping[str, object]]) -> dict[str, Figure]:
    """The figures of a scorer's `--json` output, shares turned into per cent."""
    found: dict[str, Figure] = {}
    for name, one in printed.items():
        value, n, spread = one["value"], one.get("n"), one.get("interval")
        if not isinstance(value, int | float):
            continue
        low, high = (100 * spread[0], 100 * spread[1]) if isinstance(spread, list) else (None, None)
        found[name] = Figure(value=100 * value, n=n if isinstance(n, int) else None, low=low, high=high)
    return found


def drawn(
    units: Sequence[Unit], measure: Callable[[Sequence[Unit]], Mapping[str, float]], n: Mapping[str, int] | None = None
) -> dict[str, Figure]:
    """What `measure` gives for all units, with the interval of what it gives for units drawn again.

    Args:
        units: At least one; with fewer than two there is no interval.
        measure: Gives figures by name, the same names for any drawing (a name may be absent where it has no meaning).
        n: For a figure the things of the gold it is about.
    """
    whole = measure(units)
    seen: dict[str, list[float]] = {name: [] for name in whole}
    draw = random.Random(SEED)  # noqa: S311  a drawing that anybody can repeat
    for _ in range(ROUNDS if len(units) > 1 else 0):
        for name, value in measure(draw.choices(units, k=len(units))).items():
            seen.setdefault(name, []).append(value)
    found: dict[str, Figure] = {}
    for name, value in whole.items():
        low, high = _middle(seen[name])
        found[name] = Figure(value=value, n=(n or {}).get(name), low=low, high=high)
    return found


def means(rows: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The mean of each measure over the rows that have it."""
    names = dict.fromkeys(name for row in rows for name in row)
    values = {name: [row[name] for row in rows if name in row] for name in names}
    return {name: sum(given) / len(given) for name, given in values.items()}


def _middle(values: Sequence[float]) -> tuple[float | None, float | None]:
    if not values:
        return None, None
    ranked = sorted(values)
    return ranked[int(0.025 * len(ranked))], ranked[min(len(ranked) - 1, int(0.975 * len(ranked)))]


def table(figures: Mapping[str, Figure]) -> str:
    """The figures as lines, for a benchmark run by itself."""
    return "\n".join(f"{name:<42}{figure}" for name, figure in figures.items())
