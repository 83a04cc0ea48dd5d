"""Copies of a case file: a backup, the way back, another passphrase, the key on paper."""

from __future__ import annotations

from pathlib import Path

from onrecord.errors import CaseDamaged
from onrecord.store import Cost
from onrecord.store.file import CaseFile
from onrecord.store.key import USUAL, new_key, written_key
from onrecord.workflow.casefile import note, open_case_file, refuse_existing
from onrecord.workflow.verifying import troubles_of


def backup(store: CaseFile, to: str | Path, *, who: str = "") -> None:
    """Copy an open case into another file, opened by the same passphrase.

    Raises:
        CaseExists: Something is there.
    """
    with store.changing() as rows:
        note(rows, who, "backup")
    store.copy(Path(to), last=lambda rows: note(rows, who, "copied"))


def restore(copy: str | Path, case: str | Path, passphrase: str, *, who: str = "") -> None:
    """Put a backup into the place of a case that is gone, once everything in it has been computed again.

    Raises:
        CaseExists: Something is where the case shall be.
        CaseDamaged: The backup is not what it was.
    """
    refuse_existing(case)
    with open_case_file(copy, passphrase) as store:
        troubles = troubles_of(store)
        if troubles:
            raise CaseDamaged(str(copy), how=troubles[0].rstrip("."))
        store.copy(Path(case), last=lambda rows: note(rows, who, "restore"))


def change_passphrase(store: CaseFile, passphrase: str, *, who: str = "", cost: Cost = USUAL) -> None:
    """Write the case anew under another passphrase, in the place of the old file. The store must be closed afterwards.

    Backups that were made before still open with the old one.
    """
    key = new_key(passphrase, cost)
    store.copy(store.path, key=key, over=True, last=lambda rows: note(rows, who, "change-passphrase"))


def export_key(store: CaseFile, *, who: str = "") -> str:
    """The key, to be kept on paper: it opens this case, and its backups, in place of the passphrase."""
    with store.changing() as rows:
        note(rows, who, "export-key")
    return written_key(store.key)
