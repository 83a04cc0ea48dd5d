"""Writing what the user named, and nothing else; never over a file that is not ours."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from onrecord.errors import OutputExists, OutputNotWritten
from onrecord.translate import gettext as _

_OURS = (b'"format": "onrecord-', b'<meta name="generator" content="onrecord')
_HEAD = 4096  # bytes within which one of the marks above stands in every file we write
STDOUT = "-"


def check_outputs(*outputs: str | None) -> None:
    """Refuse, before the long work begins, what could not be written, or only over a file that is not ours.

    Raises:
        OutputExists: For the first file that onrecord did not write.
        OutputNotWritten: For the first whose folder is not there.
    """
    for output in outputs:
        if not output or output in (STDOUT, os.devnull):
            continue
        path = Path(output)
        if path.is_dir():
            raise OutputExists(output)
        if not path.parent.is_dir():
            raise OutputNotWritten(output, _("there is no such folder"))
        try:
            with path.open("rb") as stream:
                head = stream.read(_HEAD)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise OutputNotWritten(output, error.strerror or type(error).__name__) from error
        if head and not any(mark in head for mark in _OURS):
            raise OutputExists(output)


def write_output(output: str, content: bytes | Iterable[bytes]) -> None:
    """Write to the named file, or to standard output for `-`, at once or part by part.

    Raises:
        OutputNotWritten: The disk or the system does not take it; a part that was written is removed.
    """
    parts = (content,) if isinstance(content, bytes) else content
    if output == STDOUT:
        sys.stdout.buffer.writelines(parts)
        return
    path = Path(output)
    try:
        with path.open("wb") as stream:
            stream.writelines(parts)
    except OSError as error:
        if path.is_file():
            path.unlink()
        raise OutputNotWritten(output, error.strerror or type(error).__name__) from error
