"""The case file under stress: kills, altered bytes, and size. Everything is invented here; no language model runs.

    benchmarks/store.py [--kills 1000] [--changes 1000] [--reports 10000]

Kills: a process adds reports, decides, rebuilds the index, makes backups, and is killed (SIGKILL) at a moment drawn by
chance; then the file is opened, every page and hash is computed again, and whatever the process had said to be done
must be there. Changes: one bit of a file is turned; opening, looking through and reading it must notice or give what
was there. Size: a case of many reports; its size, opening, adding one, searching.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from onrecord.errors import CaseUnusable
from onrecord.model import Analysis, Claim, Entity, Evidence, Found, Link, Mention, Reading, Report, Span, Text
from onrecord.model.decision import Anchor, Decision
from onrecord.store import CaseStore, Cost, Rows, search
from onrecord.store import reports as kept
from onrecord.store.decisions import add_decision, all_decisions, digest_of
from onrecord.store.file import CaseFile, create, open_file
from onrecord.store.journal import write
from onrecord.store.words import reports_with
from onrecord.workflow.copying import backup
from onrecord.workflow.verifying import troubles_of

WORDS = "a passphrase for a benchmark"
CHEAP = Cost(memory=0, passes=1, lanes=1)
AT = "2026-01-02T03:04:05Z"
_NAMES = ("Azat", "Bermet", "Chingiz", "Dinara", "Emil", "Farida", "Gulnara", "Hamid", "Ilim", "Jyldyz")
_PLACES = ("the bazaar", "the station", "his home", "the square", "the school", "the hospital")
_ACTS = ("arrest_detention", "abduction", "beating_assault", "release", "threat")


def invented(number: int) -> tuple[Report, Text, Reading]:
    """A report of some 700 words with eight claims, the same for the same number."""
    chance = random.Random(number)  # noqa: S311  invented, no secrets
    lines = [
        f"On day {line} of record {number} officers took {chance.choice(_NAMES)} {_surname(chance)} from "
        f"{chance.choice(_PLACES)}, neighbours say, and nobody could tell where to."
        for line in range(32)
    ]
    content = "\n\n".join(lines)
    report = Report(file=f"report-{number}.txt", content=content.encode())
    text = Text(report=report.id, file=report.file, sha256=report.sha256, content=content, language="en")
    spans = [_span(content, line) for line in lines[:8]]
    entities = tuple(
        Entity(
            id=f"e-{number}-{n}", kind="person", name=(name := " ".join(line.split()[8:10])), names=(name,),
            named=True, mentions=(Mention(report=report.id, span=span),),
        )
        for n, (line, span) in enumerate(zip(lines, spans, strict=False))
    )  # fmt: skip
    claims = tuple(
        Claim(
            id=f"c-{number}-{n}", report=report.id, act=chance.choice(_ACTS), affected=(entities[n].id,),
            according_to=(Link(entity=None, name="neighbours", cue="say"),), confidence=0.5,
            evidence=(Evidence(span=span, quotation=span.of(content)),),
        )
        for n, span in enumerate(spans)
    )  # fmt: skip
    return report, text, Reading(analysis=Analysis(text=text), entities=entities, claims=claims)


def _surname(chance: random.Random) -> str:
    return chance.choice(("Omur", "Bek", "Tash", "Kara", "Saly")) + chance.choice(("ov", "baev", "kulov", "aliev"))


def _span(content: str, line: str) -> Span:
    start = content.index(line)
    return Span(start, start + len(line))


def put(rows: Rows, number: int) -> None:
    """One invented report, with its line in the log."""
    report, text, reading = invented(number)
    kept.add_report(rows, report, text, None)
    kept.put_reading(rows, report.id, Found((reading,)), "benchmark")
    intake = kept.add_intake(rows, report, report.id, "new", {"file": report.file})
    what = {
        "intakes": [[intake.number, intake.report, intake.sha256, intake.found]],
        "records": kept.digest_of_intakes([intake]),
    }
    write(rows, at=AT, who="bench", action="add", what=what)


def decide(rows: Rows, claim: str) -> None:
    """One decision, with its line in the log."""
    anchor = Anchor(report="r", quotation=claim)
    made = add_decision(
        rows,
        Decision(
            number=0, at=AT, who="bench", why="", about="claim", verdict="accepted", things=(claim,), anchors=(anchor,)
        ),
    )
    what = {"decision": made.number, "verdict": made.verdict, "digest": digest_of(made)}
    write(rows, at=AT, who="bench", action="judge", what=what)


# --- kills ---------------------------------------------------------------------------------------


def work(path: Path, seed: int) -> None:
    """Change a case until somebody kills this process; each thing done is said on standard output, once it is done."""
    chance = random.Random(seed)  # noqa: S311  invented, no secrets
    store = open_file(path, WORDS, at=AT, program="bench")
    said: Callable[[str], None] = lambda line: print(line, flush=True)  # noqa: E731
    said("open")
    number = seed * 1000
    while True:
        number += 1
        what = chance.choice(("add", "judge", "index", "backup"))
        if what == "backup":
            copy = path.with_name(f"copy-{number}")
            backup(store, copy, who="bench")
            copy.unlink()
            continue
        with store.changing() as rows:
            if what == "add":
                for one in range(chance.randrange(1, 4)):
                    put(rows, number * 10 + one)
                line = f"report-{number * 10}.txt"
            elif what == "judge":
                decide(rows, f"c-{number}")
                line = f"c-{number}"
            else:
                search.put_index(rows, str(number), _indexed(number), [("a", "b", "c")])
                line = ""
        said(f"{what} {line}")


def _indexed(number: int) -> Iterator[search.IndexedClaim]:
    for one in range(400):
        yield search.IndexedClaim(
            claim=f"c-{number}-{one}", report="r", event=one, act="release", earliest=None, latest=None,
            support="alleged", challenge="unchallenged", people=(("e", "doers"),), places=("p",),
        )  # fmt: skip


def kills(count: int) -> tuple[int, int]:
    """How many of so many kills lost something that was done, and how many left a file that is not sound."""
    lost = unsound = 0
    chance = random.Random(7)  # noqa: S311  invented, no secrets
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case"
        create(path, WORDS, at=AT, program="bench", cost=CHEAP).close()
        promised: set[str] = set()
        for seed in range(1, count + 1):
            promised |= _killed(path, seed, chance.uniform(0, 0.25))
            with open_file(path, WORDS, at=AT, program="bench") as store:
                unsound += bool(troubles_of(store)) if seed % 20 == 0 or seed == count else not _sound(store)
                lost += not promised <= _there(store)
            for left in Path(folder).glob("*copy-*"):
                left.unlink()
            if path.stat().st_size > 30 << 20:
                path.unlink()
                create(path, WORDS, at=AT, program="bench", cost=CHEAP).close()
                promised = set()
    return lost, unsound


def _killed(path: Path, seed: int, after: float) -> set[str]:
    """Start the work, kill it a while after it has opened the case; what it said it had done."""
    process = subprocess.Popen(
        [sys.executable, __file__, "--work", str(path), str(seed)], stdout=subprocess.PIPE, text=True
    )
    stream = process.stdout
    if stream is None or stream.readline() != "open\n":
        process.kill()
        raise RuntimeError("the work did not begin")
    time.sleep(after)
    process.kill()
    lines = stream.read().splitlines()
    process.wait()
    stream.close()
    return {line.split()[1] for line in lines if len(line.split()) == 2}


def _sound(store: CaseFile) -> bool:
    """Whether every page is whole; all the hashes as well would take the longer part of an hour."""
    with store.reading() as rows:
        return rows.exec_driver_sql("PRAGMA cipher_integrity_check").all() == []


def _there(store: CaseStore) -> set[str]:
    with store.reading() as rows:
        files = {report.file for report in kept.all_reports(rows)}
        return files | {decision.things[0] for decision in all_decisions(rows)}


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
            yield "s to add one that is read", time.perf_counter() - began
            yield from _searches(store)
            began = time.perf_counter()
            shutil.copy(path, Path(folder) / "plain")
            plain = time.perf_counter() - began
            began = time.perf_counter()
            backup(store, Path(folder) / "backup")
            yield "s for a backup", time.perf_counter() - began
            yield "s for a plain copy of the file", plain


def _index(store: CaseStore, count: int) -> None:
    """An index such as the case stage would give, without the time it takes."""

    def claims() -> Iterator[search.IndexedClaim]:
        for number in range(count):
            _report, _text, reading = invented(number)
            for n, claim in enumerate(reading.claims):
                name = reading.entities[n].name
                yield search.IndexedClaim(
                    claim=claim.id, report=claim.report, event=number * 8 + n, act=claim.act,
                    earliest=f"20{number % 25:02}-01-01", latest=f"20{number % 25:02}-12-31", support="alleged",
                    challenge="unchallenged", people=((name, "affected"),), places=(f"p{number % 700}",),
                )  # fmt: skip

    names = {(word.casefold(), name, name) for name in _all_names() for word in name.split()}
    with store.changing() as rows:
        search.put_index(rows, "bench", claims(), names)


def _all_names() -> set[str]:
    return {entity.name for number in range(300) for entity in invented(number)[2].entities}


def _searches(store: CaseStore) -> Iterator[tuple[str, float]]:
    asked = [search.Wanted(words=words) for words in ("officers bazaar", "record 77", "hospital Dinara", "nobody")]
    asked += [search.Wanted(people=[name], act=act) for name in sorted(_all_names())[:20] for act in _ACTS]
    asked += [search.Wanted(places=[f"p{n}"], since="2010-01-01", until="2012-01-01") for n in range(30)]
    asked += [search.Wanted(words="school", act=act, status="alleged") for act in _ACTS]
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


def main() -> int:
    """Print the figures; 1 if anything was lost, unsound or unnoticed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--changes", type=int, default=1000)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--work", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.work:
        work(Path(given.work[0]), int(given.work[1]))
    bad = 0
    if given.changes:
        noticed, harmless = changes(given.changes)
        bad += given.changes - noticed - harmless
        print(f"{given.changes} bits turned: {noticed} noticed, {harmless} harmless", flush=True)
    if given.reports:
        print(f"{given.reports} reports of 700 words, 8 claims each:", flush=True)
        for what, value in size(given.reports):
            print(f"  {value:10.3f} {what}", flush=True)
    if given.kills:
        lost, unsound = kills(given.kills)
        bad += lost + unsound
        print(f"{given.kills} kills: {lost} lost something, {unsound} left an unsound file", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
