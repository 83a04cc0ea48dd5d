"""How good guesses are: precision over all claims, recall over those that matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from examples import Example, Examples
from gold import Guess, matched


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
