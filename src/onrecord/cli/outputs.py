"""Writing what the user named, and nothing else; never over a file that is not ours."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from onrecord.errors import OutputExists

_OURS = (b'"format": "onrecord-', b'<meta name="generator" content="onrecord')
_HEAD = 4096  # bytes within which one of the marks above stands in every file we write
STDOUT = "-"


def check_outputs(*outputs: str | None) -> None:
    """Refuse, before the long work begins, to overwrite a file that onrecord did not write.

    Raises:
        OutputExists: For the first such file.
    """
    for output in outputs:
        if not output or output in (STDOUT, os.devnull):
            continue
        path = Path(output)
        if path.is_dir():
            raise OutputExists(output)
        if path.exists() and path.stat().st_size:
            with path.open("rb") as stream:
                head = stream.read(_HEAD)
            if not any(mark in head for mark in _OURS):
                raise OutputExists(output)


def write_output(output: str, content: bytes | Iterable[bytes]) -> None:
    """Write to the named file, or to standard output for `-`, at once or part by part."""
    parts = (content,) if isinstance(content, bytes) else content
    if output == STDOUT:
        sys.stdout.buffer.writelines(parts)
        return
    with Path(output).open("wb") as stream:
        stream.writelines(parts)
