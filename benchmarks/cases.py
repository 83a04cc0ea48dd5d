"""Cases with known answers: build each case from its reports and compare it with a careful documenter's.

    benchmarks/cases.py DATA [--predictions OUT.jsonl]

DATA is as for `comparing.py`.
Predictions are kept as one line `{"id", "case"}` per case.
Reports in languages that onrecord does not read yet are given to it all the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import common
import intervals
import reliability
from comparing import compared
from intervals import Figure


def measures(result: Any) -> dict[str, tuple[float, int]]:
    """Every measure of a case in per cent, F1 where it has one, with the things of the gold it is about."""
    single = {"anchors": result.anchors, "entities": result.entities, "claims": result.claims, "events": result.events}
    groups = {"slots": result.slots, "judgement": result.judgement}
    found = {name: _number(part) for name, part in single.items()}
    for name, parts in groups.items():
        numbers = {key: _number(part) for key, part in parts.items()}
        found[name] = (sum(value for value, _n in numbers.values()) / len(numbers), len(numbers))
        found |= numbers
    return {"case score": (100 * result.score, 1), **found}


def _number(part: Any) -> tuple[float, int]:
    return 100 * (part.f1 if hasattr(part, "f1") else part.value), part.count


def mean_figures(results: Sequence[Any]) -> dict[str, Figure]:
    """The mean of each measure over the cases; cases are what is drawn again."""
    rows = [measures(result) for result in results]
    n: Counter[str] = Counter()
    for row in rows:
        n.update({name: count for name, (_value, count) in row.items()})
    return intervals.drawn([{name: value for name, (value, _n) in row.items()} for row in rows], intervals.means, n)


def figures(data: Path, keep: Path | None = None) -> dict[str, Figure]:
    """Mean over the cases of the case score and of each measure, in per cent; F1 where a measure has one."""
    found = list(compared(data, keep))
    return mean_figures([one.result for one in found]) | reliability.figures([reliability.judged(one) for one in found])


def main() -> None:
    """Print the scorer's tables, and the means with their intervals."""
    given = common.arguments(__doc__)
    results = []
    for one in compared(given.data, given.predictions):
        results.append(one.result)
        print(one.name, *one.result.rows(), f"case score  {one.result.score:.3f}\n", sep="\n")
    print(f"mean of {len(results)}", intervals.table(mean_figures(results)), sep="\n")


if __name__ == "__main__":
    main()
