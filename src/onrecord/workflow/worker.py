"""A process that reads texts one after another: `Text` in, `Found[Reading]` out. `workers` starts it."""

from __future__ import annotations

import sys

from onrecord.workflow.pipes import receive, send
from onrecord.workflow.reading import make_backend, reading_of


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
        send(replies, reading_of(text, model))


if __name__ == "__main__":
    serve(sys.argv[1])
