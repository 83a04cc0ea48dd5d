"""Handing over the custody of a case: originals, how each came, the log, and a program of one file that checks them."""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib.resources import files
from pathlib import Path

from onrecord.errors import NotInCase, OutputExists
from onrecord.store import CaseStore
from onrecord.store import reports as kept
from onrecord.store.journal import entries
from onrecord.store.stamps import add_stamp, all_stamps
from onrecord.workflow.casefile import note, now

FORMAT = "onrecord-custody/1"


def export_custody(store: CaseStore, folder: str | Path, *, who: str = "", with_originals: bool = True) -> str:
    """Write the custody of a case into a new folder. What is written there is not encrypted.

    Args:
        store: The open case.
        folder: Where; it must not exist or be empty.
        who: The name to put into the log; empty for none.
        with_originals: Write the original bytes as well, each under its hash.

    Returns:
        The hash of the last line of the log, to be stamped elsewhere.

    Raises:
        OutputExists: There is something in the folder.
    """
    folder = Path(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputExists(str(folder))
    with store.changing() as rows:
        head = note(rows, who, "export", to=[str(folder)], what="custody").hash
        intakes = [asdict(intake) for intake in kept.all_intakes(rows)]
        tree = {
            "format": FORMAT,
            "with_originals": with_originals,
            "intakes": intakes,
            "log": [asdict(entry) for entry in entries(rows)],
            "stamps": list(all_stamps(rows)),
        }
        folder.mkdir(parents=True, exist_ok=True)
        if with_originals:
            (folder / "originals").mkdir()
            for sha256, content in kept.all_originals(rows):
                (folder / "originals" / sha256).write_bytes(content)
    (folder / "custody.json").write_text(json.dumps(tree, indent=1) + "\n", encoding="ascii")
    hashes = [f"{intake['sha256']}  originals/{intake['sha256']}" for intake in intakes]
    (folder / "hashes.txt").write_text("\n".join([*dict.fromkeys(hashes), f"{head}  log", ""]), encoding="ascii")
    script = files("onrecord.publish").joinpath("verify_export.py").read_text(encoding="utf-8")
    (folder / "verify.py").write_text(script, encoding="utf-8")
    return head


def take_stamp(store: CaseStore, answer: str | Path, head: str, *, who: str = "") -> int:
    """Take in what a time-stamping service answered (RFC 3161 `.tsr`, OpenTimestamps `.ots`) for a hash of the log.

    The answer is kept as it is and not judged: that takes the service's certificates, or the network.

    Raises:
        NotInCase: The log has no such hash.
    """
    path = Path(answer)
    content = path.read_bytes()
    with store.changing() as rows:
        if head not in {entry.hash for entry in entries(rows)}:
            raise NotInCase(head)
        about = {"at": now(), "who": who, "file": path.name, "of": head}
        number, own = add_stamp(rows, content, about)
        note(rows, who, "stamp", stamp=number, of=head, digest=own)
    return number
