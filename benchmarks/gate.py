"""Run every benchmark, print one table, and hold each figure against its floor. Floors rise; see docs/measures.md.

    benchmarks/gate.py SHARED [--only SET ...] [--predictions FOLDER] [--raise] [--lower]

SHARED is the folder that holds `bench/`, `cases/` and `corpora/`; a set that is not there is named and passed over.
Behind each value stands its 95 % bootstrap interval and the number of things it is about. For seconds and megabytes the
floor is the most that is let pass. `--raise` tightens the floors in floors.json to what was measured (less the slack
written there); `--lower` may also loosen. Exit code 1 if a figure falls short of its floor.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from importlib import import_module
from inspect import signature
from pathlib import Path

from intervals import Figure

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
SETS: dict[str, tuple[str, str | None]] = {
    "speed": ("speed", None),
    "scale": ("scale", None),
    "store": ("store", None),
    "leaks": ("leaks", None),
    "language": ("language", "corpora"),
    "seeds": ("cases", "cases/seeds"),
    "cases": ("cases", "cases"),
    "more cases": ("cases", "cases/more"),
    "gold claims": ("gold_claims", "cases"),
    "polnear": ("polnear", "bench/polnear"),
    "timex": ("timex", "bench/timex"),
    "hrdsattack": ("hrdsattack", "bench/hrdsattack"),
    "gun incidents": ("gun_incidents", "bench/gun-incidents"),
    "names": ("name_pairs", None),
    "nerel": ("nerel", "corpora/nerel"),
    "ecbplus": ("ecbplus", "bench/ecbplus"),
    "muc4": ("muc4", "bench/muc4"),
}
"""Name of the set -> its module here, and where its data lie; None for a benchmark that makes its own."""

SLACK = 0.5
"""A floor is set this far below a share: machines and library versions differ a little."""
SLOWER = 1.5
"""A ceiling is set this many times above what was measured: machines differ a lot."""


def measured(shared: Path, only: list[str], kept: Path | None) -> Iterator[tuple[str, str, Figure]]:
    """Set, figure and value, as they come in."""
    for name, (module, place) in SETS.items():
        if only and name not in only:
            continue
        if place and not (shared / place).exists():
            print(f"{name}: no {place} in {shared}, passed over", file=sys.stderr)
            continue
        print(f"{name} ...", file=sys.stderr, flush=True)
        figures = import_module(module).figures
        options = {}
        if kept and "keep" in signature(figures).parameters:
            options["keep"] = kept / f"{name.replace(' ', '-')}.jsonl"
        for figure, value in (figures(shared / place, **options) if place else figures()).items():
            yield name, figure, value if isinstance(value, Figure) else Figure(value=value)


def falls_short(figure: Figure, floor: float | None) -> bool:
    """Whether a figure is below its floor, or above what is let pass."""
    if floor is None:
        return False
    return figure.value > floor if figure.less_is_better else figure.value < floor


def new_floor(figure: Figure, floor: float, *, lower: bool) -> float:
    """The floor after this measurement: tighter if it was better, looser only with `lower`."""
    wanted = round(figure.value * SLOWER if figure.less_is_better else figure.value - SLACK, 2)
    tighter = wanted < floor if figure.less_is_better else wanted > floor
    return wanted if tighter or lower else floor


def main() -> int:
    """Print the table; 1 if a figure falls short."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--only", nargs="+", default=[], metavar="SET", choices=list(SETS))
    parser.add_argument("--predictions", type=Path, metavar="FOLDER", help="keep the predictions of every set there")
    parser.add_argument("--raise", dest="lift", action="store_true")
    parser.add_argument("--lower", action="store_true")
    given = parser.parse_args()
    if given.predictions:
        given.predictions.mkdir(parents=True, exist_ok=True)
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    short = 0
    print(f"{'set':<15}{'figure':<42}{'value':>10} {'95 %':>16} {'n':>7}{'floor':>10}")
    for name, shown, figure in measured(given.shared, given.only, given.predictions):
        key = f"{name}: {shown}"
        floor = floors.get(key)
        missed = falls_short(figure, floor)
        short += missed
        mark = "" if floor is None else f"{floor:10.2f}{' !' * missed}"
        print(f"{name:<15}{shown:<42}{figure!s:<35}{mark}".rstrip())
        if floor is not None and (given.lift or given.lower):
            floors[key] = new_floor(figure, floor, lower=given.lower)
    if given.lift or given.lower:
        FLOORS.write_text(json.dumps(dict(sorted(floors.items())), indent=1) + "\n", encoding="utf-8")
    return 1 if short and not given.lower else 0


if __name__ == "__main__":
    sys.exit(main())
