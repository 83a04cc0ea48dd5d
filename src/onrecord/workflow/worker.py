"""A process that reads texts one after another: `Text` in, `Found[Reading]` out. `workers` starts it.

The text itself is not sent back: whoever sent it has it.
"""

from __future__ import annotations

import sys
from dataclasses import replace

from onrecord.model import Analysis, Found, Reading, Text
from onrecord.workflow.pipes import receive, send
from onrecord.workflow.reading import make_backend, reading_of
from onrecord.workflow.sweeping import seldom_swept

_NO_ANALYSIS = Analysis(text=Text(report="", file="", sha256="", content=""))


def serve(backend: str) -> None:
    """Answer until the pipe closes."""
    requests, replies = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a stray print must not get between the replies
    model = make_backend(backend, threads=1)
    while True:
        try:
            text = receive(requests)
        except EOFError:
            return
        send(replies, _without_text(reading_of(text, model)))


def _without_text(found: Found[Reading]) -> Found[Reading]:
    readings = tuple(replace(reading, analysis=_NO_ANALYSIS) for reading in found.values)
    return Found(readings, found.problems)


if __name__ == "__main__":
    with seldom_swept():
        serve(sys.argv[1])
