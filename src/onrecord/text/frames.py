"""How parent and child talk: eight bytes that tell a length, then as many bytes."""

from __future__ import annotations

import struct
from typing import BinaryIO

OUT_OF_MEMORY = 71
"""Exit code of a child that reached its memory limit."""

READY = b"ready"
"""The first message of a child: it is shut in and waits for reports."""

_LENGTH = struct.Struct(">Q")


def send(stream: BinaryIO, content: bytes) -> None:
    """Write one message and push it out."""
    stream.write(_LENGTH.pack(len(content)))
    stream.write(content)
    stream.flush()


def receive(stream: BinaryIO, *, limit: int) -> bytes | None:
    """The next message.

    Returns:
        None where the other side is gone, stopped midway, or sends more than `limit` bytes.
    """
    head = _exactly(stream, _LENGTH.size)
    if head is None:
        return None
    (length,) = _LENGTH.unpack(head)
    return _exactly(stream, length) if length <= limit else None


def _exactly(stream: BinaryIO, length: int) -> bytes | None:
    content = stream.read(length)
    return content if len(content) == length else None
