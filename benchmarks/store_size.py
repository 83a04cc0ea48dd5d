"""A case of many reports: its size, opening it, adding one report, searching it, in a file and on PostgreSQL.

The machine may be shared: each thing is done several times, and both the time by the clock and that of the processor
are given (of the server's work on PostgreSQL only the clock tells).
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from store_cases import ACTS, AT, WORDS, invented, put
from store_server import server

from onrecord.store import CaseStore, search
from onrecord.store import reports as kept
from onrecord.store.file import CaseFile, create, open_file
from onrecord.store.words import reports_with
from onrecord.workflow.adding import add
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.copying import backup

TIMES = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Timing:
    """Something that was measured several times.

    Attributes:
        name: What, with its unit.
        values: By the clock.
        cpu: Of processor time; empty where that cannot be told.
    """

    name: str
    values: tuple[float, ...]
    cpu: tuple[float, ...] = ()

    @property
    def median(self) -> float:
        """The middle one by the clock."""
        return statistics.median(self.values)

    @property
    def sentence(self) -> str:
        """All of it in a line."""
        line = f"{self.median:10.3f} {self.name}"
        if len(self.values) > 1:
            line += f" ({min(self.values):.3f} to {max(self.values):.3f}, {len(self.values)} times)"
        return line + (f"; of processor time {statistics.median(self.cpu):.3f}" if self.cpu else "")


def timed(name: str, act: Callable[[int], object], times: int = 1, unit: float = 1) -> Timing:
    """Do something several times, with the number of each time."""
    walls, cpus = [], []
    for number in range(times):
        wall, cpu = time.perf_counter(), time.process_time()
        act(number)
        walls.append((time.perf_counter() - wall) * unit)
        cpus.append((time.process_time() - cpu) * unit)
    return Timing(name=name, values=tuple(walls), cpu=tuple(cpus))


def size(count: int, times: int = TIMES) -> Iterator[Timing]:
    """Figures of a case file of so many reports."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case"
        with create(path, WORDS, at=AT, program="bench") as store:
            _fill(store, count)
        yield Timing(name="KB a report", values=(path.stat().st_size / count / 1000,))
        yield timed(
            "s to open, key derivation included",
            lambda _number: open_file(path, WORDS, at=AT, program="bench").close(),
            times,
        )
        with open_file(path, WORDS, at=AT, program="bench") as store:
            key = store.key
        yield timed("s to open after key derivation", lambda _number: _opened(path, key), times)
        with CaseFile(path, key, str(path)) as store:
            yield timed("s to put in one that is read", lambda number: _put_in(store, count + 1 + number), times)
            yield timed("s to add one and start the language model", lambda _number: _added(store, Path(folder), 1))
            yield timed(
                "s to add one more, reading included", lambda number: _added(store, Path(folder), 2 + number), times
            )
            yield from _searches(store, times)
            yield timed("s for a backup", lambda _number: backup(store, Path(folder) / "backup"))
            yield timed("s for a plain copy of the file", lambda _number: shutil.copy(path, Path(folder) / "plain"))


def searched_on_server(count: int, times: int = TIMES) -> Iterator[Timing]:
    """Searching a case of so many reports on PostgreSQL; nothing where there is none."""
    with server() as address:
        if address is None:
            return
        case = f"{address}&case=bench"
        new_case(case, WORDS)
        with open_case(case, WORDS) as store:
            _fill(store, count)
            for found in _searches(store, times):
                yield Timing(name=f"{found.name}, on PostgreSQL", values=found.values)


def _fill(store: CaseStore, count: int) -> None:
    for first in range(0, count, 500):
        with store.changing() as rows:
            for number in range(first, min(first + 500, count)):
                put(rows, number)
    _index(store, count)


def _opened(path: Path, key: object) -> None:
    with CaseFile(path, key, str(path)) as store, store.reading() as rows:  # type: ignore[arg-type]
        kept.count_reports(rows)


def _put_in(store: CaseStore, number: int) -> None:
    with store.changing() as rows:
        kept.texts_like(rows, invented(number)[1])
        put(rows, number)


def _added(store: CaseStore, folder: Path, number: int) -> None:
    """Add one report of 700 words to an open case."""
    report = folder / f"one-more-{number}.txt"
    lines = invented(-number)[1].content.replace("officers took", "on 4 February 2021 officers took")
    report.write_text("The Daily Gazette\n\n5 February 2021\n\n" + lines, encoding="utf-8")
    if not add(store, [report]).claims:
        raise RuntimeError("nothing was read in the report that was added")


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


def _searches(store: CaseStore, times: int) -> Iterator[Timing]:
    """The middle, the 95th of 100 and the slowest of many searches; the searches are done several times over."""
    asked = [search.Wanted(words=words) for words in ("officers bazaar", "record 77", "hospital Dinara", "nobody")]
    asked += [search.Wanted(people=[name], act=act) for name in sorted(_all_names())[:20] for act in ACTS]
    asked += [search.Wanted(places=[f"p{n}"], since="2010-01-01", until="2012-01-01") for n in range(30)]
    asked += [search.Wanted(words="school", act=act, status="alleged") for act in ACTS]
    rounds = [[timed("", partial(_searched, store, one), unit=1000) for one in asked] for _ in range(times)]
    measures: tuple[tuple[str, Callable[[Sequence[float]], float]], ...] = (
        ("ms for a search, median", statistics.median),
        ("ms for a search, 95 of 100 are faster", _ninety_fifth),
        ("ms for the slowest search", max),
    )
    for name, of in measures:
        walls = tuple(of([one.values[0] for one in some]) for some in rounds)
        yield Timing(name=name, values=walls, cpu=tuple(of([one.cpu[0] for one in some]) for some in rounds))


def _ninety_fifth(some: Sequence[float]) -> float:
    return statistics.quantiles(some, n=20)[-1]


def _searched(store: CaseStore, wanted: search.Wanted, _number: int) -> None:
    with store.reading() as rows:
        if wanted.only_words:
            reports_with(rows, wanted.words, 20)
        else:
            found = search.claims_like(rows, wanted, 20)
            kept.claims_with(rows, [claim for claim, _event in found])
