"""Make probabilities of the model's chances: a logistic curve fitted and measured on cases left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from examples import Example, Examples
from measure import harmonic, score

from onrecord.claims.acts.certainty import Guess, certainty, features
from onrecord.claims.acts.frames import FRAMES

FOLDS = 8
RIDGE, ON_ACTS = 1e-4, 3e-3  # on the common weights and on the offsets of single acts
ROUNDS = 30
LEAST = (0.3,)  # how sure a claim must be; 0.26 to 0.38 differ by 0.1 on cases left out
BINS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001)
NEAR = 0.3  # of what is called undecided, this share at least should have held a claim


@dataclass(frozen=True)
class Measured:
    """What was fitted, for the file, and what to tell about it."""

    content: dict[str, object]
    report: str


def fit_certainty(
    examples: Examples,
    rows: Sequence[Example],
    found: Sequence[dict[str, float]],
    made: Sequence[tuple[int, str, float]],
) -> Measured:
    """Fit the curve on guesses about cases left out, and measure it on cases left out of its own fit."""
    _precision, _recall, right = score(examples, rows, made)
    told = _features(rows, found, made)
    hits = np.array([number in right for number, _act, _chance in made], float)
    cases = sorted({row.case for row in rows})
    of_case = np.array([cases.index(rows[number].case) % FOLDS for number, _act, _chance in made])
    sure = np.zeros(len(made))
    for n in range(FOLDS):
        known = _curve([told[i] for i in np.flatnonzero(of_case != n)], hits[of_case != n])
        for i in np.flatnonzero(of_case == n):
            sure[i] = certainty(told[i], known)
    least, (f1, precision, recall) = _least(examples, rows, made, sure)
    content = {
        "certainty": {**_curve(told, hits), "least": least},
        "undecided": _undecided(rows, found, made),
        "measured": {"F1": round(f1, 3), "P": round(precision, 3), "R": round(recall, 3)},
        "reliability": reliability(sure[sure >= least], hits[sure >= least]),
    }
    lines = [f"F {f1:.3f} P {precision:.3f} R {recall:.3f} least {least} undecided from {content['undecided']}"]
    lines += [
        f"{low:.1f}-{high:.1f} n {n:5} said {said:.2f} right {share:.2f}"
        for low, high, n, said, share in content["reliability"]
    ]  # type: ignore[attr-defined]
    return Measured(content, "\n".join(lines))


def reliability(sure: np.ndarray, hits: np.ndarray) -> list[tuple[float, float, int, float, float]]:
    """For each step of certainty: from, to, how many, their mean certainty, the share that was right."""
    steps = []
    for low, high in pairwise(BINS):
        here = (sure >= low) & (sure < high)
        if here.any():
            steps.append(
                (
                    low,
                    round(min(high, 1.0), 1),
                    int(here.sum()),
                    round(float(sure[here].mean()), 3),
                    round(float(hits[here].mean()), 3),
                )
            )
    return steps


def _features(
    rows: Sequence[Example], found: Sequence[dict[str, float]], made: Sequence[tuple[int, str, float]]
) -> list[dict[str, float]]:
    by_sentence = defaultdict(list)
    guesses = []
    for number, act, chance in made:
        row = rows[number]
        strong = any(name.startswith("strong") for name in row.cues.get(act, ()))
        one = Guess(
            act=act,
            likely=1 - found[number][""],
            chance=chance,
            strong=strong,
            sentence=row.spot.sentence,
            first=row.spot.first,
            last=row.spot.last,
        )
        guesses.append((row.report, one))
        by_sentence[row.report, row.spot.sentence].append(one)
    return [features(one, by_sentence[report, one.sentence]) for report, one in guesses]


def _curve(told: Sequence[dict[str, float]], hits: np.ndarray) -> dict[str, object]:
    """Weights of a logistic curve, by Newton's method with ridge penalties."""
    names = sorted({name for one in told for name in one})
    table = np.zeros((len(told), len(names) + 1))
    table[:, -1] = 1
    for n, one in enumerate(told):
        for name, value in one.items():
            table[n, names.index(name)] = value
    ridge = np.array([ON_ACTS if name.startswith("act:") else RIDGE for name in names] + [0.0]) * len(told)
    weights = np.zeros(len(names) + 1)
    for _ in range(ROUNDS):
        share = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (share - hits) + ridge * weights
        bend = (table * (share * (1 - share))[:, None]).T @ table + np.diag(ridge + 1e-9)
        weights -= np.linalg.solve(bend, slope)
    rounded = {name: round(float(value), 3) for name, value in zip(names, weights, strict=False)}
    return {"bias": round(float(weights[-1]), 3), "weights": rounded}


def _least(
    examples: Examples, rows: Sequence[Example], made: Sequence[tuple[int, str, float]], sure: np.ndarray
) -> tuple[float, tuple[float, float, float]]:
    """How sure a claim must at least be for the best F1."""
    tried = []
    for least in LEAST:
        kept = without_frames(rows, [one for one, value in zip(made, sure, strict=True) if value >= least])
        precision, recall, _right = score(examples, rows, kept)
        tried.append((harmonic(precision, recall), precision, recall, least))
    f1, precision, recall, least = max(tried)
    return least, (f1, precision, recall)


def without_frames(rows: Sequence[Example], made: Sequence[tuple[int, str, float]]) -> list[tuple[int, str, float]]:
    """Without acts of speaking that hold another claim: as `frames.without_frames` does."""
    told = defaultdict(set)
    for number, act, _chance in made:
        row = rows[number]
        told[row.report, row.spot.sentence].add((row.spot.trigger, act))
    return [
        (number, act, chance)
        for number, act, chance in made
        if act not in FRAMES
        or not any(
            other != act and trigger != rows[number].spot.trigger and trigger in rows[number].holds
            for trigger, other in told[rows[number].report, rows[number].spot.sentence]
        )
    ]


def _undecided(
    rows: Sequence[Example], found: Sequence[dict[str, float]], made: Sequence[tuple[int, str, float]]
) -> float:
    """The likelihood from which on a sentence without a claim is called undecided."""
    telling = {(rows[number].report, rows[number].spot.sentence) for number, _act, _chance in made}
    holding = {(row.report, row.spot.sentence) for row in rows if row.acts}
    near: dict[tuple[int, int], float] = {}
    for row, chance in zip(rows, found, strict=True):
        place = (row.report, row.spot.sentence)
        if chance and place not in telling:
            near[place] = max((near.get(place, 0.0), *(value for act, value in chance.items() if act)))
    for least in (0.05, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25):
        here = [place for place, likely in near.items() if likely >= least]
        if here and sum(place in holding for place in here) / len(here) >= NEAR:
            return least
    return 0.3
