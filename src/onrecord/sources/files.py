"""Finding reports and taking them in: files become `Report` values, exactly as they are.

Nothing is opened but regular files that the user named or that lie in a folder the user named; links that lead out of
such a folder are left alone.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from onrecord.model import Found, Problem, Report
from onrecord.translate import gettext as _

LARGEST = 64 << 20
"""Most bytes of one report; the longest court file met had 21 MB, pictures included."""

_WITHOUT_WAITING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)  # a pipe has no other end

KINDS = frozenset({"missing", "no_file", "no_permission", "unreadable", "too_large"})
"""Every kind of problem that the sources stage can return."""


def gather(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files to take in.

    Args:
        paths: Files and folders. A folder is walked; hidden files and folders in it are passed over, and its files
            come in the order of their names.

    Returns:
        Each file once, in the order given. What does not exist, and folders that may not be looked into, are among
        them; `take_in` tells.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for file in _walk(path) if path.is_dir() else [path]:
            found.setdefault(file)
    return tuple(found)


def _walk(folder: Path) -> Iterator[Path]:
    root = folder.resolve()
    closed: list[Path] = []
    for where, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(str(error.filename)))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            file = Path(where) / name
            if not name.startswith(".") and _is_within(file, root):
                yield file
    yield from closed


def _is_within(file: Path, root: Path) -> bool:
    """Whether a file is no link, or one that stays in the folder."""
    return not file.is_symlink() or file.resolve().is_relative_to(root)


def take_in(path: Path) -> Found[Report]:
    """A file as a report; or the problem that stood in the way."""
    try:
        content = _content(path)
    except OSError as error:
        return _problem(_kind_of(error, path), path, reason=error.strerror or type(error).__name__)
    if content is None:
        return _problem("no_file", path)
    if len(content) > LARGEST:
        return _problem("too_large", path, size=f"{path.stat().st_size / (1 << 20):.0f}", limit=str(LARGEST >> 20))
    return Found((Report(file=path.name, content=content),))


def _content(path: Path) -> bytes | None:
    """The bytes of a file, of one too large no more than shows it; None for pipes, devices and folders."""
    with os.fdopen(os.open(path, _WITHOUT_WAITING), "rb") as file:
        return file.read(LARGEST + 1) if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else None


def _kind_of(error: OSError, path: Path) -> str:
    if isinstance(error, FileNotFoundError):
        return "missing"
    if isinstance(error, IsADirectoryError) or (path.is_dir() and os.access(path, os.R_OK)):
        return "no_file"
    return "no_permission" if isinstance(error, PermissionError) else "unreadable"


def _problem(kind: str, path: Path, **details: str) -> Found[Report]:
    sentence = _sentences()[kind].format(file=path.name or str(path), path=path, **details)
    return Found((), (Problem(kind=kind, message=sentence, report=path.name or str(path)),))


def _sentences() -> dict[str, str]:
    """Kind to sentence; built when asked, so that the language of the user is known by then."""
    return {
        "missing": _("{path} does not exist. Check the name and give it again."),
        "no_file": _("{path} is not a file that can be read. Give a report or a folder of reports."),
        "no_permission": _("{path} may not be read by you. Ask its owner, or copy it to a folder of yours."),
        "unreadable": _("{path} could not be read ({reason}). Check the disk, or copy the file again."),
        "too_large": _("{file} has {size} MB; at most {limit} MB are taken in. Split it into parts and add those."),
    }
