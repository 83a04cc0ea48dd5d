"""The case file under stress: kills, altered bytes, size, and many writers. Everything is invented.

    benchmarks/store.py [--kills 1000] [--changes 1000] [--reports 10000] [--judgements 2000]

Kills: see store_kills.py; every page is looked at each time, every hash each twentieth time. Changes: one bit of a file
is turned; opening, looking through and reading it must notice or give what was there. Size: a case of many reports; its
size, opening, adding one (put in alone, and with all the reading), searching. Judgements: see store_writers.py.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from intervals import Figure
from store_cases import ACTS, AT, CHEAP, WORDS, invented, put
from store_kills import kills
from store_writers import judged

from onrecord.errors import CaseUnusable
from onrecord.store import CaseStore, search
from onrecord.store import reports as kept
from onrecord.store.file import CaseFile, create, open_file
from onrecord.store.words import reports_with
from onrecord.workflow.adding import add
from onrecord.workflow.copying import backup
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


# --- size ----------------------------------------------------------------------------------------


def size(count: int) -> Iterator[tuple[str, float]]:
    """Figures of a case of so many reports."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case"
        with create(path, WORDS, at=AT, program="bench") as store:
            for first in range(0, count, 500):
                with store.changing() as rows:
                    for number in range(first, min(first + 500, count)):
                        put(rows, number)
            _index(store, count)
        yield "KB a report", path.stat().st_size / count / 1000
        began = time.perf_counter()
        store = open_file(path, WORDS, at=AT, program="bench")
        opened = time.perf_counter() - began
        yield "s to open, key derivation included", opened
        key = store.key
        store.close()
        began = time.perf_counter()
        with CaseFile(path, key, str(path)) as store:
            with store.reading() as rows:
                kept.count_reports(rows)
            yield "s to open after key derivation", time.perf_counter() - began
            began = time.perf_counter()
            with store.changing() as rows:
                text = invented(count + 1)[1]
                kept.texts_like(rows, text)
                put(rows, count + 1)
            yield "s to put in one that is read", time.perf_counter() - began
            yield "s to add one and start the language model", _added(store, Path(folder), 1)
            yield "s to add one more, reading included", _added(store, Path(folder), 2)
            yield from _searches(store)
            began = time.perf_counter()
            shutil.copy(path, Path(folder) / "plain")
            plain = time.perf_counter() - began
            began = time.perf_counter()
            backup(store, Path(folder) / "backup")
            yield "s for a backup", time.perf_counter() - began
            yield "s for a plain copy of the file", plain


def _added(store: CaseStore, folder: Path, number: int) -> float:
    """Seconds to add one report of 700 words to an open case."""
    report = folder / f"one-more-{number}.txt"
    lines = invented(-number)[1].content.replace("officers took", "on 4 February 2021 officers took")
    report.write_text("The Daily Gazette\n\n5 February 2021\n\n" + lines, encoding="utf-8")
    began = time.perf_counter()
    done = add(store, [report])
    took = time.perf_counter() - began
    if not done.claims:
        raise RuntimeError("nothing was read in the report that was added")
    return took


def _index(store: CaseStore, count: int) -> None:
    """An index such as the case stage would give, without the time it takes."""

    def claims() -> Iterator[search.IndexedClaim]:
        for number in range(count):
            _report, _text, reading = invented(number)
            for n, claim in enumerate(reading.claims):
                name = reading.entities[n].name
                yield search.IndexedClaim(
                    claim=claim.id, report=claim.report, event=f"v-{number}-{n}", act=claim.act,
                    earliest=f"20{number % 25:02}-01-01", latest=f"20{number % 25:02}-12-31", support="alleged",
                    challenge="unchallenged", people=((name, "affected"),), places=(f"p{number % 700}",),
                )  # fmt: skip

    names = {(word.casefold(), name, name) for name in _all_names() for word in name.split()}
    events = {f"v-{number}-{n}": f"{number:08} {n}".encode() for number in range(count) for n in range(8)}
    with store.changing() as rows:
        search.put_index(rows, "bench", search.Indexed(claims=tuple(claims()), events=events, names=names))


def _all_names() -> set[str]:
    return {entity.name for number in range(300) for entity in invented(number)[2].entities}


def _searches(store: CaseStore) -> Iterator[tuple[str, float]]:
    asked = [search.Wanted(words=words) for words in ("officers bazaar", "record 77", "hospital Dinara", "nobody")]
    asked += [search.Wanted(people=[name], act=act) for name in sorted(_all_names())[:20] for act in ACTS]
    asked += [search.Wanted(places=[f"p{n}"], since="2010-01-01", until="2012-01-01") for n in range(30)]
    asked += [search.Wanted(words="school", act=act, status="alleged") for act in ACTS]
    took: list[float] = []
    for wanted in asked:
        began = time.perf_counter()
        with store.reading() as rows:
            if wanted.only_words:
                reports_with(rows, wanted.words, 20)
            else:
                found = search.claims_like(rows, wanted, 20)
                kept.claims_with(rows, [claim for claim, _event in found])
        took.append(time.perf_counter() - began)
    yield "ms for a search, median", 1000 * statistics.median(took)
    yield "ms for a search, 95 of 100 are faster", 1000 * statistics.quantiles(took, n=20)[-1]
    yield "ms for the slowest search", 1000 * max(took)


# --- all of it -----------------------------------------------------------------------------------


def figures(*, killed: int = 40, turned: int = 100, reports: int = 1000, each: int = 25) -> dict[str, Figure]:
    """The figures for the gate, of sizes that take under a minute."""
    noticed, harmless = changes(turned)
    lost, unsound = kills(killed)
    found: dict[str, tuple[float, int]] = {
        "kills that lost or broke something": (lost + unsound, killed),
        "turned bits not noticed": (turned - noticed - harmless, turned),
    }
    found |= {name: (value, reports) for name, value in size(reports) if name in _HELD}
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
        for what, value in size(given.reports):
            print(f"  {value:10.3f} {what}", flush=True)
    if given.kills:
        lost, unsound = kills(given.kills, given.first_kill)
        bad += lost + unsound
        print(f"{given.kills} kills: {lost} lost something, {unsound} left an unsound file", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
