"""Choosing the likeliest of several candidates by weighted features, and fitting the weights on choices that are known.

The one convention: a candidate's score is the sum of its features, each times its weight; the highest score is chosen,
the first in order of equals. Fitting is conditional logistic regression under a normal prior. Several benchmarks choose
so: what a report means by "the" day or country of an event is no part of the product.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Features = dict[str, dict[str, float]]
"""Candidate -> feature -> how much of it."""

PRIOR, STEPS, RATE, FOLDS = 2.0, 400, 0.05, 10
TINY = 1e-300


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A known choice: a row for each candidate, and which rows are right, none where no candidate is."""

    rows: Matrix
    right: NDArray[np.bool_]

    @property
    def reachable(self) -> bool:
        """Whether any candidate is right."""
        return bool(self.right.any())


def likeliest(features: Features, weights: Mapping[str, float]) -> str | None:
    """The candidate with the highest score; None of none."""
    scores = {key: sum(weights.get(name, 0.0) * value for name, value in row.items()) for key, row in features.items()}
    return max(sorted(scores), key=scores.__getitem__, default=None)


def fit(offers: Sequence[Features], right: Callable[[int, str], bool]) -> tuple[dict[str, float], float]:
    """The weights by feature; and the share right on tenths of the choices that the weights were not fitted on.

    Args:
        offers: The candidates of each choice.
        right: Whether a candidate of the choice with that number is right; several may be.
    """
    names = sorted({name for offer in offers for row in offer.values() for name in row})
    choices = [choice(offer, names, partial(right, number)) for number, offer in enumerate(offers)]
    found = dict(zip(names, map(float, fitted(choices)), strict=True))
    return found, crossed(choices)


def choice(offer: Features, names: Sequence[str], right: Callable[[str], bool]) -> Choice:
    """What one choice offers as a matrix, a row for each candidate."""
    keys = sorted(offer)
    rows = np.array([[offer[key].get(name, 0.0) for name in names] for key in keys]).reshape(len(keys), len(names))
    return Choice(rows=rows, right=np.array([right(key) for key in keys], dtype=bool))


def fitted(choices: Sequence[Choice]) -> Matrix:
    """The weights, by gradient descent with Adam's steps, of the choices where a candidate is right."""
    known = [choice for choice in choices if choice.reachable]
    rows, right = np.vstack([choice.rows for choice in known]), np.concatenate([choice.right for choice in known])
    lengths = np.array([len(choice.right) for choice in known])
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    found = np.zeros(rows.shape[1])
    mean, square = np.zeros_like(found), np.zeros_like(found)
    for step in range(1, STEPS + 1):
        scores = rows @ found
        odds = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), lengths))
        all_of, right_of = np.add.reduceat(odds, starts), np.add.reduceat(odds * right, starts)
        surplus = odds / np.repeat(all_of, lengths) - odds * right / np.repeat(np.maximum(right_of, TINY), lengths)
        slope = PRIOR * found + rows.T @ surplus
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        found = found - RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return found


def crossed(choices: Sequence[Choice]) -> float:
    """The share right with weights from the other folds; where no candidate is right, none is."""
    right = 0
    order = np.random.default_rng(0).permutation(len(choices))
    for fold in range(FOLDS):
        found = fitted([choices[number] for place, number in enumerate(order) if place % FOLDS != fold])
        unseen = [choices[number] for number in order[fold::FOLDS] if len(choices[number].right)]
        right += sum(bool(choice.right[int(np.argmax(choice.rows @ found))]) for choice in unseen)
    return right / len(choices)
