"""Runs with the `onrecord` command and notes every socket, every file opened for writing, every child process.

Put on `PYTHONPATH` as `sitecustomize`; `ONRECORD_WATCH` names the log. Opening for reading is not noted.
"""

from __future__ import annotations

import os
import sys

_LOG = os.open(os.environ["ONRECORD_WATCH"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {"os.mkdir", "os.rename", "os.link", "os.symlink", "os.truncate", "os.remove", "os.rmdir", "shutil.copyfile"}


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith("socket.") and event != "socket.gethostname":
        os.write(_LOG, f"{event} {arguments!r}\n".encode())
    elif event == "open":
        path, _mode, flags = arguments
        if isinstance(flags, int) and flags & _WRITING and not isinstance(path, int):
            os.write(_LOG, f"write {path!s}\n".encode())
    elif event == "subprocess.Popen":
        os.write(_LOG, f"child {arguments[1]!r}\n".encode())
    elif event in _CHANGES:
        os.write(_LOG, f"{event} {arguments[0]!s}\n".encode())


sys.addaudithook(_note)
