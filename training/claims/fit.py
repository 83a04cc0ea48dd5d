"""Learn the weights: a log-linear model over all acts and "no claim".

    score(act) = bias[act] + sum of signs[sign][act] + view . views[act] + sum of cues[name], or cues["no cue"]
    score("")  = the same with cues["some cue"] where any cue fits

The view is the language model's vector of the trigger word and the means of those of the passage and the sentence.

Learned by gradient descent on the likelihood that the chosen act is one the gold accepts, twice over: among all acts,
and among those whose cues fit. Single cues get a weight of their own only if they occur in two cases; and in training
every candidate forgets the cues that only its own case has, since a new case will be told in words that nobody wrote
down beforehand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from examples import Example

from onrecord.claims.acts.weigh import NO_CUE, NOTHING, SOME_CUE, softmax
from onrecord.model import ACTS

OUTCOMES = (*ACTS, NOTHING)
LEAST_SIGNS = 5  # a sign seen less often has no weight
LEAST_CUES = 3
EPOCHS, BATCH, RATE = 25, 512, 0.02
SEED = 7
ON_BIAS = 1e-2  # towards the mean of the acts: rare acts have few examples
ON_SIGNS, ON_CUES = 4e-3, 5e-5  # ridge penalties; tried on a grid from 5e-4 to 1e-2 and 2e-5 to 5e-4
DIRECTIONS, ON_VIEWS = (96, 96, 48), 1e-2
"""Of passage, trigger and sentence the first principal components are used; more of them were no better, and neither
were the words above and the subjects and objects, nor a hidden layer of 128 or 256."""

INSIDE = 0.5  # weight of candidates within the passage of a claim that another candidate carries
BEST = 0.5  # share of the likelihood of the best act; the rest is that of any accepted act
BY_CUE = 0.5  # share of the likelihood among the acts whose cues fit


@dataclass(frozen=True)
class Weights:
    """What was learned.

    Attributes:
        views: A row for each number of a view and a column for each of `OUTCOMES`.
        middle: The mean view.
    """

    bias: dict[str, float]
    signs: dict[str, dict[str, float]]
    cues: dict[str, float]
    views: np.ndarray
    middle: np.ndarray


def forgetful(rows: Sequence[Example]) -> list[Example]:
    """The examples without the cues that occur in no case but their own."""
    cases = defaultdict(set)
    for row in rows:
        for act, names in row.cues.items():
            for name in names:
                cases[act, name].add(row.case)
    return [replace(row, cues=dict(_remembered(row, cases))) for row in rows]


def _remembered(row: Example, cases: dict[tuple[str, str], set[str]]) -> Iterable[tuple[str, tuple[str, ...]]]:
    for act, names in row.cues.items():
        lines = [name for name in names if name.startswith("cue:")]
        kept = [name for name in lines if len(cases[act, name]) > 1]
        if not kept:
            continue
        forms = {"unsure", *("weak" if name.startswith("cue:?") else "strong" for name in kept)}
        yield (
            act,
            tuple(n for n in names if n in kept or (n not in lines and (n.split("_")[0] in forms or "_" not in n))),
        )


def fit(rows: Sequence[Example]) -> Weights:
    """Learn from these examples."""
    sign_count = Counter(sign for row in rows for sign in row.signs)
    cue_count = Counter(name for row in rows for names in row.cues.values() for name in names)
    signs = sorted(sign for sign, count in sign_count.items() if count >= LEAST_SIGNS)
    names = sorted(name for name, count in cue_count.items() if count >= LEAST_CUES)
    problem = _Problem(rows, signs, names)
    sign_weights, bias, cue_weights, direction_weights, about_cues = problem.solve()
    views = problem.directions @ direction_weights
    bias = bias - problem.middle @ views
    cues = dict(zip((*names, NO_CUE, SOME_CUE), map(float, (*cue_weights, *about_cues)), strict=True))
    return Weights(
        views=views.astype(np.float32),
        middle=problem.middle,
        bias={act: float(bias[n]) for n, act in enumerate(OUTCOMES)},
        signs={sign: {a: float(sign_weights[s, n]) for n, a in enumerate(OUTCOMES)} for s, sign in enumerate(signs)},
        cues=cues,
    )


class _Problem:
    """The examples as arrays."""

    def __init__(self, rows: Sequence[Example], signs: Sequence[str], names: Sequence[str]) -> None:
        sign_number, name_number = ({word: n for n, word in enumerate(words)} for words in (signs, names))
        number = {act: n for n, act in enumerate(OUTCOMES)}
        shape = (len(rows), len(OUTCOMES))
        self.signs = np.zeros((len(rows), len(signs)), np.float32)
        self.open, self.right, self.best = (np.zeros(shape, bool) for _ in range(3))
        self.weight = np.array([INSIDE if row.inside else 1.0 for row in rows], np.float32)
        cues: list[tuple[int, int, int]] = []
        for n, row in enumerate(rows):
            self.signs[n, [sign_number[sign] for sign in row.signs if sign in sign_number]] = 1
            acts = row.acts or (NOTHING,)
            self.open[n, [number[act] for act in (*row.cues, NOTHING)]] = True
            self.right[n, [number[act] for act in acts]] = True
            self.best[n, number[acts[0]]] = True
            cues += [(n, number[act], name_number[x]) for act, xs in row.cues.items() for x in xs if x in name_number]
        self.cues = np.array(cues, int).reshape(-1, 3).T
        self.cued = np.array([bool(row.cues) for row in rows], np.float32)
        decided = (self.right & self.open).any(1) * self.cued * self.weight
        self.shares = (self.weight * (1 - BY_CUE) / self.weight.mean(), decided * BY_CUE / decided.mean())
        self.count = len(names)
        self.acts = np.array([outcome != NOTHING for outcome in OUTCOMES])
        views = np.stack([row.view for row in rows]).astype(np.float32)
        self.middle = views.mean(0)
        self.directions = _principal(views - self.middle)
        self.views = (views - self.middle) @ self.directions

    def solve(self) -> list[np.ndarray]:
        """Weights of signs, biases, weights of cues, of directions of the view and of having a cue at all, by Adam."""
        outcomes, width = len(OUTCOMES), self.views.shape[1]
        shapes = ((self.signs.shape[1], outcomes), (outcomes,), (self.count,), (width, outcomes), (2,))
        values = [np.zeros(shape, np.float32) for shape in shapes]
        first, second = ([np.zeros_like(value) for value in values] for _ in range(2))
        drawn, step = np.random.default_rng(SEED), 0
        steps = EPOCHS * -(-len(self.signs) // BATCH)
        for _epoch in range(EPOCHS):
            order = drawn.permutation(len(self.signs))
            for begin in range(0, len(order), BATCH):
                rate, step = RATE * (1 - step / steps), step + 1
                for n, gradient in enumerate(self._gradients(values, order[begin : begin + BATCH])):
                    first[n] = 0.9 * first[n] + 0.1 * gradient
                    second[n] = 0.99 * second[n] + 0.01 * gradient**2
                    move = (first[n] / (1 - 0.9**step)) / (np.sqrt(second[n] / (1 - 0.99**step)) + 1e-8)
                    values[n] = values[n] - rate * move
        return values

    def _gradients(self, values: list[np.ndarray], chosen: np.ndarray) -> list[np.ndarray]:
        sign_weights, bias, cue_weights, direction_weights, about_cues = values
        signs, views, fits = self.signs[chosen], self.views[chosen], self.open[chosen]
        place = np.full(len(self.signs), -1)
        place[chosen] = np.arange(len(chosen))
        cues = np.stack([place[self.cues[0]], self.cues[1], self.cues[2]])[:, place[self.cues[0]] >= 0]
        without = (~fits * self.acts).astype(np.float32)
        scores = bias + signs @ sign_weights + views @ direction_weights + about_cues[0] * without
        scores[:, -1] += about_cues[1] * self.cued[chosen]
        np.add.at(scores, (cues[0], cues[1]), cue_weights[cues[2]])
        slope = self._slope(scores, chosen, np.ones_like(fits), self.shares[0])
        slope += self._slope(scores, chosen, fits, self.shares[1])
        cue_slope = np.zeros_like(cue_weights)
        np.add.at(cue_slope, cues[2], slope[cues[0], cues[1]])
        return [
            signs.T @ slope + 2 * ON_SIGNS * sign_weights,
            slope.sum(0) + 2 * ON_BIAS * (bias - bias[:-1].mean()) * self.acts,
            cue_slope + 2 * ON_CUES * cue_weights,
            views.T @ slope + 2 * ON_VIEWS * direction_weights,
            np.array([(slope * without).sum(), slope[:, -1] @ self.cued[chosen]], np.float32),
        ]

    def _slope(self, scores: np.ndarray, chosen: np.ndarray, fits: np.ndarray, share: np.ndarray) -> np.ndarray:
        """How the scores of some examples should move, choosing among what fits."""
        chance = softmax(np.where(fits, scores, -1e9))
        right, best = self.right[chosen] & fits, self.best[chosen] & fits
        return (chance - wanted(chance, right, best)) * (share[chosen] / len(chosen))[:, None]


def wanted(chance: np.ndarray, right: np.ndarray, best: np.ndarray) -> np.ndarray:
    """What the chances should be: partly on the best act, partly shared among the accepted ones as they are now."""
    accepted = (chance + 1e-12) * right
    accepted /= accepted.sum(1, keepdims=True) + 1e-30
    on_best = BEST * best.any(1, keepdims=True)
    return on_best * best + (1 - on_best) * accepted


def _principal(views: np.ndarray) -> np.ndarray:
    """The first principal directions of each part of the views, so scaled that they vary by one on average."""
    size = views.shape[1] // len(DIRECTIONS)
    found = np.zeros((views.shape[1], sum(DIRECTIONS)), np.float32)
    begin = 0
    for n, count in enumerate(DIRECTIONS):
        part = views[:, n * size : (n + 1) * size]
        _values, directions = np.linalg.eigh(part.T @ part / len(part))
        chosen = directions[:, ::-1][:, :count]
        found[n * size : (n + 1) * size, begin : begin + count] = chosen / (part @ chosen).std(0).mean()
        begin += count
    return found
