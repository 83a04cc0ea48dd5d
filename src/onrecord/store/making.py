"""A file that appears under its name only when it is complete, and never over what is there unless that was asked for.

It is filled under a hidden name beside the place it takes, so that nothing has to be moved from one disk to another.
"""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from onrecord.errors import CaseExists, CaseNotMade, CaseNotWritable
from onrecord.translate import gettext as _

_ABANDONED = 3600.0  # seconds after which an unfinished file is taken to be left behind


@contextmanager
def making(path: Path, *, over: bool = False) -> Iterator[Path]:
    """A file to be filled, which takes its name when it is complete and nothing went wrong.

    Only its owner may read and change it, unless the one whose place it takes is open to more.

    Args:
        path: The name it takes; nothing may be there, unless `over`.
        over: Whether it takes the place of what is there.

    Raises:
        CaseExists: Something is there, or came there meanwhile.
        CaseNotMade: It cannot be made there.
    """
    new = path.with_name(f".{path.name}.{token_hex(4)}.new")
    sweep(path)
    try:
        if not over and os.path.lexists(path):
            raise CaseExists(str(path))
        os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            if over:
                shutil.copymode(path, new)
            yield new
            _settle(new, path, over=over)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        raise CaseNotMade(str(path), why=why_not(error)) from error
    except CaseNotWritable as error:
        raise CaseNotMade(str(path), why=error.why) from error


def sweep(path: Path) -> None:
    """Remove unfinished files of that name that nobody has written to for long: encrypted like all, but of no use."""
    with suppress(OSError):
        for left in path.parent.iterdir():
            if left.name.startswith(f".{path.name}.") and left.name.endswith((".new", ".new-journal")):
                with suppress(OSError):
                    if time.time() - left.stat().st_mtime > _ABANDONED:
                        left.unlink()


def why_not(error: Exception) -> str:
    """Why a file cannot be made or read, in words."""
    number = getattr(error, "errno", None)
    if number == errno.ENOENT:
        return _("there is no such folder")
    if number in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return _("the system does not allow it")
    if number == errno.ENOSPC or "full" in str(error):  # SQLite has only words for it where it copies a file
        return _("the disk is full")
    return getattr(error, "strerror", None) or str(error)


def _settle(new: Path, path: Path, *, over: bool) -> None:
    """Put a finished file under its name, on the disk and not only in the system's memory."""
    with new.open("rb+") as file:
        os.fsync(file.fileno())
    if over:
        new.replace(path)
    else:
        _name(new, path)
    if os.name == "posix":
        with suppress(PermissionError):  # a folder that may be written to and not looked at
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


def _name(new: Path, path: Path) -> None:
    """Give a file its name; of two processes that want the same one, the second is refused."""
    try:
        os.link(new, path)
    except FileExistsError as error:
        raise CaseExists(str(path)) from error
    except OSError as error:  # a file system without second names, such as that of a memory stick
        if os.path.lexists(path):
            raise CaseExists(str(path)) from error
        new.replace(path)
