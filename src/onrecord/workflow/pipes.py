"""Things through the pipe between this process and one of its own workers: pickled, each after its length.

Only `workers` and `worker` use it, at the two ends of a pipe that nothing else can reach.
"""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any

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
