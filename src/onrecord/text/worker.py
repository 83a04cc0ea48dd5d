"""The child process that parses: one report at a time comes in by pipe, plain data goes out by pipe.

It ends by itself when the parent closes the pipe. Whatever a hostile report does to it, only this process is lost.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any, BinaryIO

from onrecord.text import frames, guard
from onrecord.text.draft import Unreadable
from onrecord.text.parse import parse

_DEEPEST = 900


def main() -> None:
    """Serve until the parent closes the pipe.

    The command line gives the memory limit in bytes and the largest message in bytes.
    """
    memory, largest = int(sys.argv[1]), int(sys.argv[2])
    requests, replies = _own_pipes()
    sys.setrecursionlimit(_DEEPEST)
    guard.shut_in(memory=memory)
    frames.send(replies, frames.READY)
    try:
        while (request := frames.receive(requests, limit=largest)) is not None:
            frames.send(replies, json.dumps(_answer(request)).encode())
            del request
    except MemoryError:
        os._exit(frames.OUT_OF_MEMORY)


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes, under numbers that no library writes to by accident."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nothing, number)
    os.close(nothing)
    return requests, replies


def _answer(request: bytes) -> dict[str, Any]:
    name, _newline, content = request.partition(b"\n")
    try:
        return parse(name.decode("utf-8", "replace"), content)
    except Unreadable as why:
        return {"failure": why.kind, "details": why.details}


if __name__ == "__main__":
    main()
