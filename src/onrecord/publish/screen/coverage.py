"""What became of every sentence (`onrecord-coverage/1`): something was told, nothing, or it is left to a person."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from onrecord.model import Case, Reading

COVERAGE_FORMAT = "onrecord-coverage/1"


def coverage_json(case: Case) -> bytes:
    """One line for each report, UTF-8; what is in it is described in `docs/reference/coverage-json.md`."""
    return b"".join(_line(reading) for reading in case.readings)


def counted(reading: Reading) -> Counter[str]:
    """How many sentences of a report had each outcome."""
    return Counter(one.outcome for one in reading.coverage)


def _line(reading: Reading) -> bytes:
    text = reading.analysis.text
    tree = {
        "format": COVERAGE_FORMAT,
        "report": text.report,
        "file": text.file,
        "counts": dict(sorted(counted(reading).items())),
        "sentences": list(_sentences(reading)),
    }
    return (json.dumps(tree, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")


def _sentences(reading: Reading) -> Iterator[dict[str, Any]]:
    for one in reading.coverage:
        yield {"start": one.span.start, "end": one.span.end, "outcome": one.outcome, "acts": list(one.acts)}
