"""Which of some events something speaks of, or of none: a choice by the sum of weights, with an L2 penalty, by L-BFGS.

The chance of each event is its exponential over the sum of those of all and of none (multinomial logit; McFadden 1974).
No randomness: the same offers give the same weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pairs import Offer
from regress import RARE, Array, lowest, rounded

_NONE = "none|"  # before the signals that tell whether something speaks of any event
_FLAT = 0.01  # the slope at which the weights are good to two places


@dataclass(frozen=True, kw_only=True)
class Choices:
    """Offers row after row; the last row of each stands for no event.

    Attributes:
        names: Of the columns after the first, which is always 1.
        held: The columns that hold, row after row.
        starts: Where in `held` each row begins.
        first: The first row of each offer.
        right: The row of each offer that is right.
        part: The number of the case that each offer comes from.
    """

    names: tuple[str, ...]
    held: NDArray[np.int64]
    starts: NDArray[np.int64]
    first: NDArray[np.int64]
    right: NDArray[np.int64]
    part: NDArray[np.int64]


def choices_of(parts: Sequence[Sequence[Offer]]) -> Choices:
    """The offers of all cases; signals that hold of very few rows are left out."""
    offers = [(number, _rows(offer), offer.right) for number, some in enumerate(parts) for offer in some]
    seen = Counter(signal for _number, rows, _right in offers for row in rows for signal in set(row))
    names = sorted(signal for signal, count in seen.items() if count >= RARE)
    column = {name: at + 1 for at, name in enumerate(names)}
    rows = [
        [0, *sorted({column[one] for one in row if one in column})] for _number, some, _right in offers for row in some
    ]
    first = np.cumsum([0, *(len(some) for _number, some, _right in offers[:-1])], dtype=np.int64)
    return Choices(
        names=tuple(names),
        held=np.array([at for row in rows for at in row], dtype=np.int64),
        starts=np.cumsum([0, *map(len, rows[:-1])], dtype=np.int64),
        first=first,
        right=first + np.array([right for _number, _some, right in offers], dtype=np.int64),
        part=np.array([number for number, _some, _right in offers], dtype=np.int64),
    )


def choose(choices: Choices, strength: float, out: Sequence[int] = (), begin: Array | None = None) -> Array:
    """The weights that fit all offers but those of some cases.

    Args:
        choices: All offers.
        strength: Of the penalty.
        out: Numbers of the cases to leave out.
        begin: Where to begin.
    """
    counted = (~np.isin(choices.part, list(out))).astype(float)
    lengths = np.diff([*choices.starts, len(choices.held)])
    offer = np.repeat(np.arange(len(choices.first)), np.diff([*choices.first, len(choices.starts)]))

    def loss(weights: Array) -> tuple[float, Array]:
        sums = np.add.reduceat(weights[choices.held], choices.starts)
        most = np.maximum.reduceat(sums, choices.first)
        grown = np.exp(sums - most[offer])
        whole = np.add.reduceat(grown, choices.first)
        value = float(counted @ (np.log(whole) + most - sums[choices.right]) + strength / 2 * weights @ weights)
        left = grown / whole[offer] * counted[offer]
        np.subtract.at(left, choices.right, counted)
        slope = np.bincount(choices.held, weights=np.repeat(left, lengths), minlength=len(weights))
        return value, slope + strength * weights

    return lowest(loss, np.zeros(len(choices.names) + 1) if begin is None else begin, _FLAT)


def points_of(choices: Choices, weights: Array) -> dict[str, dict[str, float]]:
    """The weights as they are written: for events, and for none."""
    points = rounded(choices.names, weights[1:])
    return {
        "to_event": {name: value for name, value in points.items() if not name.startswith(_NONE)},
        "to_none": {name.removeprefix(_NONE): value for name, value in points.items() if name.startswith(_NONE)},
    }


def _rows(offer: Offer) -> list[tuple[str, ...]]:
    alone = tuple(f"{_NONE}{signal}" for signal in (*offer.alone, "bias"))
    return [*offer.rows, alone]
