"""A process that reads texts one after another: pickled `Text` in, pickled `Found[Reading]` out, each after its length.

Only `workers` starts it and talks to it; nothing else can reach its pipes.
"""

from __future__ import annotations

import pickle
import struct
import sys
from typing import IO, Any

from onrecord.workflow.reading import make_backend, reading_of

LENGTH = struct.Struct(">Q")


def send(stream: IO[bytes], thing: Any) -> None:
    """Write one thing, its length before it."""
    content = pickle.dumps(thing, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(LENGTH.pack(len(content)))
    stream.write(content)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Read one thing that `send` wrote.

    Raises:
        EOFError: The other side is gone.
    """
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise EOFError
    (size,) = LENGTH.unpack(head)
    content = stream.read(size)
    if len(content) < size:
        raise EOFError
    return pickle.loads(content)  # noqa: S301  from the other end of our own pipe


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
