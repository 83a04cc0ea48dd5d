"""The case file: making, opening and copying it. Everything in it but its first 16 bytes is encrypted (SQLCipher).

Nothing is ever written in the clear: the journal that makes changes atomic is encrypted like the file and deleted
after each change, what SQLite sorts or builds on the side stays in memory, and deleted rows are overwritten.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import StaticPool, create_engine
from sqlalchemy.engine import Connection
from sqlcipher3 import dbapi2

from onrecord.errors import (
    CaseDamaged,
    CaseMissing,
    CaseNotMade,
    CaseNotWritable,
    CaseUnreadable,
    CaseUnusable,
    NotACase,
    PassphraseWrong,
)
from onrecord.store.database import CORRUPT, IO_ERROR, NOT_A_DATABASE, CaseStore, begin_as_asked, code_of
from onrecord.store.forms import bring_forward, to_latest_form
from onrecord.store.key import HEADER, USUAL, Cost, Key, cost_of, key_of, new_key
from onrecord.store.making import making, sweep, why_not
from onrecord.translate import gettext as _

PAGE = 4096
_PATIENCE = 10.0  # seconds to wait for another process to finish its change
_LOOKED_AT = 32_000  # pages (131 MB): about a quarter of a second
_SETTINGS = (
    "cipher_page_size = 4096",
    "cache_size = -65536",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "foreign_keys = ON",
    "trusted_schema = OFF",
)


class CaseFile(CaseStore):
    """An open case file.

    Attributes:
        path: Where it lies.
        key: What opens it.
    """

    def __init__(self, path: Path, key: Key, case: str, *, watched: bool = True) -> None:
        engine = create_engine("sqlite://", module=dbapi2, creator=lambda: _connect(path, key), poolclass=StaticPool)
        begin_as_asked(engine)
        opened = _identity(path) if watched else None
        super().__init__(engine, case, still_there=lambda: not watched or _identity(path) == opened)
        self.path = path
        self.key = key

    def again(self) -> CaseFile:
        """The same case, opened a second time, to be used by another thread; no passphrase is needed."""
        return CaseFile(self.path, self.key, self.case)

    def copy(
        self, to: Path, *, key: Key | None = None, over: bool = False, last: Callable[[Connection], object]
    ) -> None:
        """Write the whole case into another file, which appears under its name only when it is complete.

        Nobody can change the case meanwhile, so that nothing gets lost if the copy takes its place.

        Args:
            to: Where; nothing may be there, unless `over`.
            key: What shall open it; None for what opens this one.
            over: Whether it takes the place of what is there.
            last: Called with the copy, for its line in the log.

        Raises:
            CaseExists: Something is there.
        """
        to = to.resolve() if over else to
        key = key or self.key
        with self.changing(), making(to, over=over) as new:
            try:
                _export(self.path, self.key, new, key)
            except dbapi2.Error as error:
                if code_of(error) in {CORRUPT, NOT_A_DATABASE}:
                    raise self.as_sentence(error) or error from error
                raise CaseNotMade(str(to), why=why_not(error)) from error
            with CaseFile(new, key, str(to), watched=False) as copied, copied.changing() as rows:
                last(rows)

    def as_sentence(self, error: BaseException | None) -> CaseUnusable | None:
        """The error to raise for one of SQLite's; a disk that does not take a change has not damaged the case."""
        if code_of(error) == IO_ERROR and _is_whole(self.path, self.key):
            return CaseNotWritable(self.case, why=_("the disk does not take it"))
        return super().as_sentence(error)


def create(path: Path, passphrase: str, *, at: str, program: str, cost: Cost = USUAL) -> CaseFile:
    """Make a case file; it appears under its name only when it is whole.

    Args:
        path: Where; nothing may be there.
        passphrase: Any text.
        at: Now, in UTC, for the record of forms.
        program: Name and version, for the record of forms.
        cost: What one try of a passphrase shall cost.

    Raises:
        CaseExists: Something is there.
        CaseNotMade: It cannot be made there.
    """
    with making(path) as new:
        key = new_key(passphrase, cost)
        with CaseFile(new, key, str(path), watched=False) as store, store.changing() as rows:
            bring_forward(rows, since=0, at=at, program=program)
    return CaseFile(path, key, str(path))


def open_file(path: Path, passphrase: str, *, at: str, program: str) -> CaseFile:
    """Open a case file, and take it to the latest form if it is of an earlier one.

    Raises:
        CaseMissing: There is no file.
        NotACase: It is something else.
        PassphraseWrong: It does not open with this passphrase.
        CaseDamaged: It was cut short or altered.
        CaseNewer: A later onrecord made it.
    """
    key = unlock(path, passphrase)
    store = CaseFile(path, key, str(path))
    sweep(path)
    try:
        _check_length(path, store)
        to_latest_form(store, at=at, program=program)
    except BaseException:
        store.close()
        raise
    return store


def unlock(path: Path, passphrase: str) -> Key:
    """The key of a case file.

    Raises:
        CaseMissing: There is no file.
        CaseUnreadable: The system does not let it be read.
        NotACase: It is something else.
        PassphraseWrong: It does not open with this passphrase.
    """
    try:
        with path.open("rb") as file:
            header = file.read(HEADER)
    except FileNotFoundError as error:
        raise CaseMissing(str(path)) from error
    except IsADirectoryError as error:
        raise NotACase(str(path)) from error
    except OSError as error:
        raise CaseUnreadable(str(path), why=why_not(error)) from error
    if cost_of(header) is None:
        raise NotACase(str(path))
    key = key_of(header, passphrase)
    if key is None:
        raise PassphraseWrong(str(path))
    return key


def damaged_pages(rows: Connection) -> int:
    """How many pages are not what was written; every page is looked at. 0 where the case is no file."""
    if rows.dialect.name != "sqlite":
        return 0
    altered = rows.exec_driver_sql("PRAGMA cipher_integrity_check").all()
    return len(altered) or sum(row[0] != "ok" for row in rows.exec_driver_sql("PRAGMA integrity_check"))


def _is_whole(path: Path, key: Key) -> bool:
    """Whether every page of a file is what was written."""
    try:
        connection = _connect(path, key)
    except dbapi2.Error:
        return False
    try:
        return not connection.execute("PRAGMA cipher_integrity_check").fetchall()
    except dbapi2.Error:
        return False
    finally:
        connection.close()


def _export(path: Path, key: Key, new: Path, new_key: Key) -> None:
    """All that is in a file into one that does not exist yet."""
    connection = _connect(path, key)
    try:
        connection.execute(f"ATTACH DATABASE ? AS new KEY {new_key.pragma}", [str(new)])
        connection.execute("SELECT sqlcipher_export('new')")
    finally:
        connection.close()


def _connect(path: Path, key: Key) -> Any:
    connection = dbapi2.connect(str(path), timeout=_PATIENCE, isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = {key.pragma}")
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    return connection


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _check_length(path: Path, store: CaseStore) -> None:
    """Refuse a file that was cut short; looked at after SQLite has taken back a change that was cut off.

    Of one that is not large every page is looked at, so that an altered one is refused before anything is done with it.
    """
    with store.reading() as rows:
        pages = rows.exec_driver_sql("PRAGMA page_count").scalar() or 0
        if path.stat().st_size != pages * PAGE:
            raise CaseDamaged(str(path), how=_("it was cut short or something was added to its end"))
        if pages <= _LOOKED_AT and rows.exec_driver_sql("PRAGMA cipher_integrity_check").first():
            raise CaseDamaged(str(path), how=_("bytes in it were altered"))
