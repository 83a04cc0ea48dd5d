"""How quickly the review desk answers: a real desk in a process of its own, asked as a browser asks.

    benchmarks/desk.py [--claims 10000] [--judgements 200]

The case is the invented one of scale.py, in a file under a key as dear as by default. First view: from the address
to the whole page of the first report. A judgement: from the key to the next claim, that is the decision put into
the file and the page that follows. Both are measured while the whole case is still being built beside, and after, and
at a second desk that finds the case as the first has left it. What else the machine does is said at the end.
"""

from __future__ import annotations

import argparse
import http.client
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from intervals import Figure
from scale import stories
from store_cases import AT, WORDS

from onrecord.model import Found, Report
from onrecord.store import reports as kept
from onrecord.store.file import create
from onrecord.store.journal import write

_LONGEST = 600.0  # seconds to wait for the whole case


def make(path: Path, claims: int) -> None:
    """A case file of so many claims."""
    with create(path, WORDS, at=AT, program="bench") as store, store.changing() as rows:
        for reading in stories(claims):
            text = reading.analysis.text
            report = Report(file=text.file, content=text.content.encode())
            report.__dict__["id"] = text.report  # as the claims of the invented reading have it
            kept.add_report(rows, report, text, None)
            kept.put_reading(rows, text.report, Found((reading,)), "benchmark")
            kept.add_intake(rows, report, text.report, "new", {})
        write(rows, at=AT, who="bench", action="add", what={})


@dataclass
class Asking:
    """A browser without a window."""

    host: str
    cookie: str = ""

    def __post_init__(self) -> None:
        self._line = http.client.HTTPConnection(self.host, timeout=_LONGEST)

    def ask(self, address: str, form: dict[str, str] | None = None) -> tuple[str, str]:
        """The page at an address, and the address where it was found in the end."""
        while True:
            headers = {"Cookie": self.cookie, "Sec-Fetch-Site": "same-origin"}
            body = None
            if form is not None:
                headers |= {"Origin": f"http://{self.host}", "Content-Type": "application/x-www-form-urlencoded"}
                body = urlencode(form)
            self._line.request("POST" if form is not None else "GET", address, body, headers)
            answer = self._line.getresponse()
            page = answer.read().decode()
            given = answer.getheader("set-cookie")
            self.cookie = given.partition(";")[0] if given else self.cookie
            if answer.status != 303:
                if answer.status != 200:
                    raise RuntimeError(f"{address}: {answer.status} {page[:200]}")
                return page, address
            address, form = answer.getheader("location") or "/", None


@contextmanager
def desk(path: Path) -> Iterator[tuple[str, str]]:
    """A desk that is open: its host, and the address that lets one in."""
    ours, theirs = os.pipe()
    os.write(theirs, WORDS.encode() + b"\n")
    os.close(theirs)
    command = [sys.executable, "-m", "onrecord", "review", str(path), "--as", "bench", "--passphrase-fd", str(ours)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, pass_fds=[ours]) as process:
        line = process.stdout.readline() if process.stdout else ""
        found = re.search(r"http://([\d.:]+)(/\S+)", line)
        if not found:
            raise RuntimeError("the desk gave no address")
        try:
            yield found[1], found[2]
        finally:
            process.terminate()


def took(task: Callable[[], object]) -> float:
    """Seconds that something takes."""
    began = time.perf_counter()
    task()
    return time.perf_counter() - began


def judged(asking: Asking, count: int) -> list[float]:
    """Seconds of each of so many judgements, one claim after the other."""
    seconds = []
    page, address = asking.ask("/")
    for _number in range(count):
        found = re.search(r'action="(/reports/[^"]+/judge)"', page)
        if found is None:
            raise RuntimeError(f"{address}: nothing to judge")
        began = time.perf_counter()
        page, address = asking.ask(found[1], {"verdict": "accept"})
        seconds.append(time.perf_counter() - began)
    return seconds


def _built(asking: Asking) -> float:
    """Seconds until the whole case is there."""
    began = time.perf_counter()
    while "data-event" not in asking.ask("/chronology")[0]:
        if time.perf_counter() - began > _LONGEST:
            raise RuntimeError("the case was not built in time")
        time.sleep(0.2)
    return time.perf_counter() - began


def figures(claims: int, judgements: int) -> dict[str, Figure]:
    """What was measured."""
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.onrecord"
        make(path, claims)
        with desk(path) as (host, address):
            asking = Asking(host)
            found["first view, s"] = took(lambda: asking.ask(address))
            asking.ask("/chronology")  # begins to build the case
            _judgement(found, "while the case is built", judged(asking, judgements))
            found["the case built beside, s"] = _built(asking)
            _judgement(found, "when it is there", judged(asking, judgements))
            found["chronology after a judgement, s"] = took(lambda: asking.ask("/chronology"))
            found["chronology once more, s"] = took(lambda: asking.ask("/chronology"))
            found["chronology, words looked for, s"] = took(lambda: asking.ask("/chronology?words=detained"))
            found["list of reports, s"] = took(lambda: asking.ask("/reports"))
            found["compared with a day, s"] = took(lambda: asking.ask("/compare?then=2018-01-01"))
        with desk(path) as (host, address):  # which finds the case as the first one left it
            asking = Asking(host)
            found["first view, opened again, s"] = took(lambda: asking.ask(address))
            found["first view of the chronology, opened again, s"] = took(lambda: _built(asking))
            _judgement(found, "opened again", judged(asking, judgements))
    found["load of the machine (1 is one core at work)"] = os.getloadavg()[0]
    return {name: Figure(value=value, n=claims, less_is_better=True) for name, value in found.items()}


def _judgement(found: dict[str, float], when: str, seconds: list[float]) -> None:
    found[f"a judgement {when}, ms, middle"] = statistics.median(seconds) * 1000
    found[f"a judgement {when}, ms, 95 of 100"] = statistics.quantiles(seconds, n=20)[-1] * 1000
    found[f"a judgement {when}, ms, worst"] = max(seconds) * 1000


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--judgements", type=int, default=200)
    given = parser.parse_args()
    for name, figure in figures(given.claims, given.judgements).items():
        print(f"{figure.value:10.2f}  {name}")


if __name__ == "__main__":
    main()
