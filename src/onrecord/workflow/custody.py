"""Handing over the custody of a case: originals, how each came, the log, and a program of one file that checks them."""

from __future__ import annotations

import base64
import json
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from onrecord.errors import AnswerUnusable, HashUnknown, NothingToRead, OutputExists, OutputNotWritten
from onrecord.review.release import Purpose
from onrecord.store import CaseStore, Intake
from onrecord.store import reports as kept
from onrecord.store.journal import Entry, digest, entries
from onrecord.store.stamps import add_stamp, all_stamps
from onrecord.translate import gettext as _
from onrecord.workflow.casefile import note, now
from onrecord.workflow.releasing import Whole, whole_reports

FORMAT = "onrecord-custody/3"

Json = dict[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Handed:
    """What was handed over.

    Attributes:
        head: The hash of the last line of the log, to be stamped elsewhere.
        originals: How many originals were written.
        withheld: How many were not.
    """

    head: str
    originals: int
    withheld: int


def export_custody(store: CaseStore, folder: str | Path, purpose: Purpose | None = None, *, who: str = "") -> Handed:
    """Write the custody of a case into a new folder. What is written there is not encrypted.

    Args:
        store: The open case.
        folder: Where; it must not exist or be empty.
        purpose: What the originals are for: those that name nobody who has not agreed are written, each under its hash,
            with the record of how they came. None to write none: of such originals only the hashes are written. Of the
            others stands here only the salted hash that the log has of them, by which no name can be guessed.
        who: The name to put into the log; empty for none.

    Raises:
        OutputExists: There is something in the folder.
        OutputNotWritten: The disk or the system does not take it; what was written by then stays, and is not whole.
    """
    folder = Path(folder)
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise OutputExists(str(folder))
        return _exported(store, folder, purpose, who)
    except OSError as error:
        raise OutputNotWritten(str(folder), error.strerror or type(error).__name__) from error


def _exported(store: CaseStore, folder: Path, purpose: Purpose | None, who: str) -> Handed:
    whole = _whole(store, purpose)
    leaving = whole.reports if whole and purpose else frozenset()
    told = whole.reports if whole else frozenset()
    with store.changing() as rows:
        use = (purpose.use or "") if purpose else ""
        head = note(rows, who, "export", to=[str(folder)], what="custody", use=use, originals=len(leaving)).hash
        intakes = list(kept.all_intakes(rows))
        stamps = list(all_stamps(rows))
        tree = {
            "format": FORMAT,
            "intakes": [_record(one, there=one.report in leaving, told=one.report in told) for one in intakes],
            "log": _log(entries(rows), intakes, told, whole),
            "stamps": stamps,
        }
        written = {intake.sha256 for intake in intakes if intake.report in leaving}
        folder.mkdir(parents=True, exist_ok=True)
        if written:
            (folder / "originals").mkdir()
        for sha256, content in kept.all_originals(rows):
            if sha256 in written:
                (folder / "originals" / sha256).write_bytes(content)
    _write_stamps(folder / "stamps", stamps)
    (folder / "custody.json").write_text(json.dumps(tree, indent=1) + "\n", encoding="ascii")
    hashes = dict.fromkeys(intake.sha256 for intake in intakes if intake.report in told)
    lines = [f"{one}  originals/{one}" for one in hashes] + [f"{head}  log", ""]
    (folder / "hashes.txt").write_text("\n".join(lines), encoding="ascii")
    script = files("onrecord.publish").joinpath("verify_export.py").read_text(encoding="utf-8")
    (folder / "verify.py").write_text(script, encoding="utf-8")
    every = {intake.sha256 for intake in intakes}
    return Handed(head=head, originals=len(written), withheld=len(every) - len(written))


def _whole(store: CaseStore, purpose: Purpose | None) -> Whole | None:
    """What may be told in the clear, without a purpose by what people agreed to; None where nothing could be read."""
    with suppress(NothingToRead):
        return whole_reports(store, purpose or Purpose(today=now()[:10]))
    return None


def _log(log: Iterable[Entry], intakes: Sequence[Intake], told: Collection[str], whole: Whole | None) -> list[Json]:
    """The lines of the log; of those that tell, or let one guess, what must not leave, only that they are there."""
    secret = {word for one in intakes if one.report not in told for word in (one.report, one.sha256)}

    def tells(entry: Entry) -> bool:
        words = json.dumps([entry.who, entry.what], ensure_ascii=False)
        if whole is None or any(word in words for word in secret):
            return True
        hidden = any(one.label for one in whole.hiding.people)
        return (hidden and "digest" in entry.what) or any(whole.hiding.found(words, by_form=False))

    return [_untold(entry) if tells(entry) else asdict(entry) for entry in log]


def _untold(entry: Entry) -> Json:
    plain = {"number": entry.number, "at": entry.at, "action": entry.action}
    return {**plain, "before": entry.before, "hash": entry.hash, "withheld": True}


def _write_stamps(folder: Path, stamps: list[dict[str, Any]]) -> None:
    """Answers as they came, for the programs that check them."""
    for stamp in stamps:
        content = base64.b64decode(stamp["answer"])
        folder.mkdir(exist_ok=True)
        (folder / f"{stamp['number']}{stamp_ending(content) or Path(stamp['file']).suffix}").write_bytes(content)


def _record(intake: Intake, *, there: bool, told: bool) -> Json:
    """An intake as it is written.

    Args:
        intake: The intake.
        there: Whether its original leaves too: then its record of custody stands here, else the hash of that.
        told: Whether its hash may be told; if not only the one that is salted, which the log has too.
    """
    plain: Json = {"number": intake.number, "found": intake.found, "withheld": not there}
    if not told:
        return {**plain, "leaf": kept.leaf_of(intake)}
    more = {"custody": intake.custody} if there else {"record": digest(intake.custody)}
    return {**plain, "report": intake.report, "sha256": intake.sha256, **more}


def intakes_of(store: CaseStore, *, who: str = "") -> tuple[Intake, ...]:
    """Every coming of bytes with its record, in order; looking at them is put into the log."""
    with store.changing() as rows:
        note(rows, who, "custody")
        return tuple(kept.all_intakes(rows))


def take_stamp(store: CaseStore, answer: str | Path, head: str, *, who: str = "") -> int:
    """Take in what a time-stamping service answered (RFC 3161 `.tsr`, OpenTimestamps `.ots`) for a hash of the log.

    The answer is kept as it is and not judged: that takes the service's certificates, or the network.

    Args:
        store: The open case.
        answer: The file.
        head: The hash, or how it begins.
        who: The name to put into the log; empty for none.

    Raises:
        HashUnknown: The log has no such hash.
        AnswerUnusable: The file cannot be read, or is neither.
    """
    path = Path(answer)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise AnswerUnusable(path.name, error.strerror or type(error).__name__) from error
    if not stamp_ending(content):
        raise AnswerUnusable(path.name, _("it is neither, or it says that nothing was stamped"))
    with store.changing() as rows:
        meant = [entry.hash for entry in entries(rows) if entry.hash.startswith(head.lower())]
        if len(meant) != 1:
            raise HashUnknown(head)
        about = {"at": now(), "who": who, "file": path.name, "of": meant[0]}
        number, own = add_stamp(rows, content, about)
        note(rows, who, "stamp", stamp=number, of=meant[0], digest=own)
    return number


_OPEN_TIMESTAMPS = b"\0OpenTimestamps\0\0Proof\0\xbf\x89\xe2\xe8\x84\xe8\x92\x94"
_STAMPED = bytes.fromhex("060b2a864886f70d0109100104")  # id-ct-TSTInfo of RFC 3161: a refusal has none


def stamp_ending(content: bytes) -> str:
    """The usual ending of the files in which answers of that sort come; empty for what is no answer."""
    if content.startswith(_OPEN_TIMESTAMPS):
        return ".ots"
    return ".tsr" if content[:1] == b"\x30" and _STAMPED in content else ""
