"""The case file under stress: kills, altered bytes, size, and many writers. Everything is invented.

    benchmarks/store.py [--kills 1000] [--changes 1000] [--reports 10000] [--judgements 2000]

Kills: see store_kills.py; every page is looked at each time, every hash each twentieth time. Changes: one bit of a file
is turned; opening, looking through and reading it must notice or give what was there. Size: see store_size.py.
Judgements: see store_writers.py. What one more report costs a case that is kept as it was built: store_growing.py.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from intervals import Figure
from store_cases import AT, CHEAP, WORDS, put
from store_growing import grown
from store_kills import kills
from store_size import searched_on_server, size
from store_writers import judged

from onrecord.errors import CaseUnusable
from onrecord.store import reports as kept
from onrecord.store.file import create, open_file
from onrecord.workflow.verifying import troubles_of

# --- altered bytes -------------------------------------------------------------------------------


def changes(count: int) -> tuple[int, int]:
    """How many of so many turned bits were noticed, and how many others changed nothing that is read."""
    chance = random.Random(8)  # noqa: S311  invented, no secrets
    noticed = harmless = 0
    with tempfile.TemporaryDirectory() as folder:
        path, copy = Path(folder) / "case", Path(folder) / "copy"
        with create(path, WORDS, at=AT, program="bench", cost=CHEAP) as store:
            for number in range(40):
                with store.changing() as rows:
                    put(rows, number)
        whole = path.read_bytes()
        there = _reading(path)
        for _number in range(count):
            altered = bytearray(whole)
            altered[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
            copy.write_bytes(altered)
            found = _reading(copy)
            noticed += found is None
            harmless += found == there
    return noticed, harmless


def _reading(path: Path) -> object:
    """All that is read of a case; None where something was noticed."""
    with suppress(CaseUnusable), open_file(path, WORDS, at=AT, program="bench") as store:
        if not troubles_of(store):
            with store.reading() as rows:
                return tuple(kept.all_readings(rows)), kept.all_reports(rows)
    return None


# --- all of it -----------------------------------------------------------------------------------


def figures(*, killed: int = 40, turned: int = 100, reports: int = 1000, each: int = 25) -> dict[str, Figure]:
    """The figures for the gate, of sizes that take under a minute."""
    noticed, harmless = changes(turned)
    lost, unsound = kills(killed)
    found: dict[str, tuple[float, int]] = {
        "kills that lost or broke something": (lost + unsound, killed),
        "turned bits not noticed": (turned - noticed - harmless, turned),
    }
    found |= {one.name: (one.median, reports) for one in size(reports, times=1) if one.name in _HELD}
    went = grown(500, 8)
    found["cases that grew otherwise than built anew"] = (float(not went.same), len(went.cpu))
    found["s of processor time until one report more is in a large case"] = (statistics.median(went.cpu), len(went.cpu))
    writers = judged(each)
    if writers is None:
        print("store: no PostgreSQL here, its writers are passed over", file=sys.stderr)
    else:
        found["judgements of 8 writers out of order"] = (writers.wrong, writers.made)
    return {name: Figure(value=value, n=n, less_is_better=True) for name, (value, n) in found.items()}


_HELD = (
    "KB a report",
    "s to open after key derivation",
    "s to put in one that is read",
    "s to add one more, reading included",
    "ms for a search, 95 of 100 are faster",
)


def main() -> int:
    """Print the figures; 1 if anything was lost, unsound, unnoticed or out of order."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--first-kill", type=int, default=1, help="its seed, to part them on several runs")
    parser.add_argument("--changes", type=int, default=1000)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--judgements", type=int, default=2000)
    given = parser.parse_args()
    bad = 0
    if given.changes:
        noticed, harmless = changes(given.changes)
        bad += given.changes - noticed - harmless
        print(f"{given.changes} bits turned: {noticed} noticed, {harmless} harmless", flush=True)
    if given.judgements:
        writers = judged(given.judgements // 8)
        bad += writers.wrong if writers else 0
        print(writers.sentence if writers else "no PostgreSQL here: its writers are passed over", flush=True)
    if given.reports:
        print(f"{given.reports} reports of 700 words, 8 claims each:", flush=True)
        for timing in (*size(given.reports), *searched_on_server(given.reports)):
            print(f"  {timing.sentence}", flush=True)
    if given.kills:
        lost, unsound = kills(given.kills, given.first_kill)
        bad += lost + unsound
        print(f"{given.kills} kills: {lost} lost something, {unsound} left an unsound file", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
