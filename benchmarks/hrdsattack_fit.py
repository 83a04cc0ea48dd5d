"""The weights of `hrdsattack_spot.py`, fitted on the training half by conditional logistic regression.

    benchmarks/hrdsattack_fit.py TRAIN.json > benchmarks/hrdsattack_weights.toml

For each slot, the articles whose gold is among what the case offers: the likeliest weights under a normal prior. On
standard error, the share right on tenths of the articles that the weights were not fitted on.
"""

from __future__ import annotations

import calendar
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import hrdsattack
import hrdsattack_slots
import hrdsattack_spot
import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
PRIOR, STEPS, RATE, FOLDS = 2.0, 400, 0.05, 10


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One article's candidates for a slot; `right` is None where the gold is not among them."""

    rows: Matrix
    right: int | None


def main() -> None:
    """Print the weights as TOML."""
    path = Path(sys.argv[1])
    rows = json.loads(path.read_text(encoding="utf-8"))
    built = list(hrdsattack.built([row["sample"] for row in rows]))
    articles = [hrdsattack_slots.article(case, sample["Input.publish_date"][:10]) for sample, case in built]
    print(weights_of(articles, [row["merged_sample"] for row in rows]))


def weights_of(articles: Sequence[hrdsattack_slots.Article], gold: Sequence[dict[str, Any]]) -> str:
    """The weights as TOML; tells on standard error how good they are."""
    lines = ["# Made by hrdsattack_fit.py from the training half."]
    for slot in ("year", "month", "day", "country", "city"):
        offers = [hrdsattack_spot.offered(found, slot) for found in articles]
        names = sorted({name for offer in offers for row in offer.values() for name in row})
        wanted = [_wanted(row, slot) for row in gold]
        choices = [choice(offer, names, want) for offer, want in zip(offers, wanted, strict=True)]
        lines += ["", f"[{slot}]"]
        lines += [f'"{name}" = {value:.2f}' for name, value in zip(names, fitted(choices), strict=True)]
        print(slot, "right on unseen tenths:", round(crossed(choices), 3), file=sys.stderr)
    return "\n".join(lines)


def _wanted(gold: dict[str, Any], slot: str) -> str | None:
    """The gold in the form of the candidates; None where there is none."""
    if slot in ("country", "city"):
        name: str | None = gold[slot]
        return str(hrdsattack_slots.WORDS["aliases"].get(name, name)) if name else None
    parts = [_number(gold["year"], 4)]
    if slot != "year":
        months = list(calendar.month_name)
        parts.append(f"{months.index(gold['month']):02d}" if gold["month"] in months[1:] else None)
    if slot == "day":
        parts.append(_number(gold["date"], 2))
    return "-".join(part or "" for part in parts) if all(parts) else None


def _number(value: Any, digits: int) -> str | None:
    try:
        return f"{int(float(value)):0{digits}d}"
    except (TypeError, ValueError):
        return None


def choice(offer: hrdsattack_spot.Features, names: Sequence[str], want: Any) -> Choice:
    """What one article offers as a matrix, a row for each candidate."""
    keys = sorted(offer)
    rows = np.array([[offer[key].get(name, 0.0) for name in names] for key in keys]).reshape(len(keys), len(names))
    return Choice(rows=rows, right=keys.index(want) if want in keys else None)


def fitted(choices: Sequence[Choice]) -> Matrix:
    """The weights, by gradient descent with Adam's steps."""
    known = [choice for choice in choices if choice.right is not None]
    found = np.zeros(known[0].rows.shape[1])
    mean, square = np.zeros_like(found), np.zeros_like(found)
    for step in range(1, STEPS + 1):
        slope = PRIOR * found
        for choice in known:
            scores = choice.rows @ found
            odds = np.exp(scores - scores.max())
            slope = slope + choice.rows.T @ (odds / odds.sum()) - choice.rows[choice.right or 0]
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        found = found - RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return found


def crossed(choices: Sequence[Choice]) -> float:
    """The share of articles right with weights from the other folds; without a gold none is."""
    right = 0
    order = np.random.default_rng(0).permutation(len(choices))
    for fold in range(FOLDS):
        seen = [choices[number] for place, number in enumerate(order) if place % FOLDS != fold]
        found = fitted(seen)
        unseen = [choices[number] for number in order[fold::FOLDS] if choices[number].right is not None]
        right += sum(int(np.argmax(choice.rows @ found)) == choice.right for choice in unseen)
    return right / len(choices)


if __name__ == "__main__":
    main()
