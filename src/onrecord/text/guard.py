"""Shuts the parsing process in: no network, nothing written, nothing read but the program itself, bounded memory.

The limits are the system's (`setrlimit`) where it has them; the audit hook stands above them everywhere and cannot be
taken off again within the process.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

try:
    import resource
except ImportError:  # Windows has no such limits; time and output are still limited by the parent.
    resource = None  # type: ignore[assignment]

_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "shutil.",
    "tempfile.",
    "ftplib.",
    "smtplib.",
    "urllib.",
    "webbrowser.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "os.chown",
    "os.kill",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_OPEN_FILES = 64


class Forbidden(PermissionError):
    """The parsing process tried to reach outside."""


def shut_in(*, memory: int) -> None:
    """Limit this process for the rest of its life.

    Args:
        memory: Most bytes of address space.
    """
    if resource is not None:
        for name, most in (
            ("RLIMIT_AS", memory),
            ("RLIMIT_FSIZE", 0),
            ("RLIMIT_CORE", 0),
            ("RLIMIT_NOFILE", _OPEN_FILES),
        ):
            _limit(getattr(resource, name, None), most)
    program = tuple({str(Path(folder).resolve()) for folder in (*sys.path, sys.prefix, sys.base_prefix) if folder})

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            _check_open(arguments, program)
        elif event.startswith(_FORBIDDEN):
            raise Forbidden(event)

    sys.addaudithook(watch)


def _limit(which: int | None, most: int) -> None:
    if which is None:
        return
    _soft, hard = resource.getrlimit(which)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(which, (most, most))


def _check_open(arguments: tuple[object, ...], program: tuple[str, ...]) -> None:
    path, _mode, flags = arguments
    if isinstance(path, int):
        return
    name = os.fsdecode(path) if isinstance(path, (bytes, os.PathLike)) else str(path)
    if isinstance(flags, int) and flags & _WRITING:
        raise Forbidden(name)
    if not os.path.realpath(name).startswith(program):
        raise Forbidden(name)
