"""Learn the weights: a log-linear model over the acts whose cues fit a candidate, and "no claim".

    score(act) = bias[act] + sum of signs[sign][act] + sum of cues[name] + view . views[act]
    score("")  = the same without cues

The view is the language model's vector of the trigger word and the mean of those of the passage.

Learned by gradient descent on the likelihood that the chosen act is one the gold accepts. Single cues get a weight of
their own only if they occur in two cases; and in training every candidate forgets the cues that only its own case has,
since a new case will be told in words that nobody wrote down beforehand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from examples import Example

from onrecord.model import ACTS

NOTHING = ""
OUTCOMES = (*ACTS, NOTHING)
LEAST_SIGNS = 5  # a sign seen less often has no weight
LEAST_CUES = 3
STEPS, RATE = 300, 0.05
ON_BIAS = 1e-2  # towards the mean of the acts: rare acts have few examples
ON_SIGNS, ON_CUES = 4e-3, 5e-5  # ridge penalties; tried on a grid from 5e-4 to 1e-2 and 2e-5 to 5e-4
DIRECTIONS, ON_VIEWS = 96, 1e-2  # of each half of a view its first principal components are used; 32 and 128 were worse
INSIDE = 0.5  # weight of candidates within the passage of a claim that another candidate carries
BEST = 0.5  # share of the likelihood of the best act; the rest is that of any accepted act


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
    rows = [row for row in rows if row.cues and (not row.acts or set(row.acts) & set(row.cues))]
    problem = _Problem(rows, signs, names)
    sign_weights, bias, cue_weights, direction_weights = problem.solve()
    views = problem.directions @ direction_weights
    bias = bias - problem.middle @ views
    return Weights(
        views=views.astype(np.float32),
        middle=problem.middle,
        bias={act: float(bias[n]) for n, act in enumerate(OUTCOMES)},
        signs={sign: {a: float(sign_weights[s, n]) for n, a in enumerate(OUTCOMES)} for s, sign in enumerate(signs)},
        cues={name: float(cue_weights[n]) for n, name in enumerate(names)},
    )


class _Problem:
    """The examples as arrays."""

    def __init__(self, rows: Sequence[Example], signs: Sequence[str], names: Sequence[str]) -> None:
        sign_number, name_number = ({word: n for n, word in enumerate(words)} for words in (signs, names))
        number = {act: n for n, act in enumerate(OUTCOMES)}
        shape = (len(rows), len(OUTCOMES))
        self.signs = np.zeros((len(rows), len(signs)), np.float32)
        self.open, self.right, self.best = (np.zeros(shape, bool) for _ in range(3))
        self.weight = np.ones(len(rows), np.float32)
        cues: list[tuple[int, int, int]] = []
        for n, row in enumerate(rows):
            self.signs[n, [sign_number[sign] for sign in row.signs if sign in sign_number]] = 1
            acts = [act for act in row.acts if act in row.cues] or [NOTHING]
            self.open[n, [number[act] for act in (*row.cues, NOTHING)]] = True
            self.right[n, [number[act] for act in acts]] = True
            self.best[n, number[acts[0]]] = True
            if row.inside:
                self.weight[n] = INSIDE
            cues += [(n, number[act], name_number[x]) for act, xs in row.cues.items() for x in xs if x in name_number]
        self.cues = np.array(cues, int).reshape(-1, 3).T
        self.weight /= self.weight.sum()
        self.count = len(names)
        self.acts = np.array([outcome != NOTHING for outcome in OUTCOMES])
        views = np.stack([row.view for row in rows]).astype(np.float32)
        self.middle = views.mean(0)
        self.directions = _principal(views - self.middle)
        self.views = (views - self.middle) @ self.directions

    def solve(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Weights of signs, biases, weights of cues and of directions of the view, by Adam."""
        outcomes = len(OUTCOMES)
        shapes = ((self.signs.shape[1], outcomes), (outcomes,), (self.count,), (self.views.shape[1], outcomes))
        values = [np.zeros(shape) for shape in shapes]
        first, second = ([np.zeros_like(value) for value in values] for _ in range(2))
        for step in range(1, STEPS + 1):
            rate = RATE * (1 - step / (STEPS + 1))
            for n, gradient in enumerate(self._gradients(values)):
                first[n] = 0.9 * first[n] + 0.1 * gradient
                second[n] = 0.99 * second[n] + 0.01 * gradient**2
                move = (first[n] / (1 - 0.9**step)) / (np.sqrt(second[n] / (1 - 0.99**step)) + 1e-9)
                values[n] = values[n] - rate * move
        return values[0], values[1], values[2], values[3]

    def _gradients(self, values: list[np.ndarray]) -> list[np.ndarray]:
        sign_weights, bias, cue_weights, direction_weights = values
        scores = bias + self.signs @ sign_weights + self.views @ direction_weights
        np.add.at(scores, (self.cues[0], self.cues[1]), cue_weights[self.cues[2]])
        scores = np.where(self.open, scores, -1e9)
        chance = np.exp(scores - scores.max(1, keepdims=True))
        chance /= chance.sum(1, keepdims=True)
        accepted = chance * self.right + 1e-12 * self.right
        accepted /= accepted.sum(1, keepdims=True)
        wanted = BEST * self.best + (1 - BEST) * accepted
        slope = (chance - wanted) * self.weight[:, None]
        cue_slope = np.zeros_like(cue_weights)
        np.add.at(cue_slope, self.cues[2], slope[self.cues[0], self.cues[1]])
        return [
            self.signs.T @ slope + 2 * ON_SIGNS * sign_weights,
            slope.sum(0) + 2 * ON_BIAS * (bias - bias[:-1].mean()) * self.acts,
            cue_slope + 2 * ON_CUES * cue_weights,
            self.views.T @ slope + 2 * ON_VIEWS * direction_weights,
        ]


def _principal(views: np.ndarray) -> np.ndarray:
    """The first principal directions of each half of the views, so scaled that the halves vary by one on average."""
    half = views.shape[1] // 2
    found = np.zeros((views.shape[1], 2 * DIRECTIONS), np.float32)
    for n in range(2):
        part = views[:, n * half : (n + 1) * half]
        _values, directions = np.linalg.eigh(part.T @ part / len(part))
        chosen = directions[:, ::-1][:, :DIRECTIONS]
        scale = (part @ chosen).std(0).mean()
        found[n * half : (n + 1) * half, n * DIRECTIONS : (n + 1) * DIRECTIONS] = chosen / scale
    return found
