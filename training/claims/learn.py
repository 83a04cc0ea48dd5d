"""Learn the weights of the acts from cases with known answers and write them into the package.

    python training/claims/learn.py CASES [MORE ...] [--check]

Prints what leaving each case out in turn gives, for the first folder of cases alone; with --check nothing is written.
How sure the claims are is fitted on the first folder too: it is most like what people will bring.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from certain import fit_certainty, without_frames
from examples import Example, Examples, collect
from fit import OUTCOMES, Weights, fit, forgetful
from gold import reports
from measure import harmonic, score
from second import fit_context, seen_together
from sentences import invented

from onrecord.claims.acts.weigh import Known
from onrecord.language.backends.onnx import OnnxBackend

DATA = Path(__file__).parents[2] / "src/onrecord/claims/data"
MODEL = Path(__file__).parents[2] / "src/onrecord/language/data/en.onnx"
FOLDS = 8
THRESHOLDS = (0.2,)  # what is less likely is not asked how sure it is
KEPT = 0.02  # smaller weights of signs change nothing and are left out of the file


def folds(rows: Sequence[Example]) -> Iterator[tuple[list[int], list[int]]]:
    """Eight groups of cases, each left out in turn: the examples that are learned from, and those left out."""
    cases = sorted({row.case for row in rows})
    for n in range(FOLDS):
        left_out = set(cases[n::FOLDS])
        numbers = range(len(rows))
        yield [i for i in numbers if rows[i].case not in left_out], [i for i in numbers if rows[i].case in left_out]


def arrays(known: Weights) -> Known:
    """What was learned as the product has it."""
    return Known(
        {**rounded(known), "unseen": {}, "outcomes": OUTCOMES}, known.views.astype(np.float16).astype(np.float32)
    )


def alone(rows: Sequence[Example], known: Weights) -> np.ndarray:
    """What each example tells by itself."""
    learned = arrays(known)
    return np.stack([learned.chances(row.signs, row.cues, row.view) for row in rows])


def held_out(rows: Sequence[Example], always: Sequence[Example]) -> tuple[np.ndarray, np.ndarray]:
    """What every example tells by weights learned without its case, by itself and in the light of the others."""
    by_itself = np.zeros((len(rows), 2, len(OUTCOMES)))
    for inside, outside in folds(rows):
        known = fit([*(rows[i] for i in inside), *always])
        by_itself[outside] = alone([rows[i] for i in outside], known)
    in_context = np.zeros((len(rows), len(OUTCOMES)))
    for inside, outside in folds(rows):
        table = fit_context([rows[i] for i in inside], by_itself[inside])
        in_context[outside] = seen_together([rows[i] for i in outside], by_itself[outside], table)
    return by_itself, in_context


def guesses(
    rows: Sequence[Example], found: Sequence[dict[str, float]], threshold: float
) -> list[tuple[int, str, float]]:
    """Number of the example, act and chance of what is likely enough."""
    made = []
    for number, chance in enumerate(found):
        acts = {act: value for act, value in chance.items() if act}
        act = max(sorted(acts), key=acts.__getitem__)
        if acts[act] >= threshold:
            made.append((number, act, acts[act]))
    return _distinct(rows, made)


def _distinct(rows: Sequence[Example], made: list[tuple[int, str, float]]) -> list[tuple[int, str, float]]:
    """Of guesses of one act over the same words, the likeliest: as `find.find_acts` does."""
    kept: list[tuple[int, str, float]] = []
    by_place = defaultdict(list)
    for number, act, chance in sorted(made, key=lambda one: (-one[2], one[0])):
        row = rows[number]
        others = by_place[row.report, row.spot.sentence, act]
        if all(2 * len(row.words & words) < min(len(row.words), len(words)) for words in others):
            others.append(row.words)
            kept.append((number, act, chance))
    return sorted(kept)


def rounded(known: Weights) -> dict[str, object]:
    """What was learned as the file has it."""
    signs = {
        sign: {act: round(value, 3) for act, value in row.items() if abs(value) >= KEPT}
        for sign, row in known.signs.items()
    }
    return {
        "bias": {act: round(value, 3) for act, value in known.bias.items()},
        "signs": {sign: row for sign, row in signs.items() if row},
        "cues": {name: round(value, 3) for name, value in known.cues.items()},
    }


def main() -> None:
    """Learn, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=Path, nargs="+")
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    backend = OnnxBackend()
    examples = collect(given.cases, backend)
    made_up = invented(backend)
    rows = forgetful([*examples.rows, *made_up])
    real, always = rows[: len(examples.rows)], rows[len(examples.rows) :]
    by_itself, in_context = held_out(real, always)
    found = [dict(zip(OUTCOMES, chance.tolist(), strict=True)) for chance in in_context]
    first = {report.case for report in reports(given.cases[0])}
    kept = [n for n, row in enumerate(real) if row.case in first]
    own = Examples([real[n] for n in kept], examples.gold[: 1 + max(real[n].report for n in kept)])
    threshold, made = best(own, own.rows, [found[n] for n in kept])
    measured = fit_certainty(own, own.rows, [found[n] for n in kept], made)
    print(f"threshold {threshold}\n{measured.report}")
    if given.check:
        return
    known = fit(rows)
    np.save(DATA / "views.npy", known.views.astype(np.float16))
    content = {
        "language_model": hashlib.sha256(MODEL.read_bytes()).hexdigest(),
        "outcomes": OUTCOMES,
        "unseen": dict(zip(OUTCOMES, np.round(known.middle @ known.views, 3).tolist(), strict=True)),
        "about": "Weights of training/claims; measured on cases left out in turn, their own cues forgotten.",
        "examples": len(rows),
        "threshold": threshold,
        "context": fit_context(real, by_itself),
        **measured.content,
        **rounded(known),
    }
    (DATA / "weights.json").write_text(
        json.dumps(content, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8"
    )


def best(
    examples: Examples, rows: Sequence[Example], found: Sequence[dict[str, float]]
) -> tuple[float, list[tuple[int, str, float]]]:
    """The threshold with the best F1, and what it lets through."""
    tried = []
    for threshold in THRESHOLDS:
        made = guesses(rows, found, threshold)
        precision, recall, _right = score(examples, rows, without_frames(rows, made))
        tried.append((harmonic(precision, recall), threshold, made))
    _f1, threshold, made = max(tried, key=lambda one: one[0])
    return threshold, made


if __name__ == "__main__":
    main()
