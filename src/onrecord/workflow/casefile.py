"""Cases that are kept: making one, opening one, and the line that every use leaves in its log."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path
from secrets import token_hex
from typing import Any

import onrecord
from onrecord.errors import CaseExists, OnlyFiles
from onrecord.store import CaseStore, Cost, Entry, Rows
from onrecord.store.facts import set_fact
from onrecord.store.file import CaseFile, create, open_file
from onrecord.store.journal import write
from onrecord.store.key import USUAL
from onrecord.store.postgres import create_shared, is_shared, open_shared, shown

PROGRAM = f"onrecord {onrecord.__version__}"


def new_case(case: str | Path, passphrase: str, *, who: str = "", cost: Cost = USUAL) -> None:
    """Make an empty case file.

    Args:
        case: Where; nothing may be there. Or an address, `postgresql://USER@HOST/DATABASE?case=NAME`.
        passphrase: It cannot be found again if it is lost.
        who: The name to put into the log; empty for none.
        cost: What one try of a passphrase shall cost whoever guesses.

    Raises:
        CaseExists: Something is there.
        CaseNotMade: It cannot be made there.
    """
    with _created(case, passphrase, cost) as store, store.changing() as rows:
        name = token_hex(8)
        set_fact(rows, "case", name)
        note(rows, who, "new", case=name)


def refuse_existing(case: str | Path) -> None:
    """Say that something is there before anybody is asked for a passphrase.

    Raises:
        CaseExists: Something is there.
    """
    if os.path.lexists(Path(case)):
        raise CaseExists(str(case))


def _created(case: str | Path, passphrase: str, cost: Cost) -> CaseStore:
    if is_shared(str(case)):
        return create_shared(str(case), at=now(), program=PROGRAM)
    return create(Path(case), passphrase, at=now(), program=PROGRAM, cost=cost)


def open_case(case: str | Path, passphrase: str) -> CaseStore:
    """Open a case, a file or one on a server; use it as a context manager.

    Raises:
        CaseUnusable: It is missing, locked, damaged or no case at all: each has its own class and sentence.
    """
    if is_shared(str(case)):
        return open_shared(str(case), at=now(), program=PROGRAM)
    return open_case_file(case, passphrase)


def open_case_file(case: str | Path, passphrase: str) -> CaseFile:
    """Open a case that is a file, for what can be done with files only; use it as a context manager.

    Raises:
        OnlyFiles: The case lies on a server.
        CaseUnusable: It is missing, locked, damaged or no case at all: each has its own class and sentence.
    """
    if is_shared(str(case)):
        raise OnlyFiles(shown(str(case)))
    return open_file(Path(case), passphrase, at=now(), program=PROGRAM)


def now() -> str:
    """This second, in UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def is_day(written: str) -> bool:
    """Whether this is a day as ISO 8601 has it."""
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


def note(rows: Rows, who: str, action: str, **what: Any) -> Entry:
    """Put one line into the log, in the transaction of what it speaks of."""
    return write(rows, at=now(), who=who, action=action, what=what)
