"""Killing what changes a case file, at moments drawn by chance.

A process adds reports, decides, reads anew, builds the case and keeps it as it was built, makes the index and backups,
and is killed (SIGKILL); then the file is opened, and whatever the process had said to be done must be there. Each
twentieth time every hash is computed again, and the case that grew must be the one that is built anew.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from store_cases import AT, CHEAP, WORDS, decide, invented, put

from onrecord.errors import NothingToRead
from onrecord.model import Found
from onrecord.store import CaseStore, Rows, search
from onrecord.store import reports as kept
from onrecord.store.decisions import all_decisions
from onrecord.store.file import CaseFile, create, open_file
from onrecord.store.journal import write
from onrecord.workflow import growing as how
from onrecord.workflow.copying import backup
from onrecord.workflow.growing import Growing
from onrecord.workflow.showing import build_kept, built, kept_of
from onrecord.workflow.verifying import troubles_of


def work(path: Path, seed: int) -> None:
    """Change a case until somebody kills this process; each thing done is said on standard output, once it is done."""
    how.LARGE = 1
    chance = random.Random(seed)  # noqa: S311  invented, no secrets
    store = open_file(path, WORDS, at=AT, program="bench")
    said: Callable[[str], None] = lambda line: print(line, flush=True)  # noqa: E731
    said("open")
    number = seed * 1000
    while True:
        number += 1
        what = chance.choice(("add", "add", "judge", "index", "rebuild", "backup", "show"))
        if what == "backup":
            copy = path.with_name(f"copy-{number}")
            backup(store, copy, who="bench")
            copy.unlink()
            continue
        if what == "show":
            with suppress(NothingToRead):
                build_kept(store)
            continue
        with store.changing() as rows:
            growing = Growing(rows)
            if what == "add":
                for one in range(chance.randrange(1, 4)):
                    put(rows, number * 10 + one)
                    growing.touches(invented(number * 10 + one)[0].id)
                line = f"report-{number * 10}.txt"
            elif what == "judge":
                decide(rows, f"c-{number}")
                line = f"c-{number}"
            elif what == "rebuild":
                reread(rows, number)
                growing.forget()
                line = ""
            else:
                search.put_index(rows, str(number), _indexed(number))
                line = ""
            growing.follow()
        said(f"{what} {line}")


def reread(rows: Rows, number: int) -> None:
    """Every report read anew, so that other claims stand in the place of those that stood there."""
    ids = kept.reports_not_made_by(rows, None)
    for text, reading in zip(kept.all_texts(rows), tuple(kept.all_readings(rows)), strict=True):
        shorter = replace(reading, claims=reading.claims[number % 3 :])
        kept.put_text(rows, text)
        kept.put_reading(rows, text.report, Found((shorter,)), f"rules {number}")
    write(rows, at=AT, who="bench", action="rebuild", what={"reports": list(ids), "made_by": f"rules {number}"})


def _indexed(number: int) -> search.Indexed:
    claims = tuple(
        search.IndexedClaim(
            claim=f"c-{number}-{one}", report="r", event=f"v-{one}", act="release", earliest=None, latest=None,
            support="alleged", challenge="unchallenged", people=(("e", "doers"),), places=("p",),
        )
        for one in range(400)
    )  # fmt: skip
    events = {f"v-{one}": f"{one:04}".encode() for one in range(400)}
    return search.Indexed(claims=claims, events=events, names=[("a", "b", "c")])


def kills(count: int, first: int = 1) -> tuple[int, int]:
    """How many of so many kills lost something that was done, and how many left a file that is not sound.

    Args:
        count: How many.
        first: The seed of the first; runs from other seeds on are other runs.
    """
    lost = unsound = 0
    chance = random.Random(6 + first)  # noqa: S311  invented, no secrets
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case"
        create(path, WORDS, at=AT, program="bench", cost=CHEAP).close()
        promised: set[str] = set()
        for seed in range(first, first + count):
            promised |= _killed(path, seed, chance.uniform(0, 0.25))
            with open_file(path, WORDS, at=AT, program="bench") as store:
                whole = seed % 20 == 0 or seed == first + count - 1
                unsound += bool(troubles_of(store)) or not _grew_well(store) if whole else not _sound(store)
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
    process = subprocess.Popen([sys.executable, __file__, str(path), str(seed)], stdout=subprocess.PIPE, text=True)
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


def _grew_well(store: CaseStore) -> bool:
    """Whether the case as it is kept, if it is, is the one that is built anew."""
    try:
        return build_kept(store) == built(kept_of(store))
    except NothingToRead:
        return True


def _there(store: CaseStore) -> set[str]:
    with store.reading() as rows:
        files = {report.file for report in kept.all_reports(rows)}
        return files | {decision.things[0] for decision in all_decisions(rows)}


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]))
