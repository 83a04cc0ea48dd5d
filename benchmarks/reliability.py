"""Is a claim given 0.8 right eight times in ten? Confidence against the share right, on cases with known answers.

    benchmarks/reliability.py DATA [--into docs/measures.md]

DATA is as for `comparing.py`. A claim is right if the scorer matches it with a claim of the gold: the act, in that
passage. The calibration error is the gap between confidence and share right, averaged over the claims bin by bin
(expected calibration error, Naeini et al. 2015, with ten bins).
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import common
from comparing import Compared, compared
from intervals import Figure, drawn

BINS = 10

Judged = list[tuple[float, bool]]
"""Confidence of each claim of a case, and whether it is right."""


def judged(one: Compared) -> Judged:
    """Every claim of a case that has a confidence."""
    right = {claim["id"] for _gold, claim in one.comparison.pairs}
    claims = one.comparison.claims
    return [(claim["confidence"], claim["id"] in right) for claim in claims if claim.get("confidence") is not None]


def bins(units: Sequence[Judged]) -> dict[int, Judged]:
    """The claims of all cases by tenth of confidence."""
    found: dict[int, Judged] = defaultdict(list)
    for unit in units:
        for confidence, right in unit:
            found[min(BINS - 1, int(confidence * BINS))].append((confidence, right))
    return found


def error(units: Sequence[Judged]) -> dict[str, float]:
    """The calibration error, in points of per cent."""
    gaps = [abs(sum(conf - right for conf, right in members)) for members in bins(units).values()]
    return {"calibration error": 100 * sum(gaps) / max(1, sum(map(len, units)))}


def figures(units: Sequence[Judged]) -> dict[str, Figure]:
    """The calibration error with its interval; cases are what is drawn again."""
    one = drawn(units, error)["calibration error"]
    n = sum(map(len, units))
    return {"calibration error": Figure(value=one.value, n=n, low=one.low, high=one.high, less_is_better=True)}


def markdown(units: Sequence[Judged]) -> str:
    """The reliability table."""
    lines = ["| confidence | n | mean confidence | share right [95 %] |", "|---|---:|---:|---:|"]
    for tenth, members in sorted(bins(units).items()):
        share = drawn(members, lambda some: {"right": 100 * sum(right for _conf, right in some) / len(some)})["right"]
        spread = "" if share.low is None or share.high is None else f" [{share.low:.0f}, {share.high:.0f}]"
        mean = sum(conf for conf, _right in members) / len(members)
        ends = f"{tenth / BINS:.1f} to {(tenth + 1) / BINS:.1f}"
        lines.append(f"| {ends} | {len(members)} | {mean:.2f} | {share.value:.0f}{spread} |")
    whole = figures(units)["calibration error"]
    spread = "" if whole.low is None or whole.high is None else f" [{whole.low:.1f}, {whole.high:.1f}]"
    lines += ["", f"Calibration error: {whole.value:.1f}{spread} points over {whole.n} claims of {len(units)} cases."]
    return "\n".join(lines)


def main() -> None:
    """Print the table or put it into a document."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--into", type=Path, help="a document with the marks <!-- reliability --> and its end")
    given = parser.parse_args()
    common.show(markdown([judged(one) for one in compared(given.data)]), "reliability", given.into)


if __name__ == "__main__":
    main()
