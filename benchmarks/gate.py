"""Run every benchmark, print one table, and hold each figure against its floor. Floors only rise.

    benchmarks/gate.py SHARED [--only SET ...] [--raise] [--lower]

SHARED is the folder that holds `bench/`, `cases/` and `corpora/`; a set that is not there is named and passed over.
`--raise` lifts the floors in floors.json to what was measured (less the slack written there); `--lower` may also lower.
Exit code 1 if a figure lies below its floor.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
SETS: dict[str, tuple[str, str | None]] = {
    "speed": ("speed", None),
    "language": ("language", "corpora"),
    "seeds": ("cases", "cases/seeds"),
    "cases": ("cases", "cases"),
    "gold claims": ("gold_claims", "cases"),
    "polnear": ("polnear", "bench/polnear"),
    "timex": ("timex", "bench/timex"),
    "hrdsattack": ("hrdsattack", "bench/hrdsattack"),
    "gun incidents": ("gun_incidents", "bench/gun-incidents"),
    "ecbplus": ("ecbplus", "bench/ecbplus"),
    "muc4": ("muc4", "bench/muc4"),
}
"""Name of the set -> its module here, and where its data lie; None for a benchmark that makes its own."""

SLACK = 0.5
"""A floor is set this far below the figure: machines and library versions differ a little."""


def measured(shared: Path, only: list[str]) -> Iterator[tuple[str, str, float]]:
    """Set, figure and value, as they come in."""
    for name, (module, place) in SETS.items():
        if only and name not in only:
            continue
        if place and not (shared / place).exists():
            print(f"{name}: no {place} in {shared}, passed over", file=sys.stderr)
            continue
        print(f"{name} ...", file=sys.stderr, flush=True)
        figures = import_module(module).figures
        for figure, value in (figures(shared / place) if place else figures()).items():
            yield name, figure, value


def main() -> int:
    """Print the table; 1 if a figure lies below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--only", nargs="+", default=[], metavar="SET", choices=list(SETS))
    parser.add_argument("--raise", dest="lift", action="store_true")
    parser.add_argument("--lower", action="store_true")
    given = parser.parse_args()
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    below = 0
    print(f"{'set':<16}{'figure':<42}{'value':>10}{'floor':>10}")
    for name, figure, value in measured(given.shared, given.only):
        key = f"{name}: {figure}"
        floor = floors.get(key)
        falls_short = floor is not None and value < floor
        below += falls_short
        mark = "" if floor is None else f"{floor:10.2f}{' !' * falls_short}"
        print(f"{name:<16}{figure:<42}{value:10.2f}{mark}")
        wanted = round(value - SLACK, 2)
        if floor is not None and ((given.lift and wanted > floor) or (given.lower and wanted < floor)):
            floors[key] = wanted
    if given.lift or given.lower:
        FLOORS.write_text(json.dumps(dict(sorted(floors.items())), indent=1) + "\n", encoding="utf-8")
    return 1 if below and not given.lower else 0


if __name__ == "__main__":
    sys.exit(main())
