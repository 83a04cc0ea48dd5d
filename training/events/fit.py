"""Fit the points by which claims are joined into events, from cases with known answers; or judge how they do.

    python training/events/fit.py FOLDER... [--given] [--write] [--judge] [--strength 10]

FOLDER is a case with known answers, or a folder of such (those that are ours to train on). For each sort of pair (two
assertions of one report, two of different reports, two denials, ...) a logistic regression over the signals of
`onrecord.case.signals` with an L2 penalty; and a choice among events for what is said beside them, over those of
`onrecord.case.beside`. Numpy only, no randomness, a few minutes on one core. What is learnt from: see `pairs.py`.

`--given` reads no reports and learns from the gold claims alone, in a tenth of the time. `--write` writes
src/onrecord/case/data/points.toml. `--judge` fits anew for each eighth of the cases, without it, and
prints the B-cubed F1 of their events at several thresholds: what the constants of `onrecord.case.events` cite.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

_HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(_HERE), str(_HERE.parent.parent / "benchmarks")]

from choose import choices_of, choose, points_of  # noqa: E402
from gold_claims import folders_under  # noqa: E402
from judge import CHOICE_STRENGTH, Rows, judge  # noqa: E402
from pairs import known_cases, offers_of, pairs_of  # noqa: E402
from regress import Table, regress, table_of  # noqa: E402

POINTS = _HERE.parent.parent / "src/onrecord/case/data/points.toml"

Points = dict[str, dict[str, float]]


def tables(pairs: Sequence[Mapping[str, Sequence[tuple[tuple[str, ...], int]]]]) -> dict[str, Table]:
    """One table of rows for each sort of pair; each row knows which of `pairs` it comes from."""
    sorts = sorted({sort for one in pairs for sort in one})
    return {sort: table_of([one.get(sort, ()) for one in pairs]) for sort in sorts}


def write(points: Points) -> None:
    """Write the points where the case stage reads them."""
    lines = [
        "# How much each signal speaks for (or, below 0, against) two claims telling of one event, in logits.",
        "# Written by training/events/fit.py; see there. One table for each sort of pair.",
    ]
    for sort, table in points.items():
        lines += ["", f"[points.{sort}]"]
        lines += [f'"{signal}" = {value}' for signal, value in table.items()]
    POINTS.write_text("\n".join(lines) + "\n", "utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit and, if asked, judge and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--given", action="store_true")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--judge", action="store_true")
    parser.add_argument("--strength", type=float, default=10.0)
    options = parser.parse_args(arguments)
    found = () if options.given else None
    cases = [known for folder in folders_under(options.folders) for known in known_cases(folder, found)]
    rows = Rows(
        pairs=tables([pairs_of(known) for known in cases]),
        choices=choices_of([list(offers_of(known)) for known in cases]),
    )
    if options.judge:
        for line in judge(cases, rows, options.strength):
            print(line, flush=True)
    if options.write:
        points = {sort: regress(table, options.strength).rounded() for sort, table in rows.pairs.items()}
        points |= points_of(rows.choices, choose(rows.choices, CHOICE_STRENGTH))
        write(points)
        print({sort: len(table) for sort, table in points.items()})
    return 0


if __name__ == "__main__":
    sys.exit(main())
