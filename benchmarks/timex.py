"""Time expressions, on TimeBank and AQUAINT: `benchmarks/timex.py DATA [--predictions OUT.jsonl]`.

DATA is a folder of TimeML files, also in subfolders, with the set's `plain.py` and `score.py` in it. Each file gives
the day of the report, as a newspaper's page would; extents, types and values are the product's own.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import common
import intervals
from intervals import Figure

from onrecord.dates import parse_edtf


def figures(data: Path, keep: Path | None = None) -> dict[str, Figure]:
    """The figures of the scorer by name, in per cent."""
    return common.scored(data / "score.py", data, predictions(data), keep)


def predictions(data: Path) -> Iterator[dict[str, Any]]:
    """The time expressions of every file."""
    for row in _texts(data):
        analysis = common.analysed(row["id"], row["text"], parse_edtf(row["dct"][:10]))
        times = [
            {"start": time.span.start, "end": time.span.end, "type": time.type, "value": time.value}
            for time in analysis.times
        ]
        yield {"id": row["id"], "dct": row["dct"], "times": times}


def _texts(data: Path) -> Iterator[dict[str, Any]]:
    """What a system is given: id, day of the report, text."""
    command = [sys.executable, str(data / "plain.py"), str(data)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    yield from map(json.loads, printed.splitlines())


def main() -> None:
    """Print the scorer's figures."""
    given = common.arguments(__doc__)
    print(intervals.table(figures(given.data, given.predictions)))


if __name__ == "__main__":
    main()
