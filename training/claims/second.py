"""Learn how to weigh every candidate again in the light of the others (`onrecord.claims.acts.context`).

What the candidates tell by themselves must come from weights that were learned without their case. The features are
shared by all acts, so that a few weights are learned from everything; each act has an offset beside them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
from examples import Example
from fit import INSIDE, NOTHING, OUTCOMES, wanted

from onrecord.claims.acts.context import features, together
from onrecord.claims.acts.weigh import softmax

STEPS, RATE = 150, 0.05
ON_BIAS = 3e-3


def by_report(rows: Sequence[Example]) -> list[list[int]]:
    """The numbers of the examples of each report."""
    found = defaultdict(list)
    for number, row in enumerate(rows):
        found[row.report].append(number)
    return list(found.values())


def seen_together(rows: Sequence[Example], alone: np.ndarray, table: dict[str, Any]) -> np.ndarray:
    """The chances of every example in the light of the others of its report."""
    found = np.zeros((len(rows), len(OUTCOMES)))
    for own in by_report(rows):
        found[own] = together([rows[n].spot for n in own], alone[own], table)
    return found


def fit_context(rows: Sequence[Example], alone: np.ndarray) -> dict[str, Any]:
    """The weights, by Adam over all examples at once."""
    of_acts, of_nothing = _features(rows, alone)
    scale, scale_nothing = (part.reshape(-1, part.shape[-1]).std(0) + 1e-6 for part in (of_acts, of_nothing))
    of_acts, of_nothing = of_acts / scale, of_nothing / scale_nothing
    right, best, share = _targets(rows)
    values = [np.zeros(of_acts.shape[-1]), np.zeros(of_nothing.shape[-1]), np.zeros(len(OUTCOMES))]
    first, second = ([np.zeros_like(value) for value in values] for _ in range(2))
    for step in range(1, STEPS + 1):
        acts, nothing, bias = values
        chance = softmax(np.concatenate([of_acts @ acts, (of_nothing @ nothing)[:, None]], 1) + bias)
        slope = (chance - wanted(chance, right, best)) * share[:, None]
        middle = np.append(np.full(len(bias) - 1, bias[:-1].mean()), bias[-1])
        gradients = (
            np.einsum("na,naf->f", slope[:, :-1], of_acts),
            slope[:, -1] @ of_nothing,
            slope.sum(0) + 2 * ON_BIAS * (bias - middle),
        )
        for n, gradient in enumerate(gradients):
            first[n] = 0.9 * first[n] + 0.1 * gradient
            second[n] = 0.99 * second[n] + 0.01 * gradient**2
            move = (first[n] / (1 - 0.9**step)) / (np.sqrt(second[n] / (1 - 0.99**step)) + 1e-9)
            values[n] = values[n] - RATE * (1 - step / (STEPS + 1)) * move
    rounded = (values[0] / scale, values[1] / scale_nothing, values[2])
    names = ("acts", "nothing", "bias")
    return {name: [round(float(one), 3) for one in row] for name, row in zip(names, rounded, strict=True)}


def _features(rows: Sequence[Example], alone: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    parts = [(own, features([rows[n].spot for n in own], alone[own])) for own in by_report(rows)]
    found = []
    for which in range(2):
        table = np.zeros((len(rows), *parts[0][1][which].shape[1:]), np.float32)
        for own, made in parts:
            table[own] = made[which]
        found.append(table)
    return found[0], found[1]


def _targets(rows: Sequence[Example]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The accepted outcomes of each example, the best one, and its share of the whole."""
    right, best = (np.zeros((len(rows), len(OUTCOMES)), bool) for _ in range(2))
    for n, row in enumerate(rows):
        acts = [OUTCOMES.index(act) for act in row.acts or (NOTHING,)]
        right[n, acts] = True
        best[n, acts[0]] = True
    share = np.array([INSIDE if row.inside else 1.0 for row in rows])
    return right, best, share / share.sum()
