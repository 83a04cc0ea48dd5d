"""Learn the weights of the acts from cases with known answers and write them into the package.

    python training/claims/learn.py CASES [--check]

Prints what leaving each case out in turn gives; with --check nothing is written.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from examples import Example, Examples, collect
from fit import OUTCOMES, Weights, fit, forgetful
from gold import Guess, matched

from onrecord.claims.acts.weigh import chances

DATA = Path(__file__).parents[2] / "src/onrecord/claims/data"
MODEL = Path(__file__).parents[2] / "src/onrecord/language/data/en.onnx"
FOLDS = 8
STEPS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
KEPT = 0.02  # smaller weights of signs change nothing and are left out of the file


def held_out(rows: Sequence[Example]) -> list[dict[str, float]]:
    """The chances of every example by weights learned without its case (eight groups of cases)."""
    cases = sorted({row.case for row in rows})
    found: list[dict[str, float]] = [{} for _ in rows]
    for n in range(FOLDS):
        left_out = set(cases[n::FOLDS])
        known = fit([row for row in rows if row.case not in left_out])
        table = {"bias": known.bias, "signs": known.signs, "cues": known.cues}
        for number, row in enumerate(rows):
            if row.case in left_out and row.cues:
                seen = dict(zip(OUTCOMES, (row.view @ known.views).tolist(), strict=True))
                found[number] = chances(row.signs, row.cues, table, seen)
    return found


def guesses(
    rows: Sequence[Example], found: Sequence[dict[str, float]], threshold: float
) -> list[tuple[int, str, float]]:
    """Number of the example, act and chance of what is likely enough."""
    made = []
    for number, chance in enumerate(found):
        acts = {act: value for act, value in chance.items() if act}
        if acts and 1 - chance[""] >= threshold:
            act = max(sorted(acts), key=acts.__getitem__)
            made.append((number, act, acts[act]))
    return _distinct(rows, made)


def _distinct(rows: Sequence[Example], made: list[tuple[int, str, float]]) -> list[tuple[int, str, float]]:
    """Of guesses of one act over the same words, the likeliest: as `find.find_acts` does."""
    kept: list[tuple[int, str, float]] = []
    by_place = defaultdict(list)
    for number, act, chance in sorted(made, key=lambda one: (-one[2], one[0])):
        row = rows[number]
        others = by_place[row.report, row.sentence, act]
        if all(2 * len(row.words & words) < min(len(row.words), len(words)) for words in others):
            others.append(row.words)
            kept.append((number, act, chance))
    return sorted(kept)


def score(
    examples: Examples, rows: Sequence[Example], made: Sequence[tuple[int, str, float]]
) -> tuple[float, float, set[int]]:
    """Precision over all claims, recall over those that matter, and which examples were right."""
    by_report = defaultdict(list)
    for number, act, _chance in made:
        by_report[rows[number].report].append((number, Guess(act, rows[number].words)))
    right: set[int] = set()
    found = core = 0
    for report, gold in enumerate(examples.gold):
        here = by_report[report]
        pairs = matched(gold, [guess for _number, guess in here])
        right |= {here[p][0] for _g, p in pairs}
        found += sum(not gold[g].minor for g, _p in pairs)
        core += sum(not claim.minor for claim in gold)
    return len(right) / max(1, len(made)), found / core, right


def harmonic(precision: float, recall: float) -> float:
    """F1."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def table(made: Sequence[tuple[int, str, float]], right: set[int]) -> list[list[float]]:
    """For each step of likelihood, the share of guesses that were right; never falling."""
    steps, share = [], 0.0
    for lower, upper in zip((0.0, *STEPS), STEPS, strict=False):
        here = [number in right for number, _act, chance in made if lower < chance <= upper]
        share = max(share, (sum(here) + share) / (len(here) + 1))
        steps.append([upper, round(share, 2)])
    return steps


def _rounded(known: Weights) -> dict[str, object]:
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
    parser.add_argument("cases", type=Path)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    examples = collect(given.cases)
    rows = forgetful(examples.rows)
    measured = {}
    for name, seen in (("own cues forgotten", rows), ("all cues", examples.rows)):
        found = held_out(seen)
        best = (0.0, 0.0, 0.0, 0.0)
        for threshold in (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5):
            made = guesses(seen, found, threshold)
            precision, recall, right = score(examples, seen, made)
            if harmonic(precision, recall) > best[0]:
                best = (harmonic(precision, recall), precision, recall, threshold)
                steps = table(made, right)
        print(f"{name:20} F {best[0]:.3f} P {best[1]:.3f} R {best[2]:.3f} threshold {best[3]}")
        measured[name] = {"F1": round(best[0], 3), "P": round(best[1], 3), "R": round(best[2], 3)}
        if name == "own cues forgotten":
            threshold_kept, steps_kept = best[3], steps
    if given.check:
        return
    known = fit(rows)
    np.save(DATA / "views.npy", known.views.astype(np.float16))
    content = {
        "language_model": hashlib.sha256(MODEL.read_bytes()).hexdigest(),
        "outcomes": OUTCOMES,
        "unseen": dict(zip(OUTCOMES, np.round(known.middle @ known.views, 3).tolist(), strict=True)),
        "about": "Weights of training/claims; measured on cases left out in turn.",
        "examples": len(rows),
        "measured": measured,
        "threshold": threshold_kept,
        "confidence": steps_kept,
        **_rounded(known),
    }
    (DATA / "weights.json").write_text(
        json.dumps(content, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
