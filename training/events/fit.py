"""Fit the points by which claims are joined into events, from cases with known answers.

    python training/events/fit.py FOLDER... [--write] [--strength 10] [--without NAME]

FOLDER is DATA of benchmarks/gold_claims.py (the cases that are ours to train on). For each sort of pair (two assertions
of one report, two of different reports, a denial and an event, ...) a logistic regression over the signals of
`onrecord.case.signals` and `onrecord.case.beside` with an L2 penalty, by Newton's method; numpy only, no randomness, a
few minutes on one core. `--without NAME` leaves a case out, so that the points can be judged on it; `--write` writes
src/onrecord/case/data/points.toml.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

_HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(_HERE.parent.parent / "benchmarks"))

from gold_claims import GoldCase, folders_under, scorer  # noqa: E402

from onrecord.case.beside import LAST_FEW, Told, beside_signals  # noqa: E402
from onrecord.case.build import Grounds, ground  # noqa: E402
from onrecord.case.said import Said  # noqa: E402
from onrecord.case.signals import signals, sort_of  # noqa: E402

POINTS = _HERE.parent.parent / "src/onrecord/case/data/points.toml"
_RARE = 4  # a signal in fewer pairs than this is left out

Pairs = dict[str, list[tuple[tuple[str, ...], int]]]


@dataclass
class Case:
    """One case: its pairs by sort."""

    name: str
    pairs: Pairs


def read_case(folder: Path, *, oracle: bool) -> Case:
    """The pairs of a gold folder, with gold or with found identities."""
    goldlib, _scorer = scorer(folder.resolve())
    gold = GoldCase(folder, goldlib)
    grounds = ground(gold.readings(), tuple(gold.oracle(["entity"])) if oracle else ())
    event = {claim: event["id"] for event in gold.gold["events"] for claim in event["claims"]}
    pairs: Pairs = defaultdict(list)
    for one, two in combinations(grounds.said, 2):
        if one.beside == two.beside:
            same = event.get(one.id, one.id) == event.get(two.id, two.id)
            pairs[sort_of(one, two)].append((signals(one, two, grounds.setting), int(same)))
    pairs["to_event"] = list(_to_events(grounds, event))
    return Case(folder.name, pairs)


def _to_events(grounds: Grounds, event: Mapping[str, str]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Every claim said beside events with every event: does it belong there?"""
    members: dict[str, list[Said]] = defaultdict(list)
    for one in grounds.said:
        if not one.beside:
            members[event.get(one.id, one.id)].append(one)
    most = max(map(len, members.values()), default=0)
    told = {
        name: Told(members=tuple(some), size=len(some), largest=len(some) == most) for name, some in members.items()
    }
    for one in grounds.said:
        if one.beside:
            here = [two for two in grounds.said if two.text.report == one.text.report and not two.beside]
            before = [two for two in reversed(here) if two.position <= one.position][:LAST_FEW]
            for name in sorted(told):
                found = beside_signals(one, told[name], before, grounds.setting)
                yield found, int(name == event.get(one.id, one.id))


def fit(cases: Iterable[Case], strength: float) -> dict[str, dict[str, float]]:
    """The points of each sort of pair."""
    rows: Pairs = defaultdict(list)
    for case in cases:
        for sort, pairs in case.pairs.items():
            rows[sort] += pairs
    return {sort: _regress(pairs, strength) for sort, pairs in sorted(rows.items())}


def _regress(pairs: Sequence[tuple[tuple[str, ...], int]], strength: float) -> dict[str, float]:
    seen = Counter(signal for found, _same in pairs for signal in found)
    names = sorted(signal for signal, count in seen.items() if count >= _RARE)
    column = {name: at + 1 for at, name in enumerate(names)}
    table = np.zeros((len(pairs), len(names) + 1))
    table[:, 0] = 1.0
    for row, (found, _same) in enumerate(pairs):
        for signal in found:
            if signal in column:
                table[row, column[signal]] = 1.0
    wanted = np.array([same for _found, same in pairs], dtype=float)
    weights = np.zeros(table.shape[1])
    penalty = np.full(table.shape[1], strength)
    penalty[0] = 1e-6
    for _step in range(40):
        chance = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (wanted - chance) - penalty * weights
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + np.diag(penalty)
        change = np.linalg.solve(bend, slope)
        weights += change
        if np.abs(change).max() < 1e-6:
            break
    points = {name: round(float(weights[column[name]]), 2) for name in names}
    return {
        "bias": round(float(weights[0]), 2),
        **{name: value for name, value in points.items() if abs(value) >= 0.05},
    }


def write(points: Mapping[str, Mapping[str, float]]) -> None:
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
    """Fit and, if asked, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--strength", type=float, default=10.0)
    parser.add_argument("--without", action="append", default=[], help="name of a folder to leave out")
    options = parser.parse_args(arguments)
    folders = [folder for folder in folders_under(options.folders) if folder.name not in options.without]
    cases = [read_case(folder, oracle=oracle) for folder in folders for oracle in (True, False)]
    points = fit(cases, options.strength)
    if options.write:
        write(points)
    print({sort: len(table) for sort, table in points.items()})
    return 0


if __name__ == "__main__":
    sys.exit(main())
