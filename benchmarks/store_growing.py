"""A large case file to which reports come one by one: what it takes until the case is up to date again.

The reports and claims are those of scale.py; no language model runs. Each report is put in as `onrecord add` does it,
in one transaction with its line in the log, and the case as it is kept and what it is searched by are taken along. At
the end the case that grew is held against one that is built anew of all reports: it must be the same, byte for byte.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from scale import PER_REPORT, stories
from sqlalchemy import insert
from store_cases import AT, WORDS

from onrecord.case import Building
from onrecord.model import Found, Reading
from onrecord.publish import case_json
from onrecord.store import CaseStore, Rows
from onrecord.store import reports as kept
from onrecord.store.file import create
from onrecord.store.journal import write
from onrecord.store.schema import originals, reports
from onrecord.store.search import put_index
from onrecord.workflow.growing import Growing, keep_grown, mark_of
from onrecord.workflow.indexing import whole_index
from onrecord.workflow.showing import build_kept, built, kept_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Grown:
    """What was measured.

    Attributes:
        wall: Seconds for each report that came, by the clock.
        cpu: The same, of processor time.
        before: KB a report of the file without what is kept of the building.
        after: The same with it.
        first: Seconds to keep the building, once it was built.
        same: Whether the case that grew is the one that is built anew.
    """

    wall: tuple[float, ...]
    cpu: tuple[float, ...]
    before: float
    after: float
    first: float
    same: bool


def grown(count: int, more: int, *, check: bool = True) -> Grown:
    """Let so many reports come to a case of so many."""
    readings = list(stories((count + more) * PER_REPORT))
    late = readings[:: max(1, len(readings) // more)][:more]
    early = [one for one in readings if one not in late]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case"
        with create(path, WORDS, at=AT, program="bench") as store:
            for start in range(0, len(early), 500):
                with store.changing() as rows:
                    for one in early[start : start + 500]:
                        _put(rows, one)
                    _note(rows, early[start : start + 500])
            building = Building()
            building.put(early)
            with store.changing() as rows:
                put_index(rows, mark_of(rows), whole_index(building.case()))
            before = path.stat().st_size / len(early) / 1000
            began = time.process_time()
            with store.changing() as rows:
                keep_grown(rows, mark_of(rows), building, early)
            first = time.process_time() - began
            after = path.stat().st_size / len(early) / 1000
            took = [_come(store, one) for one in late]
            same = not check or _same(store)
        return Grown(
            wall=tuple(wall for wall, _cpu in took),
            cpu=tuple(cpu for _wall, cpu in took),
            before=before,
            after=after,
            first=first,
            same=same,
        )


def _put(rows: Rows, reading: Reading) -> None:
    text = reading.analysis.text
    content = text.content.encode()
    rows.execute(insert(originals).values(sha256=text.sha256, size=len(content), content=content))
    rows.execute(insert(reports).values(id=text.report, file=f'"{text.file}"', original=text.sha256))
    kept.put_text(rows, text)
    kept.put_reading(rows, text.report, Found((reading,)), "benchmark")


def _note(rows: Rows, readings: Sequence[Reading]) -> None:
    ids = [reading.analysis.text.report for reading in readings]
    write(rows, at=AT, who="bench", action="add", what={"intakes": [[0, one, "", "new"] for one in ids]})


def _come(store: CaseStore, reading: Reading) -> tuple[float, float]:
    """Seconds by the clock and of processor time until a report is in the case, and the case up to date."""
    wall, cpu = time.perf_counter(), time.process_time()
    with store.changing() as rows:
        growing = Growing(rows)
        _put(rows, reading)
        _note(rows, [reading])
        growing.touches(reading.analysis.text.report)
        growing.follow()
    return time.perf_counter() - wall, time.process_time() - cpu


def _same(store: CaseStore) -> bool:
    return case_json(build_kept(store)) == case_json(built(kept_of(store)))


def main() -> int:
    """Print the figures; 1 if the case that grew is another than the one that is built anew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--more", type=int, default=40)
    parser.add_argument("--unchecked", action="store_true", help="Do not build the case anew at the end.")
    given = parser.parse_args()
    found = grown(given.reports, given.more, check=not given.unchecked)
    for name, some in (("by the clock", found.wall), ("of processor time", found.cpu)):
        low, high = statistics.median(some), statistics.quantiles(some, n=20)[-1]
        print(f"{low:8.3f} s for one report more {name}; 95 of 100 within {high:.3f} s, the slowest {max(some):.3f} s")
    print(f"{found.before:8.1f} KB a report without what is kept of the building, {found.after:.1f} KB with it")
    print(f"{found.first:8.1f} s of processor time to keep it at first")
    if not given.unchecked:
        print("the case that grew is the one that is built anew" if found.same else "THE CASE THAT GREW IS ANOTHER ONE")
    return 0 if found.same else 1


if __name__ == "__main__":
    sys.exit(main())
