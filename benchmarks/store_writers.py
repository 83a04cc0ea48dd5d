"""Eight people at once deciding on the claims of one case on a PostgreSQL server, two of them on each claim.

The history must be as if they had come one after another: numbers without gaps, each writer's decisions in the writer's
own order, the log unbroken, every hash right, and both decisions on each claim there, neither over the other.
"""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass

from store_cases import WORDS, decide
from store_server import server

from onrecord.store import CaseStore
from onrecord.store.decisions import all_decisions
from onrecord.workflow.casefile import new_case, open_case
from onrecord.workflow.verifying import verify

WRITERS = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    """What came of it: how many judgements there are, how many are not as they should be, and how long it took."""

    made: int
    wrong: int
    seconds: float

    @property
    def sentence(self) -> str:
        """All of it in a line."""
        rate = self.made / self.seconds
        return f"{self.made} judgements of {WRITERS} writers: {self.wrong} out of order, {rate:.0f} a second"


def judged(each: int) -> Judged | None:
    """So many judgements of each writer; None where there is no server."""
    with server() as address:
        if address is None:
            return None
        case = f"{address}&case=bench"
        new_case(case, WORDS)
        began = time.perf_counter()
        command = [sys.executable, __file__, case]
        writers = [subprocess.Popen([*command, str(n), str(each)]) for n in range(WRITERS)]
        failed = sum(writer.wait() != 0 for writer in writers)
        took = time.perf_counter() - began
        with open_case(case, WORDS) as store:
            return Judged(made=WRITERS * each, wrong=failed + _wrong(store, each), seconds=took)


def _wrong(store: CaseStore, each: int) -> int:
    with store.reading() as rows:
        made = [(one.number, one.who, one.things[0], one.verdict) for one in all_decisions(rows)]
    wrong = abs(len(made) - WRITERS * each)
    wrong += sum(number != place for place, (number, *_rest) in enumerate(made, 1))
    for n in range(WRITERS):
        own = [thing for _number, who, thing, _verdict in made if who == f"w{n}"]
        wrong += own != [_claim(n, number) for number in range(each)]
    on_claim: dict[str, set[str]] = {}
    for *_rest, thing, verdict in made:
        on_claim.setdefault(thing, set()).add(verdict)
    wrong += sum(verdicts != {"accepted", "rejected"} for verdicts in on_claim.values())
    return wrong + len(verify(store).troubles)


def _claim(writer: int, number: int) -> str:
    """Writers come in pairs, and both of a pair decide on the same claims."""
    return f"c-{writer // 2}-{number}"


def work(case: str, writer: int, each: int) -> None:
    """The judgements of one writer, each a transaction of its own."""
    with open_case(case, WORDS) as store:
        for number in range(each):
            with store.changing() as rows:
                decide(rows, _claim(writer, number), f"w{writer}", "rejected" if writer % 2 else "accepted")


if __name__ == "__main__":
    work(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
